//! 上下游 and 企业互联: an app that corps below share.

use wecom_core::api::corpgroup::app::{self, ListShareInfo, Shares};
use wecom_core::flow::token::linked::GetLinkedToken;
use wecom_core::types::{AgentId, BusinessKind, CorpId};

use crate::refusal::{ensure, refuse};
use crate::routes::Table;

/// An app that a corp below shares.
#[derive(Debug)]
pub(crate) struct Share {
    /// The app in the corp above.
    pub(crate) app: AgentId,
    pub(crate) corp: CorpId,
    /// The app's id in the corp below.
    pub(crate) agent: AgentId,
    pub(crate) business: BusinessKind,
}

pub(super) fn routes(table: &mut Table) {
    table.on::<GetLinkedToken>(|world, caller, get| {
        world.vendor.is_alive(get.corpid.clone())?;
        let business = get.business_type.unwrap_or(BusinessKind::Linked);
        let of_corp = |share: &&Share| share.app == caller.app && share.corp == get.corpid;
        let mut shares = world.vendor.shares.iter().filter(of_corp).filter(|share| share.business == business);
        let Some(first) = shares.next() else { return refuse(40013) };
        let agent = std::iter::once(first).chain(shares).find(|share| share.agent == get.agentid);
        let Some(agent) = agent.map(|share| share.agent) else { return refuse(40056) };
        Ok(world.access_token(agent, caller.now))
    });
    table.on::<ListShareInfo>(|world, caller, list| {
        ensure(list.agentid == caller.app, 301_002)?;
        let business = list.business_type.unwrap_or(BusinessKind::Linked);
        let mut page = Shares::default();
        page.ending = true;
        for share in world.vendor.shares.iter().filter(|share| share.app == caller.app && share.business == business) {
            if list.corpid.as_ref().is_none_or(|corp| *corp == share.corp) {
                let mut entry = app::Share::default();
                entry.corpid = share.corp.clone();
                entry.corp_name = format!("企业{}", share.corp);
                entry.agentid = share.agent;
                page.corp_list.push(entry);
            }
        }
        Ok(page)
    });
}
