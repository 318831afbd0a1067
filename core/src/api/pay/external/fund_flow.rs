//! 资金流水: what went through the merchant accounts.

use crate::types::{MerchantId, OutTradeNo, Timestamp, UserId};

endpoint! {
    /// Lists what went through the merchant accounts (获取资金流水).
    ///
    /// Token: an own app that 对外收款 lists among those that may call; neither customised nor third-party apps. Only accounts
    /// opened in WeCom, and only entries by members whom the app sees, so a page may have fewer than its limit. A day's
    /// entries are there from eleven o'clock of the next; they begin with 2022-12-01 and are kept for three years.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98100>
    POST "/cgi-bin/externalpay/get_fund_flow" [repeatable];
    pub struct List -> FlowPage {
        /// From when on.
        begin_time: Timestamp,
        /// Until when, at most 31 days later.
        end_time: Timestamp,
        /// Of this merchant account only; of all unless set.
        mch_id: Option<MerchantId>,
        /// Where to go on: `next_cursor` of the page before.
        cursor: Option<String>,
        /// How many a page is to have, at most 200; 100 unless set.
        limit: Option<u32>,
    }
}

by_cursor! { List: FlowPage { fund_flow_list: Flow } }

response! {
    /// A page of entries.
    pub struct FlowPage {
        /// Where the next page begins; empty after the last.
        next_cursor: String,
        /// The entries.
        fund_flow_list: Vec<Flow>,
    }
}

response! {
    /// An entry of a merchant account.
    pub struct Flow {
        /// When.
        timestamp: Timestamp,
        /// WeChat Pay's number of it (微信支付资金流水单号).
        request_no: String,
        /// What for.
        transaction_type: TransactionType,
        /// Which way.
        fund_flow_type: Direction,
        /// How much money moved, in fen (分).
        transaction_amount: i64,
        /// How much the account has then, in fen (分).
        account_balance: i64,
        /// The merchant's id of it (商户单号, 业务凭证号).
        out_trade_no: OutTradeNo,
        /// The account.
        mch_id: MerchantId,
        /// Who did it.
        operator_userid: Option<UserId>,
        /// The groups of rules that it belongs to.
        group_list: Option<Vec<Group>>,
        /// A note.
        remark: Option<String>,
    }
}

open_enum! {
    /// What an entry is for (动账类型).
    pub enum TransactionType: i64 {
        /// Given back (退款).
        Refund = 1,
        /// A fee (交易手续费).
        Fee = 2,
        /// Paid (收款).
        Payment = 3,
        /// Taken out (提现).
        Withdrawal = 4,
        /// Something else (其他).
        Else = 5,
    }
}

open_enum! {
    /// Which way money went (收支类型).
    pub enum Direction: i64 {
        /// In (收入).
        In = 1,
        /// Out (支出).
        Out = 2,
    }
}

response! {
    /// A group of rules.
    pub struct Group {
        /// What it is called.
        group_name: String,
    }
}
