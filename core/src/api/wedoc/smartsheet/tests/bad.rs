//! Answers that are damaged.

use super::*;
use crate::api::testing::survives;

const EMPTY: &str = r#"{"later":"x"}"#;

const CELLS: &str = r#"{"a":[{"type":"text","text":"t","link":"l"}],"b":1,"c":true,"d":"1","e":[{"user_id":"u","id_type":1}],
    "f":["r"],"g":null,"h":[{"id":"1","style":1,"text":"t"}],"i":[{"file_url":"u","doc_type":2}],"j":{"x":1},"k":[{"seq":"1"}],
    "l":[{"source_type":1,"latitude":"1"}],"m":[{"image_url":"u","width":1}],"n":[{"record_id":"r"}],"o":[{"x":1},[1]]}"#;

#[test]
fn sheets_and_groups() {
    survives::<sheet::Add>(r#"{"properties":{"title":"t","index":3,"sheet_id":"1"}}"#);
    survives::<sheet::Update>(EMPTY);
    survives::<sheet::Delete>(EMPTY);
    survives::<sheet::Get>(r#"{"sheet_list":[{"sheet_id":"1","title":"t","is_visible":true,"type":"smartsheet"}]}"#);
    let group = r#"{"field_group_id":"G","name":"n","children":[{"field_id":"f"}]}"#;
    survives::<field_group::Add>(&format!(r#"{{"field_group":{group}}}"#));
    survives::<field_group::Update>(&format!(r#"{{"field_group":{group}}}"#));
    survives::<field_group::Delete>(EMPTY);
    survives::<field_group::Get>(&format!(r#"{{"total":1,"has_more":false,"next":0,"field_groups":[{group}]}}"#));
}

#[test]
fn views() {
    let condition = r#"{"field_id":"f","field_type":"FIELD_TYPE_TEXT","operator":"OPERATOR_IS","string_value":{"value":["s"]},
        "number_value":{"value":1.5},"bool_value":{"value":true},"user_value":{"value":["u"]},"date_time_value":{
        "type":"DATE_TIME_TYPE_TODAY","value":["1"]}}"#;
    let view = format!(
        r#"{{"view_id":"v","view_title":"t","view_type":"VIEW_TYPE_GRID","property":{{"auto_sort":false,"sort_spec":{{
        "sort_infos":[{{"field_id":"f","desc":true}}]}},"group_spec":{{"groups":[{{"field_id":"f"}}]}},"filter_spec":{{
        "conjunction":"CONJUNCTION_AND","conditions":[{condition}]}},"field_visibility":{{"f":false}},"frozen_field_count":0,
        "color_config":{{"conditions":[{{"id":"1","type":"t","color":"c","condition":{condition}}}]}}}}}}"#
    );
    survives::<view::Add>(r#"{"view":{"view_id":"v","view_title":"t","view_type":"VIEW_TYPE_GRID"}}"#);
    survives::<view::Update>(r#"{"view":{"view_id":"v","property":{"sort_spec":{},"field_visibility":{"f":true}}}}"#);
    survives::<view::Delete>(EMPTY);
    survives::<view::Get>(&format!(r#"{{"total":1,"has_more":true,"next":1,"views":[{view}]}}"#));
}

#[test]
fn fields() {
    let field = r#"{"field_id":"f","field_title":"t","field_type":"FIELD_TYPE_AUTONUMBER","property_auto_number":{"type":"x",
        "rules":[{"type":"y","value":"4"}],"reformat_existing_record":true}}"#;
    let early = r#"{"property_select":{"options":[{"id":"1","text":"t","style":1}]},"field_type":"FIELD_TYPE_SELECT"}"#;
    survives::<field::Add>(&format!(r#"{{"fields":[{field}]}}"#));
    survives::<field::Update>(&format!(r#"{{"fields":[{early}]}}"#));
    survives::<field::Delete>(EMPTY);
    survives::<field::Get>(&format!(r#"{{"total":2,"next":0,"fields":[{field},{early}]}}"#));
}

#[test]
fn records() {
    survives::<record::Add>(&format!(r#"{{"records":[{{"record_id":"r","values":{CELLS}}}]}}"#));
    survives::<record::Update>(r#"{"records":[{"record_id":"r","values":{"f":1}}]}"#);
    survives::<record::Delete>(EMPTY);
    survives::<record::Get>(&format!(
        r#"{{"total":1,"has_more":true,"next":1,"ver":1,"records":[{{"record_id":"r","create_time":"1","update_time":"2",
        "values":{CELLS},"creator_name":"n","updater_name":"n"}}]}}"#
    ));
    survives::<Webhook>(r#"{"add_records":[{"record_id":"r","values":{"f":1}}],"update_records":[{"record_id":"q"}]}"#);
}

#[test]
fn rights_and_chats() {
    use content_priv::*;
    survives::<GetSheetPriv>(
        r#"{"rule_list":[{"rule_id":1,"type":1,"name":"n","priv_list":[{"sheet_id":"s","priv":2,"can_insert_record":true,
        "record_priv":{"record_range_type":1,"record_rule_list":[{"field_id":"f","oper_type":1,"value":["o"]}]},"field_priv":{
        "field_range_type":2,"field_rule_list":[{"field_id":"f","can_edit":false}],"field_default_rule":{"can_view":true}}}]}]}"#,
    );
    survives::<UpdateSheetPriv>(EMPTY);
    survives::<CreateRule>(r#"{"rule_id":1}"#);
    survives::<ModRuleMember>(EMPTY);
    survives::<DeleteRule>(EMPTY);
    survives::<groupchat::List>(r#"{"has_more":true,"next_cursor":"C","chat_id_list":["c"]}"#);
    survives::<groupchat::Get>(r#"{"name":"n","owner":"u","user_list":["u"]}"#);
    survives::<groupchat::Update>(EMPTY);
}
