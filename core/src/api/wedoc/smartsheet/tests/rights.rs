//! Who may see and change what.

use super::*;
use content_priv::*;
use field::FieldType;

#[test]
fn reading() {
    let (path, sent) = wire(&GetSheetPriv::new("D", RuleKind::Members).rule_id_list([2, 3]));
    assert_eq!(path, "content_priv/get_sheet_priv");
    assert_eq!(sent, r#"{"docid":"D","type":2,"rule_id_list":[2,3]}"#);
    let rules = parse::<GetSheetPriv>(
        r#"{"rule_list":[{"rule_id":1,"type":1,"name":"全员权限","priv_list":[{"sheet_id":"q979lj","priv":"2",
        "can_insert_record":true,"can_delete_record":false,"record_priv":{"record_range_type":9},"field_priv":{
        "field_range_type":2,"field_rule_list":[{"field_id":"fsMGQS","field_type":"FIELD_TYPE_TEXT","can_edit":false,
        "can_insert":true,"can_view":true}],"field_default_rule":{"can_view":true}},"can_create_modify_delete_view":true},
        {"sheet_id":"kQ65QQ","priv":1}]}]}"#,
    );
    let rule = &rules.rule_list[0];
    assert_eq!((rule.rule_id, rule.kind), (Some(RuleId(1)), RuleKind::Everybody));
    let sheet = &rule.priv_list[0];
    assert_eq!((sheet.access, sheet.can_delete_record, sheet.clear), (Access::Edit, Some(false), None));
    assert_eq!(sheet.record_priv.as_ref().unwrap().record_range_type, RecordRange::Other(9));
    let fields = sheet.field_priv.as_ref().unwrap();
    assert_eq!(fields.field_rule_list[0].field_type, Some(FieldType::Text));
    assert!(fields.field_default_rule.as_ref().unwrap().can_view);
    assert!(rule.priv_list[1].field_priv.is_none() && rule.priv_list[1].access == Access::All);
}

#[test]
fn changing() {
    let fields = FieldPriv::new(FieldRange::Each, [FieldRule::new("f1", false, true, true)])
        .field_default_rule(FieldRights::new(false, false, true));
    let rule = RecordRule::new("f2", Test::Contains).field_type(FieldType::Select).value(["o1"]);
    let records = RecordPriv::new(RecordRange::AnyRule)
        .record_rule_list([RecordRule::new("CREATED_USER", Test::ContainsSelf), rule])
        .other_priv(Beyond::NoView);
    let sheet = SheetPriv::new("S", Access::Edit)
        .can_insert_record(true)
        .can_delete_record(false)
        .can_create_modify_delete_view(true)
        .field_priv(fields)
        .record_priv(records)
        .clear(false);
    let update = UpdateSheetPriv::new("D", RuleKind::Members).rule_id(2).name("N").priv_list([sheet]);
    let (path, sent) = wire(&update);
    assert_eq!(path, "content_priv/update_sheet_priv");
    assert_eq!(
        sent,
        concat!(
            r#"{"docid":"D","type":2,"rule_id":2,"name":"N","priv_list":[{"sheet_id":"S","priv":2,"#,
            r#""can_insert_record":true,"can_delete_record":false,"can_create_modify_delete_view":true,"#,
            r#""field_priv":{"field_range_type":2,"field_rule_list":[{"field_id":"f1","can_edit":false,"can_insert":true,"#,
            r#""can_view":true}],"field_default_rule":{"can_edit":false,"can_insert":false,"can_view":true}},"#,
            r#""record_priv":{"record_range_type":2,"record_rule_list":[{"field_id":"CREATED_USER","oper_type":1},"#,
            r#"{"field_id":"f2","field_type":"FIELD_TYPE_SELECT","oper_type":2,"value":["o1"]}],"other_priv":2},"#,
            r#""clear":false}]}"#
        )
    );
}

#[test]
fn rules() {
    let (path, sent) = wire(&CreateRule::new("D", "N"));
    assert_eq!((path.as_str(), sent.as_str()), ("content_priv/create_rule", r#"{"docid":"D","name":"N"}"#));
    assert_eq!(parse::<CreateRule>(r#"{"rule_id":"7"}"#).rule_id, RuleId(7));
    let members = |entries| Members::new().userid_list(ids(entries));
    let change = ModRuleMember::new("D", 3).add_member_range(members(1)).del_member_range(members(1));
    let (path, sent) = wire(&change);
    assert_eq!(path, "content_priv/mod_rule_member");
    assert_eq!(
        sent,
        r#"{"docid":"D","rule_id":3,"add_member_range":{"userid_list":["a"]},"del_member_range":{"userid_list":["a"]}}"#
    );
    assert!(refused(&change.add_member_range(members(51))).contains("add_member_range.userid_list has 51 entries"));
    let (path, sent) = wire(&DeleteRule::new("D", [2]));
    assert_eq!((path.as_str(), sent.as_str()), ("content_priv/delete_rule", r#"{"docid":"D","rule_id_list":[2]}"#));
}
