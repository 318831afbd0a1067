//! A real client against the loopback server.

use wecom_sandbox::{Fault, Sandbox};
use wecom_ureq::Client;
use wecom_ureq::api::contacts::user;
use wecom_ureq::api::message::{Send, To};

#[test]
fn tokens_are_replaced_and_faults_survived() {
    let sandbox = Sandbox::builder().corp("ww1").app(1, "hush").member("zhangsan", "张三").build();
    let server = sandbox.serve("127.0.0.1:0").unwrap();
    let client = Client::builder().corp_id("ww1").base_url(server.url()).build();
    let app = client.app(1, "hush");
    app.call(&Send::new(1, To::user("zhangsan"), "你好")).unwrap();
    assert_eq!(sandbox.inbox("zhangsan")[0].text(), "你好");

    sandbox.void_tokens();
    app.call(&user::Get::new("zhangsan")).unwrap();
    assert_eq!(sandbox.count("/cgi-bin/gettoken"), 2);
    sandbox.fault("/cgi-bin/user/get", Fault::Cut);
    assert_eq!(app.call(&user::Get::new("zhangsan")).unwrap().name, "张三", "a read is sent again");
    sandbox.fault("/cgi-bin/message/send", Fault::CutAfter(0));
    assert!(app.call(&Send::new(1, To::user("zhangsan"), "once")).is_err());
    assert_eq!(sandbox.inbox("zhangsan").len(), 2, "a message is not");
}
