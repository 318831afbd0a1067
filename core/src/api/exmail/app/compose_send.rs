//! 发送普通邮件, 发送日程邮件, 发送会议邮件: mail from an app, also with a schedule or a meeting.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::{Meeting, Schedule};
use crate::api::limits::{self, Checked};
use crate::endpoint::Empty;
use crate::error::InvalidArgument;
use crate::types::UserId;

/// The largest mail, in bytes.
const LARGEST: usize = 50 * 1024 * 1024;

endpoint! {
    /// Sends a mail from the app's mailbox (发送普通邮件).
    ///
    /// With `schedule` it is a mail with a schedule (发送日程邮件), with `schedule` and `meeting` one with a meeting (发送会议邮件):
    /// subject and content are then those of the schedule or meeting, too.
    ///
    /// Token: an app that 邮件 lets call ([`exmail`](crate::api::exmail)); members must be within what the app sees. A
    /// schedule takes the permission 日程 besides, a meeting 日程 and 会议.
    ///
    /// At most 200 attachments, and at most 50 MB of content and attachments together. For third-party apps, ids in subject,
    /// content and file names are turned into names where they are written `$userName=USERID$`, `$userAlias=USERID$`,
    /// `$userAliasOrName=USERID$` or `$departmentName=ID$`, if `enable_id_trans` is set.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97445>
    POST "/cgi-bin/exmail/app/compose_send" [check];
    pub struct ComposeSend -> Empty {
        /// To whom, one address or member at least.
        to: Recipients,
        /// Who gets a copy (抄送).
        cc: Option<Recipients>,
        /// Who gets a copy without the others seeing it (密送).
        bcc: Option<Recipients>,
        /// The subject.
        subject: String,
        /// The text.
        content: String,
        /// Whether the text is HTML, as it is unless set.
        content_type: Option<ContentKind>,
        /// Attachments, at most 200.
        attachment_list: Option<Vec<Attachment>>,
        /// The schedule, or when and where the meeting is.
        schedule: Option<Schedule>,
        /// The meeting; it takes `schedule` besides.
        meeting: Option<Meeting>,
        /// Whether ids become names; own apps need it not.
        enable_id_trans: Option<bool> as Bit,
    }
}

impl ComposeSend {
    fn check(&self) -> Checked {
        limits::at_most("attachment_list", &self.attachment_list, 200)?;
        let attached: usize = self.attachment_list.iter().flatten().map(|file| limits::held(&file.content)).sum();
        let whole = self.content.len() + attached;
        if whole > LARGEST {
            return Err(InvalidArgument::new(
                "content",
                format!("and attachment_list hold {whole} bytes, at most {LARGEST} are taken"),
            ));
        }
        if let Some(admins) = self.schedule.as_ref().and_then(|schedule| schedule.schedule_admins.as_ref()) {
            limits::at_most("schedule.schedule_admins.userids", &admins.userids, 3)?;
        }
        self.meeting.as_ref().map_or(Ok(()), Meeting::check)
    }
}

open_enum! {
    /// What a mail's text is (内容类型).
    pub enum ContentKind: str {
        /// HTML.
        Html = "html",
        /// Plain text.
        Text = "text",
    }
}

structure! {
    /// Addresses and members. Where members only are meant, addresses are not taken.
    pub struct Recipients {
        /// Mail addresses.
        emails: Option<Vec<String>>,
        /// Members of the corp.
        userids: Option<Vec<UserId>>,
    }
}

structure! {
    /// A file in a mail: [`Attachment::of_bytes`].
    pub struct Attachment {
        /// Its name.
        file_name: String,
        /// Its bytes in base64.
        content: String,
    }
}

impl Attachment {
    /// A file of these bytes.
    pub fn of_bytes(file_name: impl Into<String>, bytes: &[u8]) -> Attachment {
        Attachment::new(file_name, STANDARD.encode(bytes))
    }
}
