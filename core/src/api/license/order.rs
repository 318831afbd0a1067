//! 订单管理: orders of accounts for one corp.

use super::AccountCount;
use crate::api::provider_order::OrderStatus;
use crate::endpoint::Empty;
use crate::error::ErrorCode;
use crate::types::{CorpId, JobId, LicenseKind, LicenseOrderId, Secret, Timestamp, UserId};

endpoint! {
    /// Orders new accounts for a corp (下单购买账号).
    ///
    /// Token: the provider's. The order is to be paid by a member of the provider's, in the console or by
    /// [`payment::Submit`](super::payment::Submit).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95644>
    POST "/cgi-bin/license/create_new_order" [token = ProviderToken];
    pub struct Create -> Created {
        /// The corp that the accounts are for.
        corpid: CorpId,
        /// Who orders: a member of the provider's, seen in its console.
        buyer_userid: UserId,
        /// How many of each kind.
        account_count: AccountCount,
        /// For how long.
        account_duration: Duration,
    }
}

structure! {
    /// For how long accounts are bought: months, days, or until a day.
    pub struct Duration {
        /// Months of 31 days, at most 36.
        months: Option<u32>,
        /// Days, which may stand beside months.
        days: Option<u32>,
        /// Until when renewed accounts are to last; instead of months.
        new_expire_time: Option<Timestamp>,
    }
}

response! {
    /// The new order.
    pub struct Created {
        /// Its id.
        order_id: LicenseOrderId,
    }
}

endpoint! {
    /// Makes a list of accounts that are to be renewed (创建续期任务).
    ///
    /// Token: the provider's. First of two steps: [`SubmitRenewal`] orders. At most 1 000 accounts in a call; further calls
    /// with the same job add to it.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95646>
    POST "/cgi-bin/license/create_renew_order_job" [token = ProviderToken];
    pub struct CreateRenewal -> Renewal {
        /// The corp that the accounts are for.
        corpid: CorpId,
        /// The accounts.
        account_list: Vec<RenewedAccount>,
        /// The job to add to; without one a new job begins.
        jobid: Option<JobId>,
    }
}

structure! {
    /// An account that is to be renewed.
    pub struct RenewedAccount {
        /// Whose it is.
        userid: UserId,
        /// What kind it is.
        kind: LicenseKind = "type",
    }
}

response! {
    /// A list of accounts that are to be renewed.
    pub struct Renewal {
        /// The job, for [`SubmitRenewal`].
        jobid: JobId,
        /// What cannot be renewed.
        invalid_account_list: Vec<InvalidAccount>,
    }
}

response! {
    /// An account that cannot be renewed.
    pub struct InvalidAccount {
        /// Why.
        errcode: i64,
        /// Why, in words.
        errmsg: String,
        /// Whose it is.
        userid: UserId,
        /// What kind it is.
        kind: Option<LicenseKind> = "type",
    }
}

impl InvalidAccount {
    /// `errcode` as a code.
    pub fn code(&self) -> ErrorCode {
        ErrorCode(self.errcode)
    }
}

endpoint! {
    /// Orders the renewal of the accounts on a list (提交续期订单).
    ///
    /// Token: the provider's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95646>
    POST "/cgi-bin/license/submit_order_job" [token = ProviderToken];
    pub struct SubmitRenewal -> Created {
        /// The job, from [`CreateRenewal`].
        jobid: JobId,
        /// Who orders: a member of the provider's.
        buyer_userid: UserId,
        /// For how long: whole months, or until a day.
        account_duration: Duration,
    }
}

endpoint! {
    /// Lists orders (获取订单列表).
    ///
    /// Token: the provider's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95647>
    POST "/cgi-bin/license/list_order" [repeatable, token = ProviderToken];
    pub struct List -> OrderPage {
        /// The corp that the accounts are for; all without it.
        corpid: Option<CorpId>,
        /// From when on. Begin and end go together, at most 31 days apart.
        start_time: Option<Timestamp>,
        /// Until when.
        end_time: Option<Timestamp>,
        /// Where to go on: `next_cursor` of the page before.
        cursor: Option<String>,
        /// How many a page is to have, at most 1 000; 500 without it.
        limit: Option<u32>,
    }
}

by_cursor! { List: OrderPage { order_list: ListedOrder } while has_more }

response! {
    /// A page of orders.
    pub struct OrderPage {
        /// The orders.
        order_list: Vec<ListedOrder>,
        /// Where the next page begins.
        next_cursor: String,
        /// Whether there is a next page.
        has_more: bool as Bit,
    }
}

response! {
    /// An order in a list.
    pub struct ListedOrder {
        /// Its id.
        order_id: LicenseOrderId,
        /// What it is for.
        order_type: OrderType,
    }
}

open_enum! {
    /// What an order is for (订单类型).
    pub enum OrderType: i64 {
        /// New accounts (购买账号).
        New = 1,
        /// Renewed accounts (续期账号).
        Renewal = 2,
        /// Accounts that came with a paid edition (应用版本付费迁移订单).
        Migration = 5,
        /// Accounts by contract (历史合同迁移订单).
        Contract = 6,
        /// New accounts for several corps (多企业新购订单).
        Union = 8,
    }
}

endpoint! {
    /// Reads an order (获取订单详情).
    ///
    /// Token: the provider's. Orders for several corps are read with [`union::Get`](super::union::Get).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95648>
    POST "/cgi-bin/license/get_order" [repeatable, token = ProviderToken];
    pub struct Get -> Found {
        /// The order.
        order_id: LicenseOrderId,
    }
}

response! {
    /// What was found.
    pub struct Found {
        /// The order.
        order: Order,
    }
}

response! {
    /// An order.
    pub struct Order {
        /// Its id.
        order_id: LicenseOrderId,
        /// What it is for.
        order_type: OrderType,
        /// How far it is.
        order_status: OrderStatus,
        /// The corp that the accounts are for; absent in orders for several corps.
        corpid: Option<CorpId>,
        /// What is to be paid, in fen (分).
        price: i64,
        /// How many accounts.
        account_count: Option<AccountCount>,
        /// For how long.
        account_duration: Option<Duration>,
        /// When it was placed.
        create_time: Timestamp,
        /// When it was paid.
        pay_time: Option<Timestamp>,
    }
}

endpoint! {
    /// Lists the accounts of an order (获取订单中的账号列表).
    ///
    /// Token: the provider's. Only of paid orders.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95649>
    POST "/cgi-bin/license/list_order_account" [repeatable, token = ProviderToken];
    pub struct ListAccounts -> AccountPage {
        /// The order; of an order for several corps the part for one corp.
        order_id: LicenseOrderId,
        /// Where to go on: `next_cursor` of the page before.
        cursor: Option<String>,
        /// How many a page is to have, at most 1 000; 500 without it.
        limit: Option<u32>,
    }
}

by_cursor! { ListAccounts: AccountPage { account_list: OrderedAccount } while has_more }

response! {
    /// A page of an order's accounts.
    pub struct AccountPage {
        /// The accounts.
        account_list: Vec<OrderedAccount>,
        /// Where the next page begins.
        next_cursor: String,
        /// Whether there is a next page.
        has_more: bool as Bit,
    }
}

response! {
    /// An account of an order.
    pub struct OrderedAccount {
        /// The code that activates it, of new accounts.
        active_code: Secret,
        /// Whose it is, of renewed accounts.
        userid: UserId,
        /// What kind it is.
        kind: LicenseKind = "type",
    }
}

endpoint! {
    /// Cancels an order that is not paid (取消订单).
    ///
    /// Token: the provider's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/96106>
    POST "/cgi-bin/license/cancel_order" [token = ProviderToken];
    pub struct Cancel -> Empty {
        /// The order.
        order_id: LicenseOrderId,
        /// The corp that the accounts are for; none for several corps.
        corpid: Option<CorpId>,
    }
}
