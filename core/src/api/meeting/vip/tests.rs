//! Members with the advanced functions of meetings, as they are on the wire.

use super::*;
use crate::api::testing::{parse, refused, sends, survives};
use crate::endpoint::Pages;

#[test]
fn jobs() {
    let body = r#"{"userid_list":["zhangsan","lisi"]}"#;
    sends(&SubmitBatchAddJob::new(["zhangsan", "lisi"]), "meeting/vip/submit_batch_add_job", body);
    sends(&SubmitBatchDelJob::new(["zhangsan", "lisi"]), "meeting/vip/submit_batch_del_job", body);
    sends(&BatchAddJobResult::new("J"), "meeting/vip/batch_add_job_result", r#"{"jobid":"J"}"#);
    sends(&BatchDelJobResult::new("J"), "meeting/vip/batch_del_job_result", r#"{"jobid":"J"}"#);
    assert!(refused(&SubmitBatchAddJob::new(["u"; 101])).contains("userid_list has 101 entries"));
    assert!(refused(&SubmitBatchDelJob::new(["u"; 101])).contains("userid_list has 101 entries"));

    const SUBMITTED: &str = r#"{"jobid":"J","invalid_userid_list":["zhaoliu"]}"#;
    let submitted = parse::<SubmitBatchAddJob>(SUBMITTED);
    assert_eq!((submitted.jobid.as_str(), submitted.invalid_userid_list[0].as_str()), ("J", "zhaoliu"));
    const DONE: &str = r#"{"job_result":{"succ_userid_list":["zhangsan","lisi"],"fail_userid_list":["wangwu"]}}"#;
    let done = parse::<BatchDelJobResult>(DONE).job_result;
    assert_eq!(done.succ_userid_list, ["zhangsan", "lisi"]);
    assert_eq!(done.fail_userid_list, ["wangwu"]);
    survives::<SubmitBatchAddJob>(SUBMITTED);
    survives::<SubmitBatchDelJob>(SUBMITTED);
    survives::<BatchAddJobResult>(DONE);
    survives::<BatchDelJobResult>(DONE);
}

#[test]
fn members_come_in_pages() {
    const PAGE: &str = r#"{"has_more":true,"next_cursor":"GNIJIGEO","userid_list":["zhangsan","lisi"]}"#;
    let mut pages = Pages::new(List::new().limit(2));
    let request = pages.request().unwrap();
    sends(&request, "meeting/vip/list", r#"{"limit":2}"#);
    pages.received(&request, parse::<List>(PAGE)).unwrap();
    assert_eq!([pages.item().unwrap(), pages.item().unwrap()], ["zhangsan", "lisi"]);
    let request = pages.request().unwrap();
    sends(&request, "meeting/vip/list", r#"{"cursor":"GNIJIGEO","limit":2}"#);
    pages.received(&request, parse::<List>(r#"{"has_more":true,"next_cursor":"","userid_list":["wangwu"]}"#)).unwrap();
    assert_eq!(pages.item().unwrap(), "wangwu");
    assert!(pages.request().is_none(), "without a cursor there is no next page");
    survives::<List>(PAGE);
}
