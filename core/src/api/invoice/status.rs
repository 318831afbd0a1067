//! 更新发票状态, 批量更新发票状态: locking, unlocking and closing invoices.

use super::{CardId, InvoiceKey};
use crate::endpoint::Empty;
use crate::types::{OpenId, Secret};

endpoint! {
    /// Locks, unlocks or closes an invoice (更新发票状态).
    ///
    /// Token: any app of a verified corp. **Closing cannot be undone**: the invoice leaves the member's folder.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90285>
    POST "/cgi-bin/card/invoice/reimburse/updateinvoicestatus";
    pub struct UpdateInvoiceStatus -> Empty {
        /// The invoice.
        card_id: CardId,
        /// The code that came with it.
        encrypt_code: Secret,
        /// What becomes of it.
        reimburse_status: ReimburseStatus,
    }
}

open_enum! {
    /// Whether an invoice is claimed (报销状态).
    pub enum ReimburseStatus: str {
        /// No; it may be (发票初始状态, 未锁定).
        Init = "INVOICE_REIMBURSE_INIT",
        /// It is being claimed, and cannot be claimed again (发票已锁定).
        Lock = "INVOICE_REIMBURSE_LOCK",
        /// It was paid, and is gone from the member's folder (发票已核销).
        Closure = "INVOICE_REIMBURSE_CLOSURE",
    }
}

endpoint! {
    /// Locks, unlocks or closes a member's invoices, all or none (批量更新发票状态).
    ///
    /// Token: any app of a verified corp. **Closing cannot be undone**. Where one invoice fails, all stay as they were.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90286>
    POST "/cgi-bin/card/invoice/reimburse/updatestatusbatch";
    pub struct UpdateStatusBatch -> Empty {
        /// Whose invoices, all of them.
        openid: OpenId,
        /// What becomes of them.
        reimburse_status: ReimburseStatus,
        /// The invoices.
        invoice_list: Vec<InvoiceKey>,
    }
}
