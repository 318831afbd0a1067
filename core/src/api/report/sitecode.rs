//! 场所码: codes at doors that visitors scan, with questions for them.

use super::SiteId;
use crate::api::questionnaire::{Question, ReportValue};
use crate::types::{Timestamp, UserId};

// The official pages of this module are gone. Those of the two other endpoints have numbers, this one's is not known. Others link
// it to 获取配置的网格及网格负责人 (93514), which does not mention it.
endpoint! {
    /// Lists the corp's site codes (获取场所码列表).
    ///
    /// Token: an app that may call the endpoints of [`report`](crate::api::report).
    ///
    /// Its own page is gone; the link leads to the overview (概述) of residents' reports, the chapter that held it.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93513>
    POST "/cgi-bin/report/sitecode/list" [repeatable];
    pub struct List -> Sites {
        /// The `next_cursor` of the page before.
        cursor: Option<String>,
        /// How many to a page.
        limit: Option<u32>,
    }
}

response! {
    /// A page of site codes.
    pub struct Sites {
        /// The codes.
        site_code_infos: Vec<Site>,
        /// Where the next page begins; empty after the last.
        next_cursor: String,
    }
}

response! {
    /// A site code.
    pub struct Site {
        /// Its id.
        id: SiteId,
        /// What kind of place it is, in words, for example `商场超市`.
        kind: String = "type",
        /// Province, city and district, for example `广东省/广州市/荔湾区`.
        area: String,
        /// The place's address.
        address: String,
        /// The place's name.
        name: String,
        /// Who sees to it.
        admin: Vec<UserId>,
        /// The address of the code as a picture.
        qr_code_url: String,
    }
}

by_cursor! { List: Sites { site_code_infos: Site } }

endpoint! {
    /// Reads the questions of a site code (获取场所码上报问卷).
    ///
    /// Token: an app that may call the endpoints of [`report`](crate::api::report).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95461>
    POST "/cgi-bin/report/sitecode/get_site_report_info" [repeatable];
    pub struct GetSiteReportInfo -> Questionnaire {
        /// The code.
        siteid: SiteId,
    }
}

response! {
    /// The questions of a site code.
    pub struct Questionnaire {
        /// The questions.
        question_templates: Vec<Question>,
    }
}

endpoint! {
    /// Reads what visitors answered on a day (获取用户填写答案).
    ///
    /// Token: an app that may call the endpoints of [`report`](crate::api::report).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95464>
    POST "/cgi-bin/report/sitecode/get_report_answer" [repeatable];
    pub struct GetReportAnswer -> Answers {
        /// The code.
        siteid: SiteId,
        /// The day, as `2020-03-27`.
        date: String,
        /// The `next_cursor` of the page before.
        cursor: Option<String>,
        /// How many to a page.
        limit: Option<u32>,
    }
}

response! {
    /// A page of answers.
    pub struct Answers {
        /// One for each visit.
        answers: Vec<Answer>,
        /// Whether there are more.
        has_more: bool as Bit,
        /// Where the next page begins.
        next_cursor: String,
    }
}

response! {
    /// What a visitor answered.
    pub struct Answer {
        /// When.
        report_time: Timestamp,
        /// One for each question.
        report_values: Vec<ReportValue>,
    }
}

by_cursor! { GetReportAnswer: Answers { answers: Answer } while has_more }
