//! 企业发表内容到客户的朋友圈: moments that the corp has members publish.

use super::super::Picture;
use super::MomentId;
use crate::api::customer_contact::attachment::{Text, Video};
use crate::api::limits::{Checked, at_most, bytes, given};
use crate::endpoint::{ByPost, Empty, Job, JobStatus};
use crate::error::ErrorCode;
use crate::types::{ExternalTagId, JobId, MediaId, MemberRange};

endpoint! {
    /// Asks members to publish a moment (创建发表任务).
    ///
    /// Token: an app that may call customer contact, for members in its visible range. Text or attachments are needed. At
    /// most 10 in a minute and 100 000 in a month for a corp. What comes of it, [`GetResult`] tells for 24
    /// hours.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95094>
    POST "/cgi-bin/externalcontact/add_moment_task" [check];
    pub struct Add -> Job {
        /// Text, at most 4 000 bytes.
        text: Option<Text>,
        /// At most 9 pictures, or one film, or one link.
        attachments: Option<Vec<Attachment>>,
        /// Who publishes and who sees it; unless set, all members whom the app sees, for all of their customers.
        visible_range: Option<VisibleRange>,
    }
}

impl Add {
    fn check(&self) -> Checked {
        Text::check(&self.text, 4000)?;
        at_most("attachments", &self.attachments, 9)?;
        for attachment in self.attachments.iter().flatten() {
            if let Attachment::Link(link) = attachment {
                bytes("attachments.link.title", given(&link.title), 128)?;
            }
        }
        let senders = self.visible_range.as_ref().and_then(|range| range.sender_list.as_ref());
        senders.map_or(Ok(()), |senders| at_most("sender_list.user_list", &senders.user_list, 100_000))
    }
}

tagged! {
    /// Something attached to a moment (附件). Each content becomes an attachment by `into`.
    pub enum Attachment by "msgtype" {
        /// A picture (图片), uploaded by 上传附件资源; its long side at most 10 800 pixels, its short side 1 080.
        Image(Picture) = "image",
        /// A film (视频), uploaded by 上传附件资源: at most 30 seconds and 10 MB.
        Video(Video) = "video",
        /// A link with a picture.
        Link(Link) = "link",
    }
}

structure! {
    /// A link with a picture (图文消息).
    pub struct Link {
        /// Where a tap leads.
        url: String,
        /// The cover, uploaded by 上传附件资源; its long side at most 10 800 pixels, its short side 1 080.
        media_id: MediaId,
        /// Title, at most 64 characters and 128 bytes.
        title: Option<String>,
    }
}

structure! {
    /// Who publishes a moment, and who sees it (指定的发表范围).
    pub struct VisibleRange {
        /// Who publishes it (执行者列表), at most 100 000 members; those whom the app does not see are passed over.
        sender_list: Option<MemberRange>,
        /// Who sees it. With both, members of `sender_list` publish who have such a customer.
        external_contact_list: Option<Audience>,
    }
}

structure! {
    /// Customers who see a moment (可见的客户列表).
    pub struct Audience {
        /// Those who wear one of these tags of the corp; tags of strategies do not count.
        tag_list: Option<Vec<ExternalTagId>>,
    }
}

endpoint! {
    /// Asks what has come of [`Add`] (获取任务创建结果).
    ///
    /// Token: the app that started the job.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95094>
    GET "/cgi-bin/externalcontact/get_moment_task_result";
    pub struct GetResult -> JobResult {
        /// The job.
        jobid: JobId,
    }
}

/// [`GetResult`] by `POST`, as one SDK calls it; the official page and all others say `GET`.
pub type GetResultByPost = ByPost<GetResult>;

response! {
    /// How far a job has come.
    pub struct JobResult {
        /// Its state.
        status: JobStatus,
        /// What was asked for: `add_moment_task`.
        kind: String = "type",
        /// What has come of it, once it is done.
        result: Option<Outcome>,
    }
}

response! {
    /// What has come of a job.
    pub struct Outcome {
        /// 0 where there is a moment now.
        errcode: i64,
        /// The same in words.
        errmsg: String,
        /// The moment.
        moment_id: MomentId,
        /// Members and departments that do not exist or that the app does not see.
        invalid_sender_list: Option<MemberRange>,
        /// Tags that do not exist.
        invalid_external_contact_list: Option<Audience>,
    }
}

impl Outcome {
    /// `errcode` as a code.
    pub fn code(&self) -> ErrorCode {
        ErrorCode(self.errcode)
    }
}

endpoint! {
    /// Stops a moment for the members who have not published it yet (停止发表企业朋友圈).
    ///
    /// Token: an app that may call customer contact, or a provider's app that may publish moments. What has been
    /// published stays there.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97612>
    POST "/cgi-bin/externalcontact/cancel_moment_task";
    pub struct Cancel -> Empty {
        /// The moment.
        moment_id: MomentId,
    }
}
