//! What several pages say of people, passages and temperatures.

open_enum! {
    /// Who somebody is to the corp (成员类型).
    pub enum UserType: i64 {
        /// A member (企业成员).
        Member = 0,
        /// A visitor (访客).
        Visitor = 1,
        /// A pupil (学生).
        Student = 2,
    }
}

open_enum! {
    /// Which way somebody passed a door (通行类型).
    pub enum PassType: i64 {
        /// Inwards (进门).
        In = 1,
        /// Outwards (出门).
        Out = 2,
        /// The device cannot tell (无法识别方向).
        Unknown = 3,
    }
}

open_enum! {
    /// How somebody opened a door (通行方法).
    pub enum PassMethod: i64 {
        /// By face (人脸).
        Face = 1,
        /// By QR code (二维码).
        QrCode = 2,
        /// From afar (远程开门).
        Remote = 3,
        /// By fingerprint (指纹).
        Fingerprint = 4,
    }
}

open_enum! {
    /// What a temperature means (温度状态).
    pub enum TemperatureStatus: i64 {
        /// Normal (正常).
        Normal = 0,
        /// A fever (发热).
        Fever = 1,
        /// Too low (温度过低).
        TooLow = 2,
    }
}
