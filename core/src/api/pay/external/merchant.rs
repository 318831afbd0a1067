//! 收款商户号管理: the WeChat Pay accounts that money goes to.

use crate::endpoint::Empty;
use crate::types::{DepartmentId, MerchantId, TagId, UserId};

endpoint! {
    /// Reads a bound merchant account (查询商户号详情).
    ///
    /// Token: an own app that 对外收款 lists among those that may call; neither customised nor third-party apps.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93666>
    POST "/cgi-bin/externalpay/getmerchant" [repeatable];
    pub struct Get -> Merchant {
        /// The account, at most 32 bytes.
        mch_id: MerchantId,
    }
}

response! {
    /// A merchant account.
    pub struct Merchant {
        /// The account.
        mch_id: MerchantId,
        /// Its full name, at most 50 bytes.
        merchant_name: String,
        /// Whether it is bound.
        bind_status: BindStatus,
        /// Who may use it; absent before it is bound.
        allow_use_scope: Option<Scope>,
    }
}

open_enum! {
    /// Whether a merchant account is bound (商户号绑定状态).
    pub enum BindStatus: i64 {
        /// Asked for (申请中).
        Applied = 1,
        /// Bound (已绑定).
        Bound = 2,
        /// Taken back (已撤销).
        Revoked = 3,
    }
}

structure! {
    /// Who may use a merchant account.
    pub struct Scope {
        /// Members.
        user: Option<Vec<UserId>>,
        /// Departments.
        partyid: Option<Vec<DepartmentId>>,
        /// Tags.
        tagid: Option<Vec<TagId>>,
    }
}

endpoint! {
    /// Says who may use a bound merchant account (设置商户号使用范围).
    ///
    /// Token: an own app that 对外收款 lists among those that may call; neither customised nor third-party apps.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93666>
    POST "/cgi-bin/externalpay/set_mch_use_scope" [repeatable];
    pub struct SetScope -> Empty {
        /// The account, at most 32 bytes.
        mch_id: MerchantId,
        /// Who may use it; whoever is not here may not any more.
        allow_use_scope: Scope,
    }
}

endpoint! {
    /// Asks for a merchant account to be bound; its owner has to agree (添加商户号).
    ///
    /// Token: an own app that 对外收款 lists among those that may call; neither customised nor third-party apps. The
    /// official page has dropped it.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93666>
    POST "/cgi-bin/externalpay/addmerchant";
    pub struct Add -> Empty {
        /// The account, at most 32 bytes.
        mch_id: MerchantId,
        /// Its full name, at most 50 bytes.
        merchant_name: String,
    }
}

endpoint! {
    /// Unbinds a merchant account, or takes the request back (删除商户号).
    ///
    /// Token: an own app that 对外收款 lists among those that may call; neither customised nor third-party apps. The
    /// official page has dropped it.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93666>
    POST "/cgi-bin/externalpay/delmerchant";
    pub struct Delete -> Empty {
        /// The account, at most 32 bytes.
        mch_id: MerchantId,
    }
}
