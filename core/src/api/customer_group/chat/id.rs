//! 转换客户群成员external_userid: people of a group chat under the ids of an upgraded app.

use crate::api::customer_contact::NewIds;
use crate::api::limits::{Checked, count};
use crate::types::{ExternalUserId, GroupChatId};

endpoint! {
    /// Turns the corp's ids of people in a group chat into those that the provider's app sees (转换客户群成员external_userid).
    ///
    /// Token: an app that a provider develops for the corp, or a third-party app that has not finished the move to new ids.
    /// For people who are nobody's customers; ids that are the provider's already come back unchanged.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95327>
    POST "/cgi-bin/externalcontact/groupchat/get_new_external_userid" [repeatable, check];
    pub struct GetNewExternalUserid -> NewIds {
        /// The group chat.
        chat_id: GroupChatId,
        /// The people, at most 1 000, best 200.
        external_userid_list: Vec<ExternalUserId>,
    }
}

impl GetNewExternalUserid {
    fn check(&self) -> Checked {
        count("external_userid_list", self.external_userid_list.len(), 0..=1000)
    }
}
