//! 获取汇报统计数据: who has reported.

use super::{JournalId, JournalTemplateId, OpenPartyId, OpenTagId};
use crate::api::limits::{self, Checked};
use crate::types::{Person, Timestamp};

endpoint! {
    /// Reads who has reported by a template and who has not (获取汇报统计数据).
    ///
    /// Token: an own app that 汇报 lets call ([`oa`](crate::api::oa)). Cycles that have not ended are left out.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93395>
    POST "/cgi-bin/oa/journal/get_stat_list" [repeatable, check];
    pub struct GetStatList -> StatList {
        /// The template, at most 256 bytes.
        template_id: JournalTemplateId,
        /// From when.
        starttime: Timestamp,
        /// Until when, at most a year later.
        endtime: Timestamp,
    }
}

impl GetStatList {
    fn check(&self) -> Checked {
        limits::bytes("template_id", self.template_id.as_str(), 256)
    }
}

response! {
    /// Cycles.
    pub struct StatList {
        /// One for each cycle.
        stat_list: Vec<Stat>,
    }
}

response! {
    /// Who reported in a cycle.
    pub struct Stat {
        /// The template.
        template_id: JournalTemplateId,
        /// Its name.
        template_name: String,
        /// Who has to report.
        report_range: Range,
        /// Who of them need not.
        white_range: Range,
        /// Who gets the journals.
        receivers: Receivers,
        /// When the cycle begins.
        cycle_begin_time: Timestamp,
        /// When it ends.
        cycle_end_time: Timestamp,
        /// From when journals count.
        stat_begin_time: Timestamp,
        /// Until when.
        stat_end_time: Timestamp,
        /// Who reported.
        report_list: Vec<Reports>,
        /// Who did not.
        unreport_list: Vec<Reports>,
        /// How often one reports.
        report_type: ReportCycle,
    }
}

response! {
    /// Members, departments and tags.
    pub struct Range {
        /// Members.
        user_list: Vec<Person>,
        /// Departments.
        party_list: Vec<Party>,
        /// Tags.
        tag_list: Vec<Tag>,
    }
}

response! {
    /// A department.
    pub struct Party {
        /// Its id.
        open_partyid: OpenPartyId,
    }
}

response! {
    /// A tag.
    pub struct Tag {
        /// Its id.
        open_tagid: OpenTagId,
    }
}

response! {
    /// Who gets the journals.
    pub struct Receivers {
        /// Members.
        user_list: Vec<Person>,
        /// Tags.
        tag_list: Vec<Tag>,
        /// Superiors.
        leader_list: Vec<Leader>,
    }
}

response! {
    /// A superior.
    pub struct Leader {
        /// How many levels up, from 1.
        level: u32,
    }
}

response! {
    /// A member's journals in the cycle.
    pub struct Reports {
        /// The member.
        user: Person,
        /// The journals.
        itemlist: Vec<Report>,
    }
}

response! {
    /// A journal of the cycle.
    pub struct Report {
        /// Its id; empty where it is missing.
        journaluuid: JournalId,
        /// When it was sent in, or was due.
        reporttime: Option<Timestamp>,
        /// Whether it came late.
        flag: Option<bool> as Bit,
    }
}

open_enum! {
    /// How often one reports (汇报方式).
    pub enum ReportCycle: i64 {
        /// Daily (按日汇报).
        Daily = 2,
        /// Weekly (按周汇报).
        Weekly = 3,
        /// Monthly (按月汇报).
        Monthly = 4,
    }
}
