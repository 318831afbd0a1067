//! 电子发票: invoices from members' WeChat card folders, for expense claims.
//!
//! The app lets the member pick invoices (JS-SDK, `chooseInvoice`), reads them ([`GetInvoiceInfo`]), locks them while the claim is
//! checked, and closes them when it is paid ([`UpdateInvoiceStatus`]), so that none is claimed twice.
//!
//! Token: any app of a verified corp.

mod info;
mod status;

pub use info::{CardId, GetInvoiceInfo, GetInvoiceInfoBatch, Goods, Invoice, InvoiceDetails, InvoiceKey, InvoiceList};
pub use status::{ReimburseStatus, UpdateInvoiceStatus, UpdateStatusBatch};

catalogue! {
    "invoice" => GetInvoiceInfo, UpdateInvoiceStatus, UpdateStatusBatch, GetInvoiceInfoBatch,
}

#[cfg(test)]
mod tests;
