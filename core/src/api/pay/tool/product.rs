//! What orders at the till are about: apps, customised apps, and bundles.

use crate::api::pay::tool::CaseId;
use crate::api::provider_order::OrderType;
use crate::types::{EditionId, SuiteAppId, SuiteId};

structure! {
    /// What is sold: one of the three.
    pub struct Products {
        /// A third-party app (第三方应用).
        third_app: Option<ThirdApp>,
        /// A customised app (代开发应用).
        customized_app: Option<CustomizedApp>,
        /// A bundle (推广产品, 行业方案).
        promotion_case: Option<Promotion>,
    }
}

structure! {
    /// Third-party apps that are sold.
    pub struct ThirdApp {
        /// What the order is for.
        order_type: OrderType,
        /// The apps.
        buy_info_list: Vec<ThirdAppItem>,
        /// Whether the corp is told of it.
        notify_custom_corp: Option<bool> as Bit,
    }
}

structure! {
    /// A third-party app that is sold.
    pub struct ThirdAppItem {
        /// The app's suite.
        suiteid: SuiteId,
        /// The edition.
        edition_id: EditionId,
        /// Which app of an old suite with several.
        appid: Option<SuiteAppId>,
        /// For how many members.
        user_count: Option<u32>,
        /// For how many days.
        duration_days: Option<u32>,
        /// From which day on, as `20221220`.
        take_effect_date: Option<String>,
        /// How much less it costs.
        discount_info: Option<Discount>,
    }
}

structure! {
    /// How much less something costs.
    pub struct Discount {
        /// Whether by an amount or by a ratio.
        discount_type: DiscountType,
        /// By which amount, in fen (分), 1 to 10 000 000; needed for an amount.
        discount_amount: Option<i64>,
        /// What is left of the price, in percent (`75`: 七五折), 10 to 99; needed for a ratio.
        discount_ratio: Option<i64>,
        /// Why.
        discount_remarks: Option<String>,
    }
}

structure! {
    /// Customised apps that are sold.
    pub struct CustomizedApp {
        /// What the order is for.
        order_type: OrderType,
        /// The apps.
        buy_info_list: Vec<CustomizedAppItem>,
        /// Whether the corp is told of it.
        notify_custom_corp: Option<bool> as Bit,
    }
}

structure! {
    /// A customised app that is sold.
    pub struct CustomizedAppItem {
        /// The app's suite.
        suiteid: SuiteId,
        /// What it costs, in fen (分).
        total_price: i64,
        /// Which app of an old suite with several.
        appid: Option<SuiteAppId>,
        /// For how many members.
        user_count: Option<u32>,
        /// For how many days.
        duration_days: Option<u32>,
        /// From which day on, as `20221220`.
        take_effect_date: Option<String>,
    }
}

structure! {
    /// A bundle that is sold.
    pub struct Promotion {
        /// What the order is for.
        order_type: OrderType,
        /// The bundle.
        case_id: CaseId,
        /// Which edition of it.
        promotion_edition_name: String,
        /// Whether the corp is told of it.
        notify_custom_corp: Option<bool> as Bit,
        /// For how many days.
        duration_days: Option<u32>,
        /// From which day on, as `20221220`.
        take_effect_date: Option<String>,
        /// The apps in it.
        buy_info_list: Option<Vec<PromotionItem>>,
    }
}

structure! {
    /// An app in a bundle.
    pub struct PromotionItem {
        /// The app's suite.
        suiteid: SuiteId,
        /// Which app of an old suite with several.
        appid: Option<SuiteAppId>,
        /// For how many members.
        user_count: Option<u32>,
    }
}

response! {
    /// What an order sold: one of the three.
    pub struct Sold {
        /// A third-party app (第三方应用).
        third_app: Option<SoldProduct>,
        /// A customised app (代开发应用).
        customized_app: Option<SoldProduct>,
        /// A bundle (推广产品, 行业方案).
        promotion_case: Option<SoldProduct>,
    }
}

response! {
    /// A product that an order sold.
    pub struct SoldProduct {
        /// What the order is for.
        order_type: OrderType,
        /// Whether the corp is told of it.
        notify_custom_corp: Option<bool> as Bit,
        /// The bundle.
        case_id: Option<CaseId>,
        /// Which edition of the bundle.
        promotion_edition_name: Option<String>,
        /// For how many days, of a bundle.
        duration_days: Option<i64>,
        /// From which day on, of a bundle, as `20221220`.
        take_effect_date: Option<String>,
        /// The apps.
        buy_info_list: Vec<SoldItem>,
    }
}

response! {
    /// An app that an order sold.
    pub struct SoldItem {
        /// The app's suite.
        suiteid: SuiteId,
        /// Which app of an old suite with several.
        appid: Option<SuiteAppId>,
        /// The edition, of a third-party app.
        edition_id: Option<EditionId>,
        /// For how many members.
        user_count: Option<i64>,
        /// For how many days.
        duration_days: Option<i64>,
        /// From which day on, as `20221220`.
        take_effect_date: Option<String>,
        /// What it would cost without discounts, in fen (分).
        origin_price: Option<i64>,
        /// What is to be paid, in fen (分).
        paid_price: Option<i64>,
    }
}

open_enum! {
    /// How a price is lowered (优惠类型).
    pub enum DiscountType: i64 {
        /// By an amount (固定优惠).
        Amount = 1,
        /// By a ratio (价格折扣).
        Ratio = 2,
    }
}
