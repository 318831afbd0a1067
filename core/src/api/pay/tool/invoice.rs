//! 发票: invoices that corps ask for.

use crate::endpoint::{Empty, Paginated};
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

impl Paginated for List {
    type Item = Invoice;

    fn items(page: &mut InvoicePage) -> Vec<Invoice> {
        std::mem::take(&mut page.invoice_list)
    }

    fn after(&self, page: &InvoicePage) -> Option<List> {
        (page.has_more && !page.next_cursor.is_empty()).then(|| self.clone().cursor(&page.next_cursor))
    }
}

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
        order_id: String,
        /// The corp.
        custom_corpid: Option<CorpId>,
        /// When it was asked for.
        apply_time: Timestamp,
        /// What kind it is: the page's number.
        invoice_type: i64,
        /// What was paid, in fen (分).
        paid_price: i64,
        /// How far it is: the page's number.
        invoice_status: i64,
        /// To whom it is made out.
        invoice_title: String,
        /// Their tax number.
        tax_number: String,
        /// How it is to be sent: the page's number.
        send_way: i64,
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
        order_id: String,
        /// How far it is: the page's number.
        invoice_status: i64,
        /// A note.
        invoice_note: String,
        /// Who says so: a member of the provider's.
        oper_userid: Option<UserId>,
    }
}
