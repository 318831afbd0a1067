//! 应用授权: corps let an app in, change what it may do, and end it; what of that is pushed to the provider.

use std::fmt;

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use wecom_core::api::service::AuthType;
use wecom_core::types::{AgentId, CorpId, Person, SuiteId, UserId};

use super::suite::{AUTH, Suite};
use crate::app::App;
use crate::callback::{Delivery, For, cdata};
use crate::log::parameter;
use crate::refusal::Refusal;
use crate::sandbox::Sandbox;
use crate::tokens::Holder;
use crate::world::World;

/// Why an install link leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotInstalled(String);

impl fmt::Display for NotInstalled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the app was not installed: {}", self.0)
    }
}

impl std::error::Error for NotInstalled {}

/// What begins an install link (`oauth::Install`).
const INSTALL: &str = "https://open.work.weixin.qq.com/3rdapp/install?";

/// Corps and a provider's apps. What is pushed goes to the suite's command address
/// ([`suite_callback`](Sandbox::suite_callback)); nothing comes back where the suite has none, or is not known.
impl Sandbox {
    /// A new `suite_ticket`, which counts for 30 minutes; empty where there is no such suite. Pushed by
    /// [`push_suite_ticket`](Sandbox::push_suite_ticket) alone.
    pub fn suite_ticket(&self, suite_id: impl Into<SuiteId>) -> String {
        let mut world = self.world();
        let now = world.clock.now();
        world.vendor.suites.get_mut(&suite_id.into()).map(|suite| suite.ticket(now)).unwrap_or_default()
    }

    /// Pushes a new `suite_ticket`, as WeCom does every ten minutes.
    pub fn push_suite_ticket(&self, suite_id: impl Into<SuiteId>) -> Option<Delivery> {
        let suite = suite_id.into();
        let ticket = self.suite_ticket(&suite);
        self.command(&suite, "suite_ticket", &element("SuiteTicket", &ticket))
    }

    /// A corp installs a suite from the app market, or a template by its QR code: pushes `create_auth`.
    pub fn corp_installs(&self, suite_id: impl Into<SuiteId>, corp_id: impl Into<CorpId>) -> Option<Delivery> {
        let suite = suite_id.into();
        let code = self.world().install(&suite, &corp_id.into(), AuthType::Formal, None)?;
        self.command(&suite, "create_auth", &element("AuthCode", &code))
    }

    /// A corp's administrator opens an install link of the provider's and agrees. Gives the address that the browser is sent
    /// to afterwards, with `auth_code`, `expires_in` and `state` in its query; nothing is pushed in this case.
    ///
    /// # Errors
    ///
    /// Where it is no such link, or its pre-authorisation code is wrong or over.
    pub fn corp_follows(&self, link: &str, corp_id: impl Into<CorpId>) -> Result<String, NotInstalled> {
        let query =
            link.strip_prefix(INSTALL).ok_or_else(|| NotInstalled(format!("it does not begin with {INSTALL}")))?;
        let given = |name: &str| parameter(query, name).filter(|value| !value.is_empty());
        let needed = |name: &str| given(name).ok_or_else(|| NotInstalled(format!("the link has no {name}")));
        let (suite, back) = (SuiteId::from(needed("suite_id")?), needed("redirect_uri")?);
        let (pre_auth_code, state) = (needed("pre_auth_code")?, given("state"));
        let mut world = self.world();
        let now = world.clock.now();
        let known = world.vendor.suites.get(&suite).ok_or_else(|| Refusal::from(40083));
        let kind = known.and_then(|suite| suite.session(&pre_auth_code, now));
        let kind = kind.map_err(|refusal| NotInstalled(format!("{} ({})", refusal.words(), refusal.code)))?;
        let code = world.install(&suite, &corp_id.into(), kind, state.clone()).unwrap_or_default();
        let state = state.map(|state| format!("&state={}", utf8_percent_encode(&state, NON_ALPHANUMERIC)));
        let join = if back.contains('?') { '&' } else { '?' };
        let expires = AUTH.as_secs();
        Ok(format!("{back}{join}auth_code={code}&expires_in={expires}{}", state.unwrap_or_default()))
    }

    /// A corp changes who sees the app, to these members, or to everybody where there are none: pushes `change_auth`.
    pub fn corp_changes(
        &self,
        suite_id: impl Into<SuiteId>,
        corp_id: impl Into<CorpId>,
        visible: impl IntoIterator<Item = impl Into<UserId>>,
    ) -> Option<Delivery> {
        let (suite, corp) = (suite_id.into(), corp_id.into());
        let mut world = self.world();
        let agent = world.vendor.suites.get(&suite)?.corps.get(&corp)?.agent;
        let users = visible.into_iter().map(|id| {
            let mut user = Person::default();
            user.userid = id.into();
            user
        });
        world.apps.get_mut(&agent)?.info.allow_userinfos.user = users.collect();
        drop(world);
        self.command(&suite, "change_auth", &element("AuthCorpId", corp.as_str()))
    }

    /// The provider asks for another secret of a customized app: pushes `reset_permanent_code`. The code that the corp had is
    /// good until the new one is fetched. Nothing comes back for a third-party app, which has no such thing.
    pub fn code_is_reset(&self, suite_id: impl Into<SuiteId>, corp_id: impl Into<CorpId>) -> Option<Delivery> {
        let suite = suite_id.into();
        let mut world = self.world();
        let now = world.clock.now();
        let known = world.vendor.suites.get_mut(&suite).filter(|suite| suite.customized);
        let code = known?.reset(&corp_id.into(), now)?;
        drop(world);
        self.command(&suite, "reset_permanent_code", &element("AuthCode", &code))
    }

    /// A corp throws the app out: its tokens and codes are void (40084 from then on), and `cancel_auth` is pushed.
    pub fn corp_cancels(&self, suite_id: impl Into<SuiteId>, corp_id: impl Into<CorpId>) -> Option<Delivery> {
        let (suite, corp) = (suite_id.into(), corp_id.into());
        let mut world = self.world();
        let agent = world.vendor.suites.get_mut(&suite)?.cancel(&corp)?;
        world.apps.remove(&agent);
        world.tokens.void_of(&Holder::App(agent));
        drop(world);
        self.command(&suite, "cancel_auth", &element("AuthCorpId", corp.as_str()))
    }

    /// A corp is no more: all that concerns it fails with 301007. Nothing is pushed.
    pub fn corp_is_dissolved(&self, corp_id: impl Into<CorpId>) {
        self.world().vendor.dissolved.insert(corp_id.into());
    }

    fn command(&self, suite: &SuiteId, name: &str, content: &str) -> Option<Delivery> {
        let world = self.world();
        let callback = world.vendor.suites.get(suite).and_then(|suite| suite.command.clone())?;
        let inner = format!(
            "<xml>{}{}<TimeStamp>{}</TimeStamp>{content}</xml>",
            element("SuiteId", suite.as_str()),
            element("InfoType", name),
            world.clock.now().secs(),
        );
        drop(world);
        Some(self.push_to(&callback, &For::Suite(suite.clone()), &inner))
    }
}

impl World {
    /// Puts a suite's app into a corp; gives the code of the authorisation.
    fn install(&mut self, suite: &SuiteId, corp: &CorpId, kind: AuthType, state: Option<String>) -> Option<String> {
        let now = self.clock.now();
        let free = AgentId(self.apps.keys().map(|id| id.0).max().unwrap_or_default().max(1_000_000).saturating_add(1));
        let known: &mut Suite = self.vendor.suites.get_mut(suite)?;
        let agent = known.corps.get(corp).map_or(free, |it| it.agent);
        let code = known.authorise(corp, agent, kind, state, now);
        self.apps.entry(agent).or_insert_with(|| {
            let mut app = App::new(agent, String::new());
            app.corp = Some(corp.as_str().to_owned());
            app
        });
        Some(code)
    }
}

fn element(name: &str, text: &str) -> String {
    format!("<{name}>{}</{name}>", cdata(text))
}
