//! Forms.

use super::*;
use crate::api::wedoc::form::*;
use crate::types::Existence;

fn question(id: i64) -> Question {
    Question::new(id, "T", 1, Existence::Normal, QuestionKind::Text, true)
}

#[test]
fn making() {
    let choice = Question::new(2, "Q", 2, Existence::Normal, QuestionKind::Checkbox, false)
        .note("N")
        .option_item([OptionItem::new(1, "A", Existence::Normal), OptionItem::new(2, "B", Existence::Deleted)])
        .question_extend_setting(CheckboxSetting::new().kind(CheckboxKind::AtLeast).number(2));
    let setting = Setting::new()
        .fill_out_auth(FillAuth::Chosen)
        .fill_in_range(FillRange::new().userids(["a"]).departmentids([1]))
        .setting_manager_range(Managers::new(["m"]))
        .timed_repeat_info(
            TimedRepeat::new()
                .enable(true)
                .remind_time(Timestamp::from_secs(1_668_389_400))
                .repeat_type(Repeat::Weekly)
                .week_flag(96)
                .fork_finish_type(Late::SameDay),
        )
        .allow_multi_fill(false)
        .can_anonymous(true);
    let form = FormInfo::new("T", Questions::new([question(1), choice])).form_desc("D").form_setting(setting);
    let create = Create::new(form).spaceid("S").fatherid("S");
    sends(
        &create,
        "wedoc/create_form",
        concat!(
            r#"{"spaceid":"S","fatherid":"S","form_info":{"form_title":"T","form_desc":"D","form_question":{"items":["#,
            r#"{"question_id":1,"title":"T","pos":1,"status":1,"reply_type":1,"must_reply":true},"#,
            r#"{"question_id":2,"title":"Q","pos":2,"status":1,"reply_type":3,"must_reply":false,"note":"N","option_item":["#,
            r#"{"key":1,"value":"A","status":1},{"key":2,"value":"B","status":2}],"#,
            r#""question_extend_setting":{"checkbox_setting":{"type":1,"number":2}}}]},"#,
            r#""form_setting":{"fill_out_auth":1,"fill_in_range":{"userids":["a"],"departmentids":[1]},"#,
            r#""setting_manager_range":{"userids":["m"]},"timed_repeat_info":{"enable":true,"remind_time":1668389400,"#,
            r#""repeat_type":0,"week_flag":96,"fork_finish_type":1},"allow_multi_fill":false,"can_anonymous":true}}}"#
        ),
    );
    assert!(!create.repeatable());
    assert_eq!(parse::<Create>(r#"{"formid":"F"}"#).formid.as_str(), "F");

    let many = |count| vec![question(1); count];
    assert_eq!(problem(&Create::new(FormInfo::new("T", Questions::new(many(200))))), "");
    assert_eq!(
        problem(&Create::new(FormInfo::new("T", Questions::new(many(201))))),
        "form_info.form_question.items has 201 entries, not 0 to 200"
    );
    let change = FormChange::new().form_question(Questions::new(many(201)));
    assert_eq!(
        problem(&Modify::new(Operation::Questions, "F", change)),
        "form_info.form_question.items has 201 entries, not 0 to 200"
    );
}

#[test]
fn changing() {
    let change = FormChange::new().form_title("T").form_question(Questions::new([question(1)]));
    sends(
        &Modify::new(Operation::Questions, "F", change),
        "wedoc/modify_form",
        concat!(
            r#"{"oper":1,"formid":"F","form_info":{"form_title":"T","form_question":{"items":["#,
            r#"{"question_id":1,"title":"T","pos":1,"status":1,"reply_type":1,"must_reply":true}]}}}"#
        ),
    );
    let change = FormChange::new().form_setting(Setting::new().fill_out_auth(FillAuth::Everybody).max_fill_cnt(3));
    sends(
        &Modify::new(Operation::Settings, "F", change),
        "wedoc/modify_form",
        r#"{"oper":2,"formid":"F","form_info":{"form_setting":{"fill_out_auth":0,"max_fill_cnt":3}}}"#,
    );
}

#[test]
fn each_kind_of_question() {
    let body = |setting: ExtendSetting| serde_json::to_string(&setting).unwrap();
    let limit = || UploadLimit::new().count_limit_type(CountLimit::AtMost).count(9).max_size(3000);
    let upload = r#"{"count":9,"count_limit_type":1,"max_size":3000}"#;
    for (found, expected) in [
        (
            body(
                TextSetting::new()
                    .validation_type(Validation::Number)
                    .validation_detail(ValidationDetail::Between)
                    .number_min(0.5)
                    .number_max(2.0)
                    .into(),
            ),
            r#"{"text_setting":{"number_max":2,"number_min":0.5,"validation_detail":9,"validation_type":1}}"#
                .to_owned(),
        ),
        (
            body(TextSetting::new().validation_type(Validation::Length).char_len(10).into()),
            r#"{"text_setting":{"char_len":10,"validation_type":0}}"#.to_owned(),
        ),
        (
            body(RadioSetting::new().add_other_option(true).into()),
            r#"{"radio_setting":{"add_other_option":true}}"#.into(),
        ),
        (
            body(LocationSetting::new().location_type(LocationKind::Located).distance_type(Distance::Within200).into()),
            r#"{"location_setting":{"distance_type":2,"location_type":4}}"#.into(),
        ),
        (
            body(ImageSetting::new().camera_only(true).upload_image_limit(limit()).into()),
            format!(r#"{{"image_setting":{{"camera_only":true,"upload_image_limit":{upload}}}}}"#),
        ),
        (
            body(FileSetting::new().upload_file_limit(limit()).into()),
            format!(r#"{{"file_setting":{{"upload_file_limit":{upload}}}}}"#),
        ),
        (
            body(DateSetting::new().date_format_type(DateFormat::Month).into()),
            r#"{"date_setting":{"date_format_type":2}}"#.into(),
        ),
        (
            body(TimeSetting::new().time_format_type(TimeFormat::Second).into()),
            r#"{"time_setting":{"time_format_type":1}}"#.into(),
        ),
        (
            body(DurationSetting::new().time_scale(TimeScale::Hour).date_type(DateKind::Working).day_range(8).into()),
            r#"{"duration_setting":{"date_type":2,"day_range":8,"time_scale":2}}"#.into(),
        ),
        (
            body(TemperatureSetting::new().unit_type(TemperatureUnit::Fahrenheit).into()),
            r#"{"temperature_setting":{"unit_type":1}}"#.into(),
        ),
        (
            body(DepartmentSetting::new().allow_multiple_selection(true).into()),
            r#"{"department_setting":{"allow_multiple_selection":true}}"#.into(),
        ),
        (
            body(MemberSetting::new().allow_multiple_selection(false).into()),
            r#"{"member_setting":{"allow_multiple_selection":false}}"#.into(),
        ),
    ] {
        assert_eq!(found, expected);
    }
}

const FORM: &str = r#"{"form_info":{"formid":"F","form_title":"T","form_desc":"D","form_header":"U","form_question":{"items":[
    {"question_id":1,"title":"Q","pos":1,"status":1,"reply_type":23,"must_reply":true,"note":"N","placeholder":"P"},
    {"question_id":2,"title":"Q","pos":2,"status":1,"reply_type":2,"must_reply":false,"option_item":[{"key":1,"value":"A",
    "status":1}],"question_extend_setting":{"radio_setting":{"add_other_option":true}}}]},"form_setting":{"fill_out_auth":1,
    "fill_in_range":{"departmentids":[1],"userids":["a"]},"setting_manager_range":{"userids":["a"]},"timed_repeat_info":
    {"enable":true,"remind_time":1668389400,"rule_ctime":1668418140,"rule_mtime":1668418141,"repeat_type":1,
    "skip_holiday":false},"allow_multi_fill":false,"timed_finish":0,"can_anonymous":false,"can_notify_submit":true},
    "repeated_id":["R"]}}"#;

#[test]
fn reading() {
    sends(&GetInfo::new("F"), "wedoc/get_form_info", r#"{"formid":"F"}"#);
    let form = parse::<GetInfo>(FORM).form_info;
    assert_eq!(form.repeated_id, [RepeatedId::from("R")]);
    let questions = form.form_question.items;
    assert_eq!(questions[0].reply_type, QuestionKind::Other(23), "unknown kinds are kept");
    assert_eq!((questions[0].must_reply, questions[0].placeholder.as_deref()), (true, Some("P")));
    assert!(questions[0].option_item.is_none());
    let setting = questions[1].question_extend_setting.as_ref().unwrap();
    assert_eq!(setting.radio_setting.as_ref().unwrap().add_other_option, Some(true));
    let repeat = form.form_setting.timed_repeat_info.unwrap();
    assert_eq!(repeat.repeat_type, Some(Repeat::Daily));
    assert_eq!(repeat.rule_ctime, Some(Timestamp::from_secs(1_668_418_140)));
    assert_eq!(form.form_setting.timed_finish, Some(Timestamp::from_secs(0)));
    assert!(form.form_setting.max_fill_cnt.is_none());
}

#[test]
fn who_answered() {
    sends(
        &GetStatistic::new("R", StatisticKind::Numbers),
        "wedoc/get_form_statistic",
        r#"{"repeated_id":"R","req_type":1}"#,
    );
    let first = GetStatistic::new("R", StatisticKind::Submitted)
        .start_time(Timestamp::from_secs(1_667_395_287))
        .end_time(Timestamp::from_secs(1_668_418_369))
        .limit(20);
    let mut page = parse::<GetStatistic>(
        r#"{"fill_cnt":3,"fill_user_cnt":"2","unfill_user_cnt":90,"submit_users":[{"userid":"a","submit_time":1668418200,
        "answer_id":1,"user_name":"N"},{"tmp_external_userid":"t","submit_time":1668418200,"answer_id":2}],
        "has_more":true,"cursor":7}"#,
    );
    assert_eq!((page.fill_cnt, page.fill_user_cnt, page.unfill_user_cnt), (3, 2, 90));
    sends(
        &first.after(&page).unwrap(),
        "wedoc/get_form_statistic",
        r#"{"repeated_id":"R","req_type":2,"start_time":1667395287,"end_time":1668418369,"limit":20,"cursor":7}"#,
    );
    let people = GetStatistic::items(&mut page);
    assert!(matches!(&people[1], Person::Submitted(one) if one.userid.is_none() && one.user_name.is_none()
        && one.answer_id == 2 && one.submit_time == Timestamp::from_secs(1_668_418_200)));
    let mut last =
        parse::<GetStatistic>(r#"{"unfill_users":[{"userid":"b","user_name":"B"}],"has_more":false,"cursor":8}"#);
    assert!(first.after(&last).is_none());
    assert!(matches!(&GetStatistic::items(&mut last)[..], [Person::Unfilled(one)] if one.userid == "b"));
    assert!(first.after(&parse::<GetStatistic>(r#"{"has_more":true}"#)).is_none(), "without a cursor");
}

const ANSWERS: &str = r#"{"answer":{"answer_list":[{"answer_id":15,"userid":"a","user_name":"N","ctime":1668430580,
    "mtime":1668430581,"reply":{"items":[{"question_id":1,"text_reply":"T"},{"question_id":2,"option_reply":[2,"3"],
    "option_extend_reply":[{"option_reply":3,"extend_text":"E"}]},{"question_id":5,"file_extend_reply":[{"name":"F",
    "fileid":"I"}]},{"question_id":12,"department_reply":{"list":[{"department_id":3}]}},{"question_id":13,"member_reply":
    {"list":[{"userid":"zhangsan"}]}},{"question_id":14,"duration_reply":{"begin_time":1586136317,"end_time":1586236317,
    "time_scale":2,"day_range":8,"days":1.0,"hours":2.5}}]},"answer_status":3,"tmp_external_userid":"t"}]}}"#;

#[test]
fn what_they_entered() {
    let get = GetAnswer::new("R", [1, 2]);
    sends(&get, "wedoc/get_form_answer", r#"{"repeated_id":"R","answer_ids":[1,2]}"#);
    assert_eq!(problem(&GetAnswer::new("R", 0..100)), "");
    assert_eq!(problem(&GetAnswer::new("R", 0..101)), "answer_ids has 101 entries, not 0 to 100");
    let answer = parse::<GetAnswer>(ANSWERS).answer.answer_list.remove(0);
    assert_eq!((answer.answer_id, answer.answer_status), (AnswerId(15), AnswerStatus::Removed));
    assert_eq!((answer.ctime.secs(), answer.mtime.secs()), (1_668_430_580, 1_668_430_581));
    let items = answer.reply.items;
    assert_eq!(items[0].text_reply.as_deref(), Some("T"));
    assert_eq!(items[1].option_reply, [2, 3]);
    assert_eq!(items[1].option_extend_reply[0].extend_text, "E");
    assert_eq!(items[2].file_extend_reply[0].fileid.as_str(), "I");
    assert_eq!(items[3].department_reply.as_ref().unwrap().list[0].department_id, 3);
    assert_eq!(items[4].member_reply.as_ref().unwrap().list[0].userid, "zhangsan");
    let span = items[5].duration_reply.as_ref().unwrap();
    assert_eq!((span.time_scale, span.day_range, span.hours), (TimeScale::Hour, Some(8), Some(2.5)));
}

#[test]
fn damaged_answers() {
    survives::<Create>(r#"{"formid":"F"}"#);
    survives::<Modify>(EMPTY);
    survives::<GetInfo>(FORM);
    survives::<GetStatistic>(
        r#"{"fill_cnt":1,"fill_user_cnt":1,"unfill_user_cnt":90,"submit_users":[{"userid":"a","submit_time":16,
        "answer_id":1,"user_name":"N","tmp_external_userid":"t"}],"unfill_users":[{"userid":"b","user_name":"B"}],
        "has_more":false,"cursor":1}"#,
    );
    survives::<GetAnswer>(ANSWERS);
}
