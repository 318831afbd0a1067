//! What depends on more than one parameter.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value as Json, json};
use wecom_core::catalogue;

use super::build;

/// What a request needs one of, or must not have: with each it is sent, without it is not.
#[test]
fn what_is_needed() {
    let text = |more: Json| {
        let mut json = json!({"agentid": 1, "msgtype": "text", "text": {"content": "x"}});
        json.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        json
    };
    let member = |more: Json| {
        let mut json = json!({"userid": "u", "name": "n", "mobile": "1", "department": [1, 2]});
        json.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        json
    };
    let notice = json!({"touser": "@all", "msgtype": "miniprogram_notice", "miniprogram_notice": {"appid": "wx", "title": "标题标题"}});
    let button = |name: &str| json!({"name": name, "type": "view", "url": "https://x"});
    let below = |button: Json| json!({"agentid": 1, "button": [{"name": "n", "sub_button": [button]}]});
    type Row<'a> = (&'a str, &'a str, Json, Vec<Json>);
    let rows: [Row<'_>; 15] = [
        (
            "/cgi-bin/message/send",
            "touser",
            text(json!({})),
            vec![text(json!({"touser": "u"})), text(json!({"toparty": "1"})), text(json!({"totag": "1"}))],
        ),
        ("/cgi-bin/message/send", "touser", notice.clone(), vec![text(json!({"touser": "@all"}))]),
        (
            "/cgi-bin/linkedcorp/message/send",
            "touser",
            text(json!({"toall": 0})),
            vec![
                text(json!({"touser": ["u"]})),
                text(json!({"toparty": ["1"]})),
                text(json!({"totag": ["1"]})),
                text(json!({"toall": 1})),
            ],
        ),
        (
            "/cgi-bin/kf/servicer/add",
            "userid_list",
            json!({"open_kfid": "k", "userid_list": []}),
            vec![json!({"open_kfid": "k", "userid_list": ["u"]}), json!({"open_kfid": "k", "department_id_list": [1]})],
        ),
        (
            "/cgi-bin/kf/servicer/del",
            "userid_list",
            json!({"open_kfid": "k", "department_id_list": []}),
            vec![json!({"open_kfid": "k", "userid_list": ["u"]}), json!({"open_kfid": "k", "department_id_list": [1]})],
        ),
        (
            "/cgi-bin/hr/update_staff_info",
            "update_items",
            json!({"userid": "u", "update_items": []}),
            vec![
                json!({"userid": "u", "update_items": [{"fieldid": 1}]}),
                json!({"userid": "u", "remove_items": [{"group_type": 1, "sub_idx": 0}]}),
                json!({"userid": "u", "insert_items": [{"group_type": 1, "item": []}]}),
            ],
        ),
        (
            "/cgi-bin/exmail/account/act_email",
            "userid",
            json!({"userid": "", "type": 1}),
            vec![json!({"userid": "u", "type": 1}), json!({"publicemail_id": 1, "type": 2})],
        ),
        (
            "/cgi-bin/checkin/update_checkin_option",
            "group.groupid",
            json!({"group": {"groupname": "n"}}),
            vec![json!({"group": {"groupid": 1, "groupname": "n"}})],
        ),
        (
            "/cgi-bin/message/update_template_card",
            "button",
            json!({"agentid": 1, "response_code": "c"}),
            vec![json!({"agentid": 1, "response_code": "c", "button": {"replace_name": "n"}})],
        ),
        (
            "/cgi-bin/appchat/create",
            "chatid",
            json!({"userlist": ["a", "b"], "chatid": "a-b"}),
            vec![json!({"userlist": ["a", "b"], "chatid": "aB0"}), json!({"userlist": ["a", "b"]})],
        ),
        (
            "/cgi-bin/menu/create",
            "name",
            json!({"agentid": 1, "button": [button("")]}),
            vec![json!({"agentid": 1, "button": [button("n")]})],
        ),
        (
            "/cgi-bin/menu/create",
            "sub_button",
            below(json!({"name": "m", "sub_button": [button("n")]})),
            vec![below(button("n"))],
        ),
        (
            "/cgi-bin/user/create",
            "order",
            member(json!({"order": [1]})),
            vec![member(json!({"order": [1, 2]})), member(json!({}))],
        ),
        (
            "/cgi-bin/user/update",
            "is_leader_in_dept",
            member(json!({"is_leader_in_dept": [1, 0, 1]})),
            vec![member(json!({"is_leader_in_dept": [1, 0]}))],
        ),
        (
            "/cgi-bin/chatdata/search_msg",
            "chat_info.id_list",
            json!({"query_word": "x", "chat_info": {"id_list": [{"open_userid": "a"}]}}),
            vec![
                json!({"query_word": "x", "chat_info": {"id_list": [{"open_userid": "a"}, {"external_userid": "b"}]}}),
                json!({"query_word": "x", "chat_info": {}}),
            ],
        ),
    ];
    for (path, field, bad, good) in rows {
        let endpoint = catalogue::endpoints().find(|endpoint| endpoint.path == path).expect(path);
        let refused = build(endpoint, &bad).expect_err(&format!("{path} with {bad}"));
        assert_eq!((refused.endpoint, &*refused.field), (path, field), "{refused}");
        for json in good {
            assert_eq!(build(endpoint, &json), Ok(()), "{path} with {json}");
        }
    }
}

/// Limits that depend on more than one list or text, or are above those that are looked for.
#[test]
fn what_is_not_found_out() {
    let texts = |count: usize| vec![json!("x"); count];
    let people = |count: usize| {
        let person = json!({"name": "x", "identity_type": 0, "mobile": "1"});
        let corp = |count: usize| json!({"corp_name": "x", "contact_info_list": vec![person.clone(); count]});
        let corps: Vec<_> = (0..count).step_by(200).map(|first| corp((count - first).min(200))).collect();
        json!({"contact_list": corps})
    };
    let senders = |count: usize| json!({"visible_range": {"sender_list": {"user_list": texts(count)}}});
    let links = |count: usize| {
        let list = vec![json!({"type": "click", "click": {"content": "x"}}); count];
        json!({"touser": "u", "open_kfid": "k", "msgtype": "msgmenu", "msgmenu": {"list": list}})
    };
    let lines = |count: usize| {
        let list = vec![json!({"type": "text", "text": {"content": "x"}}); count];
        json!({"touser": "u", "open_kfid": "k", "msgtype": "msgmenu", "msgmenu": {"list": list}})
    };
    // So many rows, and so many columns in each.
    let grid = |rows: usize, columns: usize| {
        let row = json!({"values": vec![json!({"cell_value": {"text": "x"}}); columns]});
        let update = json!({"sheet_id": "s", "grid_data": {"rows": vec![row; rows]}});
        json!({"docid": "d", "requests": [{"update_range_request": update}]})
    };
    let sheet = |rows: usize, columns: usize| {
        let sheet = json!({"title": "t", "row_count": rows, "column_count": columns});
        json!({"docid": "d", "requests": [{"add_sheet_request": sheet}]})
    };
    let table = |rows: usize, columns: usize| {
        let table = json!({"rows": rows, "cols": columns, "location": {"index": 0}});
        json!({"docid": "d", "version": 1, "requests": [{"insert_table": table}]})
    };
    let mail = |bytes: usize| json!({"to": {"emails": ["a@b"]}, "subject": "s", "content": "x".repeat(bytes)});
    let block = |bytes: usize| json!({"upload_key": "k", "index": 1, "file_base64_content": STANDARD.encode(vec![b'x'; bytes])});
    type Row<'a> = (&'a str, usize, &'a str, &'a dyn Fn(usize) -> Json);
    let (spreadsheet, content) = ("/cgi-bin/wedoc/spreadsheet/batch_update", "/cgi-bin/wedoc/document/batch_update");
    let grid_data = "requests.update_range_request.grid_data";
    let rows: [Row<'_>; 16] = [
        (spreadsheet, 1_000, grid_data, &|rows| grid(rows, 1)),
        (spreadsheet, 200, grid_data, &|columns| grid(1, columns)),
        (spreadsheet, 100, grid_data, &|rows| grid(rows, 100)),
        (spreadsheet, 10_000, "requests.add_sheet_request", &|rows| sheet(rows, 1)),
        (spreadsheet, 200, "requests.add_sheet_request", &|columns| sheet(1, columns)),
        (spreadsheet, 50, "requests.add_sheet_request", &|rows| sheet(rows, 200)),
        (content, 100, "requests.insert_table", &|rows| table(rows, 1)),
        (content, 60, "requests.insert_table", &|columns| table(1, columns)),
        (content, 20, "requests.insert_table", &|rows| table(rows, 50)),
        ("/cgi-bin/exmail/app/compose_send", 52_428_800, "content", &mail),
        ("/cgi-bin/corpgroup/import_chain_contact", 2_000, "contact_list.contact_info_list", &people),
        ("/cgi-bin/externalcontact/add_moment_task", 100_000, "sender_list.user_list", &senders),
        ("/cgi-bin/kf/send_msg", 10, "msgmenu.list", &links),
        ("/cgi-bin/kf/send_msg", 50, "msgmenu.list", &lines),
        ("/cgi-bin/wedrive/file_upload_part", 2_097_152, "file_base64_content", &block),
        ("/cgi-bin/wedoc/file_upload_part", 2_097_152, "file_base64_content", &block),
    ];
    for (path, most, field, json) in rows {
        let endpoint = catalogue::endpoints().find(|endpoint| endpoint.path == path).expect(path);
        assert_eq!(build(endpoint, &json(most)), Ok(()), "{path} with {most}");
        let refused = build(endpoint, &json(most + 1)).expect_err(path);
        assert_eq!((refused.endpoint, &*refused.field), (path, field), "{refused}");
    }
}
