//! Staff records as they are on the wire.

use super::*;
use crate::api::testing::{parse, survives};
use crate::endpoint::{BASE, Endpoint};

const FIELDS: &str = r#"{"group_list":[{"group_id":1001,"group_name":"个人信息","field_list":[{"fieldid":12010,"field_name":"职位",
    "field_type":2,"value_type":3,"is_must":1,"option_list":[{"id":1,"value":"总经理"}]},{"fieldid":"11001","field_type":9}]}]}"#;

#[test]
fn fields() {
    let request = GetFields::new().http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().to_string(), format!("{BASE}/cgi-bin/hr/get_fields?access_token=T"));
    let group = parse::<GetFields>(FIELDS).group_list.remove(0);
    let [post, name] = &group.field_list[..] else { panic!("two") };
    assert_eq!((post.field_type, post.value_type, post.is_must), (FieldType::Choice, ValueType::Uint32, true));
    assert_eq!(post.option_list[0].value, "总经理");
    assert_eq!((name.fieldid, name.field_type), (FieldId(11001), FieldType::Other(9)));
    assert!(name.option_list.is_empty());
}

#[test]
fn records() {
    let get = GetStaffInfo::new("u").get_all(false).fieldids([FieldRef::new(11004), FieldRef::new(14001).sub_idx(1)]);
    let request = get.http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().path(), "/cgi-bin/hr/get_staff_info");
    assert_eq!(
        String::from_utf8_lossy(request.body()),
        r#"{"userid":"u","get_all":false,"fieldids":[{"fieldid":11004},{"fieldid":14001,"sub_idx":1}]}"#
    );

    let fields = r#"[{"fieldid":1,"result":1,"value_type":1,"value_string":"s"},
        {"fieldid":2,"result":1,"value_type":"2","value_uint64":"18446744073709551615"},
        {"value_uint32":4294967295,"fieldid":3,"sub_idx":2,"result":1,"value_type":3},
        {"fieldid":4,"result":1,"value_type":4,"value_int64":-5},
        {"fieldid":5,"result":1,"value_type":5,"value_mobile":{"value_country_code":"86","value_mobile":"138"}},
        {"fieldid":6,"result":1,"value_type":6,"value_file":{"media_id":["a","b"]}},
        {"fieldid":7,"result":3},{"fieldid":8,"result":1,"value_type":7,"value_new":{"x":[1]}},
        {"fieldid":9,"result":1,"value_int32":-7}]"#;
    for name in ["field_info", "fieldinfo"] {
        let info = parse::<GetStaffInfo>(&format!(r#"{{"{name}":{fields}}}"#));
        let [text, long, short, signed, mobile, files, lost, new, int] = info.fields() else { panic!("nine") };
        assert!(matches!(&text.value, Value::Text(text) if text == "s"));
        assert!(matches!(long.value, Value::Uint64(u64::MAX)));
        assert!(matches!(short.value, Value::Uint32(u32::MAX)));
        assert_eq!((short.fieldid, short.sub_idx), (FieldId(3), 2), "the value may come first");
        assert!(matches!(signed.value, Value::Int64(-5)));
        assert!(matches!(&mobile.value, Value::Mobile(mobile) if mobile.value_country_code == "86"));
        assert!(matches!(&files.value, Value::File(files) if files.media_id.len() == 2));
        assert_eq!(lost.result, Outcome::NotFound);
        assert!(matches!(&lost.value, Value::Other(_)));
        assert_eq!(new.value.tag(), "7", "unknown types are kept");
        assert_eq!(int.value_int32, Some(-7));
    }
}

#[test]
fn updates() {
    let name = FieldUpdate::new(17001).sub_idx(0).value_string("孙悟空");
    let mobile = FieldUpdate::new(17003).value_mobile(Mobile::new("86", "138"));
    let update = UpdateStaffInfo::new("u")
        .update_items([name, FieldUpdate::new(11020).value_string("")])
        .remove_items([GroupRemoval::new(GroupType::Education, 1)])
        .insert_items([
            GroupInsertion::new(GroupType::Emergency).item([mobile, FieldUpdate::new(17002).value_uint32(1)])
        ]);
    let request = update.http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().path(), "/cgi-bin/hr/update_staff_info");
    assert_eq!(
        String::from_utf8_lossy(request.body()),
        concat!(
            r#"{"userid":"u","update_items":[{"fieldid":17001,"sub_idx":0,"value_string":"孙悟空"},"#,
            r#"{"fieldid":11020,"value_string":""}],"remove_items":[{"group_type":1,"sub_idx":1}],"#,
            r#""insert_items":[{"group_type":4,"item":[{"fieldid":17003,"value_mobile":{"value_country_code":"86","#,
            r#""value_mobile":"138"}},{"fieldid":17002,"value_uint32":1}]}]}"#
        )
    );
    assert!(!update.repeatable(), "a copy would be added twice");
    let nothing = UpdateStaffInfo::new("u").http_request(BASE, "T").unwrap_err().to_string();
    assert!(nothing.contains("update_items is empty"), "{nothing}");

    for name in ["insert_result", "insert_results"] {
        let answer = format!(
            r#"{{"update_results":[{{"fieldid":11001,"sub_idx":0,"result":1}}],
            "remove_results":[{{"group_type":1,"sub_idx":"20","result":3}}],"{name}":[{{"group_type":1,"idx":1,"result":4}}]}}"#
        );
        let results = parse::<UpdateStaffInfo>(&answer);
        assert_eq!(results.update_results[0].result, Outcome::Success);
        assert_eq!((results.remove_results[0].sub_idx, results.remove_results[0].result), (20, Outcome::NotFound));
        assert_eq!((results.inserted()[0].idx, results.inserted()[0].result), (1, Outcome::Missing), "{name}");
    }
}

#[test]
fn damaged_answers() {
    survives::<GetFields>(FIELDS);
    survives::<GetStaffInfo>(
        r#"{"field_info":[{"fieldid":11004,"sub_idx":0,"result":1,"value_type":3,"value_uint32":1}],"fieldinfo":[{"fieldid":1,
        "sub_idx":0,"result":1,"value_type":5,"value_mobile":{"value_country_code":"x","value_mobile":"x"},"value_int32":1}]}"#,
    );
    survives::<UpdateStaffInfo>(
        r#"{"update_results":[{"fieldid":1,"sub_idx":0,"result":1}],"remove_results":[{"group_type":1,"sub_idx":2,"result":3}],
        "insert_result":[{"group_type":1,"idx":1,"result":4}],"insert_results":[{"group_type":1,"idx":1,"result":4}]}"#,
    );
}
