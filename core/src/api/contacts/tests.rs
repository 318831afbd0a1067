//! Bad bodies, for every endpoint of the family: an error or a lenient reading, never a panic.

use super::*;
use crate::Error;
use crate::endpoint::Endpoint;

/// All endpoints of the family, handed to another macro.
macro_rules! endpoints {
    ($then:ident) => {
        $then!(
            batch::GetResult,
            batch::ReplaceParty,
            batch::ReplaceUser,
            batch::SyncUser,
            department::Create,
            department::Delete,
            department::Get,
            department::List,
            department::SimpleList,
            department::Update,
            export::Department,
            export::GetResult,
            export::SimpleUser,
            export::TagUser,
            export::User,
            id::ApplyToUpgradeChatid,
            id::Chatid,
            id::ConvertTmpExternalUserid,
            id::ExternalTagid,
            id::ExternalUseridToPendingId,
            id::OpenKfid,
            id::OpenuseridToUserid,
            id::UnionidToExternalUserid,
            id::UpgradeChatidForNewCorp,
            id::UseridToOpenuserid,
            invite::Invite,
            qrcode::Get,
            sync::Success,
            tag::AddUsers,
            tag::Create,
            tag::Delete,
            tag::DeleteUsers,
            tag::Get,
            tag::List,
            tag::Update,
            user::ActiveStat,
            user::AuthSucc,
            user::BatchDelete,
            user::CheckMemberAuth,
            user::ConvertToOpenid,
            user::ConvertToUserid,
            user::Create,
            user::Delete,
            user::FindByEmail,
            user::FindByMobile,
            user::Get,
            user::List,
            user::ListId,
            user::ListMemberAuth,
            user::ListSelectedTicketUser,
            user::SimpleList,
            user::Update,
        )
    };
}

/// Reads every body as the answer of every endpoint: its path, the body, and what came of it.
fn each(bodies: &[&[u8]], mut check: impl FnMut(&str, &[u8], Result<(), Error>)) {
    macro_rules! all {
        ($($endpoint:ty),* $(,)?) => {
            $(for body in bodies {
                check(<$endpoint>::PATH, body, <$endpoint>::parse(http::Response::new(body)).map(drop));
            })*
        };
    }
    endpoints!(all);
}

#[test]
fn what_is_no_object_is_an_error() {
    let bodies: &[&[u8]] = &[
        b"",
        b"[]",
        b"[{\"errcode\":0}]",
        b"null",
        b"\"ok\"",
        b"{\"errcode\":0,\"userlist\":[{\"userid\":\"a",
        b"{\"errcode\":0}}",
        b"{\"errcode\":0,\"name\":\"\xff\xfe\"}",
        b"<html>502</html>",
    ];
    let mut read = 0;
    each(bodies, |path, body, result| {
        assert!(matches!(result, Err(Error::Read(_))), "{path}: {}", String::from_utf8_lossy(body));
        read += 1;
    });
    assert_eq!(read, 52 * bodies.len());
}

#[test]
fn wrong_types_are_errors_or_read_leniently() {
    macro_rules! all {
        ($($endpoint:ty),* $(,)?) => { $(crate::api::tests::mistype::<$endpoint>();)* };
    }
    endpoints!(all);
}

#[test]
fn deep_nesting_is_an_error() {
    let deep = [b"{\"new\":".as_slice(), &b"[".repeat(100_000)].concat();
    each(&[&deep], |path, _, result| assert!(result.is_err(), "{path}"));
}

#[test]
fn a_refusal_is_told_whatever_else_is_there() {
    let body = br#"{"userlist":7,"department":{"x":[]},"result":true,"errcode":60011,"errmsg":"no privilege"}"#;
    each(&[body], |path, _, result| {
        assert_eq!(result.unwrap_err().code().map(|code| code.0), Some(60011), "{path}");
    });
}

#[test]
fn wrong_types_name_their_place() {
    /// A scalar where a list of objects is meant, a list where a number is meant, an object where text is meant.
    fn place<E: Endpoint>(body: &str) -> String {
        match E::parse(http::Response::new(body)) {
            Err(Error::Read(error)) => error.failure.path(),
            Err(other) => panic!("{body}: {other}"),
            Ok(_) => panic!("{body}: was read"),
        }
    }
    assert_eq!(place::<user::Get>(r#"{"department":[1,{"x":2}]}"#), "$.department[1]");
    assert_eq!(place::<user::Get>(r#"{"extattr":7}"#), "$.extattr");
    assert_eq!(place::<user::Get>(r#"{"extattr":{"attrs":["x"]}}"#), "$.extattr.attrs[0]");
    assert_eq!(place::<user::Get>(r#"{"extattr":{"attrs":[{"type":1,"web":[7]}]}}"#), "$.extattr.attrs[0].web");
    assert_eq!(place::<user::Get>(r#"{"gender":{"a":1}}"#), "$.gender");
    assert_eq!(place::<user::Create>(r#"{"created_department_list":"x"}"#), "$.created_department_list");
    assert_eq!(place::<user::List>(r#"{"userlist":"x"}"#), "$.userlist[0]");
    assert_eq!(place::<user::ListId>(r#"{"dept_user":[{"department":"x"}]}"#), "$.dept_user[0].department");
    assert_eq!(place::<department::Create>(r#"{"id":[2]}"#), "$.id");
    assert_eq!(place::<department::Get>(r#"{"department":[{"id":1},{"id":2}]}"#), "$.department");
    assert_eq!(place::<tag::List>(r#"{"taglist":{"tagid":"x"}}"#), "$.taglist[0].tagid");
    assert_eq!(place::<batch::GetResult>(r#"{"type":"sync_user","result":[{"errcode":"x"}]}"#), "$.result[0].errcode");
    assert_eq!(place::<batch::GetResult>(r#"{"result":[7],"type":"replace_party"}"#), "$.result[0]");
    assert_eq!(place::<export::GetResult>(r#"{"data_list":[{"size":-1}]}"#), "$.data_list[0].size");
    assert_eq!(place::<id::UseridToOpenuserid>(r#"{"open_userid_list":[[7]]}"#), "$.open_userid_list[0]");
}

#[test]
fn lenient_readings() {
    let one = department::List::parse(http::Response::new(r#"{"department":{"id":"2"}}"#)).unwrap();
    assert_eq!(one.department[0].id, 2, "one object for a list, a number in a string");
    let none = user::List::parse(http::Response::new(r#"{"userlist":null}"#)).unwrap();
    assert!(none.userlist.is_empty(), "null for a list");
    let wrapped = department::Get::parse(http::Response::new(r#"{"department":[{"id":2}]}"#)).unwrap();
    assert_eq!(wrapped.department.id, 2, "a list of one for an object");
}

#[test]
fn limits_are_checked_before_sending() {
    fn problem<E: Endpoint>(endpoint: &E) -> Option<String> {
        let error = endpoint.http_request(crate::endpoint::BASE, "T").err()?.to_string();
        Some(error.strip_prefix(E::PATH).unwrap().trim_start_matches(": ").to_owned())
    }
    let long = |bytes: usize| "x".repeat(bytes);
    let ids = |entries: usize| vec!["a"; entries];
    let numbers = |entries: usize| vec![1; entries];
    let create = || user::Create::new("a", "A");
    let update = || user::Update::new("a");
    let aliases = |entries, bytes| update().biz_mail_alias(user::BizMailAlias::new(vec!["x".repeat(bytes); entries]));
    let external =
        |entries| id::ConvertTmpExternalUserid::new(id::BusinessKind::Meeting, id::TmpUserKind::Customer, ids(entries));

    let fits = [
        problem(&user::BatchDelete::new(ids(200))),
        problem(&invite::Invite::new().user(ids(1000)).party(numbers(100)).tag(numbers(100))),
        problem(&tag::AddUsers::new(1).userlist(ids(1000)).partylist(numbers(100))),
        problem(&tag::DeleteUsers::new(1).userlist(ids(1000)).partylist(numbers(100))),
        problem(&id::UseridToOpenuserid::new(ids(1000))),
        problem(&id::OpenuseridToUserid::new(ids(1000))),
        problem(&id::ExternalUseridToPendingId::new(ids(100))),
        problem(&external(100)),
        problem(&user::FindByMobile::new(long(32))),
        problem(&user::Get::new(long(64))),
        problem(&user::Create::new(long(64), "A").email(long(64)).biz_mail(long(64)).telephone(long(32))),
        problem(&create().department(numbers(100))),
        problem(&update().new_userid(long(64)).email(long(64)).biz_mail(long(63)).telephone(long(32))),
        problem(&update().department(numbers(100)).email("").telephone("")),
        problem(&aliases(5, 63)),
        problem(&aliases(0, 0)),
    ];
    for (row, problem) in fits.iter().enumerate() {
        assert!(problem.is_none(), "row {row}: {problem:?}");
    }

    for (found, expected) in [
        (problem(&user::BatchDelete::new(ids(201))), "useridlist has 201 entries, not 0 to 200"),
        (problem(&invite::Invite::new().user(ids(1001))), "user has 1001 entries, not 0 to 1000"),
        (problem(&invite::Invite::new().party(numbers(101))), "party has 101 entries, not 0 to 100"),
        (problem(&invite::Invite::new().tag(numbers(101))), "tag has 101 entries, not 0 to 100"),
        (problem(&tag::AddUsers::new(1).userlist(ids(1001))), "userlist has 1001 entries, not 0 to 1000"),
        (problem(&tag::AddUsers::new(1).partylist(numbers(101))), "partylist has 101 entries, not 0 to 100"),
        (problem(&tag::DeleteUsers::new(1).userlist(ids(1001))), "userlist has 1001 entries, not 0 to 1000"),
        (problem(&tag::DeleteUsers::new(1).partylist(numbers(101))), "partylist has 101 entries, not 0 to 100"),
        (problem(&id::UseridToOpenuserid::new(ids(1001))), "userid_list has 1001 entries, not 0 to 1000"),
        (problem(&id::OpenuseridToUserid::new(ids(1001))), "open_userid_list has 1001 entries, not 0 to 1000"),
        (problem(&id::ExternalUseridToPendingId::new(ids(101))), "external_userid has 101 entries, not 0 to 100"),
        (problem(&external(101)), "tmp_external_userid_list has 101 entries, not 0 to 100"),
        (problem(&user::FindByMobile::new(long(33))), "mobile has 33 bytes, at most 32 are taken"),
        (problem(&user::Get::new(long(65))), "userid has 65 bytes, at most 64 are taken"),
        (problem(&user::Create::new(long(65), "A")), "userid has 65 bytes, at most 64 are taken"),
        (problem(&create().email(long(65))), "email has 65 bytes, at most 64 are taken"),
        (problem(&create().biz_mail(long(65))), "biz_mail has 65 bytes, at most 64 are taken"),
        (problem(&create().telephone(long(33))), "telephone has 33 bytes, at most 32 are taken"),
        (problem(&create().department(numbers(101))), "department has 101 entries, not 0 to 100"),
        (problem(&user::Update::new(long(65))), "userid has 65 bytes, at most 64 are taken"),
        (problem(&update().new_userid(long(65))), "new_userid has 65 bytes, at most 64 are taken"),
        (problem(&update().email(long(65))), "email has 65 bytes, at most 64 are taken"),
        (problem(&update().biz_mail(long(64))), "biz_mail has 64 bytes, at most 63 are taken"),
        (problem(&update().telephone(long(33))), "telephone has 33 bytes, at most 32 are taken"),
        (problem(&update().department(numbers(101))), "department has 101 entries, not 0 to 100"),
        (problem(&aliases(6, 10)), "biz_mail_alias.item has 6 entries, not 0 to 5"),
        (problem(&aliases(1, 64)), "biz_mail_alias.item has 64 bytes, at most 63 are taken"),
    ] {
        assert_eq!(found.as_deref(), Some(expected));
    }
}
