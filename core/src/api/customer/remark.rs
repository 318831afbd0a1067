//! 修改客户备注信息: what a member notes on a customer.

use crate::api::limits::{Checked, given, letters};
use crate::endpoint::Empty;
use crate::types::{ExternalUserId, MediaId, UserId};

endpoint! {
    /// Changes what a member noted on a customer (修改客户备注信息).
    ///
    /// Token: an app for customer contact that sees the member. What is not given stays as it is; something must be given.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92115>
    POST "/cgi-bin/externalcontact/remark" [repeatable, check];
    pub struct Remark -> Empty {
        /// The member.
        userid: UserId,
        /// The customer.
        external_userid: ExternalUserId,
        /// What the member calls the customer, at most 20 characters.
        remark: Option<String>,
        /// Description, at most 150 characters.
        description: Option<String>,
        /// A WeChat user's corp, at most 20 characters.
        remark_company: Option<String>,
        /// Mobile numbers, instead of those before; a list of one empty text removes them all.
        remark_mobiles: Option<Vec<String>>,
        /// A picture, as uploaded.
        remark_pic_mediaid: Option<MediaId>,
    }
}

impl Remark {
    fn check(&self) -> Checked {
        letters("remark", given(&self.remark), 20)?;
        letters("description", given(&self.description), 150)?;
        letters("remark_company", given(&self.remark_company), 20)
    }
}
