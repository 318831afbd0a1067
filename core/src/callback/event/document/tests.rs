use super::{DocChangeType, SmartSheetChangeType};
use crate::callback::{Event, Incoming};

fn event(name: &str, elements: &str) -> Event {
    let text = format!(
        "<xml><ToUserName>ww1</ToUserName><FromUserName>zhang</FromUserName><CreateTime>1700000000</CreateTime>\
         <MsgType>event</MsgType><Event><![CDATA[{name}]]></Event>{elements}<AgentID>7</AgentID></xml>"
    );
    let event = Incoming::read(text, "ww1").unwrap().event;
    assert_eq!(event.name(), name);
    event
}

#[test]
fn documents_and_forms() {
    let change = |elements: &str| {
        let Event::DocChange(change) = event("doc_change", elements) else { panic!() };
        assert!(change.extra().is_empty());
        change
    };
    for (word, expected) in [
        ("doc_member_change", DocChangeType::DocMemberChange),
        ("delete_doc", DocChangeType::DeleteDoc),
        ("form_complete", DocChangeType::FormComplete),
        ("delete_form", DocChangeType::DeleteForm),
        ("form_settings_change", DocChangeType::FormSettingsChange),
        ("rename_doc", DocChangeType::Other("rename_doc".into())),
    ] {
        assert_eq!(change(&format!("<ChangeType>{word}</ChangeType>")).change_type, expected);
    }
    let two = change("<DocId>d1</DocId><FormId>f1</FormId><DocId>d2</DocId>");
    assert_eq!((two.doc_ids, two.form_ids), (vec!["d1".into(), "d2".into()], vec!["f1".into()]));
    let none = change("<DocId/>");
    assert!(none.doc_ids.is_empty() && none.form_ids.is_empty());
}

#[test]
fn smart_sheets() {
    let change = |elements: &str| {
        let text = format!("<DocId>d1</DocId><SheetId>q1</SheetId>{elements}");
        let Event::SmartSheetChange(change) = event("smart_sheet_change", &text) else { panic!() };
        assert_eq!((change.doc_id.as_str(), change.sheet_id.as_str()), ("d1", "q1"));
        change
    };
    for (word, expected) in [
        ("add_record", SmartSheetChangeType::AddRecord),
        ("update_record", SmartSheetChangeType::UpdateRecord),
        ("delete_record", SmartSheetChangeType::DeleteRecord),
        ("add_filed", SmartSheetChangeType::AddField),
        ("update_filed", SmartSheetChangeType::UpdateField),
        ("delete_filed", SmartSheetChangeType::DeleteField),
        ("update_field_or_record", SmartSheetChangeType::UpdateFieldOrRecord),
        ("add_view", SmartSheetChangeType::Other("add_view".into())),
    ] {
        assert_eq!(change(&format!("<ChangeType>{word}</ChangeType>")).change_type, expected);
    }
    let both = change("<RecordId>r1</RecordId><RecordId>r2</RecordId><FieldId>f1</FieldId>");
    assert_eq!((both.record_ids, both.field_ids), (vec!["r1".into(), "r2".into()], vec!["f1".into()]));
}
