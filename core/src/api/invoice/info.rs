//! 查询电子发票, 批量查询电子发票: what stands on invoices.

use super::ReimburseStatus;
use crate::types::{OpenId, Secret, Timestamp};

text_ids! {
    /// An invoice's card in WeChat (`card_id`, 发票 ID).
    CardId;
}

endpoint! {
    /// Reads an invoice (查询电子发票).
    ///
    /// Token: any app of a verified corp.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90284>
    POST "/cgi-bin/card/invoice/reimburse/getinvoiceinfo" [repeatable];
    pub struct GetInvoiceInfo -> Invoice {
        /// The invoice, as the member picked it.
        card_id: CardId,
        /// The code that came with it.
        encrypt_code: Secret,
    }
}

response! {
    /// An invoice.
    pub struct Invoice {
        /// The invoice.
        card_id: CardId,
        /// Since when it is valid.
        begin_time: Timestamp,
        /// Until when.
        end_time: Timestamp,
        /// How the card stands in the member's folder; several invoices at once only, and the official page does not mention it.
        user_card_status: Option<String>,
        /// Whose it is.
        openid: OpenId,
        /// What kind of invoice, in words, for example 增值税电子普通发票.
        kind: String = "type",
        /// Who was paid.
        payee: String,
        /// What the payee says about it.
        detail: String,
        /// What stands on it.
        user_info: InvoiceDetails,
    }
}

response! {
    /// What stands on an invoice. All money is in cents (分).
    pub struct InvoiceDetails {
        /// The sum, with tax.
        fee: i64,
        /// Whom it is made out to.
        title: String,
        /// When it was made out.
        billing_time: Timestamp,
        /// Its number: the official page has the two the wrong way round, but fully digital invoices (全电发票) have theirs here.
        billing_no: String,
        /// Its code.
        billing_code: String,
        /// What was bought.
        info: Vec<Goods>,
        /// The sum, without tax.
        fee_without_tax: i64,
        /// The tax.
        tax: i64,
        /// How to use it, in words.
        detail: String,
        /// Where the invoice can be fetched as PDF.
        pdf_url: String,
        /// Where a document that came with it can be fetched, such as an itinerary or a bill.
        trip_pdf_url: Option<String>,
        /// Whether it is claimed.
        reimburse_status: ReimburseStatus,
        /// The order that it was made out for; in an official example only.
        order_id: Option<String>,
        /// Its check code.
        check_code: String,
        /// The buyer's tax number.
        buyer_number: Option<String>,
        /// The buyer's address and telephone.
        buyer_address_and_phone: Option<String>,
        /// The buyer's bank and account.
        buyer_bank_account: Option<String>,
        /// The seller's tax number.
        seller_number: Option<String>,
        /// The seller's address and telephone.
        seller_address_and_phone: Option<String>,
        /// The seller's bank and account.
        seller_bank_account: Option<String>,
        /// Remarks.
        remarks: Option<String>,
        /// Who took the money (收款人).
        cashier: Option<String>,
        /// Who made it out (开票人).
        maker: Option<String>,
    }
}

response! {
    /// Something that was bought.
    pub struct Goods {
        /// What.
        name: String,
        /// How much of it.
        num: Option<f64>,
        /// Of which unit.
        unit: Option<String>,
        /// What it cost together, in cents (分); in the official examples only.
        fee: Option<i64>,
        /// What one cost, in cents (分).
        price: f64,
    }
}

endpoint! {
    /// Reads several invoices (批量查询电子发票).
    ///
    /// Token: any app of a verified corp with more than 200 active members.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90287>
    POST "/cgi-bin/card/invoice/reimburse/getinvoiceinfobatch" [repeatable];
    pub struct GetInvoiceInfoBatch -> InvoiceList {
        /// The invoices.
        item_list: Vec<InvoiceKey>,
    }
}

structure! {
    /// What names an invoice.
    pub struct InvoiceKey {
        /// The invoice, as the member picked it.
        card_id: CardId,
        /// The code that came with it.
        encrypt_code: Secret,
    }
}

response! {
    /// Invoices.
    pub struct InvoiceList {
        /// The invoices.
        item_list: Vec<Invoice>,
    }
}
