//! Every kind of message and event is known by its words: through whichever door, in XML and in JSON, and as a variant of
//! its own.

use std::collections::BTreeSet;

use wecom_core::callback::bot::{self, Content};
use wecom_core::callback::event::zone::program::{Happening, ProgramEvent};
use wecom_core::callback::{Event, Incoming};
use wecom_core::catalogue::{self, Kind, PUSHED, Pushed, Shape};

/// What WeCom pushes, by the element that says what it is. Written down apart from the table of the SDK, so that a line
/// which gets lost there is missed here. After a colon, the values of `ChangeType`.
const KEYS: &[(&str, &str)] = &[
    ("MsgType", "text image voice video location link"),
    (
        "Event",
        "subscribe unsubscribe enter_agent LOCATION batch_job_result change_app_admin close_inactive_agent \
         reopen_inactive_agent upload_media_job_finish switch_workbench_mode unlicensed_notify share_agent_change \
         share_chain_change taskcard_click template_card_event template_card_menu_event click view scancode_push \
         scancode_waitmsg pic_sysphoto pic_photo_or_album pic_weixin location_select add_calendar modify_calendar \
         delete_calendar add_schedule modify_schedule delete_schedule respond_schedule living_status_change \
         sys_approval_change open_approval_change book_meeting_room cancel_meeting_room submit_vip_account_approval \
         finish_vip_account_approval msgaudit_notify program_notify wedrive_insufficient_capacity wedrive_file_change \
         file_content_archive_auth_change file_content_archive_user_list_change document_archive_change \
         kf_msg_or_event kf_account_auth_change pay_transaction pay_refund inactive_alert low_active_alert low_active \
         active_restored view_miniprogram",
    ),
    ("Event", "app_email_change: receive_email"),
    ("Event", "public_email_change: receive_email"),
    ("Event", "security: change_domain_ip"),
    ("Event", "change_chain: create_chain"),
    ("Event", "doc_change: doc_member_change"),
    (
        "Event",
        "smart_sheet_change: add_record update_record delete_record add_filed update_filed delete_filed \
         update_field_or_record",
    ),
    ("Event", "meeting_change: modify_meeting"),
    ("Event", "meeting_statistics: start_meeting"),
    ("Event", "wedrive_space_change: dismiss_space"),
    ("Event", "wedrive_archive_file_change: create_file update_file delete_file"),
    ("Event", "wedrive_archive_space_change: auth_space cancel_auth_space"),
    (
        "Event",
        "customer_acquisition: link_unavailable delete_link balance_low balance_exhausted friend_request \
         customer_start_chat",
    ),
    (
        "InfoType",
        "suite_ticket create_auth change_auth cancel_auth reset_permanent_code corp_arch_auth approve_special_auth \
         cancel_special_auth agree_external_userid_migration register_corp enter_register_package open_order change_order \
         pay_for_app_success refund change_editon license_pay_success license_refund auto_activate share_agent_change \
         msgaudit_notify conversation_new_message hit_keyword chat_archive_audit_approved_single \
         chat_archive_export_finished advanced_api_expired advanced_api_trial_expired add_device del_device connect_info \
         disconnect_info error_report fetch_log_finish remark_device_name device_feature_change device_data_auth_change \
         chat_archive_audit_approved_room customer_acquisition_permit_change change_school_contact_batch \
         auth_data_permission expire_remind_data_permission cancel_order advanced_api_pay_success advanced_api_refund \
         advanced_api_cancel advanced_api_insufficient",
    ),
    (
        "Event InfoType",
        "change_contact: create_user update_user delete_user create_party update_party delete_party update_tag",
    ),
    (
        "Event InfoType",
        "change_external_contact: add_external_contact edit_external_contact add_half_external_contact \
         del_external_contact del_follow_user transfer_fail msg_audit_approved",
    ),
    ("Event InfoType", "change_external_chat: create update dismiss"),
    ("Event InfoType", "change_external_tag: create update delete shuffle"),
    // The third spelling is WeCom's.
    (
        "Event InfoType",
        "change_school_contact: create_department update_department delete_department create_deparmtment \
         update_deparmtment delete_deparmtment create_student update_student delete_student create_parent update_parent \
         delete_parent subscribe unsubscribe",
    ),
];

/// Words, by the names of their elements, as a callback in XML and in JSON.
fn callbacks(words: &[(&str, &str)]) -> [String; 2] {
    let xml: String = words.iter().map(|(name, word)| format!("<{name}><![CDATA[{word}]]></{name}>")).collect();
    let json: Vec<String> = words.iter().map(|(name, word)| format!("\"{name}\":\"{word}\"")).collect();
    [format!("<xml>{xml}</xml>"), format!("{{{}}}", json.join(","))]
}

/// The words of a callback that tells what it is by this element.
fn words<'a>(door: &'a str, key: &'a str, change: &'a str) -> Vec<(&'a str, &'a str)> {
    let mut words = vec![("FromUserName", "zhangsan"), (door, key)];
    if door == "Event" {
        words.push(("MsgType", "event"));
    }
    if !change.is_empty() {
        words.push(("ChangeType", change));
    }
    words
}

/// The variant: what `Debug` begins with.
fn variant(event: &Event) -> String {
    let text = format!("{event:?}");
    text.split(['(', ' ']).next().unwrap_or_default().to_owned()
}

fn assert_is(event: &Pushed, text: &str) {
    let incoming = Incoming::read(text, "ww1").unwrap_or_else(|error| panic!("{error}: {text}"));
    assert_eq!(variant(&incoming.event), event.name, "{text}");
    assert!(incoming.to_json().is_some(), "{text}");
}

#[test]
fn each_kind_is_a_variant_of_its_own() {
    let mut variants = BTreeSet::new();
    for event in PUSHED {
        assert!(variants.insert(event.name), "{} stands there twice", event.name);
        let doors: &[&str] = if event.keys == ["MsgType"] { &["MsgType"] } else { &["Event", "InfoType"] };
        assert!(event.keys.iter().all(|key| doors.contains(key)), "{:?}", event.keys);
        let mut changes = event.change_types();
        if event.change_type.is_none() {
            // And one that WeCom comes up with tomorrow.
            changes.extend(["", "more_than_ever"]);
        }
        for (door, change) in doors.iter().flat_map(|door| changes.iter().map(move |change| (door, change))) {
            for text in callbacks(&words(door, event.key, change)) {
                assert_is(event, &text);
            }
            let (key, change) = (event.key.to_uppercase(), change.to_uppercase());
            // A message and an event may differ by nothing else.
            for text in callbacks(&words(door, &key, &change)) {
                assert_is(event, &text);
            }
        }
    }
}

#[test]
fn what_wecom_pushes_has_its_kind() {
    for (doors, keys) in KEYS {
        let (keys, changes) = keys.split_once(':').unwrap_or((keys, ""));
        let changes: Vec<&str> = changes.split_whitespace().collect();
        for key in keys.split_whitespace() {
            for change in if changes.is_empty() { &[""][..] } else { &changes } {
                let event = PUSHED.iter().find(|event| {
                    event.key == key
                        && event.change_type.is_none_or(|own| own == *change)
                        && (event.keys == ["MsgType"]) == (*doors == "MsgType")
                });
                let event = event.unwrap_or_else(|| panic!("there is no type for {key} {change}"));
                let told = change.is_empty() || event.change_types().contains(change);
                assert!(told, "{} knows {:?}, not {change}", event.name, event.change_types());
                for door in doors.split(' ') {
                    let named = event.keys.contains(&door) || event.keys.is_empty();
                    assert!(named, "{key} comes as {door}, and is said to come as {:?}", event.keys);
                    for text in callbacks(&words(door, key, change)) {
                        assert_is(event, &text);
                    }
                }
            }
        }
    }
}

/// Where the table has a kind that the list above lacks, nobody would miss its line.
#[test]
fn the_list_has_every_kind() {
    let listed = |event: &Pushed| {
        KEYS.iter().any(|(doors, keys)| {
            let (keys, changes) = keys.split_once(':').unwrap_or((keys, ""));
            let door = event.keys.is_empty() || doors.split(' ').any(|door| event.keys.contains(&door));
            let change = event.change_type.is_none_or(|own| changes.split_whitespace().any(|change| change == own));
            door && change && keys.split_whitespace().any(|key| key == event.key)
        })
    };
    let missing: Vec<_> = PUSHED.iter().filter(|event| !listed(event)).map(|event| event.name).collect();
    assert_eq!(missing, Vec::<&str>::new());
}

/// What AI bots and programs in the data zone get, by the tag that says what it is; as apart from the SDK as the list above.
const BOT_MESSAGES: &str = "text image mixed voice file video stream";
const BOT_EVENTS: &str = "enter_chat template_card_event feedback_event disconnected_event";
const ZONE: &str = "conversation_new_message hit_keyword chat_archive_audit_approved_single chat_archive_audit_approved_room \
                    chat_archive_export_finished auth_knowledge_base unauth_knowledge_base delete_knowledge_base \
                    knowledge_base_learn_done";

/// The words of a union's forms, which stand among the fields of a callback.
fn forms(callback: &Shape) -> Vec<&'static str> {
    let Shape::Object(callback) = callback else { panic!("{callback:?}") };
    let Some(Shape::Union(union)) = callback.union.map(|union| union()) else { panic!("{callback:?}") };
    union.kinds.iter().map(Kind::tag_text).collect()
}

fn words_in(list: &str) -> Vec<&str> {
    list.split_whitespace().collect()
}

#[test]
fn what_bots_get_has_its_kind() {
    let is = |text: &str, expected: &str, known: bool| {
        let incoming = bot::Incoming::read(text).unwrap_or_else(|error| panic!("{error}: {text}"));
        let (tag, other) = match &incoming.content {
            Content::Event(event) => (event.tag(), matches!(event, bot::Event::Other(_))),
            content => (content.tag(), matches!(content, Content::Other(_))),
        };
        assert_eq!((tag, other, incoming.problem.is_some()), (expected, !known, false), "{text}");
    };
    for key in words_in(BOT_MESSAGES) {
        is(&format!(r#"{{"msgid":"M","msgtype":"{key}","{key}":{{}}}}"#), key, true);
        is(&format!(r#"{{"msgtype":"text","quote":{{"msgtype":"{key}"}}}}"#), "text", true);
    }
    for key in words_in(BOT_EVENTS) {
        is(&format!(r#"{{"msgtype":"event","event":{{"eventtype":"{key}","{key}":{{}}}}}}"#), key, true);
    }
    is(r#"{"msgtype":"tomorrow","tomorrow":{}}"#, "tomorrow", false);
    is(r#"{"msgtype":"event","event":{"eventtype":"tomorrow"}}"#, "tomorrow", false);

    let mut messages = forms(&catalogue::bot_incoming());
    assert_eq!(messages.pop(), Some("event"), "last");
    assert_eq!(messages, words_in(BOT_MESSAGES), "the list has every kind");
    let event = Shape::Object(match catalogue::bot_incoming() {
        Shape::Object(mut incoming) => {
            let Some(Shape::Union(content)) = incoming.union.map(|union| union()) else { panic!() };
            incoming.union = content.kinds.last().map(|kind| kind.shape);
            incoming
        }
        other => panic!("{other:?}"),
    });
    assert_eq!(forms(&event), words_in(BOT_EVENTS));
}

#[test]
fn what_a_program_in_the_zone_is_told_has_its_kind() {
    for key in words_in(ZONE) {
        let told = ProgramEvent::read(&format!(r#"{{"timestamp":1,"event_type":"{key}"}}"#)).unwrap();
        assert!(told.event.tag() == key && !matches!(told.event, Happening::Other(_)), "{key}: {told:?}");
    }
    assert_eq!(forms(&catalogue::program_event()), words_in(ZONE));
}

#[test]
fn notices_of_payments_are_known_by_their_words() {
    let of = |words: &[(&str, &str)]| {
        callbacks(words).map(|text| {
            let incoming = Incoming::read(text, "ww1").unwrap();
            assert!(incoming.command || matches!(incoming.event, Event::Unknown(_)));
            variant(&incoming.event)
        })
    };
    for (notify, event, kind) in [
        ("NORMALPAY", "TRANSACTION.SUCCESS", "PayTransaction"),
        ("COMBINEPAY", "", "PayTransaction"),
        ("REFUND", "REFUND.ABNORMAL", "PayRefund"),
        ("PARTREFUND", "REFUND.CLOSED", "PayRefund"),
        ("SPLITPAY", "TRANSACTION.SUCCESS", "PayTransaction"),
        ("SPLITPAY", "DIVIDEND.SUCCESS", "Unknown"),
        ("", "TRANSACTION.SUCCESS", "Unknown"),
    ] {
        assert_eq!(of(&[("notify_type", notify), ("event_type", event)]), [kind, kind], "{notify} {event}");
    }
    // What says what it is, is that.
    let message = [("MsgType", "text"), ("notify_type", "NORMALPAY")];
    assert_eq!(callbacks(&message).map(|text| variant(&Incoming::read(text, "ww1").unwrap().event)), ["Text", "Text"]);
}
