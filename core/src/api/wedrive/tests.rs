//! The drive as it is on the wire.

use super::*;
use crate::api::testing::{parse, refused, sends, survives, wire};
use crate::endpoint::{BASE, Empty, Endpoint, Pages, Paginated};
use crate::types::{
    BlockSums, Existence, FileId, Grantee, GranteeKind, SpaceId, Timestamp, Watermark, WatermarkMargin,
};

#[test]
fn edition_and_room() {
    sends(&mng::ProInfo::new(), "wedrive/mng_pro_info", "{}");
    sends(&mng::ProInfo::new().userid("a"), "wedrive/mng_pro_info", r#"{"userid":"a"}"#);
    sends(&mng::Capacity::new(), "wedrive/mng_capacity", "{}");
    let edition = parse::<mng::ProInfo>(r#"{"is_pro":1,"total_vip_acct_num":"10","pro_expire_time":1754827419}"#);
    assert!(edition.is_pro && edition.total_vip_acct_num == 10 && edition.use_vip_acct_num == 0);
    assert_eq!(edition.pro_expire_time, Some(Timestamp::from_secs(1_754_827_419)));
    let room = parse::<mng::Capacity>(r#"{"total_capacity_for_all":22666689904640,"rest_capacity_for_all":"5"}"#);
    assert_eq!(room.total_capacity_for_all, 22_666_689_904_640);
    assert_eq!((room.rest_capacity_for_all, room.rest_capacity_for_vip), (Some(5), None));
}

#[test]
fn spaces() {
    let grants = [Grant::member("zhangsan", Auth::Admin), Grant::department(1, Auth::Download)];
    let create = space::Create::new("资料").auth_info(grants.clone()).space_sub_type(space::SubKind::Ordinary);
    let granted =
        concat!(r#""auth_info":[{"type":1,"userid":"zhangsan","auth":7},"#, r#"{"type":2,"departmentid":1,"auth":1}]"#);
    sends(&create, "wedrive/space_create", &format!(r#"{{"space_name":"资料",{granted},"space_sub_type":0}}"#));
    assert!(!create.repeatable(), "a second call makes a second space");
    assert_eq!(parse::<space::Create>(r#"{"spaceid":"s.1"}"#).spaceid, "s.1");
    sends(&space::Rename::new("s.1", "N"), "wedrive/space_rename", r#"{"spaceid":"s.1","space_name":"N"}"#);
    sends(&space::Dismiss::new("s.1"), "wedrive/space_dismiss", r#"{"spaceid":"s.1"}"#);
    sends(&space::Info::new("s.1"), "wedrive/space_info", r#"{"spaceid":"s.1"}"#);
    sends(&space::acl::Add::new("s.1", grants), "wedrive/space_acl_add", &format!(r#"{{"spaceid":"s.1",{granted}}}"#));
    sends(
        &space::acl::Delete::new("s.1", [Grantee::member("a"), Grantee::department(2)]),
        "wedrive/space_acl_del",
        r#"{"spaceid":"s.1","auth_info":[{"type":1,"userid":"a"},{"type":2,"departmentid":2}]}"#,
    );

    let space = parse::<space::Info>(
        r#"{"space_info":{"spaceid":"s.1","space_name":null,"auth_list":{"auth_info":[{"type":1,"userid":"a","auth":3},
            {"type":"2","departmentid":"4294967295","auth":"7"}],"quit_userid":["b"]},"space_sub_type":0}}"#,
    )
    .space_info;
    let [first, second] = space.auth_list.auth_info.as_slice() else { panic!("{space:?}") };
    assert_eq!((first.kind, first.auth, first.departmentid), (GranteeKind::User, Auth::Other(3), None));
    assert_eq!((second.auth, second.departmentid.unwrap().value()), (Auth::Admin, 4_294_967_295));
    assert_eq!(space.auth_list.quit_userid, ["b"]);
}

#[test]
fn what_holds_for_a_space() {
    let setting = space::Setting::new("s.1")
        .enable_watermark(true)
        .share_url_no_approve_default_auth(Auth::Custom)
        .default_file_scope(space::FileScope::Corp)
        .ban_share_external(false);
    sends(
        &setting,
        "wedrive/space_setting",
        concat!(
            r#"{"spaceid":"s.1","enable_watermark":true,"share_url_no_approve_default_auth":200,"#,
            r#""default_file_scope":2,"ban_share_external":false}"#
        ),
    );
    sends(&space::Setting::new("s.1"), "wedrive/space_setting", r#"{"spaceid":"s.1"}"#);
    sends(&space::Share::new("s.1"), "wedrive/space_share", r#"{"spaceid":"s.1"}"#);
    assert_eq!(parse::<space::Share>(r#"{"space_share_url":"U"}"#).space_share_url, "U");
    sends(&space::NewInfo::new("s.1"), "wedrive/new_space_info", r#"{"spaceid":"s.1"}"#);
    let info = parse::<space::NewInfo>(
        r#"{"space_info":{"spaceid":"s.1","secure_setting":{"enable_watermark":0,"share_url_no_approve_default_auth":2,
            "default_file_scope":3,"create_file_only_admin":true}}}"#,
    )
    .space_info;
    let setting = &info.secure_setting;
    assert_eq!(setting.share_url_no_approve_default_auth, Auth::Edit);
    assert_eq!(setting.default_file_scope, space::FileScope::Other(3), "unknown values are kept");
    assert_eq!((setting.create_file_only_admin, setting.ban_share_external), (Some(true), None));
}

#[test]
fn files() {
    let space = SpaceId::from("s.1");
    let top = FileId::from(&space);
    sends(
        &file::Create::new(&space, &top, file::Kind::Document, "纪要"),
        "wedrive/file_create",
        r#"{"spaceid":"s.1","fatherid":"s.1","file_type":3,"file_name":"纪要"}"#,
    );
    let created = parse::<file::Create>(r#"{"fileid":"f","url":"U"}"#);
    assert_eq!((created.fileid.as_str(), created.url.as_deref()), ("f", Some("U")));
    sends(&file::Rename::new("f", "N"), "wedrive/file_rename", r#"{"fileid":"f","new_name":"N"}"#);
    assert_eq!(
        parse::<file::Rename>(r#"{"file":{"file_name":"N","file_type":"6"}}"#).file.file_type,
        file::Kind::Slides
    );
    let mv = file::Move::new(FileId::from(space), ["f", "g"]).replace(false);
    sends(&mv, "wedrive/file_move", r#"{"fatherid":"s.1","replace":false,"fileid":["f","g"]}"#);
    let moved = parse::<file::Move>(
        r#"{"file_list":{"item":[{"fileid":"f","file_size":"21474836480","mtime":2777777777777,"file_status":2,"sha":null}]}}"#,
    );
    let moved = &moved.file_list.item[0];
    assert_eq!((moved.file_size, moved.file_status), (21_474_836_480, Existence::Deleted));
    assert_eq!((moved.mtime.secs(), moved.sha.as_str()), (2_777_777_777_777, ""));
    sends(&file::Delete::new(["f"]), "wedrive/file_delete", r#"{"fileid":["f"]}"#);
    sends(&file::Info::new("f"), "wedrive/file_info", r#"{"fileid":"f"}"#);
    let info = parse::<file::Info>(r#"{"file_info":{"fileid":"f","file_type":9,"url":"U"}}"#).file_info;
    assert_eq!((info.file_type, info.url.as_deref()), (file::Kind::Other(9), Some("U")));

    assert!(refused(&file::Create::new("s", "s", file::Kind::Folder, "夹".repeat(128))).contains("256 letters wide"));
    assert!(refused(&file::Rename::new("f", "x".repeat(256))).contains("new_name is 256 letters wide, at most 255"));
    assert!(wire(&file::Rename::new("f", "夹".repeat(127) + "x")).1.len() > 381);
}

#[test]
fn files_come_in_pages() {
    let list = file::List::new("s.1", "f", file::Sort::Newest, 0, 2);
    sends(&list, "wedrive/file_list", r#"{"spaceid":"s.1","fatherid":"f","sort_type":6,"start":0,"limit":2}"#);
    let mut pages = Pages::new(list);
    let first = pages.request().unwrap();
    let page = r#"{"has_more":true,"next_start":2,"file_list":{"item":[{"fileid":"a"},{"fileid":"b"}]}}"#;
    pages.received(&first, parse::<file::List>(page)).unwrap();
    let second = pages.request().unwrap();
    assert_eq!((second.start, second.limit), (2, 2));
    assert!(
        second.after(&parse::<file::List>(page)).is_some_and(|third| third.start == 2),
        "a page that repeats is for `Pages` to refuse"
    );
    let page = r#"{"has_more":false,"next_start":3,"file_list":{"item":[{"fileid":"c"}]}}"#;
    pages.received(&second, parse::<file::List>(page)).unwrap();
    assert!(pages.request().is_none());
    let found: Vec<String> = std::iter::from_fn(|| pages.item()).map(|file| file.fileid.0).collect();
    assert_eq!(found, ["a", "b", "c"]);
}

#[test]
fn files_go_down() {
    sends(&file::Download::of("f"), "wedrive/file_download", r#"{"fileid":"f"}"#);
    let picked = file::Download::picked("HUSH");
    sends(&picked, "wedrive/file_download", r#"{"selected_ticket":"HUSH"}"#);
    assert!(!format!("{picked:?}").contains("HUSH"));
    let place = parse::<file::Download>(r#"{"download_url":"U","cookie_name":"N","cookie_value":"HUSH"}"#);
    assert!(place.download_url == "U" && place.cookie_name == "N" && place.cookie_value.expose() == "HUSH");
    assert!(!format!("{place:?}").contains("HUSH"));
}

#[test]
fn files_go_up_whole() {
    let upload = file::upload::Upload::of_bytes("a.txt", b"hello").spaceid("s.1").fatherid("s.1");
    sends(
        &upload,
        "wedrive/file_upload",
        r#"{"spaceid":"s.1","fatherid":"s.1","file_name":"a.txt","file_base64_content":"aGVsbG8="}"#,
    );
    let picked = file::upload::Upload::new("a.txt", "aGVsbG8=").selected_ticket("HUSH");
    assert!(wire(&picked).1.starts_with(r#"{"selected_ticket":"HUSH","#) && !format!("{picked:?}").contains("HUSH"));
    assert_eq!(parse::<file::upload::Upload>(r#"{"fileid":"f"}"#).fileid, "f");
    let most = vec![0; 10 * 1024 * 1024 + 1];
    assert!(wire(&file::upload::Upload::of_bytes("a", &most[1..])).1.len() > 13_000_000);
    assert!(
        refused(&file::upload::Upload::of_bytes("a", &most))
            .contains("holds 10485761 bytes, at most 10485760 are taken")
    );
    assert!(refused(&file::upload::Upload::new("名".repeat(128), "")).contains("file_name is 256 letters wide"));
}

#[test]
fn files_go_up_in_blocks() {
    use file::upload::{Finish, Init, Part};
    let mut sums = BlockSums::new();
    sums.update(b"hello");
    let large = Init::new("a.txt", 21_474_836_481_u64, ["S"]);
    assert!(refused(&large).contains("size is 21474836481 bytes, at most 21474836480 are taken"));
    assert!(Init::new("a.txt", 21_474_836_480_u64, ["S"]).http_request(BASE, "T").is_ok());
    let init = Init::of_sums("a.txt", sums).spaceid("s.1").fatherid("f").skip_push_card(true);
    sends(
        &init,
        "wedrive/file_upload_init",
        concat!(
            r#"{"spaceid":"s.1","fatherid":"f","file_name":"a.txt","size":5,"#,
            r#""block_sha":["aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d"],"skip_push_card":true}"#
        ),
    );
    let begun = parse::<Init>(r#"{"hit_exist":false,"upload_key":"HUSH"}"#);
    assert!(!begun.hit_exist && begun.fileid.is_none() && !format!("{begun:?}").contains("HUSH"));
    let part = Part::of_bytes(begun.upload_key.unwrap(), 1, b"hello");
    sends(&part, "wedrive/file_upload_part", r#"{"upload_key":"HUSH","index":1,"file_base64_content":"aGVsbG8="}"#);
    assert!(part.repeatable() && !format!("{part:?}").contains("HUSH"));
    let large = Part::of_bytes("k", 1, &vec![0; BlockSums::BLOCK + 1]);
    assert!(refused(&large).contains("holds 2097153 bytes, at most 2097152 are taken"));
    let there = parse::<Init>(r#"{"hit_exist":true,"fileid":"f"}"#);
    assert!(there.hit_exist && there.upload_key.is_none() && there.fileid.unwrap() == "f");
    sends(&Finish::new("k"), "wedrive/file_upload_finish", r#"{"upload_key":"k"}"#);
    assert_eq!(parse::<Finish>(r#"{"fileid":"f"}"#).fileid, "f");
}

#[test]
fn who_may_do_what_with_a_file() {
    sends(
        &file::acl::Add::new("f", [Grant::member("a", Auth::Download)]),
        "wedrive/file_acl_add",
        r#"{"fileid":"f","auth_info":[{"type":1,"userid":"a","auth":1}]}"#,
    );
    sends(
        &file::acl::Delete::new("f", [Grantee::department(1)]),
        "wedrive/file_acl_del",
        r#"{"fileid":"f","auth_info":[{"type":2,"departmentid":1}]}"#,
    );
    sends(
        &file::Setting::new("f", file::Scope::ExternalApproved).auth(Auth::Preview),
        "wedrive/file_setting",
        r#"{"fileid":"f","auth_scope":5,"auth":4}"#,
    );
    sends(&file::Share::new("f"), "wedrive/file_share", r#"{"fileid":"f"}"#);
    assert_eq!(parse::<file::Share>(r#"{"share_url":"U"}"#).share_url, "U");
    let mark = Watermark::new().text("W").margin_type(WatermarkMargin::Tight).show_visitor_name(false);
    sends(
        &file::SecureSetting::new("f").watermark(mark.show_text(true)),
        "wedrive/file_secure_setting",
        r#"{"fileid":"f","watermark":{"text":"W","margin_type":2,"show_visitor_name":false,"show_text":true}}"#,
    );
    sends(&file::GetPermission::new("f"), "wedrive/get_file_permission", r#"{"fileid":"f"}"#);
    let permission = parse::<file::GetPermission>(
        r#"{"share_range":{"enable_corp_internal":true,"corp_internal_auth":255},"secure_setting":{"ban_share_external":1},
            "inherit_father_auth":{"auth_list":[{"type":1,"userid":"a","auth":1}],"inherit":true},
            "member_list":{"userid":"b","auth":1},"co_auth_list":[{"type":2,"departmentid":3,"auth":4}],
            "watermark":{"margin_type":7}}"#,
    );
    assert_eq!(permission.share_range.corp_internal_auth, Auth::None);
    assert!(permission.secure_setting.ban_share_external && permission.inherit_father_auth.inherit);
    assert_eq!(permission.member_list[0].userid.as_ref().unwrap(), &"b", "one object is a list of one");
    assert_eq!(permission.co_auth_list[0].auth, Auth::Preview);
    assert_eq!(permission.watermark.unwrap().margin_type, Some(WatermarkMargin::Other(7)));
}

#[test]
fn advanced_functions() {
    sends(&vip::BatchAdd::new(["a", "b"]), "wedrive/vip/batch_add", r#"{"userid_list":["a","b"]}"#);
    sends(&vip::BatchDelete::new(["a"]), "wedrive/vip/batch_del", r#"{"userid_list":["a"]}"#);
    assert!(refused(&vip::BatchAdd::new(vec!["a"; 101])).contains("userid_list has 101 entries, not 0 to 100"));
    assert!(refused(&vip::BatchDelete::new(vec!["a"; 101])).contains("userid_list has 101 entries"));
    assert_eq!(parse::<vip::BatchAdd>(r#"{"fail_userid_list":["b"]}"#).fail_userid_list, ["b"]);
    let list = vip::List::new().limit(2);
    sends(&list, "wedrive/vip/list", r#"{"limit":2}"#);
    let page = parse::<vip::List>(r#"{"has_more":1,"next_cursor":"C","userid_list":["a"]}"#);
    sends(&list.after(&page).unwrap(), "wedrive/vip/list", r#"{"cursor":"C","limit":2}"#);
    assert!(list.after(&parse::<vip::List>(r#"{"has_more":false,"next_cursor":"C"}"#)).is_none());
    assert!(list.after(&parse::<vip::List>(r#"{"has_more":true}"#)).is_none());
}

#[test]
fn bad_answers() {
    fn nothing<E: Endpoint<Response = Empty>>() {
        survives::<E>(r#"{"later":1}"#);
    }
    let one = r#"{"fileid":"f","file_name":"n","spaceid":"s","fatherid":"s","file_size":1,"ctime":1,"mtime":1,
        "file_type":2,"file_status":1,"sha":"s","md5":"m","url":"u"}"#;
    let grant = r#"[{"type":1,"userid":"a","departmentid":1,"auth":1}]"#;
    survives::<mng::ProInfo>(r#"{"is_pro":true,"total_vip_acct_num":10,"use_vip_acct_num":5,"pro_expire_time":1}"#);
    survives::<mng::Capacity>(
        r#"{"total_capacity_for_all":1,"total_capacity_for_vip":1,"rest_capacity_for_all":1,"rest_capacity_for_vip":1}"#,
    );
    survives::<space::Create>(r#"{"spaceid":"s"}"#);
    nothing::<space::Rename>();
    nothing::<space::Dismiss>();
    let info = format!(
        r#""spaceid":"s","space_name":"n","auth_list":{{"auth_info":{grant},"quit_userid":["b"]}},"space_sub_type":0"#
    );
    survives::<space::Info>(&format!(r#"{{"space_info":{{{info}}}}}"#));
    survives::<space::NewInfo>(&format!(
        r#"{{"space_info":{{{info},"secure_setting":{{"enable_watermark":true,"default_file_scope":1}}}}}}"#
    ));
    nothing::<space::acl::Add>();
    nothing::<space::acl::Delete>();
    nothing::<space::Setting>();
    survives::<space::Share>(r#"{"space_share_url":"u"}"#);
    survives::<file::List>(&format!(r#"{{"has_more":true,"next_start":1,"file_list":{{"item":[{one}]}}}}"#));
    survives::<file::upload::Upload>(r#"{"fileid":"f"}"#);
    survives::<file::Download>(r#"{"download_url":"u","cookie_name":"n","cookie_value":"v"}"#);
    survives::<file::Create>(r#"{"fileid":"f","url":"u"}"#);
    survives::<file::Rename>(&format!(r#"{{"file":{one}}}"#));
    survives::<file::Move>(&format!(r#"{{"file_list":{{"item":[{one}]}}}}"#));
    nothing::<file::Delete>();
    survives::<file::Info>(&format!(r#"{{"file_info":{one}}}"#));
    survives::<file::upload::Init>(r#"{"hit_exist":false,"upload_key":"k","fileid":"f"}"#);
    nothing::<file::upload::Part>();
    survives::<file::upload::Finish>(r#"{"fileid":"f"}"#);
    nothing::<file::acl::Add>();
    nothing::<file::acl::Delete>();
    nothing::<file::Setting>();
    survives::<file::Share>(r#"{"share_url":"u"}"#);
    survives::<file::GetPermission>(&format!(
        r#"{{"share_range":{{"enable_corp_internal":true,"corp_internal_auth":1}},"secure_setting":{{"modify_only_by_admin":
        true}},"inherit_father_auth":{{"auth_list":{grant},"inherit":true}},"member_list":{grant},"file_member_list":{grant},
        "co_auth_list":{grant},"watermark":{{"text":"t","margin_type":1,"show_text":true}}}}"#
    ));
    nothing::<file::SecureSetting>();
    let outcome = r#"{"succ_userid_list":["a"],"fail_userid_list":["b"]}"#;
    survives::<vip::BatchAdd>(outcome);
    survives::<vip::BatchDelete>(outcome);
    survives::<vip::List>(r#"{"has_more":true,"next_cursor":"c","userid_list":["a"]}"#);
}
