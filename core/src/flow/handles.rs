//! What an adapter's client hands out; the same words in every adapter.

/// The methods by which an adapter's `Client` makes its handles. It has its [`Settings`](crate::flow::Settings) in
/// `self.0.settings`; the handles are those of [`handle_types!`](crate::handle_types).
#[doc(hidden)]
#[macro_export]
macro_rules! handle_methods {
    () => {
        /// An app of the corp's own (自建应用).
        pub fn app(
            &self,
            agent_id: impl Into<$crate::types::AgentId>,
            secret: impl Into<$crate::types::Secret>,
        ) -> App {
            self.handle(agent_id, self.0.settings.app(secret))
        }

        /// A system app that has a secret but no agent id: contact sync, customer contact, customer service, chat archive.
        pub fn system_app(&self, secret: impl Into<$crate::types::Secret>) -> App {
            self.app(0, secret)
        }

        /// An app whose token somebody else keeps in the token store under `name`, and refreshes there.
        pub fn outside_app(&self, agent_id: impl Into<$crate::types::AgentId>, name: &str) -> App {
            self.handle(agent_id, $crate::flow::Credential::outside(name))
        }

        /// An app with a token of one's own, used as it is.
        pub fn app_with_token(
            &self,
            agent_id: impl Into<$crate::types::AgentId>,
            token: impl Into<$crate::types::Secret>,
        ) -> App {
            self.handle(agent_id, $crate::flow::Credential::given(token))
        }

        /// A third-party app (第三方应用), or a template of customized apps (代开发应用模板): what is called with its own token, and
        /// from there the corps that authorised it.
        pub fn suite(
            &self,
            suite_id: impl Into<$crate::types::SuiteId>,
            secret: impl Into<$crate::types::Secret>,
        ) -> Suite {
            self.with($crate::flow::Credential::suite(suite_id, secret))
        }

        /// A provider (服务商), by its corp id and the secret from its console.
        pub fn provider(
            &self,
            corp_id: impl Into<$crate::types::ProviderCorpId>,
            secret: impl Into<$crate::types::Secret>,
        ) -> Provider {
            self.with($crate::flow::Credential::provider(corp_id, secret))
        }

        /// A model of devices (设备型号) that a maker connects through its own cloud, and from there its devices.
        pub fn model(
            &self,
            model_id: impl Into<$crate::types::ModelId>,
            secret: impl Into<$crate::types::Secret>,
        ) -> Model {
            self.with($crate::flow::Credential::model(model_id, secret))
        }

        /// A group robot (群机器人), by the key in its address.
        pub fn webhook(&self, key: impl Into<$crate::types::Secret>) -> Webhook {
            self.with($crate::flow::Credential::given(key))
        }

        /// What is called with any other credential: the answer to a bot's message, later.
        pub fn with<T: $crate::endpoint::TokenKind>(&self, credential: $crate::flow::Credential<T>) -> Handle<T> {
            self.handle(0, credential)
        }

        pub(crate) fn handle<T: $crate::endpoint::TokenKind>(
            &self,
            agent_id: impl Into<$crate::types::AgentId>,
            credential: $crate::flow::Credential<T>,
        ) -> Handle<T> {
            Handle { client: self.clone(), agent_id: agent_id.into(), credential }
        }
    };
}

/// What an adapter calls endpoints with: its `Client` together with a credential. Also how its types print.
#[doc(hidden)]
#[macro_export]
macro_rules! handle_types {
    () => {
        /// A client together with a credential: an [`App`], a [`Suite`], a [`Webhook`]. Takes the endpoints of its kind of
        /// token, and no others.
        pub struct Handle<T: $crate::endpoint::TokenKind> {
            pub(crate) client: Client,
            pub(crate) agent_id: $crate::types::AgentId,
            pub(crate) credential: $crate::flow::Credential<T>,
        }

        /// An app: what is called with its access token.
        pub type App = Handle<$crate::endpoint::AccessToken>;

        /// A third-party app, or a template of customized apps: what is called with its `suite_access_token`.
        pub type Suite = Handle<$crate::endpoint::SuiteToken>;

        /// A provider: what is called with its `provider_access_token`.
        pub type Provider = Handle<$crate::endpoint::ProviderToken>;

        /// A model of devices: what is called with its `model_access_token`.
        pub type Model = Handle<$crate::endpoint::ModelToken>;

        /// A device: what is called with its `device_access_token`.
        pub type Device = Handle<$crate::endpoint::DeviceToken>;

        /// A group robot.
        pub type Webhook = Handle<$crate::endpoint::WebhookKey>;

        impl App {
            /// The app's id, which messages and menus name; 0 for a system app.
            pub fn agent_id(&self) -> $crate::types::AgentId {
                self.agent_id
            }

            /// The app in a corp below (上下游, 企业互联) that it is shared with; `agent_id` is its id there.
            pub fn linked(
                &self,
                agent_id: impl Into<$crate::types::AgentId>,
                corp_id: impl Into<$crate::types::CorpId>,
                business: $crate::types::BusinessKind,
            ) -> App {
                let agent_id = agent_id.into();
                self.client.handle(agent_id, self.credential.linked(corp_id, agent_id, business))
            }
        }

        impl Suite {
            /// A corp that authorised this third-party app (授权企业): the app's id there, the corp, and the permanent code that
            /// the authorisation brought.
            pub fn corp(
                &self,
                agent_id: impl Into<$crate::types::AgentId>,
                corp_id: impl Into<$crate::types::CorpId>,
                permanent_code: impl Into<$crate::types::Secret>,
            ) -> App {
                self.client.handle(agent_id, self.credential.corp(corp_id, permanent_code))
            }

            /// A customized app (代开发应用) that was made from this template for a corp: the app's id there, the corp, and the
            /// permanent code, which takes the place of a secret.
            pub fn customized(
                &self,
                agent_id: impl Into<$crate::types::AgentId>,
                corp_id: impl Into<$crate::types::CorpId>,
                permanent_code: impl Into<$crate::types::Secret>,
            ) -> App {
                self.client.handle(agent_id, $crate::flow::Credential::customized(corp_id, permanent_code))
            }
        }

        impl Model {
            /// A device of this model, with the secret that the corp's adding it brought
            /// ([`GetDeviceSecret`](https://developer.work.weixin.qq.com/document/path/95993)).
            pub fn device(
                &self,
                device_sn: impl Into<$crate::types::DeviceSn>,
                secret: impl Into<$crate::types::Secret>,
            ) -> Device {
                self.client.with(self.credential.device(device_sn, secret))
            }
        }

        impl<T: $crate::endpoint::TokenKind> Handle<T> {
            /// How its token is had: for a [`ticket`](wecom_core::flow::Credential::ticket) that is to be renewed ahead of its end.
            pub fn credential(&self) -> &$crate::flow::Credential<T> {
                &self.credential
            }
        }

        impl<T: $crate::endpoint::TokenKind> $crate::flow::Renewable for Handle<T> {
            fn renewable(&self) -> $crate::flow::Credential<()> {
                self.credential.renewable()
            }
        }

        impl<T: $crate::endpoint::TokenKind> Clone for Handle<T> {
            fn clone(&self) -> Handle<T> {
                Handle { client: self.client.clone(), agent_id: self.agent_id, credential: self.credential.clone() }
            }
        }

        impl std::fmt::Debug for Client {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_struct("Client").field("settings", &self.0.settings).finish_non_exhaustive()
            }
        }

        impl<E: $crate::endpoint::Paginated> std::fmt::Debug for Items<E> {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_struct("Items").finish_non_exhaustive()
            }
        }

        impl<T: $crate::endpoint::TokenKind> std::fmt::Debug for Handle<T> {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_struct("Handle").field("agent_id", &self.agent_id).finish_non_exhaustive()
            }
        }
    };
}

/// The methods of an adapter's `Handle` that are the same but for `async` and `.await`:
/// `token_methods!(async .await)`, or `token_methods!()` where calls block. `Handle` has `run`, which drives a call.
#[doc(hidden)]
#[macro_export]
macro_rules! token_methods {
    ($($asyncness:ident $($await:tt)*)?) => {
        impl<T: $crate::endpoint::TokenKind> Handle<T> {
            /// Calls an endpoint.
            ///
            /// # Errors
            ///
            /// Whatever [`Error`](crate::Error) says: its variants are sorted by whose turn it is.
            pub $($asyncness)? fn call<E>(&self, endpoint: &E) -> Result<E::Response, $crate::Error>
            where
                E: $crate::endpoint::Endpoint<Token = T> + Sync,
            {
                self.run(self.client.0.settings.call(&self.credential, endpoint))$($($await)*)?
            }

            /// The items of an endpoint that answers in pages, one after the other; pages are fetched as they are needed.
            pub fn pages<E: $crate::endpoint::Paginated<Token = T>>(&self, endpoint: E) -> Items<E> {
                Items::new(self.clone(), endpoint)
            }

            /// The token that calls are made with: from the store, or fetched. For programs that call WeCom by themselves, too.
            ///
            /// # Errors
            ///
            /// As [`call`](Handle::call).
            pub $($asyncness)? fn token(&self) -> Result<$crate::types::Secret, $crate::Error> {
                self.run(self.client.0.settings.token(&self.credential))$($($await)*)?
            }

            /// Throws the stored token away, or a remembered refusal: the next call fetches another. What is being fetched at the
            /// moment is waited for, and thrown away as well. WeCom's own rejections need no help.
            ///
            /// # Errors
            ///
            /// Where the store fails.
            pub $($asyncness)? fn forget_token(&self) -> Result<(), $crate::Error> {
                self.run(self.client.0.settings.forget(&self.credential))$($($await)*)?
            }
        }

        impl<T: $crate::endpoint::TokenKind + $crate::flow::Ticketed> Handle<T> {
            /// Keeps the ticket that WeCom pushed at the time `pushed`: the callback `suite_ticket` of a suite, the
            /// `model_ticket` of a model of devices. It counts for 30 minutes; the newest wins, in whatever order they come. That
            /// WeCom refused an older one (40085) is remembered for ten seconds, and forgotten with this, unless it is just being said.
            ///
            /// # Errors
            ///
            /// Where the store fails: have WeCom push again by not answering `success`.
            pub $($asyncness)? fn keep_ticket(
                &self,
                ticket: impl Into<$crate::types::Secret>,
                pushed: $crate::types::Timestamp,
            ) -> Result<(), $crate::Error> {
                self.run(self.client.0.settings.keep_ticket(&self.credential, ticket.into(), pushed)?)$($($await)*)?
            }
        }

        impl App {
            /// A JS-SDK ticket: from the store, or fetched.
            ///
            /// # Errors
            ///
            /// As [`call`](Handle::call).
            pub $($asyncness)? fn ticket(
                &self,
                kind: $crate::flow::TicketKind,
            ) -> Result<$crate::types::Secret, $crate::Error> {
                self.run(self.client.0.settings.token(&self.credential.ticket(kind)))$($($await)*)?
            }

            /// Throws the stored JS-SDK ticket away, or a remembered refusal: the next one is fetched. No call tells that a ticket
            /// is void; a page whose signature is refused may.
            ///
            /// # Errors
            ///
            /// Where the store fails.
            pub $($asyncness)? fn forget_ticket(&self, kind: $crate::flow::TicketKind) -> Result<(), $crate::Error> {
                self.run(self.client.0.settings.forget(&self.credential.ticket(kind)))$($($await)*)?
            }
        }
    };
}
