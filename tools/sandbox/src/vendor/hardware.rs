//! 智慧硬件: the tokens of a maker's models and devices.

use std::collections::BTreeMap;
use std::time::Duration;

use wecom_core::flow::token::device::{DeviceAccessToken, GetDeviceToken, GetModelToken, ModelAccessToken};
use wecom_core::types::{DeviceSn, ModelId};

use super::Pushed;
use crate::random;
use crate::refusal::{ensure, refuse};
use crate::routes::Table;
use crate::sandbox::Sandbox;
use crate::tokens::Holder;

/// A model of devices that a maker connects through its own cloud (硬件云端接入).
#[derive(Debug, Default)]
pub(crate) struct Model {
    secret: String,
    tickets: Pushed,
    /// The devices' secrets.
    pub(crate) devices: BTreeMap<DeviceSn, String>,
}

/// How long a ticket counts.
const TICKET: Duration = Duration::from_secs(30 * 60);

impl Model {
    pub(crate) fn new(secret: String) -> Model {
        Model { secret, ..Model::default() }
    }

    pub(super) fn secrets(&self) -> impl Iterator<Item = &String> {
        self.tickets.keys().chain(self.devices.values()).chain([&self.secret])
    }
}

impl Sandbox {
    /// A new `model_ticket`, which counts for 30 minutes, as the maker's command callback brings one every ten; empty where
    /// there is no such model. The sandbox does not push it: which form the callback has is not documented.
    pub fn model_ticket(&self, model_id: impl Into<ModelId>) -> String {
        let mut world = self.world();
        let now = world.clock.now();
        let Some(model) = world.vendor.models.get_mut(&model_id.into()) else { return String::new() };
        let ticket = random::text(86);
        model.tickets.insert(ticket.clone(), now + TICKET);
        ticket
    }
}

pub(super) fn routes(table: &mut Table) {
    table.on::<GetModelToken>(|world, caller, get| {
        let Some(model) = world.vendor.models.get(&get.model_id) else { return refuse(40058) };
        ensure(get.model_secret.expose() == model.secret, 40001)?;
        ensure(model.tickets.get(get.model_ticket.expose()).is_some_and(|until| *until > caller.now), 710_402)?;
        let (token, seconds) = world.tokens.give(Holder::Model(get.model_id), caller.now);
        let mut answer = ModelAccessToken::default();
        answer.model_access_token = token.into();
        answer.expires_in = seconds as i64;
        Ok(answer)
    });
    table.on::<GetDeviceToken>(|world, caller, get| {
        let Holder::Model(id) = &caller.holder else { return refuse(710_400) };
        let Some(model) = world.vendor.models.get(id) else { return refuse(710_400) };
        let Some(secret) = model.devices.get(&get.device_sn) else { return refuse(40058) };
        ensure(get.device_secret.expose() == secret, 40001)?;
        let (token, seconds) = world.tokens.give(Holder::Device(get.device_sn), caller.now);
        let mut answer = DeviceAccessToken::default();
        answer.device_access_token = token.into();
        answer.expires_in = seconds as i64;
        Ok(answer)
    });
}
