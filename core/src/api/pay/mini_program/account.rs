//! 创建对外收款账户: how the corp comes by an account that takes money.

use super::applicant::{BankAccount, Contact, FinanceInstitution, IdCard, License, Pictures, SalesScene};
use crate::api::limits::{Checked, letters};
use crate::api::pay::mini_program::{OutRequestNo, PayMediaId};
use crate::types::{File, MerchantId, Secret, UserId};

endpoint! {
    /// Uploads a picture for an application (提交图片).
    ///
    /// Token: an own app that may; pictures serve the app that uploaded them. JPG, PNG or BMP, 5 bytes to 2 MB. The id
    /// lives for 30 days, or until the applications with it are through.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98972>
    UPLOAD "/cgi-bin/miniapppay/upload_image";
    pub struct UploadImage -> Uploaded {
        /// The picture.
        file: File = "media",
    }
}

response! {
    /// An uploaded picture.
    pub struct Uploaded {
        /// Its id.
        open_wx_pay_media_id: PayMediaId,
    }
}

endpoint! {
    /// Applies for an account that takes money (提交创建对外收款账户的申请单).
    ///
    /// Token: an own app that may; neither customised nor third-party apps. At most 200 accounts for one person who takes
    /// money out, 2 000 for a corp.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98973>
    POST "/cgi-bin/miniapppay/apply_mch" [check];
    pub struct Apply -> Applied {
        /// The applicant's id of it, 1 to 32 characters.
        out_request_no: OutRequestNo,
        /// What kind of body the corp is.
        organization_type: OrganizationType,
        /// Its licence.
        business_license_info: License,
        /// What payers see, at most 21 Chinese characters.
        merchant_short_name: String,
        /// Who stands for it in law.
        id_card_info: IdCard,
        /// Who is to run the account.
        contact_info: Contact,
        /// Where the money goes.
        account_info: BankAccount,
        /// What it trades in; not every kind of body may choose every trade.
        business_id: Business,
        /// The member who takes money out; the same person as in `contact_info`, and seen by the app.
        userid: UserId,
        /// Its licence as a bank or the like; needed of those.
        finance_institution_info: Option<FinanceInstitution>,
        /// Whether who stands for it in law is also who owns it; needed of companies.
        owner: Option<bool>,
        /// Who owns it, where that is somebody else.
        ubo_info: Option<IdCard>,
        /// Where it sells; the page says that it is needed, its older form does not have it.
        sales_scene_info: Option<SalesScene>,
        /// Proofs that some trades need, at most 5.
        qualifications: Option<Pictures>,
        /// Further proofs, at most 5.
        business_addition_pics: Option<Pictures>,
    }
}

impl Apply {
    fn check(&self) -> Checked {
        letters("out_request_no", self.out_request_no.as_str(), 32)
    }
}

open_enum! {
    /// What kind of body a corp is (主体类型).
    pub enum OrganizationType: i64 {
        /// A company (企业).
        Company = 0,
        /// A one-person business (个体).
        Individual = 1,
        /// An association (社会团体组织).
        Association = 2,
        /// A public institution (事业单位).
        Institution = 3,
    }
}

open_enum! {
    /// What a corp trades in (经营范围).
    pub enum Business: i64 {
        /// Food and drink (餐饮).
        Catering = 1,
        /// Retail (零售).
        Retail = 2,
        /// Fresh food (食品生鲜).
        FreshFood = 3,
        /// Antiques and copies of them (文物经营/文物复制品销售).
        Antiques = 4,
        /// Real estate (房地产).
        RealEstate = 5,
        /// Estate agency (房产中介).
        EstateAgency = 6,
        /// A hospital for pets (宠物医院).
        PetHospital = 7,
        /// Health and medical devices, drugs without prescription (保健器械/医疗器械/非处方药品).
        MedicalSupplies = 8,
        /// Any other private hospital or clinic (其他私立/民营医院/诊所).
        PrivateHospital = 9,
        /// Services to residents (居民生活服务).
        ResidentServices = 10,
        /// A travel agency (旅行社).
        TravelAgency = 11,
        /// An internet café (网吧).
        InternetCafe = 12,
        /// A cinema (院线影城).
        Cinema = 13,
        /// Consulting, tickets to entertainment (咨询/娱乐票务).
        Ticketing = 14,
        /// A sight or hotel (景区/酒店).
        Hotel = 15,
        /// Leisure and tourism (休闲娱乐/旅游服务).
        Leisure = 16,
        /// Shows and matches (演出赛事).
        Shows = 17,
        /// An arcade or karaoke hall (游艺厅/KTV).
        Karaoke = 18,
        /// Shipping (船舶/海运服务).
        Shipping = 19,
        /// Rail travel (铁路客运).
        Railway = 20,
        /// Cable television (有线电视缴费).
        CableTelevision = 21,
        /// Any other bills (其他缴费).
        OtherBills = 22,
        /// Couriers (快递).
        Courier = 23,
        /// Logistics (物流).
        Logistics = 24,
        /// Instant delivery (速送).
        InstantDelivery = 25,
        /// Insurance (保险业务).
        Insurance = 26,
        /// Parking (停车缴费).
        Parking = 27,
        /// Training (培训机构).
        Training = 28,
        /// Public transport (城市公共交通).
        PublicTransport = 29,
        /// Motorway tolls (高速公路收费).
        Tolls = 30,
        /// A private hospital or clinic for teeth, eyes or beauty (私立/民营口腔及眼科、医疗美容医院/诊所).
        PrivateDentistry = 31,
    }
}

response! {
    /// What became of sending an application.
    pub struct Applied {
        /// What is wrong with it, in words.
        error_description: String,
    }
}

endpoint! {
    /// Tells how far an application is (查询申请单状态).
    ///
    /// Token: the app that applied.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98974>
    POST "/cgi-bin/miniapppay/get_applyment_status" [repeatable];
    pub struct GetStatus -> Status {
        /// The applicant's id of it.
        out_request_no: OutRequestNo,
    }
}

response! {
    /// How far an application is.
    pub struct Status {
        /// How far with WeChat Pay.
        status: Option<PayStatus>,
        /// How far with WeCom.
        apply_state: ApplyState,
        /// Whether it is signed.
        real_sign_state: RealSignState,
        /// Why it was turned down.
        reject_reason: Option<String>,
    }
}

open_enum! {
    /// How far an application is with WeCom (申请阶段).
    pub enum ApplyState: i64 {
        /// At the beginning (初始状态).
        Initial = 0,
        /// Under way (申请中).
        Applying = 1,
        /// Bound (绑定成功).
        Bound = 2,
        /// Taken back (已撤销申请).
        Revoked = 3,
        /// Not bound (绑定失败).
        Failed = 4,
        /// Not asked for (未申请).
        NotApplied = 5,
        /// To be confirmed by who stands for the corp in law (待法人验证).
        ToBeVerified = 6,
    }
}

open_enum! {
    /// Whether an application is signed (签约阶段).
    pub enum RealSignState: i64 {
        /// It cannot be (不可签约).
        NotSignable = 0,
        /// Not yet (未签约).
        Unsigned = 1,
        /// It is (已签约).
        Signed = 2,
    }
}

response! {
    /// How far an application is with WeChat Pay.
    pub struct PayStatus {
        /// How far.
        applyment_state: ApplymentState,
        /// How far, in words.
        applyment_state_desc: String,
        /// Whether it is signed.
        sign_state: SignState,
        /// Where the person who is to run the account signs.
        sign_url: Option<String>,
        /// The new merchant account.
        sub_mchid: Option<MerchantId>,
        /// What was turned down.
        audit_detail: Option<Vec<Audit>>,
        /// A transfer that proves the bank account.
        account_validation: Option<AccountValidation>,
        /// Where who stands for the corp in law can prove it instead.
        legal_validation_url: Option<String>,
    }
}

open_enum! {
    /// How far an application is with WeChat Pay (申请状态).
    pub enum ApplymentState: str {
        /// Being checked (资料校验中).
        Checking = "CHECKING",
        /// The bank account is to be proved (待账户验证).
        AccountToBeVerified = "ACCOUNT_NEED_VERIFY",
        /// Being looked at (审核中).
        Auditing = "AUDITING",
        /// Turned down (已驳回).
        Rejected = "REJECTED",
        /// To be signed (待签约).
        ToBeSigned = "NEED_SIGN",
        /// Done (完成).
        Finished = "FINISH",
        /// Frozen (已冻结).
        Frozen = "FROZEN",
        /// Void (已作废).
        Canceled = "CANCELED",
    }
}

open_enum! {
    /// Whether an application is signed (签约状态).
    pub enum SignState: str {
        /// Not yet (未签约).
        Unsigned = "UNSIGNED",
        /// It is (已签约).
        Signed = "SIGNED",
        /// It cannot be (不可签约).
        NotSignable = "NOT_SIGNABLE",
    }
}

response! {
    /// Something that was turned down.
    pub struct Audit {
        /// What.
        param_name: String,
        /// Why.
        reject_reason: String,
    }
}

response! {
    /// A transfer that proves a bank account.
    pub struct AccountValidation {
        /// The name on the account to transfer from.
        account_name: String,
        /// The number of the card to transfer from, of a private account.
        account_no: Secret,
        /// How much, in fen (分).
        pay_amount: i64,
        /// The number of the account to transfer to.
        destination_account_number: String,
        /// The name on that account.
        destination_account_name: String,
        /// That account's bank.
        destination_account_bank: String,
        /// Where that bank is.
        city: Option<String>,
        /// What the transfer must say.
        remark: String,
        /// Until when.
        deadline: String,
    }
}
