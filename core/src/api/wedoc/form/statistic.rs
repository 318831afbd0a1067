//! 收集表的统计信息查询: how many answered a form, who did and who did not.

use super::{AnswerId, RepeatedId};
use crate::endpoint::Paginated;
use crate::types::{Timestamp, TmpExternalUserId, UserId};

endpoint! {
    /// Counts the answers to a form and lists who gave them or gave none (收集表的统计信息查询).
    ///
    /// Token: see [`wedoc`](crate::api::wedoc); the app that made it.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97818>
    POST "/cgi-bin/wedoc/get_form_statistic" [repeatable];
    pub struct GetStatistic -> Statistic {
        /// The round.
        repeated_id: RepeatedId,
        /// What is asked for.
        req_type: StatisticKind,
        /// Answers from the beginning of this day on; needed for [`Submitted`](StatisticKind::Submitted) and for that only.
        start_time: Option<Timestamp>,
        /// Answers up to the end of this day; needed for [`Submitted`](StatisticKind::Submitted) and for that only.
        end_time: Option<Timestamp>,
        /// How many people to a page, at most 10 000.
        limit: Option<u32>,
        /// Where the page begins: the `cursor` of the one before.
        cursor: Option<u64>,
    }
}

open_enum! {
    /// What is asked for about a form (请求类型).
    pub enum StatisticKind: i64 {
        /// Numbers only (只获取统计结果).
        Numbers = 1,
        /// Who answered (获取已提交列表).
        Submitted = 2,
        /// Who did not (获取未提交列表); nobody where everybody may answer.
        Unfilled = 3,
    }
}

response! {
    /// How a form was answered.
    pub struct Statistic {
        /// How many answers there are.
        fill_cnt: u64,
        /// How many people answered.
        fill_user_cnt: u64,
        /// How many did not.
        unfill_user_cnt: u64,
        /// Who answered.
        submit_users: Vec<Submitted>,
        /// Who did not.
        unfill_users: Vec<Unfilled>,
        /// Whether there are more pages.
        has_more: bool,
        /// Where the next page begins.
        cursor: Option<u64>,
    }
}

response! {
    /// Who answered.
    pub struct Submitted {
        /// The member; none where the answer is anonymous or comes from outside.
        userid: Option<UserId>,
        /// The user outside the corp; none where the answer is anonymous. The id of one and the same user differs from form to
        /// form.
        tmp_external_userid: Option<TmpExternalUserId>,
        /// Name; none where the answer is anonymous.
        user_name: Option<String>,
        /// The answer.
        answer_id: AnswerId,
        /// When it was given.
        submit_time: Timestamp,
    }
}

response! {
    /// Who did not answer.
    pub struct Unfilled {
        /// The member.
        userid: UserId,
        /// Name.
        user_name: String,
    }
}

/// A person on a page of [`GetStatistic`].
#[derive(Clone, Debug)]
pub enum Person {
    /// Who answered.
    Submitted(Submitted),
    /// Who did not.
    Unfilled(Unfilled),
}

impl Paginated for GetStatistic {
    type Item = Person;

    fn items(page: &mut Statistic) -> Vec<Person> {
        let submitted = std::mem::take(&mut page.submit_users).into_iter().map(Person::Submitted);
        let unfilled = std::mem::take(&mut page.unfill_users).into_iter().map(Person::Unfilled);
        submitted.chain(unfilled).collect()
    }

    fn after(&self, page: &Statistic) -> Option<GetStatistic> {
        if !page.has_more {
            return None;
        }
        page.cursor.map(|cursor| self.clone().cursor(cursor))
    }
}
