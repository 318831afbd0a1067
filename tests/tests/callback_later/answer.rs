use std::sync::mpsc;

use wecom_sandbox::{Channel, Sandbox};
use wecom_tests::adapters::now;
use wecom_tests::running::{CORP, KEY, TOKEN};

use super::run;
use super::wecom::Client;
use super::wecom::api::message::{Send, To};
use super::wecom::callback::{Event, Incoming, MemorySeen, Receiver};
use super::wecom::types::AgentId;

#[test]
fn who_was_acknowledged_hears_by_a_message() {
    let sandbox = Sandbox::builder().corp(CORP).app(1, "secret").member("zhangsan", "张三").build();
    let server = sandbox.serve("127.0.0.1:0").unwrap();
    let app = Client::builder().base_url(server.url()).corp_id(CORP).build().app(1, "secret");
    let receiver = Receiver::builder(TOKEN, KEY).receive_id(CORP).seen(MemorySeen::default()).build().unwrap();
    let (work, queue) = mpsc::channel::<Incoming>();
    let taken = sandbox.callback_in_process(1, TOKEN, KEY, move |request| {
        let (answer, incoming) = receiver.acknowledge(&request, now());
        incoming.into_iter().for_each(|incoming| work.send(incoming).unwrap());
        answer
    });
    taken.unwrap();

    let said = sandbox.member_says("zhangsan", 1, "本月报表").unwrap();
    assert!(said.is_taken() && said.reply.is_none(), "{said:?}");
    assert!(sandbox.inbox("zhangsan").is_empty());
    // WeCom has its answer, and waits for nothing: the work may take its time.
    let incoming = queue.try_recv().unwrap();
    let Event::Text(text) = &incoming.event else { panic!("{incoming:?}") };
    let report = format!("{}: 42", text.content);
    let agent_id = incoming.agent_id.unwrap();
    run(app.call(&Send::new(agent_id, To::user(incoming.from.as_str()), report.as_str()))).unwrap();
    let inbox = sandbox.inbox("zhangsan");
    assert_eq!(inbox.len(), 1);
    assert_eq!(
        (&inbox[0].by, &inbox[0].content["text"]["content"]),
        (&Channel::App(AgentId(1)), &"本月报表: 42".into())
    );
    assert!(queue.try_recv().is_err(), "there was one piece of work");
}
