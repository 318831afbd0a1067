//! Fields.

use super::*;
use crate::endpoint::Paginated;
use crate::types::FieldId;
use field::{FieldType, Kind, NewField};

/// A field as it is added, without what all have in common.
fn added(kind: impl Into<Kind>) -> String {
    let sent = body(&field::Add::new("D", "S", [NewField::new("T", kind)]));
    let start = r#"{"docid":"D","sheet_id":"S","fields":[{"field_title":"T","field_type":"FIELD_TYPE_"#;
    sent.strip_prefix(start).unwrap().strip_suffix("}]}").unwrap().to_owned()
}

#[test]
fn kinds_have_their_properties() {
    use field::*;
    let choices = [Choice::new().text("高").style(Style::Red), Choice::from(ChoiceId::from("o2"))];
    for (sent, expected) in [
        (added(FieldType::Text), r#"TEXT""#),
        (added(Text::new()), r#"TEXT","property_text":{}"#),
        (
            added(Number::new().decimal_places(-1).use_separate(true)),
            r#"NUMBER","property_number":{"decimal_places":-1,"use_separate":true}"#,
        ),
        (added(Checkbox::new().checked(false)), r#"CHECKBOX","property_checkbox":{"checked":false}"#),
        (
            added(DateTime::new().format(DateFormat::ChineseDate).auto_fill(true)),
            r#"DATE_TIME","property_date_time":{"format":"yyyy\"年\"m\"月\"d\"日\"","auto_fill":true}"#,
        ),
        (added(FieldType::Image), r#"IMAGE""#),
        (
            added(Attachment::new().display_mode(DisplayMode::Grid)),
            r#"ATTACHMENT","property_attachment":{"display_mode":"DISPLAY_MODE_GRID"}"#,
        ),
        (
            added(User::new().is_multiple(true).is_notified(false)),
            r#"USER","property_user":{"is_multiple":true,"is_notified":false}"#,
        ),
        (added(Url::new().kind(LinkKind::IconText)), r#"URL","property_url":{"type":"LINK_TYPE_ICON_TEXT"}"#),
        (
            added(Select::new(choices)),
            r#"SELECT","property_select":{"options":[{"text":"高","style":18},{"id":"o2"}]}"#,
        ),
        (
            added(SingleSelect::new(["低"]).is_quick_add(true)),
            r#"SINGLE_SELECT","property_single_select":{"is_quick_add":true,"options":[{"text":"低"}]}"#,
        ),
        (added(CreatedUser::new()), r#"CREATED_USER","property_created_user":{}"#),
        (added(FieldType::ModifiedUser), r#"MODIFIED_USER""#),
        (
            added(CreatedTime::new().format(DateFormat::IsoDateTime)),
            r#"CREATED_TIME","property_created_time":{"format":"yyyy-mm-dd hh:mm"}"#,
        ),
        (added(ModifiedTime::new().format("mmmm")), r#"MODIFIED_TIME","property_modified_time":{"format":"mmmm"}"#),
        (added(Progress::new().decimal_places(2)), r#"PROGRESS","property_progress":{"decimal_places":2}"#),
        (
            added(Reference::new().sub_id("S2").field("f").is_multiple(true).view_id("v")),
            concat!(
                r#"REFERENCE","property_reference":{"sub_id":"S2","filed_id":"f","field_id":"f","is_multiple":true,"#,
                r#""view_id":"v"}"#
            ),
        ),
        (
            added(Location::new().input_type(InputKind::Auto)),
            r#"LOCATION","property_location":{"input_type":"LOCATION_INPUT_TYPE_AUTO"}"#,
        ),
        (
            added(
                AutoNumber::new()
                    .kind(NumberKind::Custom)
                    .rules([NumberRule::new(NumberRuleKind::Time, "YYYYMM")])
                    .reformat_existing_record(true),
            ),
            concat!(
                r#"AUTONUMBER","property_auto_number":{"type":"NUMBER_TYPE_CUSTOM","rules":[{"type":"#,
                r#""NUMBER_RULE_TYPE_TIME","value":"YYYYMM"}],"reformat_existing_record":true}"#
            ),
        ),
        (
            added(Currency::new().currency_type(CurrencyKind::Cny).decimal_places(2)),
            r#"CURRENCY","property_currency":{"currency_type":"CURRENCY_TYPE_CNY","decimal_places":2}"#,
        ),
        (added(WwGroup::new().allow_multiple(true)), r#"WWGROUP","property_ww_group":{"allow_multiple":true}"#),
        (added(Percentage::new().use_separate(true)), r#"PERCENTAGE","property_percentage":{"use_separate":true}"#),
        (added(Barcode::new().mobile_scan_only(true)), r#"BARCODE","property_barcode":{"mobile_scan_only":true}"#),
        (added(FieldType::from("FIELD_TYPE_LOOKUP")), r#"LOOKUP""#),
    ] {
        assert_eq!(sent, expected);
    }
    let many = field::Add::new("D", "S", vec![NewField::new("T", FieldType::Text); 151]);
    assert!(refused(&many).ends_with("fields has 151 entries, not 0 to 150"), "{}", refused(&many));
}

#[test]
fn a_new_title_leaves_the_properties_alone() {
    let rename = field::FieldUpdate::new("f1", FieldType::Number).field_title("数量");
    let (path, sent) = wire(&field::Update::new("D", "S", [rename]));
    assert_eq!(path, "update_fields");
    assert_eq!(
        sent,
        r#"{"docid":"D","sheet_id":"S","fields":[{"field_id":"f1","field_title":"数量","field_type":"FIELD_TYPE_NUMBER"}]}"#
    );
    let (path, sent) = wire(&field::Delete::new("D", "S", ["f1"]));
    assert_eq!((path.as_str(), sent.as_str()), ("delete_fields", r#"{"docid":"D","sheet_id":"S","field_ids":["f1"]}"#));
}

#[test]
fn fields_are_read() {
    let list = field::Get::new("D", "S").view_id("v").field_ids(["f1"]).field_titles(["T"]).limit(4);
    let (path, sent) = wire(&list);
    assert_eq!(path, "get_fields");
    assert_eq!(sent, r#"{"docid":"D","sheet_id":"S","view_id":"v","field_ids":["f1"],"field_titles":["T"],"limit":4}"#);
    let page = parse::<field::Get>(
        r#"{"total":"6","fields":[
        {"field_id":"1","property_number":{"decimal_places":"2","later":1},"field_type":"FIELD_TYPE_NUMBER"},
        {"field_id":"2","field_type":"FIELD_TYPE_SINGLE_SELECT","property_single_select":{"options":[{"id":"o","style":99}]}},
        {"field_id":"3","field_type":"FIELD_TYPE_LOOKUP","property_lookup":{"x":1}},
        {"field_id":"4","field_type":"FIELD_TYPE_REFERENCE","property_reference":{"filed_id":"f9","sub_id":""}}]}"#,
    );
    let Kind::Number(Some(number)) = &page.fields[0].kind else { panic!("properties before the kind") };
    assert_eq!(number.decimal_places, Some(2));
    assert_eq!(number.extra().get("later"), Some(&serde_json::json!(1)));
    let Kind::SingleSelect(Some(select)) = &page.fields[1].kind else { panic!() };
    assert_eq!(select.options[0].style, Some(Style::Other(99)));
    assert_eq!(page.fields[2].kind.field_type(), FieldType::from("FIELD_TYPE_LOOKUP"));
    let Kind::Other(other) = &page.fields[2].kind else { panic!() };
    assert_eq!(other.fields.get("property_lookup"), Some(&serde_json::json!({"x": 1})), "kept whole");
    let Kind::Reference(Some(reference)) = &page.fields[3].kind else { panic!() };
    assert_eq!(reference.filed_id.as_ref().unwrap(), &FieldId::from("f9"));

    let second = list.after(&page).unwrap();
    assert_eq!(second.offset, Some(4));
    assert!(second.after(&parse::<field::Get>(r#"{"total":6,"fields":[{},{}]}"#)).is_none());
    assert!(second.after(&parse::<field::Get>(r#"{"total":6}"#)).is_none(), "an empty page is the last");
}
