//! 获取公费电话拨打记录: calls that members made on the corp's account.

use crate::endpoint::Paginated;
use crate::types::{Timestamp, UserId};

endpoint! {
    /// Lists calls on the corp's account that were answered (获取公费电话拨打记录).
    ///
    /// Token: an own app that 公费电话 lists among those that may call; calls of members beyond its visible range are left out.
    ///
    /// Without a span, the last 30 days are told; of a longer one, the last 30 days before its end. Fails with 600018 where the span
    /// ends before it begins.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93662>
    POST "/cgi-bin/dial/get_dial_record" [repeatable];
    pub struct GetDialRecord -> DialRecords {
        /// From when, itself included.
        start_time: Option<Timestamp>,
        /// Until when, itself included.
        end_time: Option<Timestamp>,
        /// How many calls to pass over; 0 unless set.
        offset: Option<u32>,
        /// How many calls to a page, at most 100, and 100 unless set.
        limit: Option<u32>,
    }
}

impl Paginated for GetDialRecord {
    type Item = DialRecord;

    fn items(page: &mut DialRecords) -> Vec<DialRecord> {
        std::mem::take(&mut page.record)
    }

    fn after(&self, page: &DialRecords) -> Option<Self> {
        // More than 100 counts as 100, and a page holds at least one.
        let full = self.limit.unwrap_or(100).clamp(1, 100);
        let found = u32::try_from(page.record.len()).unwrap_or(u32::MAX);
        (found >= full).then(|| self.clone().offset(self.offset.unwrap_or(0).saturating_add(found)))
    }
}

response! {
    /// Calls.
    pub struct DialRecords {
        /// The calls.
        record: Vec<DialRecord>,
    }
}

response! {
    /// A call.
    pub struct DialRecord {
        /// When it began.
        call_time: Timestamp,
        /// How long it took, in minutes; of a call of several the sum for everybody, the caller included.
        total_duration: i64,
        /// Of how many.
        call_type: CallType,
        /// Who called.
        caller: Caller,
        /// Who was called.
        callee: Vec<Callee>,
    }
}

open_enum! {
    /// Of how many a call was (通话类型).
    pub enum CallType: i64 {
        /// Of two (单人通话).
        Single = 1,
        /// Of several (多人通话).
        Conference = 2,
    }
}

response! {
    /// Who called.
    pub struct Caller {
        /// The member.
        userid: UserId,
        /// How long, in minutes.
        duration: i64,
    }
}

response! {
    /// Who was called.
    pub struct Callee {
        /// The member, where it was one.
        userid: Option<UserId>,
        /// The telephone number, where it was somebody else; a number on the wire.
        phone: Option<String>,
        /// How long, in minutes.
        duration: i64,
    }
}
