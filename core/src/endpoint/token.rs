//! Which kind of token an endpoint takes, as types.

/// A kind of token. A client that cannot have it does not compile against the endpoint.
pub trait TokenKind {
    /// The query parameter that carries it: a name of letters, digits and `_`, which is written as it is.
    const PARAMETER: Option<&'static str>;
}

/// An app's or an authorised corp's `access_token`.
#[derive(Clone, Copy, Debug)]
pub enum AccessToken {}

/// A third-party app's `suite_access_token`.
#[derive(Clone, Copy, Debug)]
pub enum SuiteToken {}

/// A provider's `provider_access_token`.
#[derive(Clone, Copy, Debug)]
pub enum ProviderToken {}

/// The token of one device that a hardware maker built (`device_access_token`, 智慧硬件).
#[derive(Clone, Copy, Debug)]
pub enum DeviceToken {}

/// The token of a model of such devices (`model_access_token`).
#[derive(Clone, Copy, Debug)]
pub enum ModelToken {}

/// The code in the address at which an AI bot may answer once (`response_code`).
#[derive(Clone, Copy, Debug)]
pub enum ResponseCode {}

/// The `key` of a group robot's address.
#[derive(Clone, Copy, Debug)]
pub enum WebhookKey {}

/// None at all.
#[derive(Clone, Copy, Debug)]
pub enum NoToken {}

impl TokenKind for AccessToken {
    const PARAMETER: Option<&'static str> = Some("access_token");
}

impl TokenKind for SuiteToken {
    const PARAMETER: Option<&'static str> = Some("suite_access_token");
}

impl TokenKind for ProviderToken {
    const PARAMETER: Option<&'static str> = Some("provider_access_token");
}

impl TokenKind for DeviceToken {
    const PARAMETER: Option<&'static str> = Some("device_access_token");
}

impl TokenKind for ModelToken {
    const PARAMETER: Option<&'static str> = Some("model_access_token");
}

impl TokenKind for ResponseCode {
    const PARAMETER: Option<&'static str> = Some("response_code");
}

impl TokenKind for WebhookKey {
    const PARAMETER: Option<&'static str> = Some("key");
}

impl TokenKind for NoToken {
    const PARAMETER: Option<&'static str> = None;
}
