//! Round trips to a server in this process, which allocates nothing for a request: a message of 0.2 KB that is answered by as
//! little, and 100 members, 66 KB.

use wecom_core::api::contacts::user::List;
use wecom_core::api::message::{Send, To};
use wecom_core::types::AgentId;

use crate::row::{Pair, Row};
use crate::{list, plain, server};

const CORP: &str = "ww0123456789abcdef";

pub(crate) fn rows() -> Vec<Row> {
    vec![
        Row::new("message/send through ureq", None, send_by_ureq),
        Row::new("message/send through reqwest", None, send_by_reqwest),
        Row::new("user/list of 100, 66 KB, through ureq", None, list_by_ureq),
        Row::new("user/list of 100, 66 KB, through reqwest", None, list_by_reqwest),
    ]
}

fn message() -> Send {
    Send::new(AgentId(1_000_002), To::user("zhangsan"), plain::TEXT)
}

fn ureq_app(base: &str) -> wecom_ureq::App {
    wecom_ureq::Client::builder().corp_id(CORP).base_url(base).build().app(1_000_002, "secret")
}

fn reqwest_app(base: &str) -> wecom_reqwest::App {
    wecom_reqwest::Client::builder().corp_id(CORP).base_url(base).build().app(1_000_002, "secret")
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap()
}

fn send_by_ureq() -> Pair {
    let base = server::start(server::ANSWER);
    let (app, agent, send) = (ureq_app(&base), ureq::Agent::new_with_defaults(), message());
    Pair::new(move || assert!(app.call(&send).unwrap().reached_all()), move || plain::ureq(&agent, &base))
}

fn send_by_reqwest() -> Pair {
    let base = server::start(server::ANSWER);
    let (mine, its) = (runtime(), runtime());
    let (app, client, send) = (reqwest_app(&base), reqwest::Client::new(), message());
    Pair::new(
        move || assert!(mine.block_on(app.call(&send)).unwrap().reached_all()),
        move || its.block_on(plain::reqwest(&client, &base)),
    )
}

fn url(base: &str) -> String {
    format!("{base}/cgi-bin/user/list?access_token={}&department_id=1", plain::TOKEN)
}

fn list_by_ureq() -> Pair {
    let base = server::start(&list::members(""));
    let (app, agent) = (ureq_app(&base), ureq::Agent::new_with_defaults());
    Pair::new(
        move || assert_eq!(app.call(&List::new(1)).unwrap().userlist.len(), 100),
        move || {
            let body = agent.get(url(&base)).call().unwrap().body_mut().read_to_vec().unwrap();
            assert_eq!(list::plain(&body), 100);
        },
    )
}

fn list_by_reqwest() -> Pair {
    let base = server::start(&list::members(""));
    let (mine, its) = (runtime(), runtime());
    let (app, client) = (reqwest_app(&base), reqwest::Client::new());
    Pair::new(
        move || assert_eq!(mine.block_on(app.call(&List::new(1))).unwrap().userlist.len(), 100),
        move || {
            its.block_on(async {
                let body = client.get(url(&base)).send().await.unwrap().bytes().await.unwrap();
                assert_eq!(list::plain(&body), 100);
            });
        },
    )
}
