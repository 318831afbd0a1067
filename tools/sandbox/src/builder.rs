//! What is in the sandbox from the start.

use std::fmt;
use std::time::Duration;

use wecom_core::api::contacts::department::Department;
use wecom_core::api::contacts::user::Member;
use wecom_core::types::{
    AgentId, BusinessKind, CorpId, DepartmentId, DeviceSn, MemberStatus, ModelId, SuiteId, Timestamp, UserId,
};

use crate::app::App;
use crate::clock::Clock;
use crate::contacts::ROOT;
use crate::message::Robot;
use crate::sandbox::Sandbox;
use crate::vendor::{Model, Share, Suite};
use crate::world::{CONTACT_SYNC, World};

/// Sets a [`Sandbox`] up: one corp, its apps, members and departments, and a provider whose apps other corps install.
pub struct Builder {
    world: World,
}

impl fmt::Debug for Builder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The rest holds secrets.
        f.debug_struct("Builder").field("corp", &self.world.corp).finish_non_exhaustive()
    }
}

impl Default for Builder {
    fn default() -> Builder {
        let corp = "ww0123456789abcdef".to_owned();
        let world = World { corp, callback_timeout: Duration::from_secs(5), ..World::default() };
        Builder { world }
    }
}

impl Builder {
    /// The corp's id; `ww0123456789abcdef` unless said here.
    #[must_use]
    pub fn corp(mut self, corp: impl Into<String>) -> Builder {
        self.world.corp = corp.into();
        self
    }

    /// An app with its secret. All members can see it.
    #[must_use]
    pub fn app(mut self, agent_id: impl Into<AgentId>, secret: impl Into<String>) -> Builder {
        let id = agent_id.into();
        self.world.apps.insert(id, App::new(id, secret.into()));
        self
    }

    /// The secret of the contacts themselves (通讯录同步). With it set, apps can read the contacts but no longer write
    /// them (48002), as in WeCom; without it every app may.
    #[must_use]
    pub fn contacts_secret(self, secret: impl Into<String>) -> Builder {
        self.app(CONTACT_SYNC, secret)
    }

    /// A member of the root department who has joined.
    #[must_use]
    pub fn member(self, userid: impl Into<UserId>, name: impl Into<String>) -> Builder {
        self.member_of(ROOT, userid, name)
    }

    /// A member of a department who has joined. More about members is said by `user::Create` and `user::Update`.
    #[must_use]
    pub fn member_of(
        mut self,
        department: impl Into<DepartmentId>,
        userid: impl Into<UserId>,
        name: impl Into<String>,
    ) -> Builder {
        let mut member = Member::default();
        member.userid = userid.into();
        member.name = name.into();
        member.department = vec![department.into()];
        member.status = MemberStatus::Active;
        self.world.contacts.add(member);
        self
    }

    /// A department below another; 1 is the root.
    #[must_use]
    pub fn department(
        mut self,
        id: impl Into<DepartmentId>,
        parent: impl Into<DepartmentId>,
        name: impl Into<String>,
    ) -> Builder {
        let mut department = Department::default();
        department.id = id.into();
        department.parentid = parent.into();
        department.name = name.into();
        self.world.contacts.departments.insert(department.id, department);
        self
    }

    /// A group robot, by the key of its address.
    #[must_use]
    pub fn robot(mut self, key: impl Into<String>) -> Builder {
        self.world.messages.robots.push(Robot::new(key.into()));
        self
    }

    /// A provider (服务商), by its own corp id and the secret from its console.
    #[must_use]
    pub fn provider(mut self, corp_id: impl Into<String>, secret: impl Into<String>) -> Builder {
        self.world.vendor.provider = Some((corp_id.into(), secret.into()));
        self
    }

    /// A third-party app (第三方应用) of the provider's, which corps may install:
    /// [`Sandbox::corp_installs`], [`Sandbox::corp_follows`].
    #[must_use]
    pub fn suite(mut self, suite_id: impl Into<SuiteId>, secret: impl Into<String>) -> Builder {
        self.world.vendor.suites.insert(suite_id.into(), Suite::new(secret.into(), false));
        self
    }

    /// A template of customized apps (代开发应用模板), which corps may take likewise.
    #[must_use]
    pub fn template(mut self, suite_id: impl Into<SuiteId>, secret: impl Into<String>) -> Builder {
        self.world.vendor.suites.insert(suite_id.into(), Suite::new(secret.into(), true));
        self
    }

    /// A corp below (上下游, 企业互联) shares an app, and has it under the id `agent_id`, which nothing else in the sandbox has.
    #[must_use]
    pub fn shared(
        mut self,
        app: impl Into<AgentId>,
        corp_id: impl Into<CorpId>,
        agent_id: impl Into<AgentId>,
        business: BusinessKind,
    ) -> Builder {
        let share = Share { app: app.into(), corp: corp_id.into(), agent: agent_id.into(), business };
        let mut there = App::new(share.agent, String::new());
        there.corp = Some(share.corp.as_str().to_owned());
        self.world.apps.insert(share.agent, there);
        self.world.vendor.shares.push(share);
        self
    }

    /// A model of devices (设备型号) that a maker connects through its own cloud.
    #[must_use]
    pub fn model(mut self, model_id: impl Into<ModelId>, secret: impl Into<String>) -> Builder {
        self.world.vendor.models.insert(model_id.into(), Model::new(secret.into()));
        self
    }

    /// A device of a model, with the secret that its being added to a corp brought.
    #[must_use]
    pub fn device(
        mut self,
        model_id: impl Into<ModelId>,
        device_sn: impl Into<DeviceSn>,
        secret: impl Into<String>,
    ) -> Builder {
        self.world.vendor.models.entry(model_id.into()).or_default().devices.insert(device_sn.into(), secret.into());
        self
    }

    /// How long tokens and tickets live, 7,200 s unless said here.
    #[must_use]
    pub fn token_lifetime(mut self, lifetime: Duration) -> Builder {
        self.world.tokens.lifetime = lifetime;
        self
    }

    /// Gives a new token each time one is asked for; otherwise the same one comes again while it is valid.
    #[must_use]
    pub fn always_new_tokens(mut self) -> Builder {
        self.world.tokens.always_new = true;
        self
    }

    /// How long a callback may take, 5 s unless said here.
    #[must_use]
    pub fn callback_timeout(mut self, timeout: Duration) -> Builder {
        self.world.callback_timeout = timeout;
        self
    }

    /// A clock that stands at `now` until [`Sandbox::advance`] moves it. Without this the system's clock is used.
    #[must_use]
    pub fn clock(mut self, now: Timestamp) -> Builder {
        self.world.clock = Clock::Standing(now);
        self
    }

    /// The sandbox.
    pub fn build(self) -> Sandbox {
        Sandbox::new(self.world)
    }
}
