//! Ids, times, secrets, files: what the endpoints and events share.

mod account;
#[cfg(any(feature = "advanced", feature = "callback", feature = "oa"))]
pub mod approval;
#[cfg(any(feature = "wedoc", feature = "wedrive"))]
mod block;
mod business;
mod contact;
mod file;
mod id;
mod list;
mod meeting;
#[cfg(any(feature = "callback", feature = "pay"))]
pub mod pay;
mod place;
mod secret;
#[cfg(any(feature = "wedoc", feature = "wedrive"))]
mod share;
mod text;
mod timestamp;
mod upload;

pub use account::{AdvancedApi, AdvancedFunction, ChatArchiveEdition, LicenseKind};
#[cfg(any(feature = "wedoc", feature = "wedrive"))]
pub use block::BlockSums;
pub use business::BusinessKind;
pub use contact::{
    AdminLevel, AgreeStatus, ContactKind, CorpCustomer, CorpCustomers, Gender, MemberOutcome, MemberRange,
    MemberStatus, NewDepartment, Parties, PaymentUser, PendingContact, PendingContacts, Person,
};
pub use file::{Content, Download, File};
pub use id::{AcquisitionLinkId, ContactWayId, CustomerStrategyId, ExternalTagGroupId};
pub use id::{
    AdvancedOrderId, AgentId, ApplyId, ApprovalNo, ApprovalTemplateId, BookingId, CalendarId, ChainGroupId, ChainId,
    ChatId, CorpId, DepartmentId, DeviceSn, DocId, EditionId, EditionOrderId, EnrollId, ExternalTagId, ExternalUserId,
    FieldId, FileId, FormId, GroupChatId, JobId, LicenseOrderId, LivingId, MediaId, MeetingCode, MeetingId,
    MeetingRoomId, MemberOrContactId, MerchantId, MessageId, MiniProgramAppId, ModelId, NotifyId, OpenId, OpenKfId,
    OpenTemplateId, OpenUserId, OutRefundNo, OutTradeNo, ParentUserId, PendingId, ProviderCorpId, PublicMailId,
    RecordId, RefundId, RegisterTemplateId, RoomsRoomId, ScheduleId, SheetId, SpaceId, StudentUserId, SuiteAppId,
    SuiteId, TagId, TagOrGroupId, TaskId, ThirdNo, TmpExternalUserId, TmpOpenId, TransactionId, UnionId, UserId,
    VacationId,
};
pub use list::OneOrMany;
pub use meeting::{LivingStatus, MeetingRole, RoomResponse, SignalProtocol};
pub use place::Location;
pub use secret::Secret;
#[cfg(any(feature = "wedoc", feature = "wedrive"))]
pub use share::{Existence, Grantee, GranteeKind, Watermark, WatermarkMargin};
pub use text::{Lang, Localized, split_text};
pub use timestamp::{DayOrHour, Millis, Rfc3339, Timestamp};
pub use upload::{DriveDownload, MediaKind, Uploaded};
