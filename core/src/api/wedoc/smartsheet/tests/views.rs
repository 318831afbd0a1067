//! Views and filters.

use super::*;
use crate::endpoint::Paginated;
use crate::types::{Timestamp, UserId};
use field::FieldType;
use filter::{Condition, Conjunction, DateTimeKind, DateTimeValue, FilterSpec, Moments, Operator};
use view::{Color, ColorCondition, ColorConfig, ColorScope, Property, Span, ViewKind};

#[test]
fn adding_and_deleting() {
    let (path, sent) = wire(&view::Add::new("D", "S", "N", ViewKind::Gantt).property_gantt(Span::new("f1", "f2")));
    assert_eq!(path, "add_view");
    assert_eq!(
        sent,
        concat!(
            r#"{"docid":"D","sheet_id":"S","view_title":"N","view_type":"VIEW_TYPE_GANTT","#,
            r#""property_gantt":{"start_date_field_id":"f1","end_date_field_id":"f2"}}"#
        )
    );
    let calendar = view::Add::new("D", "S", "N", ViewKind::Calendar).property_calendar(Span::new("f1", "f2"));
    assert!(body(&calendar).contains(r#""property_calendar":{"start_date_field_id":"f1""#));
    let added = parse::<view::Add>(r#"{"view":{"view_id":"v","view_title":"N","view_type":"VIEW_TYPE_MAP"}}"#).view;
    assert_eq!(added.view_type, ViewKind::Other("VIEW_TYPE_MAP".into()));
    assert!(added.property.is_none());
    let (path, sent) = wire(&view::Delete::new("D", "S", ["v"]));
    assert_eq!((path.as_str(), sent.as_str()), ("delete_views", r#"{"docid":"D","sheet_id":"S","view_ids":["v"]}"#));
}

#[test]
fn changing() {
    let dear = Condition::new("f1", Operator::IsGreater).field_type(FieldType::Number).number_value(5.0);
    let colors = ColorConfig::new([ColorCondition::new(ColorScope::Row, Color::Amber5, dear)]);
    let property = Property::new()
        .auto_sort(true)
        .sort_spec(view::SortSpec::new().sort_infos([view::By::new("f1").desc(true)]))
        .group_spec(view::GroupSpec::new().groups(["f2"]))
        .filter_spec(FilterSpec::any([Condition::new("f3", Operator::IsEmpty)]))
        .is_field_stat_enabled(false)
        .field_visibility([("f4".to_owned(), false)])
        .frozen_field_count(1)
        .color_config(colors);
    let (path, sent) = wire(&view::Update::new("D", "S", "v").view_title("N").property(property));
    assert_eq!(path, "update_view");
    assert_eq!(
        sent,
        concat!(
            r#"{"docid":"D","sheet_id":"S","view_id":"v","view_title":"N","property":{"auto_sort":true,"#,
            r#""sort_spec":{"sort_infos":[{"field_id":"f1","desc":true}]},"group_spec":{"groups":[{"field_id":"f2"}]},"#,
            r#""filter_spec":{"conjunction":"CONJUNCTION_OR","conditions":[{"field_id":"f3","operator":"OPERATOR_IS_EMPTY"}]},"#,
            r#""is_field_stat_enabled":false,"field_visibility":{"f4":false},"frozen_field_count":1,"#,
            r#""color_config":{"conditions":[{"type":"VIEW_COLOR_CONDITION_TYPE_ROW","color":"chromeAmberLighten_5","#,
            r#""condition":{"field_id":"f1","field_type":"FIELD_TYPE_NUMBER","operator":"OPERATOR_IS_GREATER","#,
            r#""number_value":{"value":5}}}]}}}"#
        )
    );
}

#[test]
fn conditions() {
    let condition = |operator| Condition::new("f", operator);
    let all = FilterSpec::all([
        condition(Operator::Contains).string_value("hello"),
        condition(Operator::Is).bool_value(true),
        condition(Operator::Is).user_value(UserId::from("u")),
        condition(Operator::Is).date_time_value(DateTimeValue::on(Timestamp::from_millis(1_747_152_000_000))),
        condition(Operator::Is).date_time_value(DateTimeKind::ThePast7Days),
    ]);
    assert_eq!(
        body(&record::Get::new("D", "S").filter_spec(all)),
        concat!(
            r#"{"docid":"D","sheet_id":"S","filter_spec":{"conjunction":"CONJUNCTION_AND","conditions":["#,
            r#"{"field_id":"f","operator":"OPERATOR_CONTAINS","string_value":{"value":["hello"]}},"#,
            r#"{"field_id":"f","operator":"OPERATOR_IS","bool_value":{"value":true}},"#,
            r#"{"field_id":"f","operator":"OPERATOR_IS","user_value":{"value":["u"]}},"#,
            r#"{"field_id":"f","operator":"OPERATOR_IS","date_time_value":{"type":"DATE_TIME_TYPE_DETAIL_DATE","#,
            r#""value":["1747152000000"]}},"#,
            r#"{"field_id":"f","operator":"OPERATOR_IS","date_time_value":{"type":"DATE_TIME_TYPE_THE_PAST_7_DAYS"}}]}}"#
        )
    );
}

/// What comes back when a structure is read and written.
fn back<T: serde::de::DeserializeOwned + serde::Serialize>(text: &str) -> String {
    serde_json::to_string(&serde_json::from_str::<T>(text).unwrap()).unwrap()
}

#[test]
fn a_property_that_was_read_can_be_sent() {
    let text = r#"{"auto_sort":false,"field_visibility":{"f":false},"filter_spec":{},"group_spec":{},"sort_spec":{}}"#;
    assert_eq!(back::<Property>(text), text, "empty settings stay empty");
    for text in [
        r#"{"type":"DATE_TIME_TYPE_DETAIL_DATE","value":["1747152000000"]}"#,
        r#"{"value":{"type":"DATE_TIME_TYPE_TODAY","value":["1"]}}"#,
    ] {
        assert_eq!(back::<DateTimeValue>(text), text);
    }
    let nested: DateTimeValue = serde_json::from_str(r#"{"value":{"type":"DATE_TIME_TYPE_TODAY"}}"#).unwrap();
    let Some(Moments::Nested(inner)) = nested.value else { panic!() };
    assert_eq!(inner.kind, Some(DateTimeKind::Today));
    let number: DateTimeValue = serde_json::from_str(r#"{"value":[1747152000000]}"#).unwrap();
    assert!(matches!(number.value, Some(Moments::Times(times)) if times == ["1747152000000"]));
}

#[test]
fn listing() {
    let first = view::Get::new("D", "S").view_ids(["v", "w"]).offset(0).limit(1);
    let (path, sent) = wire(&first);
    assert_eq!(path, "get_views");
    assert_eq!(sent, r#"{"docid":"D","sheet_id":"S","view_ids":["v","w"],"offset":0,"limit":1}"#);
    let page = parse::<view::Get>(
        r#"{"total":2,"has_more":true,"next":1,"views":[{"view_id":"v","view_type":"VIEW_TYPE_KANBAN","property":{
        "gourp_spec":{"groups":[{"field_id":"f","desc":"1"}]},"filter_spec":{"conjunction":"CONJUNCTION_AND","conditions":[]},
        "color_config":{"conditions":[{"id":5,"color":"red","conditions":[{"field_id":"g"}]}]}}}]}"#,
    );
    let property = page.views[0].property.as_ref().unwrap();
    assert_eq!(property.gourp_spec.as_ref().unwrap().groups.as_ref().unwrap()[0].desc, Some(true));
    assert_eq!(property.filter_spec.as_ref().unwrap().conjunction, Some(Conjunction::And));
    let color = &property.color_config.as_ref().unwrap().conditions[0];
    assert_eq!(color.color, Color::Other("red".into()));
    assert_eq!(color.conditions.as_ref().unwrap()[0].field_id, "g");
    assert_eq!(first.after(&page).unwrap().offset, Some(1));
    assert!(first.after(&parse::<view::Get>(r#"{"total":1,"views":[{}]}"#)).is_none());
}
