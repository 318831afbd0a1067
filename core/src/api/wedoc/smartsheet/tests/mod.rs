//! Smart sheets as they are on the wire.

mod bad;
mod cells;
mod columns;
mod rights;
mod views;

use super::*;
use crate::api::testing::{self, body, parse, refused};
use crate::endpoint::{BASE, Endpoint};

/// Path and body of a request.
fn wire(endpoint: &impl Endpoint) -> (String, String) {
    let (path, body) = testing::wire(endpoint);
    (path.strip_prefix("/cgi-bin/wedoc/smartsheet/").unwrap().to_owned(), body)
}

fn ids(entries: usize) -> Vec<&'static str> {
    vec!["a"; entries]
}

#[test]
fn sheets() {
    let (path, sent) = wire(&sheet::Add::new("D"));
    assert_eq!((path.as_str(), sent.as_str()), ("add_sheet", r#"{"docid":"D"}"#));
    let new = sheet::NewSheet::new().title("智能表").index(3);
    assert_eq!(
        body(&sheet::Add::new("D").properties(new)),
        r#"{"docid":"D","properties":{"title":"智能表","index":3}}"#
    );
    let added = parse::<sheet::Add>(r#"{"errcode":0,"properties":{"title":"智能表","index":"3","sheet_id":"123abc"}}"#);
    assert_eq!(added.properties.index, 3, "a number as a string");
    assert_eq!(added.properties.sheet_id, "123abc");

    let (path, sent) = wire(&sheet::Delete::new("D", "S"));
    assert_eq!((path.as_str(), sent.as_str()), ("delete_sheet", r#"{"docid":"D","sheet_id":"S"}"#));
    let (path, sent) = wire(&sheet::Update::new("D", sheet::SheetUpdate::new("S").title("T")));
    assert_eq!(path, "update_sheet");
    assert_eq!(sent, r#"{"docid":"D","properties":{"sheet_id":"S","title":"T"}}"#);

    let (path, sent) = wire(&sheet::Get::new("D").sheet_id("S").need_all_type_sheet(true));
    assert_eq!(path, "get_sheet");
    assert_eq!(sent, r#"{"docid":"D","sheet_id":"S","need_all_type_sheet":true}"#);
    let sheets = parse::<sheet::Get>(
        r#"{"sheet_list":[{"sheet_id":"1","title":null,"is_visible":1,"type":"dashboard"},{"type":"form"}]}"#,
    );
    assert_eq!(sheets.sheet_list[0].kind, sheet::SheetKind::Dashboard);
    assert!(sheets.sheet_list[0].is_visible && sheets.sheet_list[0].title.is_empty());
    assert_eq!(sheets.sheet_list[1].kind, sheet::SheetKind::Other("form".into()));
}

#[test]
fn groups_of_fields() {
    use crate::endpoint::Paginated;
    let (path, sent) = wire(&field_group::Add::new("D", "S", "N").children(["f1", "f2"]));
    assert_eq!(path, "add_field_group");
    assert_eq!(sent, r#"{"docid":"D","sheet_id":"S","name":"N","children":[{"field_id":"f1"},{"field_id":"f2"}]}"#);
    let many = refused(&field_group::Add::new("D", "S", "N").children(ids(151)));
    assert!(many.ends_with("children has 151 entries, not 0 to 150"), "{many}");
    assert!(refused(&field_group::Update::new("D", "S", "G").children(ids(151))).contains("children"));
    let added = parse::<field_group::Add>(r#"{"field_group":{"field_group_id":"G","children":[{"field_id":"f1"}]}}"#);
    assert_eq!(added.field_group.children[0].field_id, "f1");

    let (path, sent) = wire(&field_group::Update::new("D", "S", "G").name("N"));
    assert_eq!(path, "update_field_group");
    assert_eq!(sent, r#"{"docid":"D","sheet_id":"S","field_group_id":"G","name":"N"}"#);
    let (path, sent) = wire(&field_group::Delete::new("D", "S", ["G", "H"]));
    assert_eq!(path, "delete_field_groups");
    assert_eq!(sent, r#"{"docid":"D","sheet_id":"S","field_group_ids":["G","H"]}"#);

    let first = field_group::Get::new("D", "S").limit(1);
    assert_eq!(wire(&first).0, "get_field_groups");
    let page = parse::<field_group::Get>(r#"{"total":2,"has_more":true,"next":1,"field_groups":[{"name":"N"}]}"#);
    let second = first.after(&page).unwrap();
    assert_eq!(body(&second), r#"{"docid":"D","sheet_id":"S","offset":1,"limit":1}"#);
    let last = parse::<field_group::Get>(r#"{"total":2,"has_more":false,"next":0,"field_groups":[{"name":"M"}]}"#);
    assert!(second.after(&last).is_none());
}

#[test]
fn pages_end() {
    assert_eq!(next_offset(None, 10, true, Some(10)), Some(10));
    assert_eq!(next_offset(Some(10), 10, true, None), Some(20), "without `next` by what came");
    assert_eq!(next_offset(Some(10), 10, true, Some(0)), Some(20), "a `next` that would go back");
    assert_eq!(next_offset(Some(10), 10, false, Some(20)), None);
    assert_eq!(next_offset(Some(10), 0, true, Some(10)), None, "nothing came, and nothing moves on");
    assert_eq!(next_offset(Some(u32::MAX), 10, true, None), None);
}

#[test]
fn chats_of_workflows() {
    use crate::endpoint::{Pages, Paginated};
    let first = groupchat::List::new("D").limit(2);
    let (path, sent) = wire(&first);
    assert_eq!((path.as_str(), sent.as_str()), ("groupchat/list", r#"{"docid":"D","limit":2}"#));
    let page = r#"{"has_more":true,"next_cursor":"C","chat_id_list":["c1"]}"#;
    assert_eq!(body(&first.after(&parse::<groupchat::List>(page)).unwrap()), r#"{"docid":"D","cursor":"C","limit":2}"#);
    for last in [r#"{"has_more":false,"next_cursor":"C"}"#, r#"{"has_more":true,"next_cursor":""}"#, "{}"] {
        assert!(first.after(&parse::<groupchat::List>(last)).is_none(), "{last}");
    }
    let mut pages = Pages::new(first);
    let request = pages.request().unwrap();
    pages.received(&request, parse::<groupchat::List>(page)).unwrap();
    assert_eq!(pages.item().unwrap(), "c1");
    let request = pages.request().unwrap();
    assert!(pages.received(&request, parse::<groupchat::List>(page)).is_err(), "a cursor that comes back ends it");

    let (path, sent) = wire(&groupchat::Get::new("D", "c1"));
    assert_eq!((path.as_str(), sent.as_str()), ("groupchat/get", r#"{"docid":"D","chat_id":"c1"}"#));
    let chat = parse::<groupchat::Get>(r#"{"name":"N","owner":"u2","user_list":["u1","u2"]}"#);
    assert_eq!((chat.owner.as_str(), chat.user_list.len()), ("u2", 2));

    let update = groupchat::Update::new("D", "c1").owner("u").add_user_list(["a"]).del_user_list(["b"]);
    let (path, sent) = wire(&update);
    assert_eq!(path, "groupchat/update");
    assert_eq!(sent, r#"{"docid":"D","chat_id":"c1","owner":"u","add_user_list":["a"],"del_user_list":["b"]}"#);
    assert!(refused(&update.clone().add_user_list(ids(501))).contains("add_user_list has 501 entries"));
    assert!(refused(&update.clone().del_user_list(ids(501))).contains("del_user_list has 501 entries"));
    assert!(!update.repeatable());
}
