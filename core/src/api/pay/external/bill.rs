//! 对外收款记录: what customers paid.

use crate::types::{
    ExternalUserId, MerchantId, MiniProgramAppId, OutRefundNo, OutTradeNo, Timestamp, TransactionId, UserId,
};

text_ids! {
    /// A collection that was begun in the client (`payment_id`, 收款项目 ID).
    PaymentId;
}

endpoint! {
    /// Lists payments and refunds (获取对外收款记录).
    ///
    /// Token: an own app that 对外收款 lists among those that may call, or another app with the permission 对外收款; those get
    /// nothing of some accounts that were opened since WeCom 4.1.0. Only records of members whom the app sees, so a page may
    /// have fewer than its limit.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93667>
    POST "/cgi-bin/externalpay/get_bill_list" [repeatable];
    pub struct List -> BillPage {
        /// From when on.
        begin_time: Timestamp,
        /// Until when, at most a month later.
        end_time: Timestamp,
        /// Of this member only; of all unless set.
        payee_userid: Option<UserId>,
        /// Where to go on: `next_cursor` of the page before.
        cursor: Option<String>,
        /// How many a page is to have, at most 1 000.
        limit: Option<u32>,
    }
}

by_cursor! { List: BillPage { bill_list: Bill } }

response! {
    /// A page of payments and refunds.
    pub struct BillPage {
        /// Where the next page begins; empty after the last.
        next_cursor: String,
        /// The payments and refunds.
        bill_list: Vec<Bill>,
    }
}

response! {
    /// A payment or a refund.
    pub struct Bill {
        /// WeChat Pay's id of it.
        transaction_id: TransactionId,
        /// Which of the two.
        bill_type: BillType,
        /// How far it is; absent for refunds.
        trade_state: Option<TradeState>,
        /// When money came, or went back.
        pay_time: Timestamp,
        /// The merchant's id of it; of a refund the payment's.
        out_trade_no: OutTradeNo,
        /// The merchant's id of the refund; of refunds only.
        out_refund_no: Option<OutRefundNo>,
        /// Who paid.
        external_userid: Option<ExternalUserId>,
        /// How much was paid in all, in fen (分).
        total_fee: i64,
        /// The member who got it, or who gave it back.
        payee_userid: Option<UserId>,
        /// How it was paid.
        payment_type: PaymentType,
        /// The merchant account.
        mch_id: MerchantId,
        /// What the member wrote about the payment, or about the refund.
        remark: String,
        /// What was bought; absent for refunds.
        commodity_list: Option<Vec<Commodity>>,
        /// How much was given back, in fen (分).
        total_refund_fee: i64,
        /// What was given back; absent for refunds.
        refund_list: Option<Vec<Refund>>,
        /// Who is to be reached; empty unless the payment asked for it, absent for refunds. Never for third-party apps.
        contact_info: Option<Contact>,
        /// The same under its older name.
        payer_info: Option<Contact>,
        /// The mini program that it was paid in, for [`PaymentType::MiniProgram`].
        miniprogram_info: Option<MiniProgram>,
    }
}

open_enum! {
    /// Whether money came or went back (交易类型).
    pub enum BillType: i64 {
        /// It came (收款记录).
        Payment = 0,
        /// It went back (退款记录).
        Refund = 1,
    }
}

open_enum! {
    /// How far a payment is (交易状态).
    pub enum TradeState: i64 {
        /// Done (已完成).
        Done = 1,
        /// Done, and some was given back (已完成有退款).
        Refunded = 3,
    }
}

open_enum! {
    /// How something was paid (收款方式).
    pub enum PaymentType: i64 {
        /// In a chat (在聊天中收款).
        Chat = 0,
        /// With a code (收款码收款).
        Code = 1,
        /// In a live broadcast (在直播间收款).
        Living = 2,
        /// From a product album (用产品图册收款).
        Album = 3,
        /// By transfer (转账).
        Transfer = 14,
        /// In a mini program (小程序).
        MiniProgram = 15,
    }
}

response! {
    /// Something that was bought.
    pub struct Commodity {
        /// What it is.
        description: String,
        /// How many.
        amount: i64,
    }
}

response! {
    /// Money that was given back.
    pub struct Refund {
        /// The merchant's id of it.
        out_refund_no: OutRefundNo,
        /// Who gave it back.
        refund_userid: UserId,
        /// A note.
        refund_comment: String,
        /// When.
        refund_reqtime: Timestamp,
        /// How far it is.
        refund_status: RefundStatus,
        /// How much, in fen (分).
        refund_fee: i64,
    }
}

open_enum! {
    /// How far a refund is (退款状态).
    pub enum RefundStatus: i64 {
        /// Asked for (已申请退款).
        Applied = 0,
        /// Under way (退款处理中).
        Processing = 1,
        /// Done (退款成功).
        Done = 2,
        /// Closed (退款关闭).
        Closed = 3,
        /// Something is wrong (退款异常).
        Abnormal = 4,
        /// To be approved (审批中).
        Approving = 5,
        /// Not approved (审批失败).
        Refused = 6,
        /// The approval was cancelled (审批取消).
        Cancelled = 7,
    }
}

response! {
    /// Who is to be reached.
    pub struct Contact {
        /// Their name.
        name: String,
        /// Their telephone.
        phone: String,
        /// Their address.
        address: String,
    }
}

response! {
    /// A mini program.
    pub struct MiniProgram {
        /// Its appid.
        appid: MiniProgramAppId,
        /// What it is called.
        name: String,
    }
}

endpoint! {
    /// Lists what was paid for a payment item (获取收款项目的商户单号).
    ///
    /// Token: as for [`List`], the app that created the item.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95944>
    POST "/cgi-bin/externalpay/get_payment_info" [repeatable];
    pub struct GetPayment -> Payments {
        /// The item, from the client's 发起对外收款.
        payment_id: PaymentId,
    }
}

response! {
    /// What was paid for an item.
    pub struct Payments {
        /// One entry for each payment, under the name of the official example; [`Payments::out_trade_nos`] looks under both.
        bill_list: Vec<Payment>,
        // The table does not say what an entry is, and calls the list one of 收款单号: the ids themselves.
        /// The merchant's ids of the payments, under the name of the official table.
        out_trade_no_list: Vec<OutTradeNo>,
    }
}

impl Payments {
    /// The merchant's id of each payment, under whichever name they came.
    pub fn out_trade_nos(&self) -> impl Iterator<Item = &OutTradeNo> {
        let also = if self.bill_list.is_empty() { self.out_trade_no_list.as_slice() } else { &[] };
        self.bill_list.iter().map(|payment| &payment.out_trade_no).chain(also)
    }
}

response! {
    /// A payment for an item.
    pub struct Payment {
        /// The merchant's id of it.
        out_trade_no: OutTradeNo,
    }
}
