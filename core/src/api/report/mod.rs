//! 政民沟通: government and residents: who reports what where, who sees to it, and the codes at the doors.
//!
//! A grid (网格) is a part of town with its administrators and members. Residents report what is wrong ([`resident`]), members of
//! the grid while they patrol ([`patrol`]), in [categories](category) that the corp sets. Both come as [orders](Order).
//!
//! Token: an app listed among those that may call (可调用接口的应用): under 居民上报 for [`resident`], 巡查上报 for [`patrol`],
//! 居民联系 for [`grid`] and [`category`], where customized apps with 居民联系权限 do as well.
//!
//! ```
//! use wecom_core::api::report::{grid, resident};
//!
//! let add = grid::Add::new("东区", "PARENT", ["zhangsan"]).grid_member(["lisi"]);
//! let reports = resident::GetOrderList::new().limit(50);
//! # let _ = (add, reports);
//! ```

pub mod category;
pub mod grid;
mod order;
pub mod patrol;
pub mod resident;
pub mod sitecode;
mod statistic;

pub use order::{Order, OrderInfo, Orders, Process, ProcessKind, ProcessStatus, Urgency};
pub use statistic::{CategoryCount, CategoryCounts, CategoryKind, CategoryLevel, CorpStatus, Grid, Grids, UserStatus};

#[cfg(test)]
mod tests;

text_ids! {
    /// A grid (`grid_id`).
    GridId;
    /// A category of what is reported (`category_id`).
    CategoryId;
    /// What somebody reported (`order_id`, 工单).
    OrderId;
    /// A code at a door (`siteid`, 场所码).
    SiteId;
}

catalogue! { "report" =>
    grid::Add, grid::Update, grid::Delete, grid::List, grid::GetUserGridInfo,
    category::Add, category::Update, category::Delete, category::List,
    patrol::GetGridInfo, patrol::GetCorpStatus, patrol::GetUserStatus, patrol::CategoryStatistic, patrol::GetOrderInfo,
    patrol::GetOrderList,
    resident::GetGridInfo, resident::GetCorpStatus, resident::GetUserStatus, resident::CategoryStatistic,
    resident::GetOrderList, resident::GetOrderInfo,
    sitecode::List, sitecode::GetSiteReportInfo, sitecode::GetReportAnswer,
}
