//! `demo`: everything once through each adapter, against a sandbox, looked at from both sides.

mod adapter;
mod listener;
mod steps;
mod transcript;

use wecom_core::types::AgentId;
use wecom_sandbox::{Sandbox, Server};

use crate::failure::Failure;
use crate::output::Output;
use adapter::{Reqwest, Ureq};
use transcript::Transcript;

const AGENT: AgentId = AgentId(1_000_002);
const MEMBER: &str = "zhangsan";

/// What both adapters meet.
struct Stage {
    sandbox: Sandbox,
    server: Server,
    transcript: Transcript,
    secrets: Secrets,
}

/// Made anew for each demo; none may be seen in its transcript.
struct Secrets {
    app: String,
    callback_token: String,
    callback_key: String,
}

impl Secrets {
    fn new() -> Secrets {
        // 43 characters of base64 whose last two bits are zero.
        Secrets { app: random_text(43), callback_token: random_text(32), callback_key: random_text(42) + "A" }
    }
}

pub(crate) fn run(output: Output) -> Result<(), Failure> {
    play(output)?.transcript.verdict()
}

fn play(output: Output) -> Result<Stage, Failure> {
    let secrets = Secrets::new();
    let sandbox = Sandbox::builder().app(AGENT, &secrets.app).member(MEMBER, "张三").build();
    let server = sandbox
        .serve("127.0.0.1:0")
        .map_err(|error| Failure::failed(format!("the sandbox cannot listen on 127.0.0.1: {error}")))?;
    let transcript = Transcript::new(output);
    let for_hook = transcript.clone();
    sandbox.on_exchange(move |exchange| for_hook.exchange(exchange));
    transcript
        .note(&format!("A WeCom sandbox listens on {}. Tokens, secrets and keys are shown as ***.", server.url()));
    transcript.note("→ request of the adapter, ← answer to it; ⇒ callback of the sandbox, ⇐ answer to it.");
    let stage = Stage { sandbox, server, transcript, secrets };
    let url = stage.server.url();
    steps::all(&stage, &Ureq::new(&url, &stage.secrets.app));
    steps::all(&stage, &Reqwest::new(&url, &stage.secrets.app)?);
    Ok(stage)
}

/// Random letters and digits. Good enough for a sandbox that lives for a second.
fn random_text(length: usize) -> String {
    const LETTERS: &[u8; 62] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    let bytes = std::iter::repeat_with(random).flatten();
    bytes.take(length).map(|byte| char::from(LETTERS[usize::from(byte) % 62])).collect()
}

/// Sixteen random bytes: the standard library draws them for its hash maps.
fn random() -> [u8; 16] {
    use std::hash::{BuildHasher, RandomState};
    let (first, second) = (RandomState::new().hash_one(0), RandomState::new().hash_one(1));
    let mut bytes = [0; 16];
    bytes[..8].copy_from_slice(&first.to_ne_bytes());
    bytes[8..].copy_from_slice(&second.to_ne_bytes());
    bytes
}

#[cfg(test)]
mod tests;
