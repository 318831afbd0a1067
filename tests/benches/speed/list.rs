//! An answer with a hundred members.

use http::Response;
use serde::Deserialize;
use wecom_core::api::contacts::user::List;
use wecom_core::endpoint::Endpoint;

use crate::row::{Pair, Row};

/// The same answer without the SDK: each field of its member, owned, closed sets as such, and no leniency.
#[derive(Deserialize)]
#[allow(dead_code, reason = "what is read is not looked at")]
struct Plain {
    errcode: i64,
    errmsg: String,
    userlist: Vec<Member>,
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "what is read is not looked at")]
struct Member {
    userid: String,
    name: String,
    department: Vec<i64>,
    order: Vec<i64>,
    position: String,
    mobile: String,
    gender: Gender,
    email: String,
    biz_mail: String,
    is_leader_in_dept: Vec<i64>,
    direct_leader: Vec<String>,
    avatar: String,
    thumb_avatar: String,
    telephone: String,
    alias: String,
    english_name: Option<String>,
    address: String,
    open_userid: String,
    main_department: Option<i64>,
    extattr: Attributes,
    status: i64,
    qr_code: String,
    external_position: String,
    external_profile: Option<Profile>,
}

#[derive(Deserialize)]
enum Gender {
    #[serde(rename = "0")]
    Unknown,
    #[serde(rename = "1")]
    Male,
    #[serde(rename = "2")]
    Female,
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "what is read is not looked at")]
struct Attributes {
    attrs: Vec<Attribute>,
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "what is read is not looked at")]
struct Profile {
    external_corp_name: Option<String>,
    external_attr: Vec<Attribute>,
    wechat_channels: Option<Channels>,
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "what is read is not looked at")]
struct Channels {
    nickname: String,
    status: Option<i64>,
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "what is read is not looked at")]
struct Attribute {
    r#type: i64,
    name: String,
    text: Option<Text>,
    web: Option<Web>,
    miniprogram: Option<MiniProgram>,
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "what is read is not looked at")]
struct Text {
    value: String,
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "what is read is not looked at")]
struct Web {
    url: String,
    title: String,
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "what is read is not looked at")]
struct MiniProgram {
    appid: String,
    title: String,
    pagepath: Option<String>,
}

/// What not every member has, or not every app may see.
const PROFILE: &str = concat!(
    r#","external_profile":{"external_corp_name":"企业简称","wechat_channels":{"nickname":"视频号名称","status":1},"#,
    r#""external_attr":[{"type":0,"name":"文本名称","text":{"value":"文本"}},"#,
    r#"{"type":1,"name":"网页名称","web":{"url":"http://www.test.com","title":"标题"}},"#,
    r#"{"type":2,"name":"测试app","miniprogram":{"appid":"wx8bd80126147df384","pagepath":"/index","title":"my"}}]}"#,
);

pub(crate) fn rows() -> Vec<Row> {
    vec![
        Row::new("parse user/list of 100, 66 KB", 1.15, || parse(members(""))),
        Row::new("parse user/list of 100, every field", 1.15, || parse(members(PROFILE))),
    ]
}

fn parse(answer: String) -> Pair {
    let answer = answer.into_bytes();
    let copy = answer.clone();
    assert_eq!(plain(&copy), 100);
    let ours = move || List::parse(Response::new(answer.as_slice())).unwrap();
    let floor = move || read(&copy);
    assert_eq!(ours().userlist.len(), 100);
    assert_eq!(ours().userlist[99].qr_code, floor().userlist[99].qr_code);
    assert!(ours().userlist[0].extra().is_empty(), "each field has its place");
    Pair::new(ours, floor)
}

fn read(answer: &[u8]) -> Plain {
    serde_json::from_slice(answer).unwrap()
}

/// How many members there are in an answer that is read without the SDK.
pub(crate) fn plain(answer: &[u8]) -> usize {
    read(answer).userlist.len()
}

/// A hundred members in the order of the official page, and what else each has.
pub(crate) fn members(more: &str) -> String {
    let member = |index: usize| {
        format!(
            r#"{{"userid":"zhangsan{index:03}","name":"张三{index}","department":[1,{index}],"order":[1,2],"position":"后台工程师","mobile":"13800000000","gender":"1","email":"zhangsan@gzdev.com","biz_mail":"zhangsan@qyycs2.wecom.work","is_leader_in_dept":[1,0],"direct_leader":["lisi"],"avatar":"http://wx.qlogo.cn/mmopen/ajNVdqHZLLA3WJ6DSZUfiakYe37PKnQhBIeOQBO4czqr/0","thumb_avatar":"","telephone":"020-123456","alias":"jackzhang","status":1,"address":"广州市海珠区新港中路","english_name":"jacky","open_userid":"xxxxxx","main_department":1,"extattr":{{"attrs":[{{"type":0,"name":"文本名称","text":{{"value":"文本"}}}}]}},"qr_code":"https://open.work.weixin.qq.com/wwopen/userQRCode?vcode=xxx{index}","external_position":"产品经理"{more}}}"#
        )
    };
    let members: Vec<String> = (0..100).map(member).collect();
    format!(r#"{{"errcode":0,"errmsg":"ok","userlist":[{}]}}"#, members.join(","))
}
