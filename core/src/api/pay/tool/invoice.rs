//! 发票: invoices that corps ask for.

use crate::api::pay::tool::OrderId;
use crate::endpoint::Empty;
use crate::types::{CorpId, Timestamp, UserId};

endpoint! {
    /// Lists the invoices that corps asked for (获取发票列表).
    ///
    /// Token: the provider's. Not signed.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99436>
    POST "/cgi-bin/paytool/get_invoice_list" [repeatable, token = ProviderToken];
    pub struct List -> InvoicePage {
        /// From when on.
        start_time: Option<Timestamp>,
        /// Until when.
        end_time: Option<Timestamp>,
        /// Where to go on: `next_cursor` of the page before.
        cursor: Option<String>,
        /// How many a page is to have.
        limit: Option<u32>,
    }
}

by_cursor! { List: InvoicePage { invoice_list: Invoice } while has_more }

response! {
    /// A page of invoices.
    pub struct InvoicePage {
        /// The invoices.
        invoice_list: Vec<Invoice>,
        /// Where the next page begins.
        next_cursor: String,
        /// Whether there is a next page.
        has_more: bool as Bit,
    }
}

response! {
    /// An invoice that a corp asked for.
    pub struct Invoice {
        /// The order that it is for.
        order_id: OrderId,
        /// The corp.
        custom_corpid: Option<CorpId>,
        /// When it was asked for.
        apply_time: Timestamp,
        /// What kind it is.
        invoice_type: InvoiceType,
        /// What was paid, in fen (分).
        paid_price: i64,
        /// How far it is.
        invoice_status: InvoiceStatus,
        /// To whom it is made out.
        invoice_title: String,
        /// Their tax number.
        tax_number: String,
        /// How it is to be sent.
        send_way: SendWay,
        /// To whom it is to be sent.
        contact_name: Option<String>,
        /// Their telephone.
        contact_tel: Option<String>,
        /// Their address.
        contact_addr: Option<String>,
        /// Their post code.
        contact_postcode: Option<String>,
        /// The mail address that it is to be sent to.
        receive_email: Option<String>,
        /// The address of whom it is made out to.
        company_addr: String,
        /// Their telephone.
        company_tel: String,
        /// Their bank.
        bank_name: String,
        /// Their account there.
        bank_account_number: String,
        /// What the provider noted.
        invoice_note: String,
    }
}

endpoint! {
    /// Says how far an invoice is (标记发票状态).
    ///
    /// Token: the provider's. Not signed.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99437>
    POST "/cgi-bin/paytool/mark_invoice_status" [repeatable, token = ProviderToken];
    pub struct Mark -> Empty {
        /// The order that it is for.
        order_id: OrderId,
        /// How far it is: sent by post or by mail, or cancelled. One that is made out already stays as it is.
        invoice_status: InvoiceStatus,
        /// A note.
        invoice_note: String,
        /// Who says so: a member of the provider's.
        oper_userid: Option<UserId>,
    }
}

open_enum! {
    /// What kind of invoice a corp asked for (发票类型).
    pub enum InvoiceType: i64 {
        /// A plain one (普通发票).
        Plain = 0,
        /// One for value-added tax (增值税专用发票).
        ValueAddedTax = 1,
    }
}

open_enum! {
    /// How far an invoice is (开票状态).
    pub enum InvoiceStatus: i64 {
        /// It is being made out (开票中).
        Pending = 0,
        /// It is made out on paper and sent by post (已寄出).
        Posted = 1,
        /// It is made out electronically and sent by mail (已发送).
        Mailed = 2,
        /// It is cancelled (已取消); the corp can ask anew.
        Cancelled = 3,
    }
}

open_enum! {
    /// How an invoice is to be sent (发票收取方式).
    pub enum SendWay: i64 {
        /// Not settled yet (待定).
        Undecided = 0,
        /// By courier (快递).
        Courier = 1,
        /// By mail (电子邮箱).
        Mail = 2,
    }
}
