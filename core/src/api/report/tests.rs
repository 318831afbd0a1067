//! Reports as they are on the wire.

use super::*;
use crate::api::questionnaire::{ItineraryCard, OptionId};
use crate::api::testing::{parse, refused, sends, survives};
use crate::endpoint::{BASE, Endpoint, Pages, Paginated};
use crate::types::Timestamp;

#[test]
fn grids() {
    let add = grid::Add::new("网格", "P", ["zhangsan"]);
    sends(
        &add.clone().grid_member(["lisi"]),
        "report/grid/add",
        r#"{"grid_name":"网格","grid_parent_id":"P","grid_admin":["zhangsan"],"grid_member":["lisi"]}"#,
    );
    assert!(!add.repeatable());
    let added = parse::<grid::Add>(r#"{"grid_id":"G","invalid_userids":["nobody"]}"#);
    assert!(added.grid_id == "G" && added.invalid_userids == ["nobody"]);
    sends(
        &grid::Update::new("G", "网格", "P", ["zhangsan"]).grid_member(Vec::<String>::new()),
        "report/grid/update",
        r#"{"grid_id":"G","grid_name":"网格","grid_parent_id":"P","grid_admin":["zhangsan"],"grid_member":[]}"#,
    );
    assert!(parse::<grid::Update>(r#"{"invalid_userids":null}"#).invalid_userids.is_empty());
    sends(&grid::Delete::new("G"), "report/grid/delete", r#"{"grid_id":"G"}"#);
    sends(&grid::List::new(), "report/grid/list", "{}");
    sends(&grid::List::new().grid_id("G"), "report/grid/list", r#"{"grid_id":"G"}"#);
    let list = parse::<grid::List>(
        r#"{"grid_list":[{"grid_id":"G","grid_name":1,"grid_parent_id":"P","grid_admin":["a"],"grid_member":["b",11111]},{}]}"#,
    );
    assert_eq!(list.grid_list[0].grid_name, "1", "the example has a number");
    assert!(list.grid_list[0].grid_member[1] == "11111" && list.grid_list[1].grid_parent_id.is_none());
    sends(&grid::GetUserGridInfo::new("zhangsan"), "report/grid/get_user_grid_info", r#"{"userid":"zhangsan"}"#);
    let own = parse::<grid::GetUserGridInfo>(r#"{"manage_grids":[{"grid_id":"G","grid_name":"N"}],"joined_grids":[]}"#);
    assert!(own.manage_grids[0].grid_id == "G" && own.joined_grids.is_empty());

    let name = "网".repeat(31);
    let many = vec!["u"; 101];
    for (found, expected) in [
        (refused(&grid::Add::new(&name, "P", ["a"])), "grid_name has 31 characters, at most 30 are taken"),
        (refused(&grid::Update::new("G", &name, "P", ["a"])), "grid_name has 31 characters, at most 30 are taken"),
        (refused(&grid::Add::new("n", "P", ["a"; 21])), "grid_admin has 21 entries, not 0 to 20"),
        (refused(&grid::Update::new("G", "n", "P", ["a"; 21])), "grid_admin has 21 entries, not 0 to 20"),
        (refused(&add.grid_member(many.clone())), "grid_member has 101 entries, not 0 to 100"),
        (
            refused(&grid::Update::new("G", "n", "P", ["a"]).grid_member(many)),
            "grid_member has 101 entries, not 0 to 100",
        ),
    ] {
        assert!(found.ends_with(expected), "{found}");
    }
}

#[test]
fn categories() {
    sends(
        &category::Add::new("噪音", CategoryLevel::Second).parent_category_id("C1"),
        "report/grid/add_cata",
        r#"{"category_name":"噪音","level":2,"parent_category_id":"C1"}"#,
    );
    assert_eq!(parse::<category::Add>(r#"{"category_id":"C2"}"#).category_id, "C2");
    sends(
        &category::Update::new("C1", "噪音", CategoryLevel::First),
        "report/grid/update_cata",
        r#"{"category_id":"C1","category_name":"噪音","level":1}"#,
    );
    sends(&category::Delete::new("C1"), "report/grid/delete_cata", r#"{"category_id":"C1"}"#);
    sends(&category::List::new(), "report/grid/list_cata", "{}");
    let name = "噪".repeat(31);
    assert!(refused(&category::Add::new(&name, CategoryLevel::First)).contains("category_name has 31 characters"));
    assert!(refused(&category::Update::new("C", &name, CategoryLevel::First)).contains("category_name has 31"));
}

#[test]
fn categories_under_all_names_that_the_page_has() {
    for answer in [
        r#"{"category_list":[{"category_id":"C2","category_name":"N","level":"2","parent_category_id":"C1"}]}"#,
        r#"{"cata_list":[{"category_id":"C2","category_name":"N","level":2,"parent_category_id":"C1"}]}"#,
        r#"{"cata_list":[{"cata_id":"C2","cata_name":"N","level":2,"parent_cata_id":"C1"}]}"#,
    ] {
        let list = parse::<category::List>(answer).into_list();
        assert_eq!(list.len(), 1);
        assert_eq!((list[0].id().unwrap().as_str(), list[0].name()), ("C2", "N"));
        assert_eq!((list[0].level, list[0].parent_id().unwrap().as_str()), (CategoryLevel::Second, "C1"));
    }
    let list = parse::<category::List>(r#"{"cata_list":[{"level":1,"parent_category_id":""}]}"#).into_list();
    assert!(list[0].id().is_none() && list[0].name().is_empty());
    assert!(list[0].parent_id().is_none(), "empty on the first level");
}

#[test]
fn counts() {
    for (request, path) in [
        (resident::GetGridInfo::new().http_request(BASE, "T"), "resident"),
        (patrol::GetGridInfo::new().http_request(BASE, "T"), "patrol"),
    ] {
        let expected = format!("{BASE}/cgi-bin/report/{path}/get_grid_info?access_token=T");
        assert_eq!(request.unwrap().uri().to_string(), expected);
    }
    let grids =
        parse::<patrol::GetGridInfo>(r#"{"grid_list":[{"grid_id":"G","grid_name":"1","grid_admin":["zhangsan"]}]}"#);
    assert!(grids.grid_list[0].grid_admin == ["zhangsan"]);

    sends(&resident::GetCorpStatus::new().grid_id("G"), "report/resident/get_corp_status", r#"{"grid_id":"G"}"#);
    sends(&patrol::GetCorpStatus::new(), "report/patrol/get_corp_status", "{}");
    let all =
        parse::<resident::GetCorpStatus>(r#"{"processing":"1","pending":10,"total_accepted":3,"total_solved":4}"#);
    assert_eq!((all.processing, all.pending, all.total_accepted, all.to_be_assigned), (1, Some(10), Some(3), None));
    let all = parse::<patrol::GetCorpStatus>(r#"{"to_be_assigned":5,"total_case":6}"#);
    assert_eq!((all.to_be_assigned, all.total_case, all.pending), (Some(5), 6, None));
    sends(&resident::GetUserStatus::new("u"), "report/resident/get_user_status", r#"{"userid":"u"}"#);
    sends(&patrol::GetUserStatus::new("u"), "report/patrol/get_user_status", r#"{"userid":"u"}"#);
    let own = parse::<patrol::GetUserStatus>(r#"{"processing":1,"added_today":2,"solved_today":3}"#);
    assert_eq!((own.pending, own.added_today, own.solved_today), (None, 2, 3));
    assert_eq!(parse::<resident::GetUserStatus>(r#"{"pending":4}"#).pending, Some(4));
    sends(&resident::CategoryStatistic::new(), "report/resident/category_statistic", "{}");
    let counts = patrol::CategoryStatistic::new().category_id("C");
    sends(&counts, "report/patrol/category_statistic", r#"{"category_id":"C"}"#);
    let counts = parse::<patrol::CategoryStatistic>(
        r#"{"dashboard_list":[{"category_id":"C","category_name":"N","category_level":1,"total_case":100,"total_solved":99,
            "category_type":0}]}"#,
    );
    let count = &counts.dashboard_list[0];
    assert_eq!((count.category_level, count.category_type), (CategoryLevel::First, CategoryKind::Else));
    assert_eq!((count.total_case, count.total_solved), (100, 99));
}

const ORDER: &str = r#"{"order_id":"O","desc":"test","urge_type":3,"case_name":"C","grid_name":"N","grid_id":"G",
    "create_time":12345678,"reporter_name":"R","reporter_mobile":"138","unionid":"U","image_urls":["https://image1.qq.com"],
    "video_media_ids":["V"],"location":{"name":"L","address":"A","latitude":-22.5,"longitude":113},
    "processor_userids":["zhangsan"],"process_list":[{"process_type":1,"solve_userid":"zhangsan","process_desc":"D","status":1,
    "solved_time":123456789,"image_urls":["i"],"video_media_ids":["v"]}]}"#;

#[test]
fn orders() {
    sends(&resident::GetOrderInfo::new("O"), "report/resident/get_order_info", r#"{"order_id":"O"}"#);
    sends(&patrol::GetOrderInfo::new("O"), "report/patrol/get_order_info", r#"{"order_id":"O"}"#);
    let order = parse::<resident::GetOrderInfo>(&format!(r#"{{"order_info":{ORDER}}}"#)).order_info;
    assert_eq!((order.urge_type, order.create_time), (Urgency::Urgent, Timestamp::from_secs(12_345_678)));
    assert_eq!((order.reporter_name.as_deref(), order.unionid.unwrap().as_str()), (Some("R"), "U"));
    let place = order.location.unwrap();
    assert_eq!((place.latitude, place.longitude), (-22.5, 113.0));
    assert_eq!(
        (order.process_list[0].process_type, order.process_list[0].status),
        (ProcessKind::Created, ProcessStatus::Done)
    );
    assert!(order.video_media_ids[0] == "V" && order.process_list[0].solve_userid.as_ref().unwrap() == "zhangsan");

    let patrol = parse::<patrol::GetOrderInfo>(
        r#"{"order_info":{"urge_type":9,"process_list":[{"process_type":7,"status":0}]}}"#,
    );
    let order = patrol.order_info;
    assert_eq!((order.urge_type, order.process_list[0].process_type), (Urgency::Other(9), ProcessKind::Processing));
    assert!(order.location.is_none() && order.reporter_mobile.is_none() && order.image_urls.is_empty());
    assert!(order.process_list[0].solved_time.is_none() && order.process_list[0].status == ProcessStatus::Open);
}

#[test]
fn orders_come_in_pages() {
    let since = Timestamp::from_secs(12_345_678);
    let first = resident::GetOrderList::new().begin_create_time(since).begin_modify_time(since).limit(20);
    sends(
        &first,
        "report/resident/get_order_list",
        r#"{"begin_create_time":12345678,"begin_modify_time":12345678,"limit":20}"#,
    );
    let mut pages = Pages::new(patrol::GetOrderList::new().limit(20));
    let request = pages.request().unwrap();
    let page = format!(r#"{{"next_cursor":"C","order_list":[{ORDER}]}}"#);
    pages.received(&request, parse::<patrol::GetOrderList>(&page)).unwrap();
    let request = pages.request().unwrap();
    sends(&request, "report/patrol/get_order_list", r#"{"cursor":"C","limit":20}"#);
    assert!(pages.received(&request, parse::<patrol::GetOrderList>(&page)).is_err(), "the cursor repeats");
    assert_eq!(pages.item().unwrap().order_id, "O");
    let next = first.after(&parse::<resident::GetOrderList>(r#"{"next_cursor":"N"}"#)).unwrap();
    assert_eq!(next.cursor.as_deref(), Some("N"));
    let mut last = parse::<resident::GetOrderList>(&format!(r#"{{"next_cursor":"","order_list":[{ORDER}]}}"#));
    assert!(next.after(&last).is_none());
    assert_eq!(resident::GetOrderList::items(&mut last).len(), 1);
}

#[test]
fn site_codes() {
    sends(&sitecode::List::new().cursor("C").limit(100), "report/sitecode/list", r#"{"cursor":"C","limit":100}"#);
    let mut sites = parse::<sitecode::List>(
        r#"{"site_code_infos":[{"id":"S","type":"商场超市","area":"A","admin":["zhangsan"],"qr_code_url":"https://q"}],
            "next_cursor":"N"}"#,
    );
    assert_eq!(sitecode::List::new().after(&sites).unwrap().cursor.as_deref(), Some("N"));
    let site = sitecode::List::items(&mut sites).remove(0);
    assert!(site.id == "S" && site.kind == "商场超市" && site.admin == ["zhangsan"]);
    assert!(sitecode::List::new().after(&parse::<sitecode::List>("{}")).is_none());

    sends(&sitecode::GetSiteReportInfo::new("S"), "report/sitecode/get_site_report_info", r#"{"siteid":"S"}"#);
    let questions = parse::<sitecode::GetSiteReportInfo>(
        r#"{"question_templates":[{"question_id":1,"title":"T","question_type":1,"is_required":0},
            {"question_id":2,"question_type":2,"is_required":1,"option_list":[{"option_id":1,"option_text":"有"}]}]}"#,
    );
    let [text, choice] = &questions.question_templates[..] else { panic!() };
    assert!(!text.is_required && text.option_list.is_empty() && choice.is_required);
    assert_eq!((choice.option_list[0].option_id.value(), choice.option_list[0].option_text.as_str()), (1, "有"));

    let get = sitecode::GetReportAnswer::new("S", "2020-03-27");
    sends(
        &get.clone().cursor("C").limit(100),
        "report/sitecode/get_report_answer",
        r#"{"siteid":"S","date":"2020-03-27","cursor":"C","limit":100}"#,
    );
    let mut page = parse::<sitecode::GetReportAnswer>(
        r#"{"answers":[{"report_time":123456789,"report_values":[{"question_id":1,"single_choice":"2"},
            {"question_id":2,"text":"广东省"},{"question_id":3,"multi_choice":[1,3]},
            {"question_id":4,"url":"u","itinerary_card_type":1,"high_risk_area":"h"}]}],"next_cursor":"N","has_more":1}"#,
    );
    assert_eq!(get.after(&page).unwrap().cursor.as_deref(), Some("N"));
    assert!(get.after(&parse::<sitecode::GetReportAnswer>(r#"{"next_cursor":"N","has_more":0}"#)).is_none());
    let values = sitecode::GetReportAnswer::items(&mut page).remove(0).report_values;
    assert_eq!((values[0].single_choice, values[1].single_choice), (Some(OptionId(2)), None));
    assert_eq!(
        (values[1].text.as_deref(), values[2].multi_choice.as_slice()),
        (Some("广东省"), [OptionId(1), OptionId(3)].as_slice())
    );
    assert_eq!(
        (values[3].itinerary_card_type, values[3].high_risk_area.as_deref()),
        (Some(ItineraryCard::Green), Some("h"))
    );
}

#[test]
fn bad_bodies() {
    survives::<grid::Add>(r#"{"grid_id":"G","invalid_userids":["u"]}"#);
    survives::<grid::Update>(r#"{"invalid_userids":["u"]}"#);
    survives::<grid::Delete>(r#"{"later":"x"}"#);
    survives::<grid::List>(
        r#"{"grid_list":[{"grid_id":"G","grid_name":"N","grid_parent_id":"P","grid_admin":["a"],"grid_member":["b"]}]}"#,
    );
    survives::<grid::GetUserGridInfo>(
        r#"{"manage_grids":[{"grid_id":"G","grid_name":"N"}],"joined_grids":[{"grid_id":"G","grid_name":"N"}]}"#,
    );
    survives::<category::Add>(r#"{"category_id":"C"}"#);
    survives::<category::Update>(r#"{"later":"x"}"#);
    survives::<category::Delete>(r#"{"later":"x"}"#);
    survives::<category::List>(
        r#"{"category_list":[{"category_id":"C","category_name":"N","level":1,"parent_category_id":"P"}],
            "cata_list":[{"cata_id":"C","cata_name":"N","level":1,"parent_cata_id":"P"}]}"#,
    );
    let grids = r#"{"grid_list":[{"grid_id":"G","grid_name":"N","grid_admin":["a"]}]}"#;
    survives::<resident::GetGridInfo>(grids);
    survives::<patrol::GetGridInfo>(grids);
    let status = r#"{"pending":1,"to_be_assigned":2,"processing":3,"added_today":4,"solved_today":5,"total_case":6,
        "total_accepted":7,"total_solved":8}"#;
    survives::<resident::GetCorpStatus>(status);
    survives::<patrol::GetCorpStatus>(status);
    survives::<resident::GetUserStatus>(status);
    survives::<patrol::GetUserStatus>(status);
    let counts = r#"{"dashboard_list":[{"category_id":"C","category_name":"N","category_level":1,"total_case":1,"total_solved":1,
        "category_type":1}]}"#;
    survives::<resident::CategoryStatistic>(counts);
    survives::<patrol::CategoryStatistic>(counts);
    let list = format!(r#"{{"next_cursor":"C","order_list":[{ORDER}]}}"#);
    survives::<resident::GetOrderList>(&list);
    survives::<patrol::GetOrderList>(&list);
    let info = format!(r#"{{"order_info":{ORDER}}}"#);
    survives::<resident::GetOrderInfo>(&info);
    survives::<patrol::GetOrderInfo>(&info);
    survives::<sitecode::List>(
        r#"{"site_code_infos":[{"id":"S","type":"t","area":"a","address":"d","name":"n","admin":["u"],"qr_code_url":"q"}],
            "next_cursor":"N"}"#,
    );
    survives::<sitecode::GetSiteReportInfo>(
        r#"{"question_templates":[{"question_id":2,"title":"t","question_type":2,"is_required":1,
            "option_list":[{"option_id":1,"option_text":"有"}]}]}"#,
    );
    survives::<sitecode::GetReportAnswer>(
        r#"{"answers":[{"report_time":1,"report_values":[{"question_id":1,"single_choice":2,"multi_choice":[1],"text":"t","url":"u",
            "itinerary_card_type":1,"high_risk_area":"h"}]}],"next_cursor":"N","has_more":0}"#,
    );
}
