//! Refusals in WeCom's words.

use http::Response;
use wecom_core::endpoint::write_error;
use wecom_core::types::Timestamp;

use crate::random;

/// Why a call is refused: an `errcode`, and the words that go with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    pub(crate) code: i64,
    pub(crate) message: Option<String>,
}

impl Refusal {
    /// A refusal in words of its own.
    pub(crate) fn saying(code: i64, message: impl Into<String>) -> Refusal {
        Refusal { code, message: Some(message.into()) }
    }

    /// The words alone, for the outcomes of batch jobs.
    pub(crate) fn words(&self) -> String {
        self.message.clone().unwrap_or_else(|| words(self.code).to_owned())
    }

    /// The answer, in the form of WeCom's: words, hint, address, link.
    pub(crate) fn answer(&self, now: Timestamp) -> Response<Vec<u8>> {
        let words = self.words();
        let code = self.code;
        let hint = format!("{}{:013}", now.secs(), random::number() % 10_000_000_000_000);
        write_error(
            code,
            &format!(
                "{words}, hint: [{hint}], from ip: 127.0.0.1, \
                 more info at https://open.work.weixin.qq.com/devtool/query?e={code}"
            ),
        )
    }
}

impl From<i64> for Refusal {
    fn from(code: i64) -> Refusal {
        Refusal { code, message: None }
    }
}

/// Refuses with a code.
pub(crate) fn refuse<T>(code: i64) -> Result<T, Refusal> {
    Err(Refusal::from(code))
}

/// Refuses unless `condition` holds.
pub(crate) fn ensure(condition: bool, code: i64) -> Result<(), Refusal> {
    if condition { Ok(()) } else { refuse(code) }
}

fn words(code: i64) -> &'static str {
    match code {
        -1 => "system error",
        40001 => "invalid credential",
        40003 => "invalid UserID",
        40004 => "invalid media type",
        40006 => "invalid file size",
        40007 => "invalid media_id",
        40008 => "invalid message type",
        40009 => "invalid image size",
        40011 => "invalid video size",
        40013 => "invalid corpid",
        40014 => "invalid access_token",
        40016 => "invalid button size",
        40029 => "invalid code",
        40031 => "invalid userlist",
        40035 => "invalid parameter",
        40032 => "invalid userlist size",
        40077 => "invalid pre_auth_code",
        40078 => "invalid auth_code",
        40080 => "invalid suite_secret",
        40082 => "invalid suite_token",
        40083 => "invalid suite_id",
        40084 => "invalid permanent_code",
        40085 => "invalid suite_ticket",
        40106 => "invalid device_access_token",
        40092 => "invalid import file",
        40050 | 86001 | 86003 => "invalid chatid",
        40056 => "invalid agentid",
        40058 => "invalid Request Parameter",
        40066 => "invalid party list",
        40068 => "invalid tagid",
        40070 => "all list invalid",
        40071 => "invalid tag name",
        41001 => "access_token missing",
        41002 => "corpid missing",
        41004 => "corpsecret missing",
        41005 => "missing media file data",
        41006 => "media_id missing",
        41008 => "missing code",
        41009 => "missing userid",
        41011 => "missing agentid",
        41021 => "missing suite_id",
        41023 => "missing suite_ticket",
        41024 => "missing secret",
        41025 => "missing permanent_code",
        41022 => "suite_access_token missing",
        41017 => "missing tagid",
        42001 => "access_token expired",
        42007 => "pre_auth_code expired",
        42009 => "suite_token expired",
        42021 => "device_access_token expired",
        42003 => "oauth_code expired",
        42022 => "code been used",
        42052 => "msgid expired",
        43001 => "require GET method",
        43002 => "require POST method",
        44001 => "empty media data",
        44004 => "empty content",
        45001 => "media size out of limit",
        45002 => "content size out of limit",
        45009 => "api freq out of limit",
        45033 => "api concurrent out of limit",
        46004 => "user not exist",
        46003 => "menu no exist",
        47001 => "data format error",
        48002 => "api forbidden",
        50001 => "redirect_uri unauthorized",
        50002 => "user not in privilege",
        60001 => "department name invalid",
        60003 => "department not found",
        60004 => "parent department not found",
        60005 => "department contains user",
        60006 => "department contains sub department",
        60007 => "not allowed to delete root department",
        60008 => "department existed",
        60009 => "department name contains invalid characters",
        60010 => "department circular",
        60011 => "no privilege to access/modify contact/party/agent",
        60020 => "not allow to access from your ip",
        60102 => "userid existed",
        60103 => "invalid mobile",
        60104 => "mobile existed",
        60106 => "email existed",
        60110 => "too many departments of a user",
        60111 => "userid not found",
        60112 => "invalid name",
        60123 => "invalid party id",
        60124 => "invalid parent party id",
        60127 => "missing department",
        60129 => "mobile and email are both missing",
        60132 => "is_leader_in_dept size mismatch",
        60136 => "record not found",
        60140 => "invalid response_code",
        81011 => "no privilege to access/modify tag",
        81013 => "user & party & tag all invalid",
        81014 => "too many users or parties",
        82001 => "all list empty",
        84014 => "user_ticket expired",
        86006 => "chat member count out of limit",
        86007 => "invalid chat member",
        86008 => "no privilege to access/modify chat",
        86215 => "chatid existed",
        86216 => "invalid chat member",
        93000 => "invalid webhook url",
        301007 => "corp unavailable",
        301019 => "invalid media md5",
        710400 => "invalid model_access_token",
        710401 => "model_access_token expired",
        710402 => "invalid model_ticket",
        710403 => "missing model_access_token",
        830002 => "file is too large, need range",
        301002 => "not allow operate another agent with this accesstoken",
        _ => "refused by the sandbox",
    }
}
