//! `errcode`: what a code means, and what to do about it.

use clap::Args;
use serde_json::json;
use wecom_core::error::ErrorCode;

use crate::failure::Failure;
use crate::output::Output;

/// What `errcode` takes.
#[derive(Args, Debug)]
pub(crate) struct Arguments {
    /// The number.
    #[arg(allow_negative_numbers = true, value_name = "N")]
    code: i64,
}

pub(crate) fn run(arguments: &Arguments, output: &mut Output) -> Result<(), Failure> {
    let code = ErrorCode(arguments.code);
    let class = format!("{:?}", code.class());
    let mut text = format!("{code}\nclass: {class}");
    if let Some(name) = code.name() {
        text += &format!("\nname: {name}");
    }
    if let Some(advice) = code.advice() {
        text += &format!("\nadvice: {advice}");
    }
    let known = code.meaning().is_some();
    let json = json!({
        "code": code.0,
        "known": known,
        "name": code.name(),
        "meaning": code.meaning(),
        "class": class,
        "advice": code.advice(),
    });
    output.show(&text, &json)?;
    if known {
        return Ok(());
    }
    Err(Failure::failed(format!(
        "{} is no code that the official list had; read the errmsg that came with it, or look at \
         https://open.work.weixin.qq.com/devtool/query?e={}",
        code.0, code.0
    )))
}
