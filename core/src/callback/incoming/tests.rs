use super::*;
use crate::callback::Reply;
use crate::callback::event::{app, approval, contact};
use crate::types::approval::{Chosen, NodeAttr, NodeKind, Status};
use crate::types::{DepartmentId, MemberStatus, SuiteAppId, UserId};

mod dedup;

/// A message or event of an app, with these elements inside.
fn incoming(elements: &str) -> Incoming {
    let text = format!(
        "<xml><ToUserName><![CDATA[ww1]]></ToUserName><FromUserName><![CDATA[zhang]]></FromUserName>\
         <CreateTime>1700000000</CreateTime>{elements}<AgentID>7</AgentID></xml>"
    );
    let incoming = Incoming::read(text.clone(), "ww1").unwrap();
    assert_eq!((incoming.to.as_str(), incoming.from.as_str()), ("ww1", "zhang"));
    assert_eq!((incoming.created.secs(), incoming.agent_id), (1_700_000_000, Some(AgentId(7))));
    assert_eq!((incoming.receive_id.as_str(), incoming.raw()), ("ww1", text.as_str()));
    incoming
}

fn message(kind: &str, elements: &str) -> Event {
    let text = format!("<MsgType><![CDATA[{kind}]]></MsgType>{elements}<MsgId>99</MsgId>");
    let incoming = incoming(&text);
    assert_eq!(incoming.message_id.as_ref().unwrap(), &"99");
    assert_eq!((incoming.event.name(), incoming.dedup_key().as_str()), (kind, "ww1:7:99"));
    incoming.event
}

fn event(name: &str, elements: &str) -> Event {
    let incoming =
        incoming(&format!("<MsgType><![CDATA[event]]></MsgType><Event><![CDATA[{name}]]></Event>{elements}"));
    assert_eq!(incoming.event.name(), name);
    assert_eq!(incoming.dedup_key().len(), 40);
    assert!(!incoming.command);
    incoming.event
}

/// The content of the variant that is expected.
macro_rules! is {
    ($event:expr, $variant:ident) => {
        match $event {
            Event::$variant(content) => content,
            other => panic!("{other:?}"),
        }
    };
}

#[test]
fn messages() {
    assert_eq!(is!(message("text", "<Content><![CDATA[ 你 & <b> ]]></Content>"), Text).content, " 你 & <b> ");
    let image = is!(message("image", "<PicUrl>http://p</PicUrl><MediaId>M</MediaId>"), Image);
    assert_eq!((image.pic_url.as_str(), image.media_id.as_str()), ("http://p", "M"));
    let voice = is!(message("voice", "<MediaId>M</MediaId><Format>amr</Format>"), Voice);
    assert_eq!((voice.media_id.as_str(), voice.format.as_str()), ("M", "amr"));
    let video = is!(message("video", "<MediaId>M</MediaId><ThumbMediaId>T</ThumbMediaId>"), Video);
    assert_eq!((video.media_id.as_str(), video.thumb_media_id.as_str()), ("M", "T"));
    let place = "<Location_X>23.1</Location_X><Location_Y>113.4</Location_Y><Scale>20</Scale><Label>塔</Label>\
                 <AppType>wxwork</AppType>";
    let place = is!(message("location", place), Location);
    assert_eq!((place.latitude, place.longitude, place.scale), (23.1, 113.4, 20.0));
    assert_eq!((place.label.as_str(), place.app_type.as_str()), ("塔", "wxwork"));
    let link = "<Title>T</Title><Description>D</Description><Url>U</Url><PicUrl>P</PicUrl><New>1</New>";
    let link = is!(message("link", link), Link);
    assert_eq!([link.title.as_str(), &link.description, &link.url, &link.pic_url], ["T", "D", "U", "P"]);
    assert_eq!(link.extra().get("New").unwrap(), "1");
    assert_eq!(link.extra().iter().count(), 1, "the envelope's facts are no fields of the message");
}

#[test]
fn app_events() {
    assert_eq!(is!(event("subscribe", "<EventKey/>"), Subscribe).event_key, "");
    assert!(is!(event("unsubscribe", ""), Unsubscribe).extra().is_empty());
    assert_eq!(is!(event("enter_agent", "<EventKey>k</EventKey>"), EnterAgent).event_key, "k");
    let place = "<Latitude>23.1</Latitude><Longitude>113.4</Longitude><Precision>65.0</Precision><AppType>w</AppType>";
    let place = is!(event("LOCATION", place), LocationReport);
    assert_eq!((place.latitude, place.longitude, place.precision), (23.1, 113.4, 65.0));
    let job =
        "<BatchJob><JobId>J</JobId><JobType>sync_user</JobType><ErrCode>0</ErrCode><ErrMsg>ok</ErrMsg></BatchJob>";
    let job = is!(event("batch_job_result", job), BatchJobResult).batch_job;
    assert_eq!((job.job_id.as_str(), job.job_type), ("J", app::BatchJobType::SyncUser));
    assert_eq!((job.err_code, job.err_msg.as_str()), (0, "ok"));
    assert!(is!(event("change_app_admin", ""), ChangeAppAdmin).extra().is_empty());
    let alert = is!(event("inactive_alert", "<EffectTime>1700000001</EffectTime>"), InactiveAlert);
    assert_eq!(alert.effect_time.secs(), 1_700_000_001);
    is!(event("close_inactive_agent", ""), CloseInactiveAgent);
    is!(event("reopen_inactive_agent", ""), ReopenInactiveAgent);
    let alert = is!(event("low_active_alert", "<EffectTime>5</EffectTime>"), LowActiveAlert);
    assert_eq!(alert.effect_time.secs(), 5);
    is!(event("low_active", ""), LowActive);
    is!(event("active_restored", ""), ActiveRestored);
    let mail = "<ChangeType>receive_email</ChangeType><Amount><![CDATA[2]]></Amount>";
    let mail = is!(event("app_email_change", mail), AppEmailChange);
    assert_eq!((mail.change_type.as_str(), mail.amount), ("receive_email", 2));
    assert_eq!(is!(event("upload_media_job_finish", "<JobId>J</JobId>"), UploadMediaJobFinish).job_id, "J");
    assert!(is!(event("switch_workbench_mode", "<Mode>1</Mode >"), SwitchWorkbenchMode).mode);
    is!(event("unlicensed_notify", ""), UnlicensedNotify);
    assert!(is!(event("share_agent_change", ""), ShareAgentChange).agent_id.is_none());
    is!(event("share_chain_change", ""), ShareChainChange);
}

#[test]
fn card_events() {
    let click = is!(event("taskcard_click", "<EventKey>yes</EventKey><TaskId>T</TaskId>"), TaskcardClick);
    assert_eq!((click.event_key.as_str(), click.task_id.as_str()), ("yes", "T"));
    let card = "<EventKey>k</EventKey><TaskId>T</TaskId><CardType>vote_interaction</CardType>\
                <ResponseCode>hush</ResponseCode><SelectedItems><SelectedItem><QuestionKey>q1</QuestionKey><OptionIds>\
                <OptionId>a</OptionId><OptionId>b|c</OptionId></OptionIds></SelectedItem><SelectedItem>\
                <QuestionKey>q2</QuestionKey><OpitonIds><OpitonId>d</OpitonId></OpitonIds></SelectedItem></SelectedItems>";
    let card = is!(event("template_card_event", card), TemplateCard);
    assert_eq!((card.response_code.expose(), card.card_type.as_str()), ("hush", "vote_interaction"));
    assert!(!format!("{card:?}").contains("hush"));
    let chosen: Vec<_> = card.selected_items.iter().map(|item| (item.question_key.as_str(), item.options())).collect();
    assert_eq!(chosen, [("q1", ["a".to_owned(), "b|c".to_owned()].as_slice()), ("q2", ["d".to_owned()].as_slice())]);
    assert!(is!(event("template_card_menu_event", "<SelectedItems/>"), TemplateCardMenu).selected_items.is_empty());
}

#[test]
fn menu_events() {
    assert_eq!(is!(event("click", "<EventKey>help</EventKey>"), Click).event_key, "help");
    assert_eq!(is!(event("view", "<EventKey><![CDATA[http://a?b&c]]></EventKey>"), View).event_key, "http://a?b&c");
    assert_eq!(is!(event("view_miniprogram", "<EventKey>index</EventKey>"), ViewMiniprogram).event_key, "index");
    let scan =
        "<EventKey>6</EventKey><ScanCodeInfo><ScanType>qrcode</ScanType><ScanResult>1</ScanResult></ScanCodeInfo>";
    assert_eq!(is!(event("scancode_push", scan), ScancodePush).scan_code_info.scan_type, "qrcode");
    assert_eq!(is!(event("scancode_waitmsg", scan), ScancodeWaitmsg).scan_code_info.scan_result, "1");
    let one = "<SendPicsInfo><Count>1</Count><PicList><item><PicMd5Sum>aa</PicMd5Sum></item></PicList></SendPicsInfo>";
    let two = one.replace("</item>", "</item><item><PicMd5Sum>bb</PicMd5Sum></item>").replace("<Count>1", "<Count>2");
    assert_eq!(is!(event("pic_sysphoto", one), PicSysphoto).send_pics_info.pic_list[0].pic_md5_sum, "aa");
    let pictures = is!(event("pic_photo_or_album", &two), PicPhotoOrAlbum).send_pics_info;
    assert_eq!((pictures.count, pictures.pic_list[1].pic_md5_sum.as_str()), (2, "bb"));
    assert_eq!(is!(event("pic_weixin", one), PicWeixin).send_pics_info.count, 1);
    let place = "<SendLocationInfo><Location_X>23</Location_X><Location_Y>113</Location_Y><Scale>15</Scale>\
                 <Label> 路 </Label><Poiname></Poiname></SendLocationInfo><AppType>wxwork</AppType>";
    let place = is!(event("location_select", place), LocationSelect).send_location_info;
    assert_eq!((place.latitude, place.longitude, place.label.as_str()), (23.0, 113.0, " 路 "));
}

#[test]
fn approvals() {
    let approval = "<ApprovalInfo><SpNo>2026</SpNo><SpStatus>1</SpStatus><Applyer><UserId>u</UserId><Party>1</Party></Applyer>\
        <SpRecord><SpStatus>2</SpStatus><ApproverAttr>2</ApproverAttr><Details><Approver><UserId>a</UserId></Approver>\
        <SpTime>0</SpTime></Details><Details><Approver><UserId>b</UserId></Approver><Attach>m1</Attach><Attach>m2</Attach>\
        </Details></SpRecord><SpRecord><SpStatus>1</SpStatus></SpRecord><Notifyer><UserId>n1</UserId></Notifyer>\
        <Notifyer><UserId>n2</UserId></Notifyer><ProcessList><NodeList><NodeType>2</NodeType><SubNodeList><UserInfo>\
        <UserId>s</UserId></UserInfo></SubNodeList><SubNodeList><UserInfo><UserId>t</UserId></UserInfo><SpTime>5</SpTime>\
        </SubNodeList></NodeList></ProcessList><StatuChangeEvent>10</StatuChangeEvent></ApprovalInfo>";
    let approval = is!(event("sys_approval_change", approval), SysApprovalChange).approval_info;
    assert_eq!((approval.sp_no.as_str(), approval.sp_status), ("2026", Status::Pending));
    assert_eq!((approval.applyer.user_id.as_str(), approval.applyer.party), ("u", DepartmentId(1)));
    assert_eq!((approval.sp_record.len(), approval.sp_record[0].details.len()), (2, 2));
    assert_eq!(approval.sp_record[0].approver_attr, NodeAttr::All);
    assert_eq!(approval.sp_record[0].details[1].attach, ["m1", "m2"].map(crate::types::MediaId::from));
    assert_eq!(approval.notifyer[1].user_id, "n2");
    let node = &approval.process_list[0];
    assert_eq!((node.node_type, node.sp_status), (NodeKind::Notify, None));
    assert_eq!(node.sub_node_list[0].user_info.user_id, "s", "one element inside makes no list");
    assert_eq!(node.sub_node_list[1].sp_time.unwrap().secs(), 5, "Sptime and SpTime are the same");
    assert_eq!(approval.statu_change_event, approval::Change::Commented);

    let approval = "<ApprovalInfo><ThirdNo>7</ThirdNo><OpenSpStatus>2</OpenSpStatus><ApprovalNodes><ApprovalNode>\
        <NodeStatus>2</NodeStatus><NodeType>3</NodeType><Items><Item><ItemName>红</ItemName><ItemUserid>2</ItemUserid>\
        </Item></Items></ApprovalNode></ApprovalNodes><NotifyNodes><NotifyNode><ItemUserId>3</ItemUserId></NotifyNode>\
        </NotifyNodes><approverstep>1</approverstep></ApprovalInfo>";
    let approval = is!(event("open_approval_change", approval), OpenApprovalChange).approval_info;
    assert_eq!((approval.open_sp_status, approval.approver_step), (Status::Approved, 1));
    assert_eq!(approval.approval_nodes[0].node_type, Chosen::Superior);
    assert_eq!(approval.approval_nodes[0].items[0].item_user_id, "2");
    assert_eq!(approval.notify_nodes[0].item_user_id, "3");
}

/// What is written down again under the names that came.
fn written(event: &Event) -> serde_json::Value {
    serde_json::from_slice(&event.to_json().unwrap()).unwrap()
}

#[test]
fn another_case_of_a_name_is_read_and_kept() {
    let approval = "<ApprovalInfo><OpenSpStatus>2</OpenSpStatus><ApprovalNodes><ApprovalNode><Items><Item>\
        <ItemUserid>2</ItemUserid></Item></Items></ApprovalNode></ApprovalNodes><NotifyNodes><NotifyNode>\
        <ItemUserid>3</ItemUserid></NotifyNode></NotifyNodes><approverstep>1</approverstep></ApprovalInfo>";
    let event = event("open_approval_change", approval);
    let json = written(&event);
    let info = &json["ApprovalInfo"];
    assert_eq!((&info["approverstep"], &info["NotifyNodes"][0]["ItemUserid"]), (&"1".into(), &"3".into()), "{json}");
    let approval = is!(event, OpenApprovalChange).approval_info;
    assert_eq!((approval.approver_step, approval.approval_nodes[0].items[0].item_user_id.as_str()), (1, "2"));
    assert_eq!(approval.notify_nodes[0].item_user_id, "3");

    let half =
        "<ChangeType>add_half_external_contact</ChangeType><UserId>z</UserId><ExternalUserID>wo1</ExternalUserID>";
    assert_eq!(is!(self::event("change_external_contact", half), AddHalfExternalContact).user_id, "z");
}

#[test]
fn lists_of_flags_are_written_as_they_came() {
    for flags in ["1,0,0", "1"] {
        let event = contact("create_user", &format!("<UserID>z</UserID><IsLeaderInDept>{flags}</IsLeaderInDept>"));
        assert_eq!(written(&event)["IsLeaderInDept"], flags);
    }
}

fn contact(change: &str, elements: &str) -> Event {
    let event = event("change_contact", &format!("<ChangeType>{change}</ChangeType>{elements}"));
    assert_eq!(event.change_type(), Some(change));
    event
}

#[test]
fn contact_events() {
    let user = "<UserID>z</UserID><Name>张</Name><Department>1,2</Department><MainDepartment>2</MainDepartment>\
        <IsLeaderInDept>0,1</IsLeaderInDept><DirectLeader>l</DirectLeader><Gender>1</Gender><Status>4</Status><ExtAttr>\
        <Item><Name>爱好</Name><Type>0</Type><Text><Value>V</Value></Text></Item>\
        <Item><Name>卡</Name><Type>1</Type><Web><Title>T</Title><Url>U</Url></Web></Item></ExtAttr>";
    let created = is!(contact("create_user", user), CreateUser);
    assert_eq!((created.user_id.as_str(), created.status), ("z", MemberStatus::Inactive));
    assert_eq!(*created.department, [DepartmentId(1), DepartmentId(2)]);
    assert_eq!((*created.is_leader_in_dept).as_slice(), [false, true]);
    assert_eq!(*created.direct_leader, [UserId::from("l")]);
    assert_eq!(created.ext_attr[0].text.as_ref().unwrap().value, "V");
    assert_eq!((created.ext_attr[1].kind, created.ext_attr.len()), (contact::AttributeKind::Web, 2));
    assert!(created.extra().is_empty(), "{:?}", created.extra());

    let one = "<UserID>z</UserID><NewUserID>y</NewUserID><ExtAttr><Item><Name>n</Name><Type>0</Type></Item></ExtAttr>";
    let updated = is!(contact("update_user", one), UpdateUser);
    assert_eq!((updated.new_user_id.as_ref().unwrap().as_str(), &updated.name), ("y", &None));
    assert_eq!(updated.ext_attr.as_ref().unwrap()[0].name, "n");
    assert_eq!(is!(contact("delete_user", "<UserID>z</UserID>"), DeleteUser).user_id, "z");
    let party = "<Id>2</Id><Name>部</Name><ParentId><![CDATA[1]]></ParentId><Order>3</Order>";
    let party = is!(contact("create_party", party), CreateParty);
    assert_eq!((party.id, party.parent_id, party.order), (DepartmentId(2), DepartmentId(1), 3));
    let party = is!(contact("update_party", "<Id>2</Id><ParentId>5</ParentId>"), UpdateParty);
    assert_eq!((party.parent_id, party.name), (Some(DepartmentId(5)), None));
    assert_eq!(is!(contact("delete_party", "<Id>2</Id>"), DeleteParty).id, 2);
    let tag = "<TagId>1</TagId><AddUserItems>a,b</AddUserItems><DelUserItems><Item>c</Item></DelUserItems>\
               <AddPartyItems>1,2</AddPartyItems><DelPartyItems></DelPartyItems>";
    let tag = is!(contact("update_tag", tag), UpdateTag);
    assert_eq!(*tag.add_user_items, ["a", "b"].map(UserId::from));
    assert_eq!(*tag.del_user_items, ["c"].map(UserId::from), "a wrapper reads as well");
    assert_eq!((tag.add_party_items.len(), tag.del_party_items.len()), (2, 0));
    assert!(matches!(contact("merge_user", ""), Event::Unknown(_)), "an unknown change is no known one");
}

#[test]
fn commands_have_the_same_types() {
    let text = "<xml><SuiteId>ww4</SuiteId><AuthCorpId>ww5</AuthCorpId><InfoType>change_contact</InfoType>\
        <TimeStamp>1700000000</TimeStamp><ChangeType>delete_user</ChangeType><UserID>z</UserID></xml>";
    let command = Incoming::read(text, "ww4").unwrap();
    assert!(command.command);
    assert_eq!((command.suite_id.unwrap(), command.auth_corp_id.unwrap()), ("ww4".into(), "ww5".into()));
    assert_eq!((command.created.secs(), is!(command.event, DeleteUser).user_id), (1_700_000_000, "z".into()));

    let text = "<xml><SuiteId>ww4</SuiteId><InfoType>share_agent_change</InfoType><AppId>11</AppId>\
        <CorpId>ww6</CorpId><AgentId>12</AgentId></xml>";
    let share = is!(Incoming::read(text, "").unwrap().event, ShareAgentChange);
    assert_eq!(
        (share.app_id, share.corp_id.as_str(), share.agent_id),
        (Some(SuiteAppId(11)), "ww6", Some(AgentId(12)))
    );
}

#[test]
fn what_is_unknown_is_kept_whole() {
    let unknown = is!(event("new_thing", "<ChangeType>x</ChangeType><B>1</B><A><C>2</C><C/></A><B>3</B>"), Unknown);
    assert_eq!(
        (unknown.msg_type.as_str(), unknown.event.as_str(), unknown.change_type.as_str()),
        ("event", "new_thing", "x")
    );
    let names: Vec<_> = unknown.fields.iter().map(|field| field.name.as_str()).collect();
    let expected =
        ["ToUserName", "FromUserName", "CreateTime", "MsgType", "Event", "ChangeType", "B", "A", "B", "AgentID"];
    assert_eq!(names, expected);
    assert_eq!(unknown.fields[8].text, "3");
    let inside = unknown.get("A").unwrap();
    assert_eq!((inside.children.len(), inside.get("C").unwrap().text.as_str()), (2, "2"));
    assert_eq!(is!(incoming("<MsgType>hologram</MsgType>").event, Unknown).msg_type, "hologram");
}

#[test]
fn json_reads_like_xml() {
    let text = r#" {"ToUserName":"ww1","FromUserName":"z","CreateTime":1700000000,"MsgType":"event",
        "Event":"change_contact","ChangeType":"update_tag","TagId":1,"AddUserItems":["a","b"],"AddPartyItems":"1,2"}"#;
    let tag = is!(Incoming::read(text, "").unwrap().event, UpdateTag);
    assert_eq!((tag.tag_id.value(), tag.add_user_items.len(), tag.add_party_items.len()), (1, 2, 2));
    let text = r#"{"msgid":"m","from":{"userid":"z"},"list":[1,{"x":true}],"none":null}"#;
    let unknown = is!(Incoming::read(text, "").unwrap().event, Unknown);
    assert_eq!(unknown.get("from").unwrap().get("userid").unwrap().text, "z");
    assert_eq!(
        unknown.fields.iter().map(|field| field.name.as_str()).collect::<Vec<_>>(),
        ["msgid", "from", "list", "list", "none"]
    );
    let deep = format!("{}1{}", "{\"a\":".repeat(50), "}".repeat(50));
    for text in ["{", "{\"a\":}", "{}x", &deep] {
        assert!(Incoming::read(text, "").is_err(), "{text}");
    }
}

/// The same with `text` as the whole document, for what the envelope's facts have against it.
fn odd(text: &str) -> Incoming {
    Incoming::read(text, "ww1").unwrap_or_else(|error| panic!("{error}: {text}"))
}

#[test]
fn odd_facts_cost_no_event() {
    let text = "<xml><FromUserName>zhang</FromUserName><CreateTime>soon</CreateTime><MsgType>text</MsgType>\
        <Content>hi</Content><MsgId>9</MsgId><AgentID>wwapp</AgentID><ToUserName><A>1</A></ToUserName></xml>";
    let incoming = odd(text);
    assert_eq!((incoming.created, incoming.agent_id, incoming.to.as_str()), (Timestamp::default(), None, ""));
    assert_eq!((incoming.from.as_str(), incoming.dedup_key().as_str(), incoming.raw()), ("zhang", "9", text));
    let content = is!(incoming.event, Text);
    assert_eq!(content.content, "hi");
    let extra = content.extra();
    assert_eq!((extra.get("AgentID").unwrap(), extra.get("CreateTime").unwrap()), (&"wwapp".into(), &"soon".into()));
    assert_eq!(extra.get("ToUserName").unwrap()["A"], "1", "what could not be read stays visible");
    assert_eq!(extra.iter().count(), 3);

    let twice = odd("<xml><AgentID>7</AgentID><AgentID>x</AgentID><CreateTime>5</CreateTime><CreateTime/></xml>");
    assert_eq!((twice.agent_id, twice.created.secs()), (Some(AgentId(7)), 5), "an odd repetition undoes nothing");
    assert_eq!(odd("<xml><AgentID>99999999999999999999</AgentID></xml>").agent_id, None);
    let share = odd("<xml><Event>share_agent_change</Event><AgentID>wwapp</AgentID><AgentId>12</AgentId></xml>");
    let share = is!(share.event, ShareAgentChange);
    assert_eq!(share.agent_id, Some(AgentId(12)), "an odd fact does not pass for a field of nearly the same name");
    let json = odd(r#"{"MsgType":"text","Content":"hi","AgentID":{"a":[1]},"CreateTime":true,"MsgId":9}"#);
    assert_eq!((json.agent_id, json.dedup_key().as_str()), (None, "9"));
    assert_eq!(is!(json.event, Text).content, "hi");
}

#[test]
fn a_known_event_of_another_form_is_handed_out_whole() {
    let pictures = "<SendPicsInfo><Count>many</Count><PicList/></SendPicsInfo>";
    let unknown = is!(event("pic_weixin", &format!("<EventKey>k</EventKey>{pictures}")), Unknown);
    assert_eq!((unknown.msg_type.as_str(), unknown.event.as_str()), ("event", "pic_weixin"));
    let problem = unknown.problem.as_ref().unwrap();
    assert_eq!(problem.path(), "$.SendPicsInfo.Count");
    let names: Vec<_> = unknown.fields.iter().map(|field| field.name.as_str()).collect();
    let expected =
        ["ToUserName", "FromUserName", "CreateTime", "MsgType", "Event", "EventKey", "SendPicsInfo", "AgentID"];
    assert_eq!(names, expected);
    assert_eq!(unknown.get("EventKey").unwrap().text, "k");
    assert_eq!(unknown.get("SendPicsInfo").unwrap().get("Count").unwrap().text, "many");

    let place = is!(message("location", "<Scale>x</Scale>"), Unknown);
    assert_eq!((place.problem.unwrap().path().as_str(), place.msg_type.as_str()), ("$.Scale", "location"));
    let moved = is!(contact("update_party", "<Id>top</Id>"), Unknown);
    assert_eq!((moved.problem.as_ref().unwrap().path().as_str(), moved.change_type.as_str()), ("$.Id", "update_party"));
    assert_eq!(moved.get("ChangeType").unwrap().text, "update_party");
    let command = odd("<xml><InfoType>share_agent_change</InfoType><AppId>x</AppId></xml>");
    assert!(command.command, "it is still answered as a command");
    assert_eq!(is!(command.event, Unknown).problem.unwrap().path(), "$.AppId");
    let json = odd(r#"{"MsgType":"text","MsgId":"9","Content":{"a":["b","c"]}}"#);
    let json = is!(json.event, Unknown);
    assert_eq!(json.get("Content").unwrap().children[1].text, "c");
    assert!(is!(event("new_thing", ""), Unknown).problem.is_none());
}

#[test]
fn debug_shows_no_value_without_a_type() {
    let texts = [
        "<xml><MsgType>event</MsgType><Event>new_thing</Event><Token>hush</Token><A><B>hush</B></A></xml>",
        "<xml><InfoType>suite_ticket</InfoType><SuiteTicket>hush</SuiteTicket></xml>",
        "<xml><InfoType>create_auth</InfoType><AuthCode>hush</AuthCode></xml>",
        // Known, but of another form: neither the fields nor the reason may tell.
        "<xml><MsgType>location</MsgType><Token>hush</Token><Scale>hush</Scale></xml>",
        "<xml><MsgType>text</MsgType><Token>hush</Token><AgentID>hush</AgentID></xml>",
    ];
    for text in texts {
        let shown = format!("{:?} {:#?}", odd(text), odd(text).event);
        assert!(!shown.contains("hush"), "{shown}");
    }
    let shown = format!("{:?}", odd(texts[0]).event);
    assert!(shown.contains(r#"["MsgType", "Event", "Token", "A": ["B"]]"#), "names are shown: {shown}");
    let shown = format!("{:?}", odd(texts[3]).event);
    assert!(shown.contains("$.Scale"), "and where it went wrong: {shown}");
    assert_eq!(format!("{:?}", Reply::Plain("hush".to_owned())), "Plain(<4 bytes>)");
    assert_eq!(format!("{:?} {:?}", Reply::Nothing, Reply::text("x")), r#"Nothing Text("x")"#);
}

#[test]
fn the_last_of_two_is_typed_and_raw_has_both() {
    let twice = incoming("<MsgType>text</MsgType><Content>a</Content><Content>b</Content><MsgId>1</MsgId>");
    assert!(twice.raw().contains("<Content>a</Content><Content>b</Content>"));
    assert_eq!(is!(twice.event, Text).content, "b");
    let twice = odd("<xml><Event>change_contact</Event><ChangeType>x</ChangeType><ChangeType>delete_user</ChangeType>\
                     <UserID>a</UserID><UserID>b</UserID></xml>");
    let gone = is!(twice.event, DeleteUser);
    assert_eq!((gone.user_id.as_str(), gone.extra().is_empty()), ("b", true), "the words that choose the type as well");
    let unknown = is!(event("new_thing", "<B>1</B><B>2</B>"), Unknown);
    assert_eq!(unknown.fields.iter().filter(|field| field.name == "B").count(), 2, "what has no type keeps both");
}

#[test]
fn words_are_known_in_any_case() {
    let event = |word: &str| odd(&format!("<xml><MsgType>event</MsgType><Event>{word}</Event></xml>")).event;
    for word in ["CLICK", "Click", "click"] {
        let click = odd(&format!("<xml><MsgType>event</MsgType><Event>{word}</Event><EventKey>k</EventKey></xml>"));
        assert!(click.raw().contains(word));
        assert_eq!(click.event.name(), "click");
        assert_eq!(is!(click.event, Click).event_key, "k");
    }
    assert!(matches!(event("VIEW"), Event::View(_)));
    assert!(matches!(event("location"), Event::LocationReport(_)));
    assert!(matches!(odd("<xml><MsgType>Location</MsgType></xml>").event, Event::Location(_)));
    let change = odd("<xml><Event>Change_Contact</Event><ChangeType>DELETE_USER</ChangeType><UserID>z</UserID></xml>");
    assert_eq!(change.event.change_type(), Some("delete_user"));
    assert!(is!(change.event, DeleteUser).extra().is_empty());
    assert_eq!(is!(event("KF_Msg"), Unknown).event, "KF_Msg", "what has no type keeps its word");
}

#[test]
fn what_cannot_be_read_at_all_is_refused_and_kept() {
    let text = "<xml><MsgType>text</MsgType><Content>a secret</Content><A></xml>";
    let error = Incoming::read(text, "").unwrap_err();
    assert!(error.to_string().contains("$.A") && !format!("{error:?}").contains("a secret"), "{error}");
    assert!(matches!(&error, CallbackError::Content { text: kept, .. } if kept == text));
    let deep = format!("<xml>{}{}</xml>", "<A>".repeat(20), "</A>".repeat(20));
    assert!(Incoming::read(deep, "").unwrap_err().to_string().contains("nested deeper"));
}
