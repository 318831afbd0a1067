//! 发送应用消息: one message to members, departments, tags.

use super::{Message, To};
use crate::api::limits::Checked;
use crate::endpoint::{AccessToken, Endpoint, Target, read_answer};
use crate::error::{Error, InvalidArgument};
use crate::types::{AgentId, DepartmentId, MessageId, Secret, TagId, UserId};
use crate::wire::{Bit, Extra, Writable, Writer};

/// Once as documentation, once as [`Endpoint::DOC`].
macro_rules! doc {
    () => {
        "Sends a message as an app (发送应用消息).

Token: the app's own. An app reaches whoever is in its visible range; who is not is named in the answer.

Limits: per app and day 200 person-times for each account of the corp; per member 30 messages a minute and 1 000 an
hour, of which WeCom drops the excess **without telling**. Most apps push at full and half hours: other minutes are faster.

Fails with 81013 where nobody could be reached. Repeatable only with
[`enable_duplicate_check`](Send::enable_duplicate_check).

Source: <https://developer.work.weixin.qq.com/document/path/90236>"
    };
}

// Written by hand: besides the message's union, the recipients are flattened, too.
#[doc = doc!()]
#[derive(Clone, Debug)]
#[cfg_attr(feature = "server", derive(Default))]
#[non_exhaustive]
pub struct Send {
    /// Whom it is for: `touser`, `toparty`, `totag`.
    pub to: To,
    /// Members picked in the page of a third-party app, as tickets of the JS-SDK.
    pub selected_ticket_list: Option<Vec<Secret>>,
    /// The sending app. Absent only in requests that were read (`miniprogram_notice` goes without).
    pub agentid: Option<AgentId>,
    /// What is sent: `msgtype`, and the content under the key of that name.
    pub message: Message,
    /// Who may pass it on.
    pub safe: Option<Safe>,
    /// Whether `$userName=…$` and the like are replaced by names.
    pub enable_id_trans: Option<bool>,
    /// Whether the same request is dropped when it comes again.
    pub enable_duplicate_check: Option<bool>,
    /// How long it is dropped, in seconds: 1 800 unless set, at most 14 400.
    pub duplicate_check_interval: Option<u32>,
    __extra: Extra,
}

impl Send {
    /// A message of the app `agent_id`: `Send::new(AgentId(1000002), To::user("zhangsan"), "你好")`.
    pub fn new(agent_id: impl Into<AgentId>, to: impl Into<To>, message: impl Into<Message>) -> Send {
        Send {
            to: to.into(),
            selected_ticket_list: None,
            agentid: Some(agent_id.into()),
            message: message.into(),
            safe: None,
            enable_id_trans: None,
            enable_duplicate_check: None,
            duplicate_check_interval: None,
            __extra: Extra::default(),
        }
    }

    /// Members picked in the page of a third-party app, as tickets of the JS-SDK.
    #[must_use]
    pub fn selected_ticket_list(mut self, tickets: impl IntoIterator<Item = impl Into<Secret>>) -> Send {
        self.selected_ticket_list = Some(tickets.into_iter().map(Into::into).collect());
        self
    }

    /// Who may pass it on: `true` for nobody, with a watermark; [`Safe::WithinCorp`] for `mpnews` only. Text, image, video,
    /// file (common office formats) and `mpnews` know it.
    #[must_use]
    pub fn safe(mut self, safe: impl Into<Safe>) -> Send {
        self.safe = Some(safe.into());
        self
    }

    /// Replaces `$userName=USERID$`, `$userAlias=USERID$`, `$userAliasOrName=USERID$` and `$departmentName=ID$` by names, in
    /// text, textcard, news, mpnews, miniprogram_notice and template cards. Off unless set.
    #[must_use]
    pub fn enable_id_trans(mut self, enable: bool) -> Send {
        self.enable_id_trans = Some(enable);
        self
    }

    /// Drops the same request when it comes again within [`duplicate_check_interval`](Send::duplicate_check_interval): that
    /// makes a lost answer harmless, so the call may be repeated. Off unless set.
    #[must_use]
    pub fn enable_duplicate_check(mut self, enable: bool) -> Send {
        self.enable_duplicate_check = Some(enable);
        self
    }

    /// How long the same request is dropped, in seconds: 1 800 unless set, at most 14 400 (four hours).
    #[must_use]
    pub fn duplicate_check_interval(mut self, seconds: u32) -> Send {
        self.duplicate_check_interval = Some(seconds);
        self
    }

    /// Adds a field that this version of the SDK does not know.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<serde_json::Value>) -> Send {
        self.__extra.insert(name, value);
        self
    }

    /// Fields that this version of the SDK does not know; in a request that was read also the contents of other kinds than
    /// the one that `msgtype` names.
    pub fn extra(&self) -> &Extra {
        &self.__extra
    }

    fn check(&self) -> Checked {
        if self.to.is_nobody() && self.selected_ticket_list.as_ref().is_none_or(Vec::is_empty) {
            return Err(InvalidArgument::new("touser", "is empty, as are toparty and totag: nobody is addressed"));
        }
        self.to.check()?;
        if self.duplicate_check_interval.is_some_and(|seconds| seconds > 14_400) {
            return Err(InvalidArgument::new("duplicate_check_interval", "is above 14400 seconds"));
        }
        self.message.check()?;
        if self.to.is_all() && matches!(self.message, Message::MiniprogramNotice(_)) {
            return Err(InvalidArgument::new("touser", "is @all, for whom there is no miniprogram_notice"));
        }
        Ok(())
    }
}

impl Endpoint for Send {
    const METHOD: http::Method = http::Method::POST;
    const PATH: &'static str = "/cgi-bin/message/send";
    const DOC: &'static str = doc!();
    type Token = AccessToken;
    type Response = Sent;

    fn http_request(&self, base: &str, token: &str) -> Result<http::Request<Vec<u8>>, Error> {
        self.check().map_err(|problem| problem.of(Self::PATH))?;
        Target::of::<Self>(base, token).post(self)
    }

    fn parse<B: AsRef<[u8]>>(answer: http::Response<B>) -> Result<Sent, Error> {
        let mut sent = Sent::default();
        let (head, body) = answer.into_parts();
        read_answer(Self::PATH, head.status, body.as_ref(), &mut sent)?;
        Ok(sent)
    }

    fn repeatable(&self) -> bool {
        self.enable_duplicate_check == Some(true)
    }
}

impl Writable for Send {
    fn members(&self, out: &mut Writer) {
        // Whether it is there is asked here, not through the trait, which takes a table and a function of each type: most messages
        // have none of these.
        self.to.members(out);
        if self.selected_ticket_list.is_some() {
            out.member("selected_ticket_list", &self.selected_ticket_list);
        }
        out.member("agentid", &self.agentid);
        self.message.members(out);
        if self.safe.is_some() {
            out.member("safe", &self.safe);
        }
        if self.enable_id_trans.is_some() {
            out.member("enable_id_trans", &Bit(&self.enable_id_trans));
        }
        if self.enable_duplicate_check.is_some() {
            out.member("enable_duplicate_check", &Bit(&self.enable_duplicate_check));
        }
        if self.duplicate_check_interval.is_some() {
            out.member("duplicate_check_interval", &self.duplicate_check_interval);
        }
        self.__extra.write(out);
    }
}

impl serde::Serialize for Send {
    fn serialize<S: serde::Serializer>(&self, target: S) -> Result<S::Ok, S::Error> {
        crate::wire::serialize(self, target)
    }
}

open_enum! {
    /// Who may pass a message on (保密消息).
    pub enum Safe: i64 {
        /// Anybody, to anybody.
        No = 0,
        /// Nobody; a watermark is shown.
        Yes = 1,
        /// Anybody, but only within the corp; for `mpnews` alone.
        WithinCorp = 2,
    }
}

impl From<bool> for Safe {
    fn from(safe: bool) -> Safe {
        if safe { Safe::Yes } else { Safe::No }
    }
}

response! {
    /// Who was not reached, and what the message can be recalled or changed by.
    ///
    /// The rest got it. Ids come in lower case.
    pub struct Sent {
        /// Members that do not exist or may not see the app.
        invaliduser: Vec<UserId> as Joined,
        /// Departments that do not exist or may not see the app.
        invalidparty: Vec<DepartmentId> as Joined,
        /// Tags that do not exist or may not see the app.
        invalidtag: Vec<TagId> as Joined,
        /// Members who may see the app but have no licence (基础账号, 互通账号), or whose licence is over.
        unlicenseduser: Vec<UserId> as Joined,
        /// For [`Recall`](super::Recall).
        msgid: MessageId,
        /// For [`UpdateTemplateCard`](super::UpdateTemplateCard): valid for 72 hours, once. Empty unless the card calls back.
        response_code: Secret,
    }
}

impl Sent {
    /// Whether everybody addressed was reached.
    pub fn reached_all(&self) -> bool {
        self.invaliduser.is_empty()
            && self.invalidparty.is_empty()
            && self.invalidtag.is_empty()
            && self.unlicenseduser.is_empty()
    }
}

#[cfg(feature = "server")]
mod serve {
    use super::{Endpoint, Error, Extra, Send, Sent};
    use crate::endpoint::{Serve, read_body, write_answer};
    use crate::wire::{Readable, Slot, Union};

    impl Readable for Send {
        fn type_name(&self) -> &'static str {
            "Send"
        }

        fn names(&self) -> &'static [&'static str] {
            &[
                "touser",
                "toparty",
                "totag",
                "selected_ticket_list",
                "agentid",
                "safe",
                "enable_id_trans",
                "enable_duplicate_check",
                "duplicate_check_interval",
            ]
        }

        fn slot(&mut self, index: usize) -> Option<&mut dyn Slot> {
            Some(match index {
                0 => &mut self.to.users,
                1 => &mut self.to.parties,
                2 => &mut self.to.tags,
                3 => &mut self.selected_ticket_list,
                4 => &mut self.agentid,
                5 => &mut self.safe,
                6 => &mut self.enable_id_trans,
                7 => &mut self.enable_duplicate_check,
                8 => &mut self.duplicate_check_interval,
                _ => return None,
            })
        }

        fn extra(&mut self) -> Option<&mut Extra> {
            Some(&mut self.__extra)
        }

        fn union(&mut self) -> Option<&mut dyn Union> {
            Some(&mut self.message)
        }
    }

    impl<'de> serde::Deserialize<'de> for Send {
        fn deserialize<D: serde::Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
            let mut value = Self::default();
            crate::wire::deserialize(&mut value, source)?;
            Ok(value)
        }
    }

    impl Serve for Send {
        fn read<B: AsRef<[u8]>>(request: &http::Request<B>) -> Result<Self, Error> {
            let mut value = Self::default();
            read_body(Self::PATH, request.body().as_ref(), &mut value)?;
            Ok(value)
        }

        fn answer(response: &Sent) -> http::Response<Vec<u8>> {
            write_answer(response)
        }
    }
}

described! {
    Send ["Sends a message as an app (发送应用消息)."]
    {
        { ["Members, at most 1 000; `@all` for everybody."] users [Option<Vec<UserId>>] [Joined] ["touser"] }
        { ["Departments with all below them, at most 100."] parties [Option<Vec<DepartmentId>>] [Joined] ["toparty"] }
        { ["Tags, at most 100."] tags [Option<Vec<TagId>>] [Joined] ["totag"] }
        { ["Members picked in a page, as tickets of the JS-SDK."] selected_ticket_list [Option<Vec<Secret>>] [] [] }
        { ["The sending app."] agentid [AgentId] [] [] }
        { ["Who may pass it on."] safe [Option<Safe>] [] [] }
        { ["Whether `$userName=…$` and the like are replaced by names."] enable_id_trans [Option<bool>] [Bit] [] }
        { ["Whether the same request is dropped when it comes again."] enable_duplicate_check [Option<bool>] [Bit] [] }
        { ["How long it is dropped, in seconds: 1 800 unless set, at most 14 400."] duplicate_check_interval [Option<u32>] [] [] }
    } { ["What is sent."] message [Message] } {}
}
