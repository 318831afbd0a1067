use http::Response;

use super::*;
use crate::api::testing::{body, survives};
use crate::endpoint::{BASE, Endpoint};

#[test]
fn templates_on_the_wire() {
    let set = SetTemplate::new(5, Image::new("xxxx").jump_url("http://www.qq.com")).replace_user_data(true);
    assert_eq!(set.http_request(BASE, "T").unwrap().uri().path(), "/cgi-bin/agent/set_workbench_template");
    assert_eq!(
        body(&set),
        r#"{"agentid":5,"replace_user_data":true,"type":"image","image":{"url":"xxxx","jump_url":"http://www.qq.com"}}"#
    );
    assert_eq!(body(&SetTemplate::new(5, Template::normal())), r#"{"agentid":5,"type":"normal"}"#);
    let form = SetTemplate::new(5, Template::KeyData(None));
    assert_eq!(body(&form), r#"{"agentid":5,"type":"keydata"}"#, "the form alone, without data");
    let page = Webview::new("u").height(Height::SingleRow).hide_title(true).enable_webview_click(false);
    assert_eq!(
        body(&SetTemplate::new(5, page)),
        concat!(
            r#"{"agentid":5,"type":"webview","webview":{"url":"u","height":"single_row","hide_title":true,"#,
            r#""enable_webview_click":false}}"#
        )
    );
}

#[test]
fn data_on_the_wire() {
    let data = KeyData::new([KeyDataItem::new("2").key("待审批").pagepath("pages/index")]);
    let set = SetData::new(5, "test", data.clone());
    assert_eq!(set.http_request(BASE, "T").unwrap().uri().path(), "/cgi-bin/agent/set_workbench_data");
    let content = r#""type":"keydata","keydata":{"items":[{"key":"待审批","data":"2","pagepath":"pages/index"}]}"#;
    assert_eq!(body(&set), format!(r#"{{"agentid":5,"userid":"test",{content}}}"#));

    let batch = BatchSetData::new(5, ["a", "b"], data);
    assert_eq!(batch.http_request(BASE, "T").unwrap().uri().path(), "/cgi-bin/agent/batch_set_workbench_data");
    assert_eq!(body(&batch), format!(r#"{{"agentid":5,"userid_list":["a","b"],"data":{{{content}}}}}"#));

    let get = GetData::new(5, "userid1");
    assert_eq!(get.http_request(BASE, "T").unwrap().uri().path(), "/cgi-bin/agent/get_workbench_data");
    assert_eq!(body(&get), r#"{"agentid":5,"userid":"userid1"}"#);
    let answer = format!(r#"{{"errcode":0,"data":{{{content}}}}}"#);
    let Template::KeyData(Some(data)) = GetData::parse(Response::new(answer)).unwrap().data else { panic!() };
    assert_eq!(data.items[0].key.as_deref(), Some("待审批"));
}

#[test]
fn the_tag_decides_between_several_contents() {
    let answer = r#"{"keydata":{"items":[{"data":"2"}]},"type":"image","image":{"url":"xxxx"},
        "list":{"items":[{"title":"t"}]},"replace_user_data":1}"#;
    let answer = GetTemplate::parse(Response::new(answer)).unwrap();
    assert!(matches!(&answer.template, Template::Image(Some(image)) if image.url == "xxxx"));
    assert!(answer.replace_user_data);
    assert_eq!(answer.extra().get("keydata").unwrap()["items"][0]["data"], "2", "kept all the same");
    assert_eq!(answer.extra().get("list").unwrap()["items"][0]["title"], "t");
    assert_eq!(body(&GetTemplate::new(5)), r#"{"agentid":5}"#);
}

#[test]
fn limits() {
    let lines = |count| List::new((0..count).map(|_| ListItem::new("t")));
    assert!(SetData::new(5, "u", lines(3)).http_request(BASE, "T").is_ok());
    let error = SetData::new(5, "u", lines(4)).http_request(BASE, "T").unwrap_err();
    assert_eq!(error.to_string(), "/cgi-bin/agent/set_workbench_data: items has 4 entries, not 0 to 3");
    let figures = |count| KeyData::new((0..count).map(|_| KeyDataItem::new("1")));
    assert!(SetTemplate::new(5, figures(4)).http_request(BASE, "T").is_ok());
    assert!(SetTemplate::new(5, figures(5)).http_request(BASE, "T").is_err());
    let members = |count: usize| BatchSetData::new(5, vec!["u"; count], figures(1)).http_request(BASE, "T");
    assert!(members(1000).is_ok());
    assert!(members(1001).unwrap_err().to_string().contains("userid_list has 1001 entries"));
}

#[test]
fn bad_bodies() {
    for content in [
        r#""type":"keydata","keydata":{"items":[{"key":"k","data":"2","jump_url":"u"}]}"#,
        r#""type":"image","image":{"url":"u","jump_url":"j"}"#,
        r#""list":{"items":[{"title":"t","pagepath":"p"}]},"type":"list""#,
        r#""type":"webview","webview":{"url":"u","height":"single_row","hide_title":true}"#,
        r#""type":"normal","normal":{}"#,
        r#""type":"hologram","hologram":{"depth":3}"#,
    ] {
        survives::<GetTemplate>(&format!(r#"{{{content},"replace_user_data":true}}"#));
        survives::<GetData>(&format!(r#"{{"data":{{{content}}}}}"#));
    }
    survives::<SetTemplate>(r#"{"errmsg":"ok","later":1}"#);
    survives::<SetData>(r#"{"errmsg":"ok","later":1}"#);
    survives::<BatchSetData>(r#"{"errmsg":"ok","later":1}"#);
}
