//! 收款账户: where money goes.

structure! {
    /// A bank account (收款账户).
    pub struct BankAccount {
        /// What was entered; none where nothing was.
        bank_account: Option<BankDetails>,
    }
}

structure! {
    /// A bank account.
    pub struct BankDetails {
        /// Whose account it is.
        account_type: AccountType,
        /// The holder's name.
        account_name: String,
        /// The account's number.
        account_number: String,
        /// A remark.
        remark: String,
        /// The bank.
        bank: Bank,
    }
}

open_enum! {
    /// Whose account (账户类型).
    pub enum AccountType: i64 {
        /// A company's (对公账户).
        Company = 1,
        /// A person's (个人账户).
        Person = 2,
    }
}

structure! {
    /// A bank and its branch.
    pub struct Bank {
        /// The bank's name.
        bank_alias: Option<String>,
        /// The bank's code.
        bank_alias_code: Option<String>,
        /// The branch's name.
        bank_branch_name: Option<String>,
        /// The branch's number between banks (联行号).
        bank_branch_id: Option<String>,
        /// The province.
        province: Option<String>,
        /// The province's code.
        province_code: Option<i64>,
        /// The city.
        city: Option<String>,
        /// The city's code.
        city_code: Option<i64>,
    }
}
