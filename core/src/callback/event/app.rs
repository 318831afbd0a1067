//! 事件格式: what happens to an app and its members.
//!
//! Source: <https://developer.work.weixin.qq.com/document/path/90240>

use super::mail::EmailChangeType;
use crate::types::{AgentId, CorpId, JobId, Secret, SuiteAppId, TaskId, Timestamp};

response! {
    /// A member came into the app's visible range or left it (成员关注, 取消关注), or opened the app (进入应用).
    pub struct Visit {
        /// Always empty so far.
        event_key: String = "EventKey",
    }
}

response! {
    /// Where the member was on opening the app (上报地理位置).
    pub struct LocationReport {
        /// Degrees north.
        latitude: f64 = "Latitude",
        /// Degrees east.
        longitude: f64 = "Longitude",
        /// The precision, in metres.
        precision: f64 = "Precision",
        /// `wxwork` from WeCom; empty from WeChat.
        app_type: String = "AppType",
    }
}

response! {
    /// An asynchronous job on the contacts is done (异步任务完成).
    pub struct BatchJobResult {
        /// The job.
        batch_job: BatchJob = "BatchJob",
    }
}

response! {
    /// A job on the contacts.
    pub struct BatchJob {
        /// Its id, at most 64 characters.
        job_id: JobId = "JobId",
        /// What it did.
        job_type: BatchJobType = "JobType",
        /// 0 if it succeeded.
        err_code: i64 = "ErrCode",
        /// The same in words.
        err_msg: String = "ErrMsg",
    }
}

open_enum! {
    /// What a job on the contacts did (操作类型).
    pub enum BatchJobType: str {
        /// Updated members (增量更新成员).
        SyncUser = "sync_user",
        /// Replaced all members (全量覆盖成员).
        ReplaceUser = "replace_user",
        /// Invited members (邀请成员关注).
        InviteUser = "invite_user",
        /// Replaced all departments (全量覆盖部门).
        ReplaceParty = "replace_party",
    }
}

response! {
    /// Something happened to the app that needs no more words: its administrators changed (应用管理员变更), it was stopped
    /// or opened again (长期未使用应用), it is little used (低活跃应用), or a member without licence used it.
    pub struct Notice {}
}

response! {
    /// The app will be stopped (停用预警) or lose its access to customer data (低活跃预警) if it stays unused.
    pub struct Alert {
        /// When that happens.
        effect_time: Timestamp = "EffectTime",
    }
}

response! {
    /// The app's mailbox got mail (应用邮箱接收邮件).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97506>
    pub struct EmailChange {
        /// What happened.
        change_type: EmailChangeType = "ChangeType",
        /// How many came.
        amount: i64 = "Amount",
    }
}

response! {
    /// An upload by URL is done (异步上传任务完成); ask for its result.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/96219>
    pub struct UploadMediaJobFinish {
        /// The upload.
        job_id: JobId = "JobId",
    }
}

response! {
    /// An administrator switched the app's custom display on the workbench (修改设置工作台自定义开关).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92535>
    pub struct SwitchWorkbenchMode {
        /// Whether it is on now.
        mode: bool = "Mode",
    }
}

response! {
    /// An app was shared with another corp, or is no longer: along the group (企业互联), or the chain (上下游).
    ///
    /// In the `InfoType` form the fields below say more.
    pub struct ShareChange {
        /// Third-party apps: which of the suite's apps.
        app_id: Option<SuiteAppId> = "AppId",
        /// Third-party apps: the corp that shares.
        corp_id: CorpId = "CorpId",
        /// Third-party apps: the app there.
        agent_id: Option<AgentId> = "AgentId",
    }
}

response! {
    /// A member pressed a button of a task card (任务卡片), the forerunner of template cards.
    pub struct TaskCardClick {
        /// The button's key.
        event_key: String = "EventKey",
        /// The card.
        task_id: TaskId = "TaskId",
    }
}

response! {
    /// A member pressed a button of a template card (模板卡片事件), or an entry of its menu (右上角菜单事件).
    ///
    /// A reply may change the card for that member; `response_code` changes it for all.
    pub struct TemplateCardEvent {
        /// The button's or entry's key.
        event_key: String = "EventKey",
        /// The card.
        task_id: TaskId = "TaskId",
        /// What kind of card it is.
        card_type: CardKind = "CardType",
        /// For changing the card: valid for 72 hours, once.
        response_code: Secret = "ResponseCode",
        /// What the member chose.
        selected_items: Vec<SelectedItem> = "SelectedItems",
    }
}

open_enum! {
    /// What kind of template card somebody pressed (模板卡片类型).
    pub enum CardKind: str {
        /// A text (文本通知型).
        TextNotice = "text_notice",
        /// A picture and text (图文展示型).
        NewsNotice = "news_notice",
        /// Buttons (按钮交互型).
        ButtonInteraction = "button_interaction",
        /// A question (投票选择型).
        VoteInteraction = "vote_interaction",
        /// Lists to choose from (多项选择型).
        MultipleInteraction = "multiple_interaction",
    }
}

response! {
    /// What a member chose for one question of a card.
    pub struct SelectedItem {
        /// The question.
        question_key: String = "QuestionKey",
        /// The chosen answers.
        option_ids: Vec<String> = "OptionIds",
        /// The same under the name that WeCom misspelt for some time; see [`SelectedItem::options`].
        opiton_ids: Vec<String> = "OpitonIds",
    }
}

impl SelectedItem {
    /// The chosen answers, under whichever name they came.
    pub fn options(&self) -> &[String] {
        if self.option_ids.is_empty() { &self.opiton_ids } else { &self.option_ids }
    }
}
