//! Whom callbacks are for, and which of them are ours.

use std::fmt;

use crate::callback::{CallbackError, Incoming};
use crate::types::{CorpId, ProviderCorpId, SuiteId};

/// Whom a callback is for (`receiveid`), and thereby through which door it came.
///
/// A plain text stands for the corp of an own app, an empty one for [`Nobody`](ReceiveId::Nobody).
///
/// Source: <https://developer.work.weixin.qq.com/document/path/90968>
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ReceiveId {
    /// The corp of an own app (企业应用), contact sync, customer service and other apps of the system: its id, for the
    /// verification of the URL as well as for messages and events.
    Corp(CorpId),
    /// A third-party app or a template of customised apps: commands (`InfoType`) to it are for its suite id.
    Suite(SuiteId),
    /// A corp that authorised a third-party or customised app: messages and events from it are for that corp's id.
    Authorised(CorpId),
    /// A provider (服务商): its own corp id, for what concerns it itself and for the verification of each of its URLs,
    /// those of its apps included.
    Provider(ProviderCorpId),
    /// Nobody: callbacks of AI bots (智能机器人) and of third-party apps of an individual carry an empty id.
    Nobody,
    /// An id that was not listed, where [`any_receive_id`](super::ReceiverBuilder::any_receive_id) lets in all.
    Unlisted(String),
}

impl ReceiveId {
    /// The id as it is on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            ReceiveId::Corp(id) | ReceiveId::Authorised(id) => id.as_str(),
            ReceiveId::Suite(id) => id.as_str(),
            ReceiveId::Provider(id) => id.as_str(),
            ReceiveId::Nobody => "",
            ReceiveId::Unlisted(id) => id,
        }
    }

    /// How well it goes with the form of a callback, where an id stands for several doors: a provider may well have its
    /// own app installed.
    fn rank(&self, form: Form<'_>) -> u8 {
        match (form, self) {
            (Form::Verification, ReceiveId::Provider(_))
            | (Form::Content(Incoming { command: true, .. }), ReceiveId::Suite(_))
            | (Form::Content(Incoming { command: false, .. }), ReceiveId::Corp(_)) => 4,
            (Form::Verification, ReceiveId::Corp(_))
            | (Form::Content(Incoming { command: true, .. }), ReceiveId::Provider(_))
            | (Form::Content(Incoming { command: false, .. }), ReceiveId::Authorised(_)) => 3,
            (_, ReceiveId::Corp(_) | ReceiveId::Provider(_)) => 2,
            _ => 1,
        }
    }
}

impl From<&str> for ReceiveId {
    fn from(id: &str) -> ReceiveId {
        ReceiveId::from(id.to_owned())
    }
}

impl From<String> for ReceiveId {
    fn from(id: String) -> ReceiveId {
        if id.is_empty() { ReceiveId::Nobody } else { ReceiveId::Corp(CorpId(id)) }
    }
}

impl From<CorpId> for ReceiveId {
    fn from(id: CorpId) -> ReceiveId {
        ReceiveId::from(id.0)
    }
}

impl From<SuiteId> for ReceiveId {
    fn from(id: SuiteId) -> ReceiveId {
        ReceiveId::Suite(id)
    }
}

impl From<ProviderCorpId> for ReceiveId {
    fn from(id: ProviderCorpId) -> ReceiveId {
        ReceiveId::Provider(id)
    }
}

impl PartialEq<str> for ReceiveId {
    fn eq(&self, text: &str) -> bool {
        self.as_str() == text
    }
}

impl PartialEq<&str> for ReceiveId {
    fn eq(&self, text: &&str) -> bool {
        self.as_str() == *text
    }
}

impl fmt::Display for ReceiveId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What a callback is by its form.
#[derive(Clone, Copy)]
pub(super) enum Form<'a> {
    /// The verification of a URL.
    Verification,
    /// What was pushed, read.
    Content(&'a Incoming),
    /// What was pushed, but cannot be read.
    Unread,
}

/// The ids that a receiver accepts.
#[derive(Clone, Debug, Default)]
pub(super) struct Accepts {
    pub(super) ids: Vec<ReceiveId>,
    /// Messages and events of whatever corp.
    pub(super) any_authorised: bool,
    /// Everything.
    pub(super) any: bool,
}

impl Accepts {
    pub(super) fn is_empty(&self) -> bool {
        self.ids.is_empty() && !self.any_authorised && !self.any
    }

    /// Which of the ids it is.
    pub(super) fn find(&self, found: &str, form: Form<'_>) -> Result<ReceiveId, CallbackError> {
        let best = self.ids.iter().filter(|id| id.as_str() == found).max_by_key(|id| id.rank(form));
        if self.any_authorised
            && !found.is_empty()
            && matches!(form, Form::Content(Incoming { command: false, .. }) | Form::Unread)
            && !matches!(best, Some(ReceiveId::Corp(_)))
        {
            return Ok(ReceiveId::Authorised(found.into()));
        }
        match (best, form) {
            // A command tells its suite: whoever wrote that as plain text means it.
            (Some(ReceiveId::Corp(_)), Form::Content(Incoming { command: true, suite_id: Some(suite), .. }))
                if suite == found =>
            {
                Ok(ReceiveId::Suite(suite.clone()))
            }
            (Some(id), _) => Ok(id.clone()),
            (None, _) if self.any && found.is_empty() => Ok(ReceiveId::Nobody),
            (None, _) if self.any => Ok(ReceiveId::Unlisted(found.to_owned())),
            (None, _) => Err(CallbackError::ReceiveId {
                found: self.guess(found, form),
                accepted: self.ids.clone(),
                any_authorised: self.any_authorised,
            }),
        }
    }

    /// What an id that is not accepted most likely is.
    fn guess(&self, found: &str, form: Form<'_>) -> ReceiveId {
        // A receiver of third-party apps stands on the provider's side.
        let provider_side =
            self.any_authorised || self.ids.iter().any(|id| !matches!(id, ReceiveId::Corp(_) | ReceiveId::Nobody));
        match form {
            _ if found.is_empty() => ReceiveId::Nobody,
            Form::Verification if provider_side => ReceiveId::Provider(found.into()),
            Form::Content(Incoming { command: true, suite_id, .. }) => match suite_id {
                Some(suite) if suite != found => ReceiveId::Provider(found.into()),
                None => ReceiveId::Provider(found.into()),
                Some(suite) => ReceiveId::Suite(suite.clone()),
            },
            Form::Content(_) | Form::Unread if provider_side => ReceiveId::Authorised(found.into()),
            Form::Verification | Form::Content(_) | Form::Unread => ReceiveId::Corp(found.into()),
        }
    }
}
