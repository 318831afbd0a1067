//! Pictures and files.

use super::*;
use crate::api::wedoc::material::*;
use crate::types::BlockSums;

#[test]
fn pictures() {
    sends(&ImageUpload::from_bytes("D", b"abc"), "wedoc/image_upload", r#"{"docid":"D","base64_content":"YWJj"}"#);
    let image = parse::<ImageUpload>(r#"{"url":"U","height":234,"width":"120","size":81259}"#);
    assert_eq!((image.url.as_str(), image.height, image.width, image.size), ("U", 234, 120, 81_259));
}

#[test]
fn files() {
    let upload = FileUpload::from_bytes("D", "a.txt", b"abcd");
    sends(&upload, "wedoc/file_upload", r#"{"docid":"D","file_name":"a.txt","file_base64_content":"YWJjZA=="}"#);
    assert_eq!(parse::<FileUpload>(r#"{"file_url":"U"}"#).file_url, "U");

    let named = |letters| FileUpload::new("D", "名".repeat(letters), "");
    assert_eq!(problem(&named(127)), "");
    assert_eq!(problem(&named(128)), "file_name is 256 letters wide, at most 255 are taken");
    let large = |bytes| FileUpload::from_bytes("D", "n", &vec![0; bytes]);
    assert_eq!(problem(&large(10_485_760)), "");
    assert_eq!(problem(&large(10_485_761)), "file_base64_content holds 10485761 bytes, at most 10485760 are taken");
}

#[test]
fn files_in_blocks() {
    let init = FileUploadInit::new("D", "N", 3_000_000, ["S1", "S2"]);
    sends(&init, "wedoc/file_upload_init", r#"{"docid":"D","file_name":"N","size":3000000,"block_sha":["S1","S2"]}"#);
    assert_eq!(problem(&FileUploadInit::new("D", "N", 21_474_836_480, ["S"])), "");
    assert_eq!(
        problem(&FileUploadInit::new("D", "N", 21_474_836_481, ["S"])),
        "size is 21474836481 bytes, at most 21474836480 are taken"
    );
    let mut sums = BlockSums::new();
    sums.update(b"hello");
    sends(
        &FileUploadInit::of_sums("D", "N", sums),
        "wedoc/file_upload_init",
        r#"{"docid":"D","file_name":"N","size":5,"block_sha":["aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d"]}"#,
    );
    let begun = parse::<FileUploadInit>(r#"{"hit_exist":false,"upload_key":"HUSH"}"#);
    assert!(!begun.hit_exist && begun.file_url.is_none());
    assert!(!format!("{begun:?}").contains("HUSH"));
    let key = begun.upload_key.unwrap();
    let part = FileUploadPart::from_bytes(&key, 1, b"abc");
    sends(&part, "wedoc/file_upload_part", r#"{"upload_key":"HUSH","index":1,"file_base64_content":"YWJj"}"#);
    assert!(part.repeatable() && !format!("{part:?}").contains("HUSH"));
    assert_eq!(problem(&FileUploadPart::from_bytes("K", 1, &vec![0; 2_097_152])), "");
    assert_eq!(
        problem(&FileUploadPart::from_bytes("K", 1, &vec![0; 2_097_153])),
        "file_base64_content holds 2097153 bytes, at most 2097152 are taken"
    );
    let finish = FileUploadFinish::new(Secret::from("HUSH"));
    sends(&finish, "wedoc/file_upload_finish", r#"{"upload_key":"HUSH"}"#);
    assert!(!finish.repeatable());

    let there = parse::<FileUploadInit>(r#"{"hit_exist":1,"upload_key":null,"file_url":"U"}"#);
    assert_eq!((there.hit_exist, there.file_url.as_deref()), (true, Some("U")));
    assert!(there.upload_key.is_none());
}

#[test]
fn damaged_answers() {
    survives::<ImageUpload>(r#"{"url":"U","height":234,"width":120,"size":81259}"#);
    survives::<FileUpload>(r#"{"file_url":"U"}"#);
    survives::<FileUploadInit>(r#"{"hit_exist":false,"upload_key":"K","file_url":"U"}"#);
    survives::<FileUploadPart>(EMPTY);
    survives::<FileUploadFinish>(r#"{"file_url":"U"}"#);
}
