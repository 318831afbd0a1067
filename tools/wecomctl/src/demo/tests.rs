use std::io::{self, Write};
use std::sync::{Arc, Mutex};

use wecom_sandbox::Fault;

use super::*;

#[derive(Clone, Default)]
struct Page(Arc<Mutex<Vec<u8>>>);

impl Write for Page {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn played(json: bool) -> (Stage, String) {
    let page = Page::default();
    let stage = play(Output::to(page.clone(), json)).unwrap();
    let verdict = stage.transcript.verdict();
    let text = String::from_utf8(page.0.lock().unwrap().clone()).unwrap();
    assert!(verdict.is_ok(), "{verdict:?}\n{text}");
    (stage, text)
}

/// Looks for everything that was made as a secret, and everything that was sent as one.
fn assert_hides_secrets(stage: &Stage, text: &str) {
    let own = &stage.secrets;
    let mut secrets = vec![own.app.clone(), own.callback_token.clone(), own.callback_key.clone()];
    let requests = stage.sandbox.requests();
    for name in ["access_token", "corpsecret"] {
        secrets.extend(requests.iter().filter_map(|request| request.parameter(name)));
    }
    secrets.sort();
    secrets.dedup();
    assert!(secrets.len() >= 5, "three fixed ones, a token and the one after it");
    for secret in secrets {
        assert!(secret.len() > 20 && !text.contains(&secret), "{secret} is in {text}");
    }
}

#[test]
fn every_step_works_and_no_secret_is_shown() {
    let (stage, text) = played(false);
    for adapter in ["wecom-ureq", "wecom-reqwest"] {
        for step in [
            "sends a text",
            "sends markdown",
            "sends a template card",
            "uploads a picture and sends it",
            "takes the member's answer and replies",
            "heals a voided token",
        ] {
            assert!(text.contains(&format!("== {adapter}: {step}\n")), "{text}");
        }
        assert!(text.contains(&format!("[{adapter}] → POST /cgi-bin/message/send?access_token=***")), "{text}");
        let said = format!("Text(Text {{ content: \"收到了, {adapter}\"");
        assert!(
            text.contains(&said) && text.contains(&format!("<Content><![CDATA[got: 收到了, {adapter}]]>")),
            "{text}"
        );
        assert!(text.contains(&format!("[{adapter}] ⇒ POST /callback?msg_signature=***&timestamp=")), "{text}");
    }
    assert_hides_secrets(&stage, &text);
}

#[test]
fn as_json_each_line_is_one_value_that_names_the_adapter() {
    let (stage, text) = played(true);
    assert_hides_secrets(&stage, &text);
    let lines: Vec<serde_json::Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let checks = |adapter: &str| {
        lines
            .iter()
            .filter(|line| line["adapter"] == adapter && line["ok"] == true && line["check"].is_string())
            .count()
    };
    assert_eq!(checks("wecom-ureq"), checks("wecom-reqwest"));
    assert_eq!(lines.last().unwrap()["checks"], checks("wecom-ureq") * 2);
}

#[test]
fn what_goes_wrong_is_told_and_fails_the_demo() {
    let page = Page::default();
    let secrets = Secrets::new();
    let sandbox = Sandbox::builder().app(AGENT, &secrets.app).member(MEMBER, "张三").build();
    let server = sandbox.serve("127.0.0.1:0").unwrap();
    sandbox.fault("/cgi-bin/message/send", Fault::Code(45009));
    let (url, secret) = (server.url(), secrets.app.clone());
    let stage = Stage { sandbox, server, transcript: Transcript::new(Output::to(page.clone(), false)), secrets };
    steps::all(&stage, &Ureq::new(&url, &secret));
    let verdict = format!("{:?}", stage.transcript.verdict().unwrap_err());
    assert!(verdict.contains("1 of ") && verdict.contains("45009"), "{verdict}");
    let text = String::from_utf8(page.0.lock().unwrap().clone()).unwrap();
    assert!(text.contains("[wecom-ureq] ✗ the message is taken: expected \"success\", found \"/cgi-bin/"), "{text}");
}
