//! 下级/下游企业小程序session: a mini program's session in a linked corp, however it is asked for
//! ([`auth`](crate::api::auth::miniprogram), [`corpgroup`](crate::api::corpgroup::miniprogram)).

use crate::types::{Secret, UserId};

response! {
    /// A session in a linked corp.
    pub struct LinkedSession {
        /// The member there.
        userid: UserId,
        /// The session's key there.
        session_key: Secret,
    }
}
