//! 终端设备类型: what somebody is in a meeting with.

use crate::types::TmpOpenId;

open_enum! {
    /// What somebody is in a meeting with (终端设备类型, `instance_id`).
    pub enum Terminal: i64 {
        /// A telephone (PSTN).
        Telephone = 0,
        /// A PC with Windows.
        Pc = 1,
        /// A Mac.
        Mac = 2,
        /// A telephone with Android.
        Android = 3,
        /// An iPhone.
        Ios = 4,
        /// A browser.
        Web = 5,
        /// An iPad.
        Ipad = 6,
        /// A tablet with Android.
        AndroidPad = 7,
        /// A mini program (小程序).
        MiniProgram = 8,
        /// A VoIP or SIP device, by way of a connector (MRA).
        Sip = 9,
        /// Linux.
        Linux = 10,
        /// Rooms for Touch, Windows.
        RoomsWindows = 20,
        /// Rooms for Touch, macOS.
        RoomsMac = 21,
        /// Rooms for Touch, Android.
        RoomsAndroid = 22,
        /// Controller for Touch, Windows.
        ControllerWindows = 30,
        /// Controller for Touch, Android.
        ControllerAndroid = 32,
        /// Controller for Touch, iOS or iPadOS.
        ControllerIos = 33,
        /// A telephone with HarmonyOS (鸿蒙手机).
        HarmonyPhone = 81,
        /// A tablet with HarmonyOS (鸿蒙平板).
        HarmonyPad = 82,
        /// A PC with HarmonyOS (鸿蒙 PC).
        HarmonyPc = 83,
        /// A car with HarmonyOS (鸿蒙汽车).
        HarmonyCar = 84,
    }
}

structure! {
    /// Somebody who is in a meeting, for whom something is done there.
    pub struct InMeeting {
        /// Who.
        tmp_openid: TmpOpenId,
        /// With which of their terminals; another than theirs has no effect. Which can be meant differs between endpoints.
        instance_id: Terminal,
    }
}
