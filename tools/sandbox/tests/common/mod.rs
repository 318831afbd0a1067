//! A sandbox with two members, and calls in process.
#![allow(dead_code, unreachable_pub, reason = "each test file uses its own part of this")]

use wecom_core::Error;
use wecom_core::endpoint::{BASE, Endpoint};
use wecom_core::types::Timestamp;
use wecom_sandbox::Sandbox;

pub const APP: i64 = 1;

pub fn sandbox() -> Sandbox {
    Sandbox::builder()
        .corp("ww1")
        .app(APP, "hush-hush")
        .app(2, "other")
        .member("zhangsan", "张三")
        .member("lisi2", "李四")
        .robot("robot-key")
        .provider("wwprovider", "hush-provider")
        .suite("wwsuite", "hush-suite")
        .model("model", "hush-model")
        .device("model", "SN1", "hush-device")
        .clock(Timestamp::from_secs(1_700_000_000))
        .build()
}

pub fn request<E: Endpoint>(sandbox: &Sandbox, endpoint: &E) -> http::Request<Vec<u8>> {
    endpoint.http_request(BASE, &sandbox.token(APP)).unwrap()
}

pub fn call<E: Endpoint>(sandbox: &Sandbox, endpoint: &E) -> Result<E::Response, Error> {
    E::parse(sandbox.handle(request(sandbox, endpoint)))
}

/// The code that a call is refused with.
pub fn code<E: Endpoint>(sandbox: &Sandbox, endpoint: &E) -> i64 {
    match call(sandbox, endpoint) {
        Ok(_) => 0,
        Err(error) => error.code().unwrap_or_else(|| panic!("{error}")).0,
    }
}
