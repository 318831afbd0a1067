use http::Response;
use http::header::{CONTENT_DISPOSITION, CONTENT_RANGE, CONTENT_TYPE};

use super::*;
use crate::api::testing::survives;
use crate::endpoint::{BASE, Endpoint, FileJobStatus};
use crate::types::{File, MediaKind, Timestamp};

const UPLOADED: &str = r#"{"errmsg":"","type":"image","media_id":"1G6nrLmr5EC3MMb_","created_at":"1380000000"}"#;

#[test]
fn uploads_on_the_wire() {
    let upload = Upload::new(MediaKind::File, File::new("报告.txt", "mytext"));
    let request = upload.http_request(BASE, "T").unwrap();
    assert_eq!(request.method(), http::Method::POST);
    assert_eq!(request.uri().to_string(), format!("{BASE}/cgi-bin/media/upload?access_token=T&type=file"));
    let body = String::from_utf8(request.into_body()).unwrap();
    assert!(body.contains("name=\"media\"; filename=\"报告.txt\"\r\n"), "{body}");
    assert!(upload.repeatable());

    let answer = Upload::parse(Response::new(UPLOADED)).unwrap();
    assert_eq!(answer.kind, MediaKind::Image);
    assert_eq!(answer.media_id, "1G6nrLmr5EC3MMb_");
    assert_eq!(answer.created_at, Timestamp::from_secs(1_380_000_000), "a string where a number is meant");
}

#[test]
fn pictures_for_good() {
    let upload = UploadImage::new(File::new("a.png", "12345"));
    let request = upload.http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().to_string(), format!("{BASE}/cgi-bin/media/uploadimg?access_token=T"));
    assert!(!upload.repeatable(), "a second copy uses up the quota");
    let answer = UploadImage::parse(Response::new(r#"{"errcode":0,"url":"http://p.qpic.cn/0"}"#)).unwrap();
    assert_eq!(answer.url, "http://p.qpic.cn/0");
}

#[test]
fn attachments_on_the_wire() {
    let upload = UploadAttachment::new(MediaKind::Image, AttachmentKind::Moment, File::new("a.png", "123456"));
    let request = upload.http_request(BASE, "T").unwrap();
    assert_eq!(
        request.uri().to_string(),
        format!("{BASE}/cgi-bin/media/upload_attachment?access_token=T&media_type=image&attachment_type=1")
    );
    let body = r#"{"errcode":0,"type":"image","media_id":"M","created_at":1380000000}"#;
    assert_eq!(UploadAttachment::parse(Response::new(body)).unwrap().created_at, Timestamp::from_secs(1_380_000_000));
}

#[test]
fn sizes_are_checked_before_sending() {
    for (kind, most) in [
        (MediaKind::Image, 10 << 20),
        (MediaKind::Voice, 2 << 20),
        (MediaKind::Video, 10 << 20),
        (MediaKind::File, 20 << 20),
    ] {
        let upload = |length| Upload::new(kind.clone(), File::streamed("a", length)).http_request(BASE, "T");
        assert!(upload(6).is_ok());
        assert!(upload(most).is_ok(), "{kind:?}");
        assert_eq!(
            upload(most + 1).unwrap_err().to_string(),
            format!("/cgi-bin/media/upload: media has {} bytes; {most} is the most", most + 1)
        );
    }
    let error = Upload::new("file", File::new("a", "12345")).http_request(BASE, "T").unwrap_err();
    assert_eq!(error.to_string(), "/cgi-bin/media/upload: media has 5 bytes; 6 is the least");
    let unknown = Upload::new("hologram", File::streamed("a", 1 << 40));
    assert!(unknown.http_request(BASE, "T").is_ok(), "no limit is known for it");

    assert!(UploadImage::new(File::streamed("a", 4)).http_request(BASE, "T").is_err());
    assert!(UploadImage::new(File::streamed("a", (2 << 20) + 1)).http_request(BASE, "T").is_err());
    let attachment = |length| UploadAttachment::new("file", 1, File::streamed("a", length)).http_request(BASE, "T");
    assert!(attachment(10 << 20).is_ok());
    assert!(attachment((10 << 20) + 1).is_err());
}

#[test]
fn by_url_on_the_wire() {
    let upload = UploadByUrl::new(UploadScene::GroupWelcome, MediaKind::Video, "video.mp4", "https://x/v", "MD5");
    let request = upload.http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().path(), "/cgi-bin/media/upload_by_url");
    assert_eq!(
        String::from_utf8_lossy(request.body()),
        r#"{"scene":1,"type":"video","filename":"video.mp4","url":"https://x/v","md5":"MD5"}"#
    );
    let job = UploadByUrl::parse(Response::new(r#"{"errcode":0,"errmsg":"ok","jobid":"J"}"#)).unwrap();

    let request = GetUploadByUrlResult::new(job.jobid).http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().path(), "/cgi-bin/media/get_upload_by_url_result");
    assert_eq!(request.body(), br#"{"jobid":"J"}"#);
    let done = r#"{"errcode":0,"errmsg":"ok","status":"2",
        "detail":{"errcode":0,"errmsg":"ok","media_id":"3*1*G","created_at":"1380000000"}}"#;
    let done = GetUploadByUrlResult::parse(Response::new(done)).unwrap();
    assert_eq!(done.status, FileJobStatus::Done, "the page says string, its example number");
    assert_eq!(done.detail.media_id.unwrap(), "3*1*G");
    assert_eq!(done.detail.created_at, Some(Timestamp::from_secs(1_380_000_000)));
    let failed = r#"{"errcode":0,"status":3,"detail":{"errcode":301019,"errmsg":"md5"}}"#;
    let failed = GetUploadByUrlResult::parse(Response::new(failed)).unwrap();
    assert_eq!((failed.status, failed.detail.errcode), (FileJobStatus::Failed, 301_019));
    assert!(failed.detail.media_id.is_none());
}

#[test]
fn texts_are_measured_before_sending() {
    fn problem<E: Endpoint>(endpoint: &E) -> Option<String> {
        endpoint.http_request(BASE, "T").err().map(|error| error.to_string())
    }
    let upload = |name: usize, url: usize, sum: usize| {
        let [name, url, sum] = [name, url, sum].map(|bytes| "x".repeat(bytes));
        problem(&UploadByUrl::new(UploadScene::GroupWelcome, MediaKind::File, name, url, sum))
    };
    let jobid = |bytes: usize| problem(&GetUploadByUrlResult::new("x".repeat(bytes)));
    assert_eq!((upload(128, 1024, 32), jobid(128)), (None, None));
    for (found, expected) in [
        (upload(129, 1024, 32), "upload_by_url: filename has 129 bytes, at most 128 are taken"),
        (upload(128, 1025, 32), "upload_by_url: url has 1025 bytes, at most 1024 are taken"),
        (upload(128, 1024, 33), "upload_by_url: md5 has 33 bytes, at most 32 are taken"),
        (jobid(129), "get_upload_by_url_result: jobid has 129 bytes, at most 128 are taken"),
    ] {
        assert_eq!(found.unwrap(), format!("/cgi-bin/media/{expected}"));
    }
}

#[test]
fn downloads_on_the_wire() {
    let whole = Get::new("M+/=").http_request(BASE, "T").unwrap();
    assert_eq!(whole.uri().to_string(), format!("{BASE}/cgi-bin/media/get?access_token=T&media_id=M%2B%2F%3D"));
    assert!(!whole.headers().contains_key("range"));
    let part = Get::new("M").range(0, 1023).http_request(BASE, "T").unwrap();
    assert_eq!(part.headers()["range"], "bytes=0-1023");
    assert_eq!(part.uri().query(), Some("access_token=T&media_id=M"));
    let error = Get::new("M").range(5, 4).http_request(BASE, "T").unwrap_err();
    assert_eq!(error.to_string(), "/cgi-bin/media/get: range ends before it begins");

    let voice = GetVoice::new("V").http_request(BASE, "T").unwrap();
    assert_eq!(voice.uri().to_string(), format!("{BASE}/cgi-bin/media/get/jssdk?access_token=T&media_id=V"));

    let file = Response::builder()
        .header(CONTENT_TYPE, "image/jpeg")
        .header(CONTENT_DISPOSITION, "attachment; filename=\"MEDIA_ID.jpg\"")
        .body("Xxxx")
        .unwrap();
    let file = Get::parse(file).unwrap();
    assert_eq!((file.name.as_deref(), file.bytes.as_slice()), (Some("MEDIA_ID.jpg"), b"Xxxx".as_slice()));
    let refusal = Get::parse(Response::new(r#"{"errcode":40007,"errmsg":"invalid media_id"}"#)).unwrap_err();
    assert_eq!(refusal.code().unwrap().0, 40007);
}

#[test]
fn a_large_file_comes_in_parts() {
    let part = |range: &str| {
        let answer = Response::builder()
            .status(206)
            .header(CONTENT_TYPE, "video/mp4")
            .header(CONTENT_RANGE, range)
            .body("…")
            .unwrap();
        Get::parse(answer).unwrap()
    };
    let first = Get::new("M").range(0, 1023);
    let second = first.rest(&part("bytes 0-1023/2040")).unwrap();
    assert_eq!(second.range, Some(ByteRange { first: 1024, last: 2047 }));
    assert!(second.rest(&part("bytes 1024-2039/2040")).is_none(), "that was the last");
    assert!(first.rest(&part("bytes 0-1023/*")).is_none());
    assert!(first.rest(&part("bytes 0-18446744073709551615/18446744073709551615")).is_none());
    assert!(second.rest(&part("bytes 0-1023/2040")).is_none(), "an answer that leads back would never end");
    assert!(first.rest(&Default::default()).is_none(), "the whole file came");
}

#[test]
fn bad_bodies() {
    survives::<Upload>(UPLOADED);
    survives::<UploadAttachment>(UPLOADED);
    survives::<UploadImage>(r#"{"url":"http://p.qpic.cn/0"}"#);
    survives::<UploadByUrl>(r#"{"jobid":"J"}"#);
    survives::<GetUploadByUrlResult>(r#"{"status":2,"detail":{"errcode":0,"media_id":"3*1*G","created_at":"138"}}"#);
    for body in ["", "[]", "{\"errcode\":", "<html>", "null"] {
        assert!(Get::parse(Response::new(body)).is_err(), "{body:?}");
        assert!(GetVoice::parse(Response::new(body)).is_err(), "{body:?}");
    }
}

#[cfg(feature = "server")]
#[test]
fn requests_can_be_read_back() {
    use crate::endpoint::Serve;

    let get = Get::read(&Get::new("M").range(16, 31).with("debug", 1).http_request(BASE, "T").unwrap()).unwrap();
    assert_eq!((get.media_id.as_str(), get.range), ("M", Some(ByteRange { first: 16, last: 31 })));
    assert_eq!(get.extra().get("debug").unwrap(), "1");
    let mut odd = Get::new("M").http_request(BASE, "T").unwrap();
    odd.headers_mut().insert("range", http::HeaderValue::from_static("bytes=-5"));
    assert_eq!(Get::read(&odd).unwrap().range, None);

    let upload = Upload::new(MediaKind::Image, File::new("a.png", "123456")).http_request(BASE, "T").unwrap();
    let upload = Upload::read(&upload).unwrap();
    assert_eq!((upload.kind, upload.file.name.as_str()), (MediaKind::Image, "a.png"));
}
