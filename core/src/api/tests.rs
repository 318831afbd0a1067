//! What the macros make of an endpoint, seen on the wire.

use crate::endpoint::{BASE, Empty, Endpoint};
use crate::types::{DepartmentId, File, UserId};
use crate::wire::{from_json, to_json};

endpoint! {
    /// Reads one member's profile (读取成员).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90196>
    GET "/cgi-bin/user/get";
    pub struct Get -> Member {
        /// The member's id.
        userid: UserId,
    }
}

response! {
    /// A member.
    pub struct Member {
        /// Display name.
        name: String,
        /// Departments.
        department: Vec<DepartmentId>,
        /// Whether the member can log in.
        status: MemberStatus,
        /// A link.
        url: Option<String>,
    }
}

open_enum! {
    /// Whether a member can log in (激活状态).
    pub enum MemberStatus: i64 {
        /// Logged in at least once.
        Active = 1,
    }
}

structure! {
    /// Text.
    pub struct Text {
        /// The text.
        content: String,
    }
}

structure! {
    /// A picture.
    pub struct Image {
        /// The picture.
        media_id: String,
    }
}

tagged! {
    /// What is sent.
    pub enum Message by "msgtype" {
        /// Text.
        Text(Text) = "text",
        /// A picture.
        Image(Image) = "image",
    }
}

structure! {
    /// A link.
    pub struct Link {
        /// Where to.
        url: String,
        /// How wide.
        width: Option<u32>,
    }
}

tagged! {
    /// What a tap does.
    pub enum Action by "type" inside {
        /// Opens a page.
        Link(Link) = 1,
    }
}

endpoint! {
    /// Sends.
    POST "/cgi-bin/message/send" [repeatable_if(is_checked), check];
    pub struct Send -> Empty {
        /// To whom.
        touser: Option<Vec<UserId>> as Joined,
        /// What.
        ..message: Message,
        /// Safe.
        safe: Option<bool> as Bit,
        /// Checked.
        enable_duplicate_check: Option<bool> as Bit,
        /// Taps.
        actions: Option<Vec<Action>>,
    }
}

impl Send {
    fn is_checked(&self) -> bool {
        self.enable_duplicate_check == Some(true)
    }

    fn check(&self) -> Result<(), crate::error::InvalidArgument> {
        match &self.touser {
            Some(list) if list.len() > 3 => {
                Err(crate::error::InvalidArgument::new("touser", "has more than 3 members"))
            }
            _ => Ok(()),
        }
    }
}

endpoint! {
    /// Uploads.
    UPLOAD "/cgi-bin/media/upload";
    pub struct Upload -> Empty {
        /// What kind.
        kind: String = "type",
        /// The file.
        file: File = "media",
    }
}

#[test]
fn on_the_wire() {
    let request = Get::new("zhangsan").http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().path(), "/cgi-bin/user/get");
    assert_eq!(request.uri().query(), Some("access_token=T&userid=zhangsan"));

    let body = br#"{"errcode":0,"name":null,"department":[1,"2"],"status":9,"new":{"a":1}}"#;
    let member = Get::parse(http::Response::new(body.as_slice())).unwrap();
    assert_eq!(member.name, "", "null reads as empty");
    assert_eq!(member.department, [DepartmentId(1), DepartmentId(2)], "numbers may come as strings");
    assert_eq!(member.status, MemberStatus::Other(9), "unknown values are kept");
    assert_eq!(member.extra().get("new").unwrap()["a"], 1, "unknown fields are kept");
    assert!(Get::new("x").repeatable());
}

#[test]
fn names_in_another_case() {
    let read = |body: &'static str| Get::parse(http::Response::new(body)).unwrap();
    let member = read(r#"{"Name":"x","DEPARTMENT":[1],"url":"u","URL":"v","status":1}"#);
    assert_eq!((member.name.as_str(), member.department.as_slice()), ("x", [DepartmentId(1)].as_slice()));
    assert_eq!(member.url.as_deref(), Some("u"), "the page's own spelling goes before");
    assert_eq!(member.extra().get("Name"), Some(&"x".into()), "and what came is kept as it came");
    assert_eq!(read(r#"{"Status":{"odd":true}}"#).status, MemberStatus::Other(0), "what does not fit is no failure");
}

#[test]
fn a_prefix_in_the_base_is_kept_and_text_is_encoded() {
    let request = Get::new("张 三&").http_request("https://gateway.example/wecom/", "T+/=").unwrap();
    assert_eq!(
        request.uri().to_string(),
        "https://gateway.example/wecom/cgi-bin/user/get?access_token=T%2B%2F%3D&userid=%E5%BC%A0%20%E4%B8%89%26"
    );
    assert!(Get::new("x").http_request("no url", "T").is_err());
    assert!(Get::new("x").http_request("/relative", "T").is_err());
}

#[test]
fn unions_are_flattened() {
    let send = Send::new(Text::new("你好")).touser(["a", "b"]).safe(true);
    let request = send.http_request(BASE, "T").unwrap();
    assert_eq!(
        String::from_utf8_lossy(request.body()),
        r#"{"touser":"a|b","safe":1,"msgtype":"text","text":{"content":"你好"}}"#
    );
    assert!(!send.repeatable());
    assert!(send.enable_duplicate_check(true).repeatable());
    let error = Send::new(Text::new("x")).touser(["a", "b", "c", "d"]).http_request(BASE, "T").unwrap_err();
    assert_eq!(error.to_string(), "/cgi-bin/message/send: touser has more than 3 members");
}

#[test]
fn unions_read_in_any_order_and_keep_what_is_unknown() {
    for text in [r#"{"msgtype":"image","image":{"media_id":"M"}}"#, r#"{"image":{"media_id":"M"},"msgtype":"image"}"#] {
        let message: Message = from_json(text.as_bytes()).unwrap();
        assert!(matches!(&message, Message::Image(image) if image.media_id == "M"), "{text}");
    }
    let unknown = r#"{"msgtype":"hologram","hologram":{"depth":3}}"#;
    let message: Message = from_json(unknown.as_bytes()).unwrap();
    assert_eq!(String::from_utf8(to_json(&message)).unwrap(), unknown);
    let action: Action = from_json(br#"{"url":"u","type":"1","width":"7"}"#).unwrap();
    assert_eq!(to_json(&action), br#"{"type":1,"url":"u","width":7}"#);
    let action: Action = from_json(br#"{"type":7,"far":true}"#).unwrap();
    assert_eq!(to_json(&action), br#"{"type":7,"far":true}"#);
}

#[test]
fn failures_name_the_place() {
    let error = Get::parse(http::Response::new(br#"{"department":[1,{"x":2}]}"#)).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the answer of /cgi-bin/user/get cannot be read at $.department[1]: \
         expected a DepartmentId, found an object (26 bytes)"
    );
    for body in ["", "[]", "null", "7", "{", "<html>", "{\"name\":\"\u{0}", "\u{feff}"] {
        assert!(Get::parse(http::Response::new(body)).is_err(), "{body:?}");
    }
    assert!(Get::parse(http::Response::new([0xff, 0xfe, b'{'])).is_err());
    let refusal =
        Get::parse(http::Response::new(r#"{"department":{"x":[]},"errcode":"60111","errmsg":"no"}"#)).unwrap_err();
    assert_eq!(refusal.code().unwrap().0, 60111, "a refusal is told whatever else is wrong with the body");
}

#[test]
fn uploads_keep_the_name_as_it_is() {
    let upload = Upload::new("file", File::new("中\"文\n.txt", "hello\r\n"));
    let request = upload.http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().query(), Some("access_token=T&type=file"));
    let body = String::from_utf8(request.body().clone()).unwrap();
    assert!(
        body.contains("name=\"media\"; filename=\"中%22文%0A.txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n\r\n--"),
        "{body}"
    );
    let streamed = Upload::new("file", File::streamed("a.bin", 1000)).http_request(BASE, "T").unwrap();
    let place = *streamed.extensions().get::<crate::endpoint::FilePlace>().unwrap();
    assert_eq!(place.length, 1000);
    assert!(streamed.body()[..place.offset].ends_with(b"\r\n\r\n"));
    assert_eq!(streamed.headers()["content-length"], (streamed.body().len() + 1000).to_string());
}

#[cfg(feature = "server")]
mod server {
    use super::*;
    use crate::endpoint::Serve;

    #[test]
    fn requests_can_be_read_back() {
        let send = Send::new(Image::new("M")).touser(["a", "b"]).safe(true).with("later", 5);
        let request = send.http_request(BASE, "T").unwrap();
        let read = Send::read(&request).unwrap();
        assert_eq!(read.http_request(BASE, "T").unwrap().body(), request.body());

        let upload = Upload::new("file", File::new("中\"文.txt", "hello\r\n--"));
        let read = Upload::read(&upload.http_request(BASE, "T").unwrap()).unwrap();
        assert_eq!((read.kind.as_str(), read.file.name.as_str()), ("file", "中\"文.txt"));
        assert!(matches!(read.file.content, crate::types::Content::Bytes(bytes) if bytes == b"hello\r\n--"));

        let get = Get::read(&Get::new("张三").http_request(BASE, "T").unwrap()).unwrap();
        assert_eq!(get.userid, "张三");
        assert!(get.extra().is_empty());
    }
}

#[test]
fn nothing_carries_the_token_elsewhere() {
    use crate::endpoint::Raw;
    let uri = |base: &str, path: &str| {
        let raw: Raw = Raw::get(path);
        raw.http_request(base, "HUSH").map(|request| request.uri().to_string())
    };
    for path in
        ["@evil.example/x", ".evil.example/x", "cgi-bin/user/get", "", "/cgi-bin/x#y", "/x?y#z", "/x#", "//x\u{7f}"]
    {
        let error = uri(BASE, path).unwrap_err().to_string();
        assert!(!error.contains("HUSH"), "{error}");
    }
    for base in [
        "",
        "qyapi.weixin.qq.com",
        "ftp://x",
        "https://",
        "https://x?a=b",
        "https://x#",
        "https://u:HUSH@x",
        "http://x:99999",
        "http://x:",
        "http://:80",
        "https://x?",
        "https://x/?",
        "https://x/a?b",
        "https://x/#",
        "https://x/a#b",
        "https://[::1]?",
        "https://[u:HUSH@x]",
        "https://[u:HUSH@x]:80",
        "https://[::1]@x",
        "https://x:65536",
        "https://x:+80",
        "https://a[::1]",
        "https://a[::1]:80",
        "https://[::1]a:80",
        "https:///",
        "HTTPS://x",
    ] {
        let error = uri(base, "/cgi-bin/x").unwrap_err().to_string();
        assert!(error.contains("base") && !error.contains("HUSH"), "{error}");
    }
    assert_eq!(
        uri("http://127.0.0.1:8080/pre/", "/x?y=1").unwrap(),
        "http://127.0.0.1:8080/pre/x?y=1&access_token=HUSH"
    );
    for base in ["https://", "https:///"] {
        uri(base, "//evil.example/x").unwrap_err();
    }
    let open: Raw<crate::endpoint::NoToken> = Raw::get("/x#");
    open.http_request(BASE, "").unwrap_err();
    for base in
        ["https://[::1]", "https://[fe80::1]:8443/a/b//", "http://x:65535", "https://gate.example/a@b", "http://x/"]
    {
        let whole = format!("{}/x?access_token=HUSH", base.trim_end_matches('/'));
        assert_eq!(uri(base, "/x").unwrap(), whole);
    }
    let raw: Raw = Raw::post("/x?code=HUSH", serde_json::json!({ "permanent_code": "HUSH" }));
    assert_eq!(format!("{raw:?}"), "Raw(POST /x)");
    let raw: Raw = Raw::get("/cgi-bin/user/delete");
    assert!(!Endpoint::repeatable(&raw), "a GET may delete");
}

#[test]
fn an_empty_string_is_no_number_and_no_object() {
    response! {
        /// All that may be absent.
        pub struct Odd {
            /// A number.
            number: Option<i64>,
            /// A choice.
            choice: Option<MemberStatus>,
            /// An object.
            object: Option<Member>,
            /// Text may be emptied.
            text: Option<String>,
            /// So may a list.
            list: Option<Vec<DepartmentId>>,
        }
    }
    let odd: Odd = from_json(br#"{"number":"","choice":" ","object":"","text":"","list":""}"#).unwrap();
    assert!(odd.number.is_none() && odd.choice.is_none() && odd.object.is_none());
    assert_eq!((odd.text.as_deref(), odd.list.as_deref()), (Some(""), Some(&[][..])));
    let odd: Odd = from_json(br#"{"object":[],"list":[]}"#).unwrap();
    assert!(odd.object.is_none() && odd.list.is_some());
    let odd: Odd = from_json(br#"{"number":"7","object":[{"name":"x"}]}"#).unwrap();
    assert_eq!((odd.number, odd.object.unwrap().name.as_str()), (Some(7), "x"));
    let error = from_json::<Odd>(br#"{"text":18446744073709551617}"#).unwrap_err();
    assert_eq!(error.path(), "$.text", "digits are not lost in silence");
}

#[test]
fn errors_show_no_text_of_the_answer() {
    let answer = http::Response::builder().status(502).body("see https://x/gettoken?corpsecret=HUSH").unwrap();
    let error = Get::parse(answer).unwrap_err();
    assert_eq!(error.to_string(), "/cgi-bin/user/get answered HTTP 502 Bad Gateway (38 bytes)");
    let error = Get::parse(http::Response::new(r#"{"status":"HUSH","department":[{}]}"#)).unwrap_err();
    assert!(!format!("{error} {error:?}").contains("HUSH"), "{error}");
    assert!(error.to_string().contains("at $.status: expected a number, found a string of 4 bytes"), "{error}");
}

/// Reads every field of an answer from values of every wrong type.
pub(crate) fn mistype<E>()
where
    E: Endpoint,
    E::Response: crate::wire::Readable + Default,
{
    use crate::wire::Readable;
    let answer = E::Response::default();
    let wrong =
        ["{}", "[]", "[[]]", "[{}]", "[7]", "\"x\"", "-1", "1e300", "18446744073709551615", "true", "{\"a\":[]}"];
    let mut read = 0;
    for name in answer.names().iter().chain(&["errcode", "errmsg"]) {
        for value in wrong {
            let body = format!("{{\"{name}\":{value}}}");
            match E::parse(http::Response::new(&body)) {
                Ok(_) | Err(crate::Error::Read(_) | crate::Error::Api(_)) => read += 1,
                Err(other) => panic!("{}: {body}: {other}", E::PATH),
            }
        }
    }
    assert_eq!(read, (answer.names().len() + 2) * wrong.len(), "{}", E::PATH);
}

#[cfg(feature = "message")]
#[test]
fn wrong_types_in_answers_to_messages() {
    use crate::api::{appchat, message};
    mistype::<message::Send>();
    mistype::<message::Recall>();
    mistype::<message::Statistics>();
    mistype::<message::UpdateTaskcard>();
    mistype::<message::UpdateTemplateCard>();
    mistype::<appchat::Create>();
    mistype::<appchat::Get>();
    mistype::<appchat::Send>();
    mistype::<appchat::Update>();
}

#[cfg(feature = "webhook")]
#[test]
fn wrong_types_in_answers_to_robots() {
    use crate::api::webhook;
    mistype::<webhook::Send>();
    mistype::<webhook::UploadMedia>();
}
