//! 获取接口高频调用凭据: a ticket that frees the first conversion of ids from its limits.

use crate::types::Secret;

endpoint! {
    /// Fetches the ticket with which ids are converted in masses (获取接口高频调用凭据).
    ///
    /// Token: a third-party or provider-developed app's, for a corp that authorised it less than three months ago; or an app of the
    /// corp above a chain (上下游). **A corp gets one ticket, once**; it lives for seven days, so the call is not repeated. Conversions
    /// that take it have a field `mass_call_ticket`; the limits of all calls together still hold.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/96168>
    // Copies of the official page say GET, the clients that are known to call it send POST.
    POST "/cgi-bin/corp/apply_mass_call_ticket";
    pub struct ApplyTicket -> MassCallTicket {}
}

response! {
    /// A ticket for converting ids in masses.
    pub struct MassCallTicket {
        /// The ticket.
        mass_call_ticket: Secret,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::testing::survives;
    use crate::endpoint::{BASE, Endpoint};

    #[test]
    fn on_the_wire() {
        let apply = ApplyTicket::new();
        let request = apply.http_request(BASE, "T").unwrap();
        assert_eq!(request.uri().to_string(), format!("{BASE}/cgi-bin/corp/apply_mass_call_ticket?access_token=T"));
        assert_eq!((request.method(), request.body().as_slice()), (&http::Method::POST, &b"{}"[..]));
        assert!(!apply.repeatable());
        let answer = ApplyTicket::parse(http::Response::new(r#"{"errcode":0,"mass_call_ticket":"HUSH"}"#)).unwrap();
        assert_eq!(answer.mass_call_ticket.expose(), "HUSH");
        assert!(!format!("{answer:?}").contains("HUSH"));
        survives::<ApplyTicket>(r#"{"mass_call_ticket":"HUSH"}"#);
    }
}
