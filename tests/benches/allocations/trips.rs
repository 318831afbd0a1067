//! `message/send` to a server in this process, which allocates nothing for a request.

use wecom_core::api::message::{Send, To};
use wecom_core::types::AgentId;

use crate::row::{Pair, Row};
use crate::{plain, server};

pub(crate) fn rows() -> Vec<Row> {
    vec![Row::new("message/send through ureq", None, ureq), Row::new("message/send through reqwest", None, reqwest)]
}

fn message() -> Send {
    Send::new(AgentId(1_000_002), To::user("zhangsan"), plain::TEXT)
}

fn ureq() -> Pair {
    let base = server::start();
    let app = wecom_ureq::Client::builder().base_url(&base).build().app_with_token(1_000_002, plain::TOKEN);
    let agent = ureq::Agent::new_with_defaults();
    let send = message();
    Pair::new(
        move || assert!(app.call(&send).unwrap().reached_all()),
        move || plain::check(&agent.run(plain::request(&base)).unwrap().body_mut().read_to_vec().unwrap()),
    )
}

fn reqwest() -> Pair {
    let base = server::start();
    let runtime = || tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let (mine, its) = (runtime(), runtime());
    let app = wecom_reqwest::Client::builder().base_url(&base).build().app_with_token(1_000_002, plain::TOKEN);
    let client = reqwest::Client::new();
    let send = message();
    Pair::new(
        move || assert!(mine.block_on(app.call(&send)).unwrap().reached_all()),
        move || {
            its.block_on(async {
                let request = reqwest::Request::try_from(plain::request(&base)).unwrap();
                plain::check(&client.execute(request).await.unwrap().bytes().await.unwrap());
            });
        },
    )
}
