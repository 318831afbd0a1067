//! 互联企业消息推送: messages to members of linked corps.

use crate::api::limits::{Checked, at_most};
use crate::api::message::Message;
use crate::error::InvalidArgument;
use crate::types::{AgentId, TagId};

endpoint! {
    /// Sends a message to members of linked corps (互联企业消息推送).
    ///
    /// Token: the app's own. Whoever the app may see can be reached, in the own corp and in linked ones; who was not, the answer
    /// tells. Not all kinds of [`Message`] are known here: text, image, voice, video, file, textcard, news, mpnews, markdown and
    /// miniprogram_notice are.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90250>
    POST "/cgi-bin/linkedcorp/message/send" [check];
    pub struct Send -> Sent {
        /// The app.
        agentid: AgentId,
        /// What is sent.
        ..message: Message,
        /// Members, at most 1 000: `CORPID/userid`, or `userid` in the own corp.
        touser: Option<Vec<String>>,
        /// Departments, at most 100: `LINKEDID/departmentid`, or `departmentid` in the own corp.
        toparty: Option<Vec<String>>,
        /// Tags of the own corp, at most 100.
        totag: Option<Vec<TagId>>,
        /// Whether it goes to everybody whom the app may see; the three lists are ignored then. Off unless set.
        toall: Option<bool> as Bit,
        /// Whether nobody may pass it on. Off unless set.
        safe: Option<bool> as Bit,
    }
}

impl Send {
    fn check(&self) -> Checked {
        let nobody = self.touser.as_ref().is_none_or(Vec::is_empty)
            && self.toparty.as_ref().is_none_or(Vec::is_empty)
            && self.totag.as_ref().is_none_or(Vec::is_empty);
        if nobody && self.toall != Some(true) {
            return Err(InvalidArgument::new("touser", "is empty, as are toparty and totag: nobody is addressed"));
        }
        at_most("touser", &self.touser, 1000)?;
        at_most("toparty", &self.toparty, 100)?;
        at_most("totag", &self.totag, 100)?;
        self.message.check()
    }
}

response! {
    /// Who was not reached; the rest got it.
    pub struct Sent {
        /// Members.
        invaliduser: Vec<String>,
        /// Departments.
        invalidparty: Vec<String>,
        /// Tags.
        invalidtag: Vec<TagId>,
    }
}

impl Sent {
    /// Whether everybody addressed was reached.
    pub fn reached_all(&self) -> bool {
        self.invaliduser.is_empty() && self.invalidparty.is_empty() && self.invalidtag.is_empty()
    }
}
