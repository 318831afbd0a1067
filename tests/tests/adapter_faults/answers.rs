//! Answers that WeCom does not give.

use wecom_core::Error;
use wecom_core::api::contacts::{department, user};
use wecom_tests::server::Server;

use super::run;
use super::wecom::{App, Client};
use crate::hasty;

fn app(server: &Server) -> App {
    Client::builder().base_url(server.base()).corp_id("ww1").policy(hasty()).build().app(1, "s")
}

/// Answers with this status, media type and body.
fn answering(status: u16, kind: &str, body: &[u8]) -> Server {
    let (kind, body) = (format!("Content-Type: {kind}\r\n"), body.to_vec());
    Server::wecom(move |exchange| {
        exchange.discard()?;
        exchange.answer(status, &kind, &body)
    })
}

#[test]
fn bodies_that_cannot_be_read() {
    let bad: [(&[u8], &str); 10] = [
        (b"", "empty"),
        (b"{\"errcode\":0,\"name\":\"Zhang", "truncated"),
        (b"{\"errcode\":0,\"name\":\"\xff\xfe\"}", "not UTF-8"),
        (b"\x00\x01\x02", "not text"),
        (b"ok", "not JSON"),
        (b"[]", "not an object"),
        (b"null", "null"),
        (b"<html><body>Log in to the hotel's network</body></html>", "a portal's page"),
        (b"{\"errcode\":0,\"name\":{\"a\":1}}", "a wrong type"),
        (b"{\"errcode\":{},\"errmsg\":\"ok\"}", "a wrong type of errcode"),
    ];
    for (body, what) in bad {
        let server = answering(200, "text/html", body);
        let app = app(&server);
        let error = run(app.call(&user::Get::new("zhangsan"))).unwrap_err();
        let Error::Read(error) = error else { panic!("{what}: {error}") };
        assert_eq!((error.endpoint.as_str(), error.body.as_slice()), ("/cgi-bin/user/get", body), "{what}");
        assert_eq!(server.count("/cgi-bin/user/get"), 1, "{what}: asking again does not help");
    }
}

#[test]
fn a_wrong_type_is_told_with_its_place() {
    let server = answering(200, "application/json", br#"{"errcode":0,"department":[1,{"x":2}]}"#);
    let error = run(app(&server).call(&user::Get::new("zhangsan"))).unwrap_err();
    assert!(error.to_string().contains("department"), "{error}");
}

#[test]
fn a_token_that_cannot_be_read() {
    for body in ["", "{", "<html>", r#"{"errcode":0}"#, r#"{"errcode":0,"access_token":[]}"#] {
        let server = Server::start(move |exchange| exchange.json(body));
        let error = run(app(&server).call(&user::Get::new("zhangsan"))).unwrap_err();
        let Error::Read(error) = error else { panic!("{body}: {error}") };
        assert_eq!(error.endpoint, "/cgi-bin/gettoken");
        assert_eq!(server.requests().len(), 1, "{body}: nothing else was sent");
    }
}

#[test]
fn statuses() {
    for (status, tries) in [(502, 3), (503, 3), (500, 3), (404, 1), (403, 1), (429, 1), (204, 1)] {
        let server = answering(status, "text/html", b"");
        let error = run(app(&server).call(&user::Get::new("zhangsan"))).unwrap_err();
        match error {
            Error::Status(error) => assert_eq!(error.status, status),
            Error::Read(_) if status == 204 => {}
            other => panic!("{status}: {other}"),
        }
        assert_eq!(server.count("/cgi-bin/user/get"), tries, "{status}");
    }
}

#[test]
fn a_gateway_that_fails_gets_a_write_once() {
    let server = answering(502, "text/html", b"<html><h1>502 Bad Gateway</h1></html>");
    let error = run(app(&server).call(&department::Create::new("Sales", 1))).unwrap_err();
    let Error::Status(error) = error else { panic!("{error}") };
    assert_eq!(error.status.as_u16(), 502);
    assert_eq!(error.endpoint, format!("{}/cgi-bin/department/create", server.base()), "which host it was");
    assert_eq!(server.count("/cgi-bin/department/create"), 1);
}

#[test]
fn a_refusal_with_an_odd_status_is_a_refusal() {
    let server = answering(400, "application/json", br#"{"errcode":60111,"errmsg":"userid not found"}"#);
    let error = run(app(&server).call(&user::Get::new("zhangsan"))).unwrap_err();
    assert_eq!(error.code().unwrap().0, 60111);
}

#[test]
fn redirects_are_not_followed() {
    for status in [301, 302, 303, 307, 308] {
        let other = Server::answering("{}");
        let place = format!("Location: {}/elsewhere\r\n", other.base());
        let server = Server::wecom(move |exchange| {
            exchange.discard()?;
            exchange.answer(status, &place, b"")
        });
        let app = app(&server);
        for error in [
            run(app.call(&user::Get::new("zhangsan"))).unwrap_err(),
            run(app.call(&department::Create::new("Sales", 1))).unwrap_err(),
        ] {
            let Error::Status(error) = error else { panic!("{status}: {error}") };
            assert_eq!(error.status, status);
        }
        assert_eq!(other.requests(), [""; 0], "{status}: the token stayed here");
        assert_eq!(server.requests().len(), 3, "{status}");
    }
}
