//! 智慧硬件: devices of makers in the hands of corps: time clocks, doors, thermometers, printers.
//!
//! Three sides meet here. A **maker** whose devices are connected through its own cloud (硬件云端接入) speaks for a model of
//! devices ([`flow::token::device`](crate::flow::token::device), [`model`], [`device`], [`qrcode`]), and for each device that a corp has added
//! ([`user`], [`report`]). A **third-party app** reads what those devices recorded, where the corp's
//! administrator let it ([`data`]), and sets who may pass which door ([`access_rule`]). And a corp's **own app** reads raw
//! check-ins ([`GetHardwareCheckinData`]).

pub mod access_rule;
mod checkin;
pub mod data;
pub mod device;
mod feature;
mod id;
mod kinds;
pub mod model;
pub mod qrcode;
pub mod report;
pub mod token;
pub mod user;

pub use checkin::{CheckinFilter, GetHardwareCheckinData, HardwareCheckin, HardwareCheckins};
pub use feature::{DeviceFeature, GetDeviceFeature};
pub use id::{AccessRuleId, OperationId};
pub use kinds::{PassMethod, PassType, TemperatureStatus, UserType};

catalogue! {
    "hardware" => token::GetDeviceSecret, model::RegisterSn,
        model::UnregisterSn, device::GetDetail, device::ReportStatus, user::ListByPage, user::ListByIds,
        device::ReportFirmwareUpgradeResult, qrcode::GenLogin, qrcode::GenIdDynamic, report::CheckinData,
        report::TemperatureData, report::AccessData, report::BioInfoResult, report::RemoteOpenResult, data::GetAuthInfo,
        data::GetCheckinData, data::GetTemperatureData, data::GetAccesscontrolData, access_rule::Get, access_rule::Add, access_rule::Modify,
        access_rule::Delete, GetDeviceFeature, GetHardwareCheckinData,
}

#[cfg(test)]
mod tests;
