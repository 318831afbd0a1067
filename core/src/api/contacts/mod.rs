//! 通讯录管理: members, departments, tags, invitations, bulk imports and exports, id conversions.
//!
//! Two kinds of token meet here. An app's own token reads what lies in the app's visible range. Changing members and
//! departments takes the secret of 通讯录同步 (contact sync) or of a third-party contacts app; since 2022-08-15 new
//! addresses with the contact sync secret may list ids only ([`user::ListId`], [`department::SimpleList`]).

pub mod batch;
pub mod department;
pub mod export;
pub mod id;
pub mod invite;
pub mod mass_call;
pub mod qrcode;
pub mod sync;
pub mod tag;
pub mod user;
pub mod view_rule;

catalogue! {
    "contacts" =>
    batch::SyncUser, batch::ReplaceUser, batch::ReplaceParty, batch::GetResult, department::Create,
    department::Update, department::Delete, department::List, department::SimpleList, department::Get,
    export::SimpleUser, export::User, export::Department, export::TagUser, export::GetResult,
    id::UnionidToExternalUserid, id::ExternalUseridToPendingId, id::ExternalTagid, id::OpenKfid, id::Chatid,
    id::ApplyToUpgradeChatid, id::UpgradeChatidForNewCorp, id::ConvertTmpExternalUserid, id::UseridToOpenuserid,
    id::OpenuseridToUserid, invite::Invite, qrcode::Get, sync::Success, tag::Create, tag::Update, tag::Delete,
    tag::Get, tag::AddUsers, tag::DeleteUsers, tag::List, user::ActiveStat, user::AuthSucc, user::CheckMemberAuth,
    user::ListMemberAuth, user::ListSelectedTicketUser, user::Create, user::Delete, user::BatchDelete,
    user::FindByMobile, user::FindByEmail, user::Get, user::SimpleList, user::List, user::ListId,
    user::ConvertToOpenid, user::ConvertToUserid, user::Update,
}

#[cfg(test)]
mod tests;
