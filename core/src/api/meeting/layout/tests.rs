//! Layouts and backgrounds as they are on the wire.

use super::*;
use crate::api::meeting::Terminal;
use crate::api::meeting::mra::Mra;
use crate::api::testing::{parse, refused, sends, survives};
use crate::endpoint::{BASE, Endpoint};

#[test]
fn templates() {
    let request = template::List::new().http_request(BASE, "T").unwrap();
    assert_eq!(request.method(), http::Method::GET);
    assert_eq!(request.uri().to_string(), format!("{BASE}/cgi-bin/meeting/layout/list_template?access_token=T"));
    assert!(request.body().is_empty());

    let answer = parse::<template::List>(
        r#"{"layout_template_list":[{"layout_template_id":1,"thumbnail_url":null,"render_rule":"{\"layout_width\":960}"}]}"#,
    );
    let template = &answer.layout_template_list[0];
    assert_eq!(template.layout_template_id, "1", "ids may come as numbers");
    assert_eq!((template.thumbnail_url.as_str(), template.render_rule.as_str()), ("", r#"{"layout_width":960}"#));
    survives::<template::List>(
        r#"{"layout_template_list":[{"layout_template_id":"1","thumbnail_url":"t","picture_url":"p","render_rule":"r"}]}"#,
    );
}

#[test]
fn basic_layouts() {
    use basic::{Add, NewLayout, Page, Seat, SetDefault, Update};
    let seats = [
        Seat::new("10", GridKind::Video).userid("u").nick_name("N"),
        Seat::new("11", GridKind::Tool).tool_sdkid("S"),
        Seat::new("12", GridKind::SharedScreen).tmp_openid("t"),
    ];
    let page = Page::new("TEMID1").user_seat_list(seats);
    sends(
        &Add::new("M", [NewLayout::new([page])]).default_layout_order(1),
        "meeting/layout/add",
        concat!(
            r#"{"meetingid":"M","layout_list":[{"page_list":[{"layout_template_id":"TEMID1","user_seat_list":["#,
            r#"{"grid_id":"10","grid_type":1,"userid":"u","nick_name":"N"},{"grid_id":"11","grid_type":3,"tool_sdkid":"S"},"#,
            r#"{"grid_id":"12","grid_type":2,"tmp_openid":"t"}]}]}],"default_layout_order":1}"#
        ),
    );
    let crowd = Add::new("M", vec![NewLayout::new([Page::new("T")]); 11]);
    assert!(refused(&crowd).ends_with("layout_list has 11 entries, not 0 to 10"));
    sends(
        &Update::new("M", "L", [Page::new("T")]).enable_set_default(false),
        "meeting/layout/update",
        r#"{"meetingid":"M","layout_id":"L","page_list":[{"layout_template_id":"T"}],"enable_set_default":false}"#,
    );
    sends(&SetDefault::new("M", ""), "meeting/layout/set_default", r#"{"meetingid":"M","selected_layout_id":""}"#);

    const ADDED: &str = r#"{"selected_layout_id":"L1","layout_list":[{"layout_id":"L1","page_list":[{"layout_template_id":"T",
        "user_seat_list":[{"grid_id":10,"grid_type":"9","userid":"u","tmp_openid":"t","nick_name":"N","tool_sdkid":"S"}]}]}]}"#;
    let added = parse::<Add>(ADDED);
    assert_eq!(added.selected_layout_id, "L1");
    let seat = &added.layout_list[0].page_list[0].user_seat_list.as_ref().unwrap()[0];
    assert_eq!(seat.grid_id, "10");
    assert_eq!(seat.grid_type, GridKind::Other(9), "unknown values are kept");
    survives::<Add>(ADDED);
    survives::<Update>(r#"{"errmsg":"ok"}"#);
    survives::<SetDefault>(r#"{"errmsg":"ok"}"#);
}

#[test]
fn backgrounds() {
    use background::{Add, BatchDelete, Delete, Image, List, SetDefault};
    sends(
        &Add::new("M", [Image::new("eax879", "https://i/1.png")]).default_image_order(1),
        "meeting/layout/add_background",
        concat!(
            r#"{"meetingid":"M","image_list":[{"image_md5":"eax879","image_url":"https://i/1.png"}],"#,
            r#""default_image_order":1}"#
        ),
    );
    let crowd = Add::new("M", vec![Image::new("m", "u"); 8]);
    assert!(refused(&crowd).contains("image_list has 8 entries"));
    sends(
        &SetDefault::new("M", ""),
        "meeting/layout/set_default_background",
        r#"{"meetingid":"M","selected_background_id":""}"#,
    );
    sends(&Delete::new("M", "B"), "meeting/layout/delete_background", r#"{"meetingid":"M","background_id":"B"}"#);
    sends(
        &BatchDelete::new("M", ["B", "C"]),
        "meeting/layout/batch_delete_background",
        r#"{"meetingid":"M","background_id_list":["B","C"]}"#,
    );
    sends(&List::new("M"), "meeting/layout/list_background", r#"{"meetingid":"M"}"#);

    const ANSWER: &str =
        r#"{"selected_background_id":"B1","background_list":[{"background_id":"B1","image_md5":"eax"}]}"#;
    let answer = parse::<List>(ANSWER);
    assert_eq!(answer.background_list[0].background_id, answer.selected_background_id);
    assert!(parse::<List>(r#"{"background_list":null}"#).background_list.is_empty());
    survives::<Add>(ANSWER);
    survives::<List>(ANSWER);
    survives::<SetDefault>(r#"{"errmsg":"ok"}"#);
    survives::<Delete>(r#"{"errmsg":"ok"}"#);
    survives::<BatchDelete>(r#"{"errmsg":"ok"}"#);
}

const PAGE: &str = concat!(
    r#"{"layout_template_id":"3","enable_polling":true,"polling_setting":{"polling_interval_unit":1,"polling_interval":10,"#,
    r#""ignore_user_novideo":false,"ignore_user_absence":true},"user_seat_list":[{"grid_id":"1","grid_type":1,"#,
    r#""video_type":3,"user_list":[{"userid":"u","tmp_openid":"t","nick_name":"bmlja25hbWUK"}]}]}"#
);

#[test]
fn advanced_layouts() {
    use advanced::{Add, Apply, BatchDelete, GridUser, NewLayout, Page, Polling, PollingUnit, Seat, Update, VideoKind};
    let user = GridUser::new().userid("u").tmp_openid("t").nick_name("bmlja25hbWUK");
    let seat = Seat::new("1", GridKind::Video).video_type(VideoKind::Chosen).user_list([user]);
    let page = Page::new("3")
        .enable_polling(true)
        .polling_setting(Polling::new(PollingUnit::Seconds, 10, false, true))
        .user_seat_list([seat]);
    sends(
        &Add::new("M", [NewLayout::new([page.clone()]).layout_name("N")]),
        "meeting/advanced_layout/add",
        &format!(r#"{{"meetingid":"M","layout_list":[{{"layout_name":"N","page_list":[{PAGE}]}}]}}"#),
    );
    let crowd = Add::new("M", vec![NewLayout::new([page.clone()]); 21]);
    assert!(refused(&crowd).contains("layout_list has 21 entries"));
    sends(
        &Update::new("M", "L", [page]).layout_name("N"),
        "meeting/advanced_layout/update",
        &format!(r#"{{"meetingid":"M","layout_id":"L","layout_name":"N","page_list":[{PAGE}]}}"#),
    );
    sends(
        &BatchDelete::new("M", ["L1", "L2"]),
        "meeting/advanced_layout/batch_delete",
        r#"{"meetingid":"M","layout_id_list":["L1","L2"]}"#,
    );
    assert!(refused(&BatchDelete::new("M", ["L"; 21])).contains("layout_id_list has 21 entries"));
    sends(&Apply::new("M", ""), "meeting/advanced_layout/apply", r#"{"meetingid":"M","layout_id":""}"#);
    sends(
        &Apply::new("M", "L").user_list([Mra::new("t")]),
        "meeting/advanced_layout/apply",
        r#"{"meetingid":"M","layout_id":"L","user_list":[{"tmp_openid":"t"}]}"#,
    );
    assert!(refused(&Apply::new("M", "L").user_list(vec![Mra::new("t"); 21])).contains("user_list has 21 entries"));
    survives::<Update>(r#"{"errmsg":"ok"}"#);
    survives::<BatchDelete>(r#"{"errmsg":"ok"}"#);
    survives::<Apply>(r#"{"errmsg":"ok"}"#);
}

#[test]
fn advanced_layouts_are_read() {
    use advanced::{Add, GetUserLayout, LayoutKind, List, PollingUnit, VideoKind};
    let added = format!(r#"{{"layout_list":[{{"layout_id":"L","layout_name":"N","page_list":[{PAGE}]}}]}}"#);
    let layout = parse::<Add>(&added).layout_list.remove(0);
    assert_eq!((layout.layout_id.as_str(), layout.layout_name.as_str()), ("L", "N"));
    let page = &layout.page_list[0];
    assert_eq!(page.enable_polling, Some(true));
    let polling = page.polling_setting.as_ref().unwrap();
    assert_eq!((polling.polling_interval_unit, polling.polling_interval), (PollingUnit::Seconds, 10));
    assert!(polling.ignore_user_absence && !polling.ignore_user_novideo);
    let seat = &page.user_seat_list.as_ref().unwrap()[0];
    assert_eq!((seat.grid_type, seat.video_type), (GridKind::Video, Some(VideoKind::Chosen)));
    assert_eq!(seat.user_list.as_ref().unwrap()[0].tmp_openid.as_ref().unwrap(), &"t");
    survives::<Add>(&added);

    sends(&List::new("M"), "meeting/advanced_layout/list", r#"{"meetingid":"M"}"#);
    let listed = format!(r#"{{"selected_layout_id":"L","layout_list":[{{"layout_id":"L","page_list":[{PAGE}]}}]}}"#);
    assert_eq!(parse::<List>(&listed).selected_layout_id, "L");
    survives::<List>(&listed);

    sends(
        &GetUserLayout::new("M", "t", Terminal::Sip),
        "meeting/advanced_layout/get_user_layout",
        r#"{"meetingid":"M","tmp_openid":"t","instance_id":9}"#,
    );
    let seen = format!(r#"{{"selected_layout_id":"L","layout_name":"N","layout_type":"2","page_list":[{PAGE}]}}"#);
    let layout = parse::<GetUserLayout>(&seen);
    assert_eq!((layout.layout_type, layout.page_list.len()), (LayoutKind::Meeting, 1));
    assert!(parse::<GetUserLayout>(r#"{"layout_type":0}"#).page_list.is_empty());
    survives::<GetUserLayout>(&seen);
}
