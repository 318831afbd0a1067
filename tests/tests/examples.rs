//! The examples, run as a user would run them: the SDK on a plain socket, and on another executor.

use std::process::Command;

use wecom_tests::running;
use wecom_tests::server::Server;

fn output_of(example: &str, server: &Server) -> String {
    let output = Command::new(running::example(example)).arg(server.base()).output().unwrap();
    assert!(output.status.success(), "{example}: {output:?}");
    String::from_utf8(output.stdout).unwrap()
}

fn server() -> Server {
    Server::start(|exchange| {
        // The examples speak HTTP/1.0 and read until the end.
        exchange.cut()?;
        match exchange.path.as_str() {
            "/cgi-bin/gettoken" => exchange.issue(),
            "/cgi-bin/user/get" if exchange.authorised() => match exchange.parameter("userid") {
                Some("zhangsan") => exchange.json(r#"{"errcode":0,"userid":"zhangsan","name":"张三"}"#),
                _ => exchange.json(r#"{"errcode":0,"userid":"lisi","name":"李四"}"#),
            },
            _ => exchange.json(r#"{"errcode":40014,"errmsg":"invalid access_token"}"#),
        }
    })
}

#[test]
fn tcp_stream() {
    let server = server();
    assert_eq!(output_of("tcp_stream", &server), "zhangsan is 张三\n");
    assert_eq!(
        server.requests(),
        [
            "GET /cgi-bin/gettoken?corpid=ww0123456789abcdef&corpsecret=the%20app%27s%20secret",
            "GET /cgi-bin/user/get?access_token=token-1&userid=zhangsan"
        ]
    );
}

#[test]
fn other_executor() {
    let server = server();
    assert_eq!(output_of("other_executor", &server), "zhangsan is 张三\nlisi is 李四\n");
    assert_eq!((server.gettokens(), server.count("/cgi-bin/user/get")), (1, 2));
}
