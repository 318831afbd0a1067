//! Currencies.

open_enum! {
    /// A currency (货币符号), named by its code in ISO 4217.
    pub enum CurrencyKind: str {
        /// 人民币.
        Cny = "CURRENCY_TYPE_CNY",
        /// 美元.
        Usd = "CURRENCY_TYPE_USD",
        /// 欧元.
        Eur = "CURRENCY_TYPE_EUR",
        /// 英镑.
        Gbp = "CURRENCY_TYPE_GBP",
        /// 日元.
        Jpy = "CURRENCY_TYPE_JPY",
        /// 韩元.
        Krw = "CURRENCY_TYPE_KRW",
        /// 港元.
        Hkd = "CURRENCY_TYPE_HKD",
        /// 澳门元.
        Mop = "CURRENCY_TYPE_MOP",
        /// 新台币.
        Twd = "CURRENCY_TYPE_TWD",
        /// 阿联酋迪拉姆.
        Aed = "CURRENCY_TYPE_AED",
        /// 澳大利亚元.
        Aud = "CURRENCY_TYPE_AUD",
        /// 巴西雷亚尔.
        Brl = "CURRENCY_TYPE_BRL",
        /// 加拿大元.
        Cad = "CURRENCY_TYPE_CAD",
        /// 瑞士法郎.
        Chf = "CURRENCY_TYPE_CHF",
        /// 印尼卢比.
        Idr = "CURRENCY_TYPE_IDR",
        /// 印度卢比.
        Inr = "CURRENCY_TYPE_INR",
        /// 墨西哥比索.
        Mxn = "CURRENCY_TYPE_MXN",
        /// 马来西亚林吉特.
        Myr = "CURRENCY_TYPE_MYR",
        /// 菲律宾比索.
        Php = "CURRENCY_TYPE_PHP",
        /// 波兰兹罗提.
        Pln = "CURRENCY_TYPE_PLN",
        /// 俄罗斯卢布.
        Rub = "CURRENCY_TYPE_RUB",
        /// 新加坡元.
        Sgd = "CURRENCY_TYPE_SGD",
        /// 泰国铢.
        Thb = "CURRENCY_TYPE_THB",
        /// 土耳其里拉.
        Try = "CURRENCY_TYPE_TRY",
        /// 越南盾.
        Vnd = "CURRENCY_TYPE_VND",
    }
}
