//! 电子发票: electronic invoices.
