//! The binary against a sandbox on loopback: what it does, says and ends with.

mod api;
mod common;

use common::{CORP, KEY, SECRET, Started, file, json, run, sandbox};
use wecom_sandbox::Fault;

#[test]
fn send_reaches_the_members() {
    let server = sandbox();
    let done = run(&["send", "text", "--to", "zhangsan,nobody", "你好"], &server.env()).ok();
    assert!(done.out.starts_with("sent, msgid ") && done.out.contains("not reached, members: nobody\n"), "{done:?}");
    let inbox = server.sandbox().inbox("zhangsan");
    assert_eq!((inbox.len(), inbox[0].text()), (1, "你好"));

    let done = run(&["--json", "send", "--party", "2", "--tag", "9", "markdown", "# done"], &server.env()).ok();
    let answer = json(&done.out);
    assert_eq!(answer["msgid"], server.sandbox().inbox("lisi")[0].id.as_str());
    assert_eq!(answer["invalidtag"][0], "9", "{done:?}");
    assert_eq!(server.sandbox().inbox("lisi")[0].text(), "# done");

    run(&["send", "--all", "text", "everybody", "--dedup", "60", "--safe"], &server.env()).ok();
    let content = &server.sandbox().inbox("lisi")[1].content;
    assert_eq!((&content["touser"], &content["safe"]), (&"@all".into(), &1.into()), "{content}");
    assert_eq!(content["duplicate_check_interval"], 60);
}

#[test]
fn send_reads_the_standard_input() {
    let server = sandbox();
    let env = server.env();
    Started::new(&["send", "text", "--to", "zhangsan", "-"], &env).input("第一行\nsecond\n").wait().ok();
    assert_eq!(server.sandbox().inbox("zhangsan")[0].text(), "第一行\nsecond");
    let message = r#"{"msgtype":"textcard","textcard":{"title":"T","description":"D","url":"https://e.x"}}"#;
    Started::new(&["send", "json", "--to", "zhangsan", "-"], &env).input(message).wait().ok();
    assert_eq!(server.sandbox().inbox("zhangsan")[1].content["textcard"]["url"], "https://e.x");
    Started::new(&["send", "text", "--to", "zhangsan", "-"], &env).input("\n").wait().fails(2, "the text is empty");
    Started::new(&["send", "text", "--to", "zhangsan", "-"], &env).input(b"\xff").wait().fails(1, "UTF-8");
}

#[test]
fn send_knows_the_kinds() {
    let server = sandbox();
    let picture = file("kinds.png", b"\x89PNG picture");
    let send = |arguments: &[&str]| {
        let all = [&["send", "--to", "zhangsan"], arguments].concat();
        run(&all, &server.env()).ok();
        server.sandbox().inbox("zhangsan").pop().unwrap().content
    };
    for kind in ["image", "voice", "file", "video"] {
        let content = send(&[kind, &picture]);
        assert_eq!(content["msgtype"], kind);
        assert!(content[kind]["media_id"].as_str().is_some_and(|id| !id.is_empty()), "{content}");
    }
    let link = ["--title", "T", "--url", "https://e.x"];
    assert_eq!(send(&[&["textcard"], &link[..], &["D"]].concat())["textcard"]["description"], "D");
    let news = send(&[&["news"], &link[..], &["--picture", "https://e.x/p.png"]].concat());
    assert_eq!(news["news"]["articles"][0]["picurl"], "https://e.x/p.png");
    let card = send(&[&["card"], &link[..], &["--subtitle", "S", "text"]].concat());
    assert_eq!(card["template_card"]["main_title"]["desc"], "S", "{card}");
    assert_eq!(card["template_card"]["sub_title_text"], "text");
}

#[test]
fn reading_members_and_departments() {
    let server = sandbox();
    let done = run(&["user", "get", "lisi"], &server.env()).ok();
    assert!(done.out.contains("userid: lisi\n") && done.out.contains("name: 李四\n"), "{done:?}");
    assert_eq!(json(&run(&["user", "get", "lisi", "--json"], &server.env()).ok().out)["department"][0], 2);
    run(&["user", "get", "nobody"], &server.env()).fails(1, "60111");
    run(&["user", "get", ""], &server.env()).fails(2, "userid is empty");

    let done = run(&["dept", "list"], &server.env()).ok();
    assert!(done.out.lines().any(|line| line == "2\t1\t研发部"), "{done:?}");
    let under = run(&["dept", "list", "--under", "2", "--json"], &server.env()).ok();
    assert_eq!(json(&under.out)["department"].as_array().unwrap().len(), 1);
    run(&["dept", "list", "--under", "77"], &server.env()).fails(1, "60123");
}

#[test]
fn uploads_are_taken_byte_by_byte() {
    let server = sandbox();
    let bytes: Vec<u8> = (0..3_000_000_u32).map(|number| number as u8).collect();
    let path = file("数据.bin", &bytes);
    let answer = json(&run(&["upload", &path, "--type", "file", "--json"], &server.env()).ok().out);
    let get = format!("/cgi-bin/media/get?access_token={}&media_id=", server.sandbox().token(common::AGENT));
    let request = http::Request::get(get + answer["media_id"].as_str().unwrap()).body(Vec::new()).unwrap();
    assert!(*server.sandbox().handle(request).body() == bytes);
    assert!(run(&["upload", &path, "--type", "file"], &server.env()).ok().out.contains("media_id: "));

    run(&["upload", &path, "--type", "voice"], &server.env()).fails(1, "bytes");
    run(&["upload", "/nowhere/at.all", "--type", "file"], &server.env()).fails(1, "/nowhere/at.all cannot be read");
    run(&["upload", env!("CARGO_TARGET_TMPDIR"), "--type", "file"], &server.env()).fails(1, "is not a file");
    run(&["upload", &file("empty", b""), "--type", "file"], &server.env()).fails(1, "0 bytes");
    run(&["upload", &path], &server.env()).fails(2, "--type");
    run(&["upload", &path, "--type", "film"], &server.env()).fails(2, "film");
}

#[test]
fn group_robots_write() {
    let server = sandbox();
    let env = server.env();
    let last = || server.sandbox().sent_messages().pop().unwrap().content;
    run(&["webhook", "send", "text", "disk full", "--mention", "zhangsan,@all"], &env).ok();
    assert_eq!(last()["text"]["mentioned_list"][1], "@all");
    assert_eq!(json(&run(&["--json", "webhook", "send", "markdown-v2", "| a |"], &env).ok().out)["sent"], true);
    assert_eq!(last()["markdown_v2"]["content"], "| a |");
    let path = file("robot.png", b"\x89PNG of a robot");
    run(&["webhook", "send", "image", &path], &env).ok();
    assert_eq!(last()["image"]["md5"].as_str().map(str::len), Some(32));
    run(&["webhook", "send", "file", &path], &env).ok();
    assert!(last()["file"]["media_id"].is_string());
    run(&["webhook", "send", "news", "--title", "T", "--url", "https://e.x"], &env).ok();
    assert_eq!(last()["news"]["articles"][0]["title"], "T");
    run(&["webhook", "send", "image", &file("large.png", &vec![0; (2 << 20) + 1])], &env)
        .fails(1, "more than 2097152 bytes");

    let address = file("key", format!("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key={KEY}&x=1\n").as_bytes());
    let without: Vec<_> = env.iter().filter(|(name, _)| name != "WECOM_WEBHOOK_KEY").cloned().collect();
    run(&["webhook", "send", "text", "hi", "--key-file", &address], &without).ok();
    run(&["webhook", "send", "text", "hi"], &without).fails(2, "WECOM_WEBHOOK_KEY (or --key-file) is not set");
    let wrong = server.env_with("WECOM_WEBHOOK_KEY", "wrong-key-of-nobody");
    let done = run(&["webhook", "send", "text", "hi"], &wrong).fails(1, "93000");
    assert!(!done.err.contains("wrong-key-of-nobody"), "{done:?}");
}

#[test]
fn error_codes_are_explained() {
    let done = run(&["errcode", "40014"], &[]).ok();
    assert!(done.out.contains("40014 the access token is not valid\nclass: AccessToken\n"), "{done:?}");
    assert!(done.out.contains("advice: drop this token"), "{done:?}");
    assert_eq!(json(&run(&["errcode", "-1", "--json"], &[]).ok().out)["class"], "Busy");
    for number in ["39999", "9223372036854775807", "-9223372036854775808"] {
        let done = run(&["errcode", number, "--json"], &[]).fails(1, number);
        assert_eq!(json(&done.out)["known"], false);
    }
    run(&["errcode", "many"], &[]).fails(2, "many");
}

#[test]
fn what_is_missing_is_named() {
    let server = sandbox();
    let hello = ["send", "text", "--to", "zhangsan", "hi"];
    run(&hello, &[]).fails(2, "WECOM_CORP_ID (or --corp-id), WECOM_SECRET (or --secret-file), WECOM_AGENT_ID");
    for name in ["WECOM_CORP_ID", "WECOM_SECRET", "WECOM_AGENT_ID"] {
        for env in [server.env_with(name, ""), server.env().into_iter().filter(|(key, _)| key != name).collect()] {
            let done = run(&hello, &env).fails(2, name);
            assert!(done.err.contains("is not set") && done.err.lines().count() == 1, "{done:?}");
        }
    }
    let without = server.env_with("WECOM_AGENT_ID", "");
    run(&["user", "get", "lisi"], &without).ok();
    run(&hello, &server.env_with("WECOM_AGENT_ID", "many")).fails(2, "\"many\"");
    run(&["send", "text", "hi"], &server.env()).fails(2, "nobody is addressed");
    run(&["send", "text", "--to", ",", "hi"], &server.env()).fails(2, "nobody is addressed");
    run(&["send", "--all", "text", "--to", "lisi", "hi"], &server.env()).fails(2, "--all is everybody");
    run(&["send", "text", "--to", "zhangsan", ""], &server.env()).fails(2, "the text is empty");
    run(&["send", "json", "--to", "zhangsan", "{}"], &server.env()).fails(2, "msgtype");
    run(&["send", "json", "--to", "zhangsan", "{\"msgtype\":\"text\",\"text\":7}"], &server.env()).fails(2, "message");
    run(&["send", "json", "--to", "zhangsan", "x"], &server.env()).fails(2, "not JSON");
    run(&["send", "text", "--to", "zhangsan", &"长".repeat(1000)], &server.env()).fails(1, "3000 bytes");
    run(&["send", "image", "--to", "zhangsan", "/nowhere.png"], &server.env()).fails(1, "/nowhere.png");
    run(&[], &[]).fails(2, "Usage");
    run(&["send", "text", "--secret", "x", "hi"], &[]).fails(2, "--secret");
    assert_eq!(server.sandbox().sent_messages().len(), 0);
}

#[test]
fn secrets_come_from_files_and_are_never_shown() {
    let server = sandbox();
    let hello = |path: &str| run(&["send", "text", "--to", "lisi", "--secret-file", path, "hi"], &server.env());
    hello(&file("secret", format!("{SECRET}\r\n").as_bytes())).ok();
    hello("/nowhere/secret").fails(1, "/nowhere/secret cannot be read");
    hello(&file("nothing", b" \n")).fails(2, "is empty");
    let done = hello(&file("wrong", b"another-secret-of-mine")).fails(1, "40001");
    assert!(done.err.contains("check the secret") && !done.err.contains("another-secret"), "{done:?}");
    assert!(!done.err.contains(CORP) && done.err.lines().count() == 1, "{done:?}");
    let done = run(&["--json", "user", "get", "x"], &server.env_with("WECOM_SECRET", "wrong")).fails(1, "40001");
    assert_eq!(json(&done.err)["errcode"], 40001);
    let help = run(&["send", "--help"], &server.env()).ok();
    assert!(!help.out.contains(SECRET), "{help:?}");
}

#[test]
fn a_bad_network_is_an_error_on_one_line() {
    let server = sandbox();
    let sandbox = server.sandbox();
    let get = || run(&["user", "get", "lisi"], &server.env());
    sandbox.fault("/cgi-bin/user/get", Fault::Cut);
    get().ok();
    sandbox.fault_always("/cgi-bin/user/get", Fault::CutAfter(60));
    get().fails(1, "/cgi-bin/user/get failed");
    sandbox.fault_always("/cgi-bin/user/get", Fault::Body(b"<html>\x1b[31m\r\nnot JSON".to_vec()));
    get().fails(1, "cannot be read");
    sandbox.fault_always("/cgi-bin/user/get", Fault::Status(502));
    get().fails(1, "HTTP 502");
    sandbox.clear_faults();
    sandbox.fault_always("/cgi-bin/gettoken", Fault::Body(b"[]".to_vec()));
    get().fails(1, "/cgi-bin/gettoken");
    sandbox.clear_faults();
    sandbox.fault("/cgi-bin/user/get", Fault::Body(br#"{"errcode":60011,"errmsg":"a\nb\u001b[2J"}"#.to_vec()));
    let done = get().fails(1, "60011");
    assert!(done.err.lines().count() == 1 && !done.err.contains('\u{1b}'), "{done:?}");

    let done = run(&["send", "text", "--to", "lisi", "hi"], &server.env_with("WECOM_BASE_URL", "http://127.0.0.1:1"));
    assert!(done.fails(1, "nothing was sent").err.contains("WECOM_BASE_URL"));
    for odd in ["::", "127.0.0.1:80", "ftp://e.x", "https://", "/x"] {
        run(&["user", "get", "x"], &server.env_with("WECOM_BASE_URL", odd)).fails(2, "WECOM_BASE_URL (or --base-url)");
        run(&["webhook", "send", "text", "x", "--base-url", odd], &server.env()).fails(2, odd);
    }
}

#[test]
fn a_closed_pipe_is_no_panic() {
    let server = sandbox();
    let mut env = server.env();
    env.push(("RUST_BACKTRACE".to_owned(), "0".to_owned()));
    for arguments in [&["dept", "list"][..], &["errcode", "40014"], &["send", "text", "--to", "lisi", "hi"]] {
        let done = Started::new(arguments, &env).close_output().wait();
        assert!(done.code == Some(0) && done.err.is_empty(), "{arguments:?} {done:?}");
    }
    let done = Started::new(&["--help"], &env).close_output().wait();
    assert!(!done.err.contains("panicked"), "{done:?}");
}

#[test]
fn the_sandbox_says_how_it_is_used() {
    let mut sandbox = Started::new(&["sandbox", "--listen", "127.0.0.1:0", "--json"], &[]);
    let said = json(&sandbox.first_line());
    let env: Vec<(String, String)> = [
        ("WECOM_BASE_URL", said["base_url"].as_str().unwrap().to_owned()),
        ("WECOM_CORP_ID", said["corp_id"].as_str().unwrap().to_owned()),
        ("WECOM_SECRET", said["secret"].as_str().unwrap().to_owned()),
        ("WECOM_AGENT_ID", said["agent_id"].to_string()),
        ("WECOM_WEBHOOK_KEY", said["webhook_key"].as_str().unwrap().to_owned()),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .to_vec();
    run(&["send", "text", "--to", "zhangsan", "hi"], &env).ok();
    run(&["webhook", "send", "text", "hi"], &env).ok();
    run(&["user", "get", "lisi"], &env).ok();
    let taken = env[0].1.strip_prefix("http://").unwrap().to_owned();
    run(&["sandbox", "--listen", &taken], &[]).fails(1, "--listen");
    run(&["sandbox", "--listen", "nonsense"], &[]).fails(1, "nonsense");
}

#[test]
fn the_demo_ends_well_and_shows_no_secret() {
    // Neither a proxy nor certificates matter on loopback.
    let hostile = [("HTTP_PROXY", "http://127.0.0.1:1"), ("SSL_CERT_FILE", "/nowhere"), ("SSL_CERT_DIR", "/nowhere")];
    let done = run(&["demo"], &hostile.map(|(name, value)| (name.to_owned(), value.to_owned()))).ok();
    for hidden in ["access_token=***", "corpsecret=***", "\"access_token\":\"***\"", "msg_signature=***"] {
        assert!(done.out.contains(hidden), "{hidden} is not in {}", done.out);
    }
    for name in ["access_token", "corpsecret", "msg_signature"] {
        for (place, _) in done.out.match_indices(name) {
            // Also named in WeCom's words on a voided one.
            let after = &done.out[place + name.len()..];
            let value = after.strip_prefix('=').or_else(|| after.strip_prefix("\":\""));
            assert!(value.is_none_or(|value| value.starts_with("***")), "{name} is shown in {}", done.out);
        }
    }
    assert!(done.out.contains("checks passed."), "{}", done.out);
    let done = Started::new(&["demo"], &[]).close_output().wait();
    assert!(done.code == Some(0) && done.err.is_empty(), "{done:?}");
}
