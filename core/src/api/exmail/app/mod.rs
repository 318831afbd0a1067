//! 发送邮件, 获取接收的邮件, 管理应用邮箱账号: the mailbox that an app has.

mod alias;
mod compose_send;
mod inbox;
mod meeting;
mod schedule;

pub use alias::{Aliases, GetEmailAlias, UpdateEmailAlias};
pub use compose_send::{Attachment, ComposeSend, ContentKind, Recipients};
pub use inbox::{GetMailList, Mail, MailId, MailPage, Raw, ReadMail};
pub use meeting::{AutoRecord, EnterRestraint, Meeting, MeetingOption};
pub use schedule::{Method, Reminders, Schedule, ScheduleId};
