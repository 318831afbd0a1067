//! 获取家校访问用户身份: who of the school opened a page.

use crate::types::{ParentUserId, Secret, StudentUserId};

endpoint! {
    /// Tells which parent or student opened the page (获取家校访问用户身份).
    ///
    /// Token: the app that the code was made for. The page's domain must be one that the app trusts, else it fails with
    /// 50001.
    ///
    /// A code works once and for 5 minutes, so the call is not repeated. Fails with 40029 for a code that is wrong.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95791>
    GET "/cgi-bin/school/getuserinfo" [once];
    pub struct GetUserInfo -> Visitor {
        /// The code that came with the redirect, at most 512 bytes.
        code: Secret,
    }
}

response! {
    /// A parent or a student.
    pub struct Visitor {
        /// Their device: made up by WeCom when it was installed, and anew when it is installed again.
        device_id: Option<String> = "DeviceId",
        /// The parent.
        parent_userid: Option<ParentUserId>,
        /// Or the student.
        student_userid: Option<StudentUserId>,
    }
}
