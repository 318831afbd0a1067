//! Records and their cells.

use super::*;
use crate::endpoint::Paginated;
use crate::types::{AgentId, RecordId, Timestamp, UserId};
use cell::{Cell, IdKind, Item, Run, RunKind, Values};
use record::{KeyKind, NewRecord, Row, Sort};

/// The cell that `text` is, which must come back as it was.
fn cell(text: &str) -> Cell {
    let values: Values = crate::wire::from_json(format!(r#"{{"f":{text}}}"#).as_bytes()).unwrap();
    let written = crate::wire::to_json(&values);
    let parsed: serde_json::Value = serde_json::from_slice(&written).unwrap();
    assert_eq!(parsed["f"], serde_json::from_str::<serde_json::Value>(text).unwrap());
    values.get("f").unwrap().clone()
}

/// The first element of the cell that `text` is.
fn item(text: &str) -> Item {
    cell(&format!("[{text}]")).items()[0].clone()
}

#[test]
fn plain_cells() {
    assert!(matches!(cell("null"), Cell::Empty));
    assert_eq!(cell("true").as_bool(), Some(true));
    assert_eq!(cell("123").as_number(), Some(123.0));
    assert_eq!(cell("-0.5").as_number(), Some(-0.5));
    assert_eq!(cell("9007199254740991").as_number(), Some(9_007_199_254_740_991.0));
    assert!(matches!(cell("9007199254740993"), Cell::Other(_)), "a double would lose the last digit");
    assert!(matches!(cell("18446744073709551615"), Cell::Other(_)));
    assert_eq!(cell(r#""1715846245084""#).as_time(), Some(Timestamp::from_millis(1_715_846_245_084)));
    assert_eq!(cell(r#""13800000000""#).as_text().unwrap(), "13800000000");
    assert!(cell(r#""2024-06-01""#).as_time().is_none());
    assert!(matches!(cell(r#"{"x":[1,null]}"#), Cell::Other(_)), "an object alone is no known form");
    assert!(cell("[]").items().is_empty());
    assert!(cell("7").as_text().is_none() && cell("7").as_bool().is_none() && cell("[]").as_number().is_none());
}

#[test]
fn elements_are_told_by_their_fields() {
    let text = cell(r#"[{"type":"text","text":"a"},{"type":"url","text":"b","link":"https://c"}]"#);
    assert_eq!(text.as_text().unwrap(), "ab");
    let Item::Run(run) = &text.items()[1] else { panic!() };
    assert_eq!((run.kind.clone(), run.link.as_deref()), (Some(RunKind::Url), Some("https://c")));
    assert!(matches!(item(r#"{"link":"https://c","text":"b"}"#), Item::Run(run) if run.kind.is_none()));

    let picture = r#"{"id":"1","title":"t","image_url":"u","width":1080,"height":720}"#;
    assert!(matches!(item(picture), Item::Image(image) if image.width == Some(1080)));
    assert!(matches!(item(r#"{"title":"t","image_base64":"aGk="}"#), Item::Image(_)));
    assert!(matches!(item(r#"{"id":"1","title":"t"}"#), Item::Image(_)));

    let file = r#"{"doc_type":2,"file_ext":"SMARTSHEET","file_id":"F","file_type":"70","file_url":"u","name":"n","size":3267}"#;
    let Item::Attachment(file) = item(file) else { panic!() };
    assert_eq!(file.file_type, Some(cell::AttachmentKind::Smartsheet));
    assert_eq!(file.doc_type, Some(cell::DocKind::File));

    assert!(
        matches!(item(r#"{"user_id":"u"}"#), Item::User(user) if user.user_id.as_ref().unwrap() == &UserId::from("u"))
    );
    let Item::User(app) = item(r#"{"agentid":1000002,"id_type":3}"#) else { panic!() };
    assert_eq!((app.agentid, app.id_type), (Some(AgentId(1_000_002)), Some(IdKind::Agent)));
    assert!(matches!(item(r#"{"tmp_external_userid":"x","id_type":2}"#), Item::User(_)));
    assert!(matches!(item(r#"{"id_type":9}"#), Item::User(user) if user.id_type == Some(IdKind::Other(9))));

    for choice in [r#"{"id":"1","style":1,"text":"one"}"#, r#"{"id":"1"}"#, r#"{"text":"1"}"#, r#"{"style":2}"#] {
        assert!(matches!(item(choice), Item::Choice(_)), "{choice}");
    }
    let place = r#"{"id":"14","latitude":"23.106470","longitude":"113.32446","source_type":1,"title":"广州塔"}"#;
    assert!(
        matches!(item(place), Item::Location(place) if place.source_type == Some(cell::LocationSource::TencentMap))
    );
    assert!(matches!(item(r#"{"seq":"3","text":"No. 3"}"#), Item::AutoNumber(_)));
    assert!(matches!(item(r#"{"record_id":"r"}"#), Item::Reference(_)));
    assert!(matches!(item(r#""RECORDID1""#), Item::Text(_)));
}

#[test]
fn what_is_not_known_stays() {
    for text in [
        r#"{"chat_id":"c","name":"n"}"#,
        r#"{"id":"1","later":{"x":[1,2]}}"#,
        r#"{"title":"t","later":1}"#,
        r#"{"user_id":{"x":1}}"#,
        r#"{"seq":["3"],"later":1}"#,
        "{}",
        "null",
        "[1,[2]]",
        "true",
        "1.5",
        "-3",
        "18446744073709551615",
    ] {
        assert!(matches!(item(text), Item::Other(_)), "{text}");
    }
    assert!(matches!(item(r#"{"type":"text","text":"a","bold":true}"#), Item::Run(_)), "with more fields than known");
}

#[test]
fn cells_by_into() {
    let values = Values::new()
        .set("a", Run::plain("x"))
        .set("b", [Run::linked("x", "u")])
        .set("c", 0.5)
        .set("d", 3)
        .set("e", true)
        .set("f", Timestamp::from_secs(1))
        .set("g", "138")
        .set("h", Choice::from("高"))
        .set("i", vec![Choice::from(ChoiceId::from("o"))])
        .set("j", [UserId::from("u")])
        .set("k", [RecordId::from("r")])
        .set("l", ["张三"])
        .set("m", Cell::Empty);
    assert_eq!(
        String::from_utf8(crate::wire::to_json(&values)).unwrap(),
        concat!(
            r#"{"a":[{"type":"text","text":"x"}],"b":[{"type":"url","text":"x","link":"u"}],"c":0.5,"d":3,"e":true,"#,
            r#""f":"1000","g":"138","h":[{"text":"高"}],"i":[{"id":"o"}],"j":[{"user_id":"u"}],"k":["r"],"l":["张三"],"#,
            r#""m":null}"#
        )
    );
    let pairs: Values = [("a", 1.0)].into();
    assert_eq!(pairs.get("a").unwrap().as_number(), Some(1.0));
}

#[test]
fn records() {
    let add = record::Add::new("D", "S", [Values::new().set("T", Run::plain("x"))]).key_type(KeyKind::FieldTitle);
    let (path, sent) = wire(&add);
    assert_eq!(path, "add_records");
    assert_eq!(
        sent,
        concat!(
            r#"{"docid":"D","sheet_id":"S","key_type":"CELL_VALUE_KEY_TYPE_FIELD_TITLE","#,
            r#""records":[{"values":{"T":[{"type":"text","text":"x"}]}}]}"#
        )
    );
    let rows = parse::<record::Add>(r#"{"records":[{"record_id":"r","values":{"T":[{"type":"text","text":"x"}]}}]}"#);
    assert_eq!(rows.records[0].values.get("T").unwrap().as_text().unwrap(), "x");

    let update = record::Update::new("D", "S", [Row::new("r", [("f", 1.0)])]).key_type(KeyKind::FieldId);
    let (path, sent) = wire(&update);
    assert_eq!(path, "update_records");
    assert_eq!(
        sent,
        concat!(
            r#"{"docid":"D","sheet_id":"S","key_type":"CELL_VALUE_KEY_TYPE_FIELD_ID","#,
            r#""records":[{"record_id":"r","values":{"f":1}}]}"#
        )
    );
    assert!(!add.repeatable() && update.repeatable(), "twice added is two rows");
    let (path, sent) = wire(&record::Delete::new("D", "S", ["r"]));
    assert_eq!(
        (path.as_str(), sent.as_str()),
        ("delete_records", r#"{"docid":"D","sheet_id":"S","record_ids":["r"]}"#)
    );
}

#[test]
fn records_are_found() {
    let find = record::Get::new("D", "S")
        .view_id("v")
        .record_ids(["r"])
        .key_type(KeyKind::FieldTitle)
        .field_titles(["T"])
        .field_ids(["f"])
        .sort([Sort::new("T").desc(true)])
        .offset(100)
        .limit(100)
        .ver(160);
    let (path, sent) = wire(&find);
    assert_eq!(path, "get_records");
    assert_eq!(
        sent,
        concat!(
            r#"{"docid":"D","sheet_id":"S","view_id":"v","record_ids":["r"],"key_type":"CELL_VALUE_KEY_TYPE_FIELD_TITLE","#,
            r#""field_titles":["T"],"field_ids":["f"],"sort":[{"field_title":"T","desc":true}],"offset":100,"limit":100,"#,
            r#""ver":160}"#
        )
    );
    let page = parse::<record::Get>(
        r#"{"total":300,"has_more":true,"next":200,"ver":"160","records":[{"record_id":"r5ud8u","create_time":"1715846245084",
        "update_time":1715846248810,"values":{"文本":[{"type":"text","text":"XXXX"}],"数字":123},"creator_name":"NAME",
        "updater_name":null}]}"#,
    );
    let record = &page.records[0];
    assert_eq!(record.create_time.0, Timestamp::from_millis(1_715_846_245_084), "milliseconds as text");
    assert_eq!(record.update_time.0, Timestamp::from_millis(1_715_846_248_810));
    assert_eq!((record.creator_name.as_str(), record.updater_name.as_str()), ("NAME", ""));
    assert_eq!(record.values.get("数字").unwrap().as_number(), Some(123.0));
    assert_eq!(page.ver, Some(160));
    assert_eq!(find.after(&page).unwrap().offset, Some(200));
    assert!(find.after(&parse::<record::Get>(r#"{"total":300,"has_more":false,"next":0}"#)).is_none());
}

#[test]
fn records_by_the_address_of_a_sheet() {
    let add = Webhook::new().add_records([NewRecord::new([("f1", "x")])]);
    let request = add.http_request(BASE, "K").unwrap();
    assert_eq!(request.uri().to_string(), format!("{BASE}/cgi-bin/wedoc/smartsheet/webhook?key=K"));
    assert_eq!(body(&add), r#"{"add_records":[{"values":{"f1":"x"}}]}"#);
    let update = Webhook::new().update_records([Row::new("r", [("f1", Run::plain("x"))])]);
    assert_eq!(body(&update), r#"{"update_records":[{"record_id":"r","values":{"f1":[{"type":"text","text":"x"}]}}]}"#);
    assert!(update.repeatable() && !add.repeatable());
    let received = parse::<Webhook>(r#"{"add_records":[{"record_id":"r","values":{"f":[{"record_id":"q"}]}}]}"#);
    assert!(matches!(received.add_records[0].values.get("f").unwrap().items(), [Item::Reference(_)]));
    assert!(received.update_records.is_empty());
}
