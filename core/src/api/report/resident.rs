//! 居民上报: what residents report.

use super::{CategoryCounts, CategoryId, CorpStatus, GridId, Grids, Order, OrderId, OrderInfo, Orders, UserStatus};
use crate::types::{Timestamp, UserId};

endpoint! {
    /// Lists the grids that take residents' reports (获取配置的网格及网格负责人).
    ///
    /// Token: an app listed under 居民上报 - 可调用接口的应用; own apps only.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93514>
    GET "/cgi-bin/report/resident/get_grid_info";
    pub struct GetGridInfo -> Grids {}
}

endpoint! {
    /// Counts residents' reports (获取单位居民上报数据统计).
    ///
    /// Token: an app listed under 居民上报 - 可调用接口的应用; own apps only.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93515>
    POST "/cgi-bin/report/resident/get_corp_status" [repeatable];
    pub struct GetCorpStatus -> CorpStatus {
        /// In which grid; in the whole corp unless set.
        grid_id: Option<GridId>,
    }
}

endpoint! {
    /// Counts the residents' reports that a member has to do with (获取个人居民上报数据统计).
    ///
    /// Token: an app listed under 居民上报 - 可调用接口的应用; own apps only.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93516>
    POST "/cgi-bin/report/resident/get_user_status" [repeatable];
    pub struct GetUserStatus -> UserStatus {
        /// The member.
        userid: UserId,
    }
}

endpoint! {
    /// Counts residents' reports by category (获取上报事件分类统计).
    ///
    /// Token: an app listed under 居民上报 - 可调用接口的应用; own apps only.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93517>
    POST "/cgi-bin/report/resident/category_statistic" [repeatable];
    pub struct CategoryStatistic -> CategoryCounts {
        /// The category of the first level whose second level is counted; the first level unless set.
        category_id: Option<CategoryId>,
    }
}

endpoint! {
    /// Lists residents' reports (获取居民上报事件列表).
    ///
    /// Token: an app listed under 居民上报 - 可调用接口的应用; own apps only. A cursor goes with the conditions
    /// that it came from.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93518>
    POST "/cgi-bin/report/resident/get_order_list" [repeatable];
    pub struct GetOrderList -> Orders {
        /// Those reported after this time; all unless set.
        begin_create_time: Option<Timestamp>,
        /// Those changed after this time; all unless set.
        begin_modify_time: Option<Timestamp>,
        /// The `next_cursor` of the page before.
        cursor: Option<String>,
        /// How many to a page, at most 50; 20 unless set.
        limit: Option<u32>,
    }
}

by_cursor! { GetOrderList: Orders { order_list: Order } }

endpoint! {
    /// Reads a resident's report (获取居民上报的事件详情信息).
    ///
    /// Token: an app listed under 居民上报 - 可调用接口的应用; own apps only.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93519>
    POST "/cgi-bin/report/resident/get_order_info" [repeatable];
    pub struct GetOrderInfo -> OrderInfo {
        /// The order.
        order_id: OrderId,
    }
}
