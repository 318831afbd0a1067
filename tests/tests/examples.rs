//! The examples, run as a user would run them: the SDK on a plain socket, and on another executor.

use std::path::PathBuf;
use std::process::Command;

use wecom_tests::server::Server;

fn output_of(example: &str, server: &Server) -> String {
    // `cargo test` builds the examples of a package beside its tests.
    let mut path: PathBuf = std::env::current_exe().unwrap();
    path.pop();
    path.pop();
    path.push("examples");
    path.push(format!("{example}{}", std::env::consts::EXE_SUFFIX));
    let output = Command::new(&path).arg(server.base()).output().unwrap_or_else(|error| {
        panic!("{}: {error}; `cargo test -p wecom-tests` builds it, `--test examples` alone does not", path.display())
    });
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
