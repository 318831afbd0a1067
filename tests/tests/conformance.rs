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
fn a_list_and_its_one_element_are_told_apart() {
    let folder = Folder::new("one-or-many");
    let forms = [
        (
            "requests",
            "/cgi-bin/oa/approval/create_template",
            r#"{"template_name":[{"text":"t","lang":"zh_CN"}],"template_content":{"controls":[{"property":{"control":"Selector",
                "id":"S","title":[{"text":"t","lang":"zh_CN"}]},"config":{"selector":{"type":"single","options":[{"key":"o","value":VALUE}]}}}]}}"#,
            r#"{"text":"选项1","lang":"zh_CN"}"#,
        ),
        (
            "responses",
            "/cgi-bin/meeting/record/get_file",
            r#"{"errcode":0,"record_file_id":"F","meeting_summary":VALUE}"#,
            r#"{"download_address":"https://d","file_type":"txt"}"#,
        ),
        (
            "responses",
            "/cgi-bin/service/v2/get_auth_info",
            r#"{"errcode":0,"auth_corp_info":{"corpid":"w","corp_ex_name":{"name_list":VALUE}}}"#,
            r#""a|b""#,
        ),
    ];
    for part in ["requests", "responses"] {
        let of_part = forms.iter().enumerate().filter(|(_, form)| form.0 == part);
        let index: Vec<String> = of_part
            .flat_map(|(place, (_, path, text, one))| {
                ["bare", "list"].map(|form| {
                    let value = if form == "bare" { (*one).to_owned() } else { format!("[{one}]") };
                    folder.file(&format!("{part}/{form}{place}.json"), &text.replace("VALUE", &value));
                    format!(r#""{form}{place}.json":{{"method":"POST","path":"{path}"}}"#)
                })
            })
            .collect();
        folder.file(&format!("{part}/index.json"), &format!("{{{}}}", index.join(",")));
    }
    assert_eq!(folder.run(CONFORMANCE), (vec!["6 passed, 0 failed".to_owned()], Some(0)));
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

/// Runs samples of bots, each by its kind, its name and itself.
fn bots(folder: &str, samples: &[(&str, &str, &str)]) -> (Vec<String>, Option<i32>) {
    let folder = Folder::new(folder);
    let line = |(place, (kind, name, _)): (usize, &(&str, &str, &str))| {
        format!(r#""{place:02}.json":{{"kind":"{kind}","name":"{name}"}}"#)
    };
    let index: Vec<String> = samples.iter().enumerate().map(line).collect();
    folder.file("aibot/index.json", &format!("{{{}}}", index.join(",")));
    for (place, (_, _, sample)) in samples.iter().enumerate() {
        folder.file(&format!("aibot/{place:02}.json"), sample);
    }
    folder.run(CONFORMANCE)
}

/// A frame with a command and a body.
fn frame(cmd: &str, body: &str) -> String {
    format!(r#"{{"cmd":"{cmd}","headers":{{"req_id":"R"}},"body":{body}}}"#)
}

const GOOD_FRAMES: &[(&str, &str)] = &[
    ("aibot_subscribe", r#"{"bot_id":"B","secret":"S"}"#),
    ("ping", "null"),
    ("aibot_respond_welcome_msg", r#"{"msgtype":"text","text":{"content":"您好"}}"#),
    (
        "aibot_respond_welcome_msg",
        r#"{"msgtype":"template_card","template_card":{"card_type":"text_notice","main_title":{"title":"t"},"card_action":{"type":1,"url":"https://u"}}}"#,
    ),
    (
        "aibot_respond_msg",
        r#"{"msgtype":"stream","stream":{"id":"S","finish":false,"content":"正在","feedback":{"id":"F"}}}"#,
    ),
    ("aibot_respond_msg", r#"{"msgtype":"stream","stream":{"id":"S","finish":true,"content":"29 度"}}"#),
    ("aibot_respond_msg", r#"{"msgtype":"markdown","markdown":{"content":"**x**"}}"#),
    ("aibot_respond_msg", r#"{"msgtype":"file","file":{"media_id":"M"}}"#),
    ("aibot_respond_msg", r#"{"msgtype":"image","image":{"media_id":"M"}}"#),
    ("aibot_respond_msg", r#"{"msgtype":"voice","voice":{"media_id":"M"}}"#),
    ("aibot_respond_msg", r#"{"msgtype":"video","video":{"media_id":"M","title":"t","description":"d"}}"#),
    (
        "aibot_respond_update_msg",
        r#"{"response_type":"update_template_card","template_card":{"card_type":"text_notice","main_title":{"title":"t"},"card_action":{"type":1,"url":"https://u"},"task_id":"T"}}"#,
    ),
    ("aibot_upload_media_init", r#"{"type":"voice","filename":"v.amr","total_size":7,"total_chunks":1,"md5":"x"}"#),
    ("aibot_upload_media_chunk", r#"{"upload_id":"U","chunk_index":1,"base64_data":"BASE64"}"#),
    ("aibot_upload_media_finish", r#"{"upload_id":"U"}"#),
];

#[test]
fn frames_of_bots_are_made_by_the_machine() {
    let frames: Vec<(&str, String)> = GOOD_FRAMES.iter().map(|(cmd, body)| (*cmd, frame(cmd, body))).collect();
    let samples: Vec<_> = frames.iter().map(|(cmd, frame)| ("frame", *cmd, frame.as_str())).collect();
    assert_eq!(bots("frames", &samples), (vec![format!("{} passed, 0 failed", samples.len())], Some(0)));
}

#[test]
fn frames_of_bots_that_the_machine_makes_otherwise_are_told() {
    let told = |cmd: &str, body: &str| {
        let (mut lines, code) = bots("bad-frames", &[("frame", cmd, &frame(cmd, body))]);
        assert_eq!((lines.pop().as_deref(), code), (Some("0 passed, 1 failed"), Some(1)), "{cmd} {body}: {lines:?}");
        lines.join("\n")
    };
    for (cmd, body, words) in [
        (
            "aibot_respond_msg",
            r#"{"msgtype":"hologram","hologram":{}}"#,
            "$.body: expected a typed reply, found hologram",
        ),
        ("aibot_respond_msg", r#"{"msgtype":"text","text":{"content":"x"}}"#, "text is no reply to a message"),
        ("aibot_respond_msg", r#"{"msgtype":"stream","stream":{"content":"x"}}"#, "stream.id is missing"),
        ("aibot_respond_msg", r#"{"msgtype":"stream","stream":{"id":"S","finish":{}}}"#, "$.body: expected its type"),
        (
            "aibot_respond_msg",
            r#"{"msgtype":"file","file":{"media_id":"M"},"more":1}"#,
            "$.body.more: expected 1, found nothing",
        ),
        (
            "aibot_respond_welcome_msg",
            r#"{"msgtype":"markdown","markdown":{"content":"x"}}"#,
            "markdown is no reply to enter_chat",
        ),
        (
            "aibot_upload_media_chunk",
            r#"{"upload_id":"U","chunk_index":"1","base64_data":"x"}"#,
            r#"$.body.chunk_index: expected "a string", found "a number""#,
        ),
        (
            "aibot_upload_media_chunk",
            r#"{"upload_id":"U","chunk_index":1}"#,
            "$.body.base64_data: expected nothing, found",
        ),
        ("aibot_upload_media_finish", r#"{"upload_id":"U","parts":3}"#, "$.body.parts: expected 3, found nothing"),
        ("aibot_upload_media_finish", "{}", "there is no upload_id"),
        ("aibot_upload_media_init", r#"{"type":"file"}"#, "$.body.filename: expected nothing, found"),
        ("aibot_wave", "{}", "expected aibot_wave, found no such frame is made"),
    ] {
        let line = told(cmd, body);
        assert!(line.starts_with("aibot/00.json $") && line.contains(words), "{cmd} {body}: {line}");
    }
}

#[test]
fn replies_of_bots_go_through_their_types() {
    let good = [
        r#"{"msgtype":"text","text":{"content":"x"}}"#,
        r#"{"msgtype":"stream_with_template_card","stream":{"id":"S"},"template_card":{"card_type":"text_notice"}}"#,
        r#"{"response_type":"update_template_card","userids":["U"],"template_card":{"card_type":"text_notice"}}"#,
    ];
    let samples: Vec<_> = good.iter().map(|sample| ("reply", "", *sample)).collect();
    assert_eq!(bots("replies", &samples), (vec!["3 passed, 0 failed".to_owned()], Some(0)));
    let (lines, code) = bots("bad-replies", &[("reply", "", r#"{"msgtype":"hologram"}"#)]);
    assert_eq!((lines[0].as_str(), code), ("aibot/00.json $: expected a typed reply, found hologram", Some(1)));
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
