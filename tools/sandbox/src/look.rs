//! A look behind the curtain: what the sandbox keeps, and what its members do.

use wecom_core::api::contacts::user::Member;
use wecom_core::types::{OpenId, UserId};

use crate::auth::Who;
use crate::message::SentMessage;
use crate::sandbox::Sandbox;

impl Sandbox {
    /// The messages that were sent, oldest first: by apps, in app chats, by group robots.
    pub fn sent_messages(&self) -> Vec<SentMessage> {
        self.world().messages.sent.clone()
    }

    /// The messages that reached a member.
    pub fn inbox(&self, userid: impl Into<UserId>) -> Vec<SentMessage> {
        let id = userid.into();
        let is_to = |message: &&SentMessage| message.to.iter().any(|to| to.as_str().eq_ignore_ascii_case(id.as_str()));
        self.world().messages.sent.iter().filter(is_to).cloned().collect()
    }

    /// A member's profile, as the sandbox has it.
    pub fn member(&self, userid: impl Into<UserId>) -> Option<Member> {
        self.world().contacts.member(&userid.into()).cloned()
    }

    /// A code as the redirect after a member's login brings it, for web pages (`code`) and mini programs (`js_code`):
    /// good for one use within five minutes.
    pub fn login(&self, userid: impl Into<UserId>) -> String {
        let mut world = self.world();
        let now = world.clock.now();
        world.logins.code(Who::Member(userid.into()), now)
    }

    /// The same for somebody outside of the corp.
    pub fn login_of_stranger(&self, openid: impl Into<OpenId>) -> String {
        let mut world = self.world();
        let now = world.clock.now();
        world.logins.code(Who::Stranger(openid.into()), now)
    }
}
