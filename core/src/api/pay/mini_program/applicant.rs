//! What an application for an account tells about the applicant. Pictures are ids of
//! [`UploadImage`](super::account::UploadImage); days are text, as `2030-01-31`, or `长期` where there is no end.

use crate::api::pay::mini_program::PayMediaId;
use crate::types::Secret;

structure! {
    /// A business licence or certificate of registration (营业执照, 登记证书).
    pub struct License {
        /// The picture of it.
        business_license_copy_open_wx_pay_media_id: PayMediaId,
        /// Its number.
        business_license_number: String,
        /// The name on it, 2 to 128 characters.
        merchant_name: String,
        /// Who stands for it in law, 2 to 100 characters.
        legal_person: String,
        /// What kind of certificate; of associations only.
        cert_type: Option<CertType>,
        /// The address on it, 4 to 128 characters; needed of institutions and associations.
        company_address: Option<String>,
        /// From which day on it is valid; needed of institutions and associations.
        business_time_begin_time: Option<String>,
        /// Until which day it is valid; needed of institutions and associations.
        business_time_end_time: Option<String>,
    }
}

open_enum! {
    /// What kind of certificate an association has (登记证书类型).
    pub enum CertType: i64 {
        /// With the unified social credit code (统一社会信用代码证书).
        UnifiedCode = 2389,
        /// Of a social group (社会团体法人登记证书).
        SocialGroup = 2394,
        /// Of a private body that is no company (民办非企业单位登记证书).
        PrivateNonEnterprise = 2395,
        /// Of a foundation (基金会法人登记证书).
        Foundation = 2396,
        /// Of a place of worship (宗教活动场所登记证).
        Worship = 2399,
        /// Any other valid paper of the authorities (政府部门下发的其他有效证明文件).
        OtherOfficial = 2400,
        /// A licence to practise (执业许可证/执业证).
        Practice = 2520,
        /// Of a body of residents that governs itself (基层群众性自治组织特别法人统一社会信用代码证).
        SelfGovernment = 2521,
        /// Of a village's economic collective (农村集体经济组织登记证).
        RuralCollective = 2522,
    }
}

structure! {
    /// A licence as a bank or the like (金融机构许可证).
    pub struct FinanceInstitution {
        /// What kind it is.
        finance_type: FinanceType,
        /// Pictures of it, at most 5.
        finance_license_pics_open_wx_pay_media_id: Vec<PayMediaId>,
    }
}

open_enum! {
    /// What kind of financial institution (金融机构类型).
    pub enum FinanceType: str {
        /// A bank (银行业).
        Bank = "BANK_AGENT",
        /// A payment company (支付机构).
        Payment = "PAYMENT_AGENT",
        /// An insurance company (保险业).
        Insurance = "INSURANCE",
        /// A clearing house or exchange (交易及结算类金融机构).
        TradeAndSettle = "TRADE_AND_SETTLE",
        /// Any other (其他金融机构).
        Else = "OTHER",
    }
}

structure! {
    /// A person's identity card or the like (证件信息).
    ///
    /// All of it is needed, unless its doc says otherwise; only of [`Contact`] who stands for the corp in law, name and number
    /// are enough.
    pub struct IdCard {
        /// The name on it, 2 to 100 characters.
        id_card_name: String,
        /// Its number: as `id_doc_type` says, 18 digits of a Chinese identity card (the last may be an `X`), 4 to 15 digits, letters
        /// and hyphens of a passport.
        id_card_number: Secret,
        /// What kind it is; a Chinese identity card unless set. Needed of a [`Contact`] who acts for the corp.
        id_doc_type: Option<IdDocType>,
        /// The picture of the side with the face, in colour, or a stamped copy.
        id_card_copy_open_wx_pay_media_id: Option<PayMediaId>,
        /// The picture of the other side; passports have none.
        id_card_national_open_wx_pay_media_id: Option<PayMediaId>,
        /// The address on it, 4 to 128 characters; needed where a company applies, and not of [`Contact`].
        id_card_address: Option<String>,
        /// From which day on it is valid, not before 1900-01-01.
        id_card_valid_time_begin: Option<String>,
        /// Until which day it is valid, or `长期`.
        id_card_valid_time: Option<String>,
    }
}

open_enum! {
    /// What kind of identity card (证件类型).
    pub enum IdDocType: i64 {
        /// A Chinese identity card (中国大陆居民身份证); 8 means the same.
        IdCard = 0,
        /// Another country's passport (护照).
        Passport = 1,
        /// A permit of residents of Hong Kong (来往内地通行证).
        HongKong = 2,
        /// A permit of residents of Macao (来往内地通行证).
        Macao = 3,
        /// A permit of residents of Taiwan (来往大陆通行证).
        Taiwan = 4,
        /// A foreigner's residence permit (外国人居留证).
        ForeignResident = 5,
        /// A residence permit of people from Hong Kong and Macao (港澳居民证).
        HongKongMacaoResident = 6,
        /// A residence permit of people from Taiwan (台湾居民证).
        TaiwanResident = 7,
        /// A Chinese identity card, the page's second number for it.
        MainlandIdCard = 8,
    }
}

structure! {
    /// Who is to run an account (超级管理员).
    pub struct Contact {
        /// Whether they stand for the corp in law.
        contact_type: ContactType,
        /// Their identity card, without the address: name and number, the same as of the corp's, are enough of who stands for it in
        /// law; of others the kind is needed, too.
        contact_info: IdCard,
        /// Their mobile number of 11 digits, or 5 to 20 digits with `-` and `+`.
        mobile_phone: String,
        /// Their mail address.
        contact_email: String,
        /// The picture of a letter that empowers them; needed of who does not stand for the corp in law.
        business_authorization_letter_open_wx_pay_media_id: Option<PayMediaId>,
    }
}

open_enum! {
    /// Whether somebody stands for a corp in law (超级管理员类型).
    pub enum ContactType: str {
        /// They do (经营者/法人).
        LegalPerson = "65",
        /// They act for it (经办人).
        Agent = "66",
    }
}

structure! {
    /// A bank account (结算账户).
    pub struct BankAccount {
        /// The bank, as `中国银行`.
        account_bank: String,
        /// The name on the account: the person's on a personal one, else [`License::merchant_name`].
        account_name: String,
        /// The code of the bank's place, city at least.
        bank_address_code: String,
        /// The account's number.
        account_number: Secret,
        /// Whose it is; needed of one-person businesses.
        bank_account_type: Option<BankAccountType>,
        /// The bank's full name with its branch; needed of banks without a line to WeChat Pay.
        bank_name: Option<String>,
        /// Further proofs; needed of institutions and associations.
        bank_card_supplement: Option<BankProofs>,
    }
}

open_enum! {
    /// Whose a bank account is (账户类型).
    pub enum BankAccountType: i64 {
        /// The corp's (对公账户).
        Corporate = 74,
        /// A person's (对私账户).
        Personal = 75,
    }
}

structure! {
    /// Proofs about a bank account.
    pub struct BankProofs {
        /// The picture of a proof of settlement.
        settlement_certificate_open_wx_pay_media_id: Option<PayMediaId>,
        /// The picture of a proof of relation.
        relationship_certificate_open_wx_pay_media_id: Option<PayMediaId>,
        /// Pictures of further proofs, at most 3.
        other_certificate_open_wx_pay_media_id: Option<Vec<PayMediaId>>,
    }
}

structure! {
    /// Where a corp sells (经营场景证明).
    pub struct SalesScene {
        /// In a shop or online.
        kind: SalesPlace = "type",
        /// Where the online shop is, at most 1 024 bytes; this or its QR code.
        store_url: Option<String>,
        /// The picture of the online shop's QR code.
        store_pic_open_wx_pay_media_id: Option<PayMediaId>,
        /// The code of the shop's region, 6 digits; needed of shops.
        address_code: Option<String>,
        /// The shop's address, 4 to 512 characters; needed of shops.
        offline_address: Option<String>,
        /// A picture of the shop from outside; needed of shops.
        entrance_pic_open_wx_pay_media_id: Option<PayMediaId>,
        /// A picture of the shop from inside; needed of shops.
        indoor_pic_open_wx_pay_media_id: Option<PayMediaId>,
    }
}

open_enum! {
    /// Where a corp sells (经营场景).
    pub enum SalesPlace: i64 {
        /// In a shop (线下门店).
        Shop = 1,
        /// Online (线上店铺).
        Online = 2,
    }
}

structure! {
    /// Several pictures.
    pub struct Pictures {
        /// The pictures, at most 5.
        id: Vec<PayMediaId>,
    }
}
