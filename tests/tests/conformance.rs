//! The tools that run documented examples and catalogues through the types, tried on small ones of our own.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// A folder that is gone afterwards.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let path = std::env::temp_dir().join(format!("wecom-tests-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    fn file(&self, name: &str, text: &str) {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// What a tool says of the folder: its lines and whether it was content.
    fn run(&self, tool: &str) -> (Vec<String>, Option<i32>) {
        let output = Command::new(tool).arg(&self.0).output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap();
        (text.lines().map(str::to_owned).collect(), output.status.code())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

const CONFORMANCE: &str = env!("CARGO_BIN_EXE_conformance");
const SCHEMA: &str = env!("CARGO_BIN_EXE_schema");

#[test]
fn good_examples_pass() {
    let folder = Folder::new("good");
    folder.file("requests/index.json", r#"{"tag.json":{"method":"POST","path":"/cgi-bin/tag/create"}}"#);
    folder.file("requests/tag.json", r#"{"tagid":"12","tagname":"UI","more":null}"#);
    folder.file("responses/index.json", r#"{"a/user.json":{"method":"GET","path":"/cgi-bin/user/get"}}"#);
    folder.file(
        "responses/a/user.json",
        r#"{"errcode":0,"errmsg":"fine","userid":"z","department":["1",2],"new":{"x":1}}"#,
    );
    folder.file("events/index.json", r#"{"text.xml":{"msg_type":"text"},"calendar.json":{"event":"modify_calendar"}}"#);
    folder.file(
        "events/text.xml",
        "<xml><ToUserName>w</ToUserName><FromUserName>z</FromUserName><CreateTime>7</CreateTime><MsgType>text</MsgType>\
         <Content><![CDATA[a<b]]></Content><MsgId>1</MsgId><AgentID>1</AgentID></xml>",
    );
    folder.file(
        "events/calendar.json",
        r#"{"ToUserName":"w","CreateTime":"7","MsgType":"event","Event":"modify_calendar","CalId":"c"}"#,
    );
    assert_eq!(folder.run(CONFORMANCE), (vec!["4 passed, 0 failed".to_owned()], Some(0)));
}

#[test]
fn bad_examples_are_told_with_file_place_expectation_and_find() {
    let folder = Folder::new("bad");
    folder.file(
        "responses/index.json",
        r#"{"a.json":{"method":"GET","path":"/cgi-bin/user/get"},"b.json":{"method":"GET","path":"/cgi-bin/no/such"},
            "c.json":{"method":"GET","path":"/cgi-bin/user/get"},"d.json":{"method":"GET","path":"/cgi-bin/user/get"}}"#,
    );
    folder.file("responses/a.json", r#"{"errcode":0,"department":{"odd":"x"}}"#);
    folder.file("responses/b.json", "{}");
    folder.file("responses/c.json", "no JSON");
    folder.file("events/index.json", r#"{"e.xml":{"event":"unheard_of"}}"#);
    folder.file("events/e.xml", "<xml><MsgType>event</MsgType><Event>unheard_of</Event></xml>");
    let (lines, code) = folder.run(CONFORMANCE);
    assert_eq!(code, Some(1));
    assert_eq!(lines.last().map(String::as_str), Some("0 passed, 5 failed"));
    assert!(lines[0].starts_with("responses/a.json $"), "{lines:?}");
    assert_eq!(lines[1], "responses/b.json $: expected an endpoint GET /cgi-bin/no/such, found none");
    assert!(lines[2].starts_with("responses/c.json $: expected JSON, found "), "{lines:?}");
    assert!(lines[3].starts_with("responses/d.json $: expected a file, found "), "{lines:?}");
    assert_eq!(lines[4], "events/e.xml $: expected a typed event, found Unknown event unheard_of ");
}

#[test]
fn what_is_sent_but_not_in_the_example_is_told() {
    let folder = Folder::new("more");
    folder.file("requests/index.json", r#"{"a.json":{"method":"POST","path":"/cgi-bin/department/create"}}"#);
    folder.file("requests/a.json", r#"{"name":"研发"}"#);
    let (lines, code) = folder.run(CONFORMANCE);
    assert_eq!((lines[0].as_str(), code), ("requests/a.json $.parentid: expected nothing, found 0", Some(1)));
}

#[test]
fn no_folder_and_no_index_are_told() {
    let folder = Folder::new("empty");
    let (lines, code) = folder.run(CONFORMANCE);
    assert!(lines[0].ends_with("has neither requests, responses, events nor aibot") && code == Some(2), "{lines:?}");
    folder.file("events/a.xml", "<xml/>");
    let (lines, code) = folder.run(CONFORMANCE);
    assert!(lines[0].contains("index.json") && code == Some(2), "{lines:?}");
}

#[test]
fn catalogues_are_compared() {
    let folder = Folder::new("schema");
    folder.file(
        "endpoints/user.json",
        r#"[{"method":"GET","path":"/cgi-bin/user/get","token":"access_token",
             "query":[{"name":"userid","type":"string"}],"request":null,
             "response":{"fields":[{"name":"name","type":"string"},{"name":"department","type":"array","items":{"type":"i64"}},
                                   {"name":"unheard_of","type":"i64"},{"name":"userid","type":"array","items":{"type":"string"}}]}}]"#,
    );
    folder.file("endpoints_2026.json", "[]");
    folder.file(
        "events.json",
        r#"[{"kind":"event","msg_type":"event","event":"doc_change","info_type":null,
             "change_types":["doc_member_change","doc_flies_away"]},
            {"kind":"message","msg_type":"hologram"},{"kind":"reply","msg_type":"news"},
            {"kind":"info","info_type":"subscribe"}]"#,
    );
    folder.file(
        "events_2026.json",
        r#"{"events":[{"kind":"event","msg_type":"event","event":"change_contact","fields":[
                {"name":"AgentID","type":"i64"},{"name":"UserID","type":"string"},{"name":"Department","type":"string"},
                {"name":"ExtAttr","type":"object","fields":[{"name":"Item","type":"array","items":{"type":"object","fields":[
                    {"name":"Name","type":"string"},{"name":"Colour","type":"string"}]}}]},
                {"name":"Status","type":"object","fields":[]}]}],
            "extended":[{"name":"add_schedule"}],
            "aibot":{"messages":[{"name":"text","fields":[{"name":"msgid","type":"string"},{"name":"text","type":"object",
                "fields":[{"name":"content","type":"string"},{"name":"tone","type":"string"}]}]}],"events":[]}}"#,
    );
    folder.file(
        "extra_events.json",
        r#"[{"kind":"info","value":"reset_permanent_code"},{"kind":"event","value":"later"}]"#,
    );
    let (lines, code) = folder.run(SCHEMA);
    assert_eq!(
        (lines.as_slice(), code),
        (
            [
                "/cgi-bin/user/get contacts::user::Get response.unheard_of: no such field (i64)",
                "/cgi-bin/user/get contacts::user::Get response.userid: array , not UserId ",
                "Event doc_change: ChangeType doc_flies_away is not known",
                "MsgType hologram: no such event",
                "InfoType subscribe: is said to come otherwise",
                "Event change_contact.ExtAttr.Item[].Colour: no such field (string)",
                "Event change_contact.Status: object , not MemberStatus ",
                "aibot text.text.tone: no such field (string)",
                "Event later: no such event",
                "1 endpoints and 9 keys of events compared, 9 problems"
            ]
            .map(str::to_owned)
            .as_slice(),
            Some(1)
        )
    );
}
