//! 获取访问用户身份: from a code to a member of some corp.

use crate::types::{CorpId, OpenId, OpenUserId, Secret, UserId};

endpoint! {
    /// Tells who opened the page (获取访问用户身份).
    ///
    /// Token: the suite's that the code was made for.
    ///
    /// A code works once and for 5 minutes, so the call is not repeated. Fails with 40029 for a code that is wrong.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/91121>
    GET "/cgi-bin/service/auth/getuserinfo3rd" [once, token = SuiteToken];
    pub struct GetUserInfo -> UserInfo {
        /// The code that came with the redirect, at most 512 bytes.
        code: Secret,
    }
}

/// Who opened the page, with the names that `$name` writes; all spellings are read.
macro_rules! third_party_user {
    ($(#[$meta:meta])* pub struct $name:ident writes $corpid:literal $userid:literal $openid:literal $deviceid:literal
     reads $corpid_too:literal $userid_too:literal $openid_too:literal $deviceid_too:literal) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default)]
        #[non_exhaustive]
        pub struct $name {
            /// The member's corp; empty for others.
            pub corpid: CorpId,
            /// The member; empty for others.
            pub userid: UserId,
            /// Who is no member; empty for members.
            pub openid: OpenId,
            /// The device, made anew with each installation of the client.
            pub device_id: String,
            /// The member as third-party apps see them, the same in all of the provider's apps.
            pub open_userid: OpenUserId,
            /// Lets [`GetUserDetail`](crate::api::service::identity::GetUserDetail) read more; empty unless the member
            /// was asked to agree.
            pub user_ticket: Secret,
            /// The ticket's life in seconds.
            pub expires_in: i64,
            __extra: crate::wire::Extra,
        }

        impl $name {
            /// Fields that this version of the SDK does not know.
            pub fn extra(&self) -> &crate::wire::Extra {
                &self.__extra
            }
        }

        impl crate::wire::Readable for $name {
            fn type_name(&self) -> &'static str {
                stringify!($name)
            }

            fn names(&self) -> &'static [&'static str] {
                &[
                    $corpid, $userid, $openid, $deviceid, "open_userid", "user_ticket", "expires_in", $corpid_too,
                    $userid_too, $openid_too, $deviceid_too,
                ]
            }

            fn slot(&mut self, index: usize) -> Option<&mut dyn crate::wire::Slot> {
                match index {
                    0 | 7 => Some(&mut self.corpid),
                    1 | 8 => Some(&mut self.userid),
                    2 | 9 => Some(&mut self.openid),
                    3 | 10 => Some(&mut self.device_id),
                    4 => Some(&mut self.open_userid),
                    5 => Some(&mut self.user_ticket),
                    6 => Some(&mut self.expires_in),
                    _ => None,
                }
            }

            fn extra(&mut self) -> Option<&mut crate::wire::Extra> {
                Some(&mut self.__extra)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
                let mut value = Self::default();
                crate::wire::deserialize(&mut value, source)?;
                Ok(value)
            }
        }

        described! {
            $name ["Who opened the page."]
            {
                { ["The member's corp; empty for others."] corpid [CorpId] [] [$corpid] }
                { ["The member; empty for others."] userid [UserId] [] [$userid] }
                { ["Who is no member; empty for members."] openid [OpenId] [] [$openid] }
                { ["The device, made anew with each installation of the client."] device_id [String] [] [$deviceid] }
                { ["The member as third-party apps see them."] open_userid [OpenUserId] [] [] }
                { ["Lets the app read more; empty unless the member was asked to agree."] user_ticket [Secret] [] [] }
                { ["The ticket's life in seconds."] expires_in [i64] [] [] }
            } {} {}
        }

        server_side! {
            impl crate::wire::Writable for $name {
                fn members(&self, out: &mut crate::wire::Writer) {
                    // What is empty is absent on the wire, too.
                    let mut text = |name: &str, value: &str| {
                        if !value.is_empty() {
                            out.member(name, &value);
                        }
                    };
                    text($corpid, self.corpid.as_str());
                    text($userid, self.userid.as_str());
                    text($openid, self.openid.as_str());
                    text($deviceid, &self.device_id);
                    text("open_userid", self.open_userid.as_str());
                    text("user_ticket", self.user_ticket.expose());
                    if self.expires_in != 0 {
                        out.member("expires_in", &self.expires_in);
                    }
                    self.__extra.write(out);
                }
            }

            impl serde::Serialize for $name {
                fn serialize<S: serde::Serializer>(&self, target: S) -> Result<S::Ok, S::Error> {
                    crate::wire::serialize(self, target)
                }
            }
        }
    };
}

pub(super) use third_party_user;

third_party_user! {
    /// Who opened the page: a member has a `corpid` and a `userid`, anybody else an `openid`.
    pub struct UserInfo writes "corpid" "userid" "openid" "deviceid"
    reads "CorpId" "UserId" "OpenId" "DeviceId"
}
