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

#[cfg(test)]
mod tests;
