//! `api`, run as a user runs it.

use serde_json::{Value as Json, json};

use crate::common::{CORP, SECRET, Started, World, file, json, run, sandbox};

fn no_env() -> Vec<(String, String)> {
    Vec::new()
}

/// The body of the last request of `path` that the sandbox got.
fn last(world: &World, path: &str) -> Json {
    let requests = world.sandbox().requests();
    let request = requests.iter().rev().find(|request| request.path == path).expect("it arrived");
    serde_json::from_slice(&request.body).unwrap()
}

#[test]
fn endpoints_are_listed_by_words() {
    let all = json(&run(&["api", "list", "--json"], &no_env()).ok().out);
    let all = all.as_array().unwrap();
    assert!(all.len() > 800, "{} endpoints", all.len());
    for endpoint in all {
        for fact in ["method", "path", "name", "family", "token", "title", "page"] {
            assert!(endpoint[fact].as_str().is_some_and(|text| !text.is_empty()), "{fact} of {endpoint}");
        }
    }

    let done = run(&["api", "list", "读取", "成员", "--family", "contacts"], &no_env()).ok();
    assert_eq!(done.out, "GET\t/cgi-bin/user/get\t读取成员\tcontacts::user::Get\n");
    let robots = json(&run(&["--json", "api", "list", "--token", "key", "UPLOAD"], &no_env()).ok().out);
    assert_eq!(robots[0]["path"], "/cgi-bin/webhook/upload_media", "words are found in any case: {robots}");

    run(&["api", "list", "--family", "contcts"], &no_env()).fails(2, "did you mean contacts?");
    run(&["api", "list", "--token", "x"], &no_env()).fails(2, "there are access_token, ");
    let none = run(&["api", "list", "--json", "nothing", "is", "like", "this"], &no_env()).fails(1, "fewer words");
    assert_eq!(json(&none.out), json!([]));
}

#[test]
fn endpoints_are_shown() {
    let wanted = [
        "POST /cgi-bin/message/send  发送应用消息",
        "token: access_token",
        "page: https://developer.work.weixin.qq.com/document/path/90236",
        "  agentid: integer (AgentId), required. ",
        "  touser: list of text (UserId), in one text, with | between. ",
        "    = 1 Yes. ",
        "    msgtype = text. ",
        "      text: object (Text)",
        "        content: text, required. ",
        "answer:\n  invaliduser: list of text (UserId), in one text, with | between. ",
    ];
    let address = "https://qyapi.weixin.qq.com/cgi-bin/message/send?access_token=ACCESS_TOKEN";
    for name in ["/cgi-bin/message/send", "message/send", "message::Send", address] {
        let shown = run(&["api", "show", name], &no_env()).ok().out;
        for line in wanted {
            assert!(shown.contains(line), "{line:?} is not in {shown}");
        }
    }

    let shown = json(&run(&["api", "show", "POST", "message/send", "--json"], &no_env()).ok().out);
    let fields = shown[0]["parameters"]["fields"].as_array().unwrap();
    let safe = fields.iter().find(|field| field["name"] == "safe").unwrap();
    assert_eq!(safe["values"][1]["value"], 1);
    assert_eq!(safe["required"], false);
    assert_eq!(shown[0]["parameters"]["union"]["tag"], "msgtype");
    assert_eq!(shown[0]["parameters"]["union"]["forms"][0]["content"]["fields"][0]["name"], "content");

    // Two methods of one path.
    let both = json(&run(&["api", "show", "miniapppay/get_bill", "--json"], &no_env()).ok().out);
    assert_eq!(both.as_array().map(Vec::len), Some(2));
    let one = json(&run(&["api", "show", "get", "miniapppay/get_bill", "--json"], &no_env()).ok().out);
    assert_eq!(one.as_array().map(Vec::len), Some(1));

    // The children of a control are controls: it ends.
    let nested = run(&["api", "show", "oa/applyevent"], &no_env()).ok();
    assert!(nested.out.contains(", as above)"), "{}", nested.out);

    run(&["api", "show", "user/gte"], &no_env()).fails(2, "did you mean /cgi-bin/user/get");
    run(&["api", "show", "contacts::user::Gte"], &no_env()).fails(2, "did you mean contacts::user::Get");
    run(&["api", "show", "zzzzzzzzzzzz"], &no_env()).fails(2, "api list");
    run(&["api", "show", "POST", "user/get"], &no_env()).fails(2, "takes GET, not POST");
    run(&["api", "show", "POST"], &no_env()).fails(2, "a path is missing");
    run(&["api", "show", "user/get", "more"], &no_env()).fails(2, "\"more\" is one word too many");
}

#[test]
fn calls_are_typed_and_answered() {
    let server = sandbox();
    let env = server.env();
    let done = run(&["api", "call", "user/get", "userid=lisi"], &env).ok();
    assert_eq!(json(&done.out)["name"], "李四");
    assert!(done.out.starts_with("{\n  \""), "indented for people: {done:?}");
    let done = run(&["--json", "api", "call", "GET", "/cgi-bin/user/get", "userid=lisi"], &env).ok();
    assert!(done.out.lines().count() == 1 && json(&done.out)["errcode"] == 0, "{done:?}");

    let hello = ["api", "call", "message/send", "agentid=1000002", "msgtype=text", "text.content=7", "safe=0"];
    run(&[&hello[..], &["touser=zhangsan", "touser=lisi"]].concat(), &env).ok();
    let sent = last(&server, "/cgi-bin/message/send");
    let wanted = json!({"touser": "zhangsan|lisi", "agentid": 1_000_002, "msgtype": "text",
        "text": {"content": "7"}, "safe": 0});
    assert_eq!(sent, wanted, "numbers and text are told apart by the shape");

    let body = json!({"touser": "zhangsan", "agentid": 1_000_002, "msgtype": "news",
        "news": {"articles": [{"title": "A", "url": "https://e.x"}]}});
    let path = file("news.json", body.to_string().as_bytes());
    let over = ["news.articles[0].title=B", "news.articles[1].title=C", "news.articles[1].url=https://e.y"];
    let from_file =
        ["api", "call", "message/send", "--json", &format!("@{path}"), "touser=lisi", "enable_id_trans=true"];
    run(&[&from_file[..], &over].concat(), &env).ok();
    let sent = last(&server, "/cgi-bin/message/send");
    assert_eq!((&sent["touser"], &sent["enable_id_trans"]), (&json!("lisi"), &json!(1)));
    assert_eq!(sent["news"]["articles"][0], json!({"title": "B", "url": "https://e.x"}));
    assert_eq!(sent["news"]["articles"][1]["title"], "C");

    let piped = Started::new(&["api", "call", "message/send", "--json", "-"], &env).input(body.to_string());
    piped.wait().ok();
    assert_eq!(last(&server, "/cgi-bin/message/send")["news"]["articles"][0]["title"], "A");

    let done = run(&["api", "call", "user/get", "userid=nobody"], &env).fails(1, "60111");
    assert!(done.err.contains("/cgi-bin/user/get") && done.out.is_empty(), "{done:?}");
    let done = run(&["--json", "api", "call", "user/get", "userid=nobody"], &env).fails(1, "60111");
    assert_eq!(json(&done.err)["errcode"], 60111);
}

#[test]
fn files_go_up_and_come_down() {
    let server = sandbox();
    let env = server.env();
    let path = file("note.txt", b"seven bytes and more");
    let upload = ["api", "call", "media/upload", "type=file"];
    let done = run(&[&upload[..], &["--file", &path]].concat(), &env).ok();
    let media = format!("media_id={}", json(&done.out)["media_id"].as_str().unwrap());
    run(&upload, &env).fails(2, "--file is missing");
    run(&["api", "call", "user/get", "userid=x", "--file", &path], &env).fails(2, "takes no file");
    run(&[&upload[..], &["--file", "/nowhere"]].concat(), &env).fails(1, "/nowhere");

    let target = file("fetched.txt", b"");
    let done = run(&["--json", "api", "call", "media/get", &media, "--output", &target], &env).ok();
    assert_eq!(json(&done.out)["bytes"], 20);
    assert_eq!(std::fs::read(&target).unwrap(), b"seven bytes and more");
    let done = run(&["api", "call", "media/get", &media], &env).ok();
    assert!(done.out.contains("bytes: 20\n") && done.out.contains("name: note.txt"), "{done:?}");
    run(&["api", "call", "media/get", "media_id=none", "--output", &target], &env).fails(1, "40007");
    assert_eq!(std::fs::read(&target).unwrap().len(), 20, "a refusal leaves the file alone");
    run(&["api", "call", "media/get", &media, "--output", "/nowhere/x"], &env).fails(1, "/nowhere/x");
    run(&["api", "call", "user/get", "userid=x", "--output", "y"], &env).fails(2, "answers JSON");
}

#[test]
fn what_does_not_fit_is_refused_before_anything_is_sent() {
    let server = sandbox();
    let refused = |arguments: &[&str], words: &str| {
        let done = run(&[&["api", "call"], arguments].concat(), &server.env()).fails(2, words);
        assert!(done.err.lines().count() == 1 && done.out.is_empty(), "{done:?}");
        done
    };
    refused(&["user/get"], "$.userid is missing; nothing was sent");
    refused(&["user/get", "usrid=x"], "$.usrid is no known field: did you mean userid? (--extra lets through");
    refused(&["user/get", "--json", "{\"userid\":[1]}"], "$.userid: expected text, found a list");
    refused(&["user/get", "--json", "[]"], "--json is no object");
    refused(&["user/get", "--json", "{"], "--json is not JSON");
    refused(&["user/get", "lisi"], "given as key=value");
    refused(&["user/get", "a..b=1"], "given as key=value");
    refused(&["user/get", "userid=x", "userid=y"], "userid: is given twice");
    refused(&["user/gte", "userid=x"], "did you mean /cgi-bin/user/get");
    refused(&["miniapppay/get_bill"], "name one of pay::");

    let send = ["message/send", "touser=lisi", "agentid=1"];
    let with = |more: &[&'static str]| [&send[..], more].concat();
    refused(&with(&[]), "$.msgtype is missing: it is one of text, image, ");
    refused(&with(&["msgtype=txt"]), "$.msgtype is not one of text, image, ");
    refused(&with(&["msgtype=text"]), "$.text is missing");
    refused(&with(&["msgtype=text", "text.contents=x"]), "$.text.contents is no known field: did you mean content?");
    refused(
        &with(&["msgtype=text", "text.content=x", "image.media_id=y"]),
        "$.image is no known field: it does not go",
    );
    refused(&with(&["msgtype=text", "text=x"]), "text: expected JSON");
    refused(
        &with(&["msgtype=text", "text.content=x", "safe=9"]),
        "$.safe is none of the known values: 0 (No), 1 (Yes)",
    );
    refused(&with(&["msgtype=text", "text.content=x", "enable_id_trans=maybe"]), "expected true, false, 0 or 1");
    refused(&with(&["msgtype=text", "text.content=x", "duplicate_check_interval=1.5"]), "expected a whole number");
    refused(&with(&["msgtype=text", "text.content=x", "duplicate_check_interval=-1"]), "does not fit in u32");
    refused(&with(&["msgtype=news", "news.articles[1].title=x"]), "the list has only 0 before it");
    let nested = "news.articles=[{\"title\":\"T\",\"url\":7,\"titel\":1}]";
    refused(&with(&["msgtype=news", nested]), "$.news.articles[0].titel is no known field: did you mean title?");
    // Limits are the SDK's, and fail as they do elsewhere.
    let long = format!("text.content={}", "长".repeat(1000));
    let done = run(&["api", "call", "message/send", "touser=x", "agentid=1", "msgtype=text", &long], &server.env());
    done.fails(1, "3000 bytes");
    assert_eq!(server.sandbox().requests().len(), 0);

    // A value in the wrong place may be a secret.
    let done = refused(&["user/get", "--json", "{\"userid\":{\"x\":\"hush-hush\"}}"], "found an object");
    assert!(!done.err.contains("hush-hush"), "{done:?}");

    let unknown = ["api", "call", "message/send", "touser=lisi", "agentid=1000002", "msgtype=text", "text.content=x"];
    run(&[&unknown[..], &["news_field.a=7", "safe=9", "--extra"]].concat(), &server.env()).ok();
    let sent = last(&server, "/cgi-bin/message/send");
    assert_eq!((&sent["news_field"], &sent["safe"]), (&json!({"a": 7}), &json!(9)));
}

#[test]
fn tokens_are_those_of_the_kind() {
    let server = sandbox();
    let env = server.env();
    let suite = ["api", "call", "service/get_pre_auth_code"];
    run(&suite, &env).fails(2, "WECOM_TOKEN (or --token) is not set: this endpoint takes a suite_access_token");
    let mut with_token = env.clone();
    with_token.push(("WECOM_TOKEN".to_owned(), "hush-suite".to_owned()));
    // This sandbox has no suites; what matters is what arrives.
    let done = run(&suite, &with_token).fails(1, "40082");
    assert!(!done.err.contains("hush-suite") && !done.out.contains("hush-suite"), "{done:?}");
    run(&[&suite[..], &["--token", "hush-other"]].concat(), &env);
    let requests = server.sandbox().requests();
    let queries: Vec<&str> = requests.iter().map(|request| request.query.as_str()).collect();
    assert_eq!(queries, ["suite_access_token=hush-suite", "suite_access_token=hush-other"]);

    // An app's token is fetched with its account, whatever WECOM_TOKEN says, unless one is given.
    run(&["api", "call", "user/get", "userid=lisi"], &with_token).ok();
    run(&["api", "call", "user/get", "userid=lisi", "--token", "wrong"], &env).fails(1, "40014");
    // None, and a group robot's key.
    let secret = json!({"corpid": CORP, "corpsecret": SECRET}).to_string();
    let fetched = Started::new(&["api", "call", "gettoken", "--json", "-"], &env).input(&secret).wait().ok();
    assert!(json(&fetched.out)["access_token"].as_str().is_some_and(|token| token.len() > 10), "{fetched:?}");
    run(&["api", "call", "gettoken", "--json", &secret, "--token", "x"], &env).fails(2, "takes none");
    run(&["api", "call", "webhook/send", "msgtype=text", "text.content=hi"], &env).ok();
    let missing = run(&["api", "call", "user/get", "userid=x"], &no_env());
    missing.fails(2, "WECOM_CORP_ID (or --corp-id), WECOM_SECRET (or --secret-file) are not set");
}

#[test]
fn dry_runs_send_nothing_and_show_no_secret() {
    let server = sandbox();
    // Without an account, too.
    let done = run(&["api", "call", "user/get", "userid=李四", "--dry-run"], &no_env()).ok();
    assert_eq!(
        done.out,
        "GET https://qyapi.weixin.qq.com/cgi-bin/user/get?access_token=***&userid=%E6%9D%8E%E5%9B%9B\n"
    );
    let secret = json!({"corpid": "ww1", "corpsecret": SECRET}).to_string();
    let done = run(&["api", "call", "gettoken", "--json", &secret, "--dry-run"], &server.env()).ok();
    assert!(done.out.ends_with("/cgi-bin/gettoken?corpid=ww1&corpsecret=***\n"), "{done:?}");
    let provider = json!({"corpid": "ww1", "provider_secret": SECRET}).to_string();
    let call = ["--json", "api", "call", "service/get_provider_token", "--json", &provider, "--dry-run"];
    let done = run(&call, &server.env()).ok();
    assert_eq!(json(&done.out)["body"], json!({"corpid": "ww1", "provider_secret": "***"}));
    let path = file("dry.txt", b"seven b");
    let done = run(&["api", "call", "media/upload", "type=file", "--file", &path, "--dry-run"], &server.env()).ok();
    assert!(
        done.out.ends_with("/cgi-bin/media/upload?access_token=***&type=file\nfile: dry.txt, 7 bytes\n"),
        "{done:?}"
    );
    assert_eq!(server.sandbox().requests().len(), 0);
    run(&["api", "call", "user/get", "userid=x", "--dry-run", "--base-url", "x"], &no_env()).fails(2, "--base-url");
}

#[test]
fn coverage_is_up_to_date() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../COVERAGE.md");
    let written = std::fs::read_to_string(path).unwrap_or_default();
    let printed = run(&["api", "coverage"], &no_env()).ok().out;
    let differs = written.lines().zip(printed.lines()).position(|(one, other)| one != other);
    assert!(
        written == printed,
        "COVERAGE.md is not what the code has (line {}): run `cargo run -p wecomctl -- api coverage > COVERAGE.md` and \
         commit it",
        differs.map_or(written.lines().count().min(printed.lines().count()), |place| place) + 1
    );
    for row in [
        "| GET `/cgi-bin/user/get` | [读取成员](https://developer.work.weixin.qq.com/document/path/90196) | `contacts::user::Get` | access_token |",
        "| Event, InfoType `change_contact` | `create_user` |",
        "| MsgType `text` |",
        "| Event `doc_change` | `doc_member_change`, `delete_doc`, ",
        "| InfoType `suite_ticket` |",
        "| `notify_type`, here `pay_refund` |",
    ] {
        assert!(written.contains(row), "{row}");
    }
}
