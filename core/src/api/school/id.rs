//! Ids that only schools have.

text_ids! {
    /// A collection of money from a class (`payment_id`, 收款项目 ID); JS-SDK and mini programs begin one.
    PaymentId;
    /// An order within such a collection (`trade_no`, 订单号).
    TradeNo;
    /// A daily or single health report that is asked for (`jobid`, 健康上报任务 ID).
    ReportJobId;
}
