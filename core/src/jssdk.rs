//! Signatures for the JS-SDK (JS-SDK 签名算法).
//!
//! A page that calls WeCom's JavaScript hands `wx.config` a signature made with the corp's ticket, and `wx.agentConfig`
//! one made with the app's. The tickets are tokens like any other; see [`flow`](crate::flow). Random text and time come
//! from the caller.
//!
//! ```
//! use wecom_core::jssdk;
//! use wecom_core::types::{Secret, Timestamp};
//!
//! let (ticket, now) = (Secret::from("TICKET"), Timestamp::from_secs(1_414_587_457));
//! let config = jssdk::config("wwCORP", &ticket, "https://example.com/page?a=b#part", "Wm3WZYTPz0wzccnW", now);
//! let page = serde_json::to_value(&config).unwrap();
//! assert_eq!((&page["appId"], &page["timestamp"]), (&"wwCORP".into(), &1_414_587_457.into()));
//! assert!(page["nonceStr"].is_string() && page["signature"].is_string());
//! ```
//!
//! Source: <https://developer.work.weixin.qq.com/document/path/90506>

use serde::{Serialize, Serializer};
use sha1::{Digest, Sha1};

use crate::types::{AgentId, CorpId, Secret, Timestamp};
use crate::wire::{Writable, Writer, serialize};

/// What a page hands to `wx.config`, besides `jsApiList` and `beta`. As JSON it has the names that the page needs.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Config {
    /// The corp's id (`appId`).
    pub app_id: CorpId,
    /// When it was signed.
    pub timestamp: Timestamp,
    /// The random text (`nonceStr`).
    pub nonce: String,
    /// The signature, 40 hexadecimal digits.
    pub signature: String,
}

/// What a page hands to `wx.agentConfig`, besides `jsApiList`. As JSON it has the names that the page needs.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct AgentConfig {
    /// The corp's id.
    pub corpid: CorpId,
    /// The app.
    pub agentid: AgentId,
    /// When it was signed.
    pub timestamp: Timestamp,
    /// The random text (`nonceStr`).
    pub nonce: String,
    /// The signature, 40 hexadecimal digits.
    pub signature: String,
}

/// Signs for `wx.config`. `ticket` is the corp's, from `get_jsapi_ticket`; `url` the page's as the browser shows it.
pub fn config(
    corpid: impl Into<CorpId>,
    ticket: &Secret,
    url: &str,
    nonce: impl Into<String>,
    now: Timestamp,
) -> Config {
    let nonce = nonce.into();
    let signature = sign(ticket, url, &nonce, now);
    Config { app_id: corpid.into(), timestamp: now, nonce, signature }
}

/// Signs for `wx.agentConfig`. `ticket` is the app's, from `ticket/get`; `url` the page's as the browser shows it.
pub fn agent_config(
    corpid: impl Into<CorpId>,
    agentid: impl Into<AgentId>,
    ticket: &Secret,
    url: &str,
    nonce: impl Into<String>,
    now: Timestamp,
) -> AgentConfig {
    let nonce = nonce.into();
    let signature = sign(ticket, url, &nonce, now);
    AgentConfig { corpid: corpid.into(), agentid: agentid.into(), timestamp: now, nonce, signature }
}

/// The signature itself, for whoever assembles the rest: 40 hexadecimal digits. What follows `#` in `url` does not
/// count.
pub fn sign(ticket: &Secret, url: &str, nonce: &str, now: Timestamp) -> String {
    let url = url.split_once('#').map_or(url, |(page, _)| page);
    let mut hash = Sha1::new();
    for piece in ["jsapi_ticket=", ticket.expose(), "&noncestr=", nonce, "&timestamp="] {
        hash.update(piece.as_bytes());
    }
    hash.update(now.secs().to_string().as_bytes());
    hash.update(b"&url=");
    hash.update(url.as_bytes());
    hash.finalize().iter().fold(String::with_capacity(40), |mut text, byte| {
        text.push_str(&format!("{byte:02x}"));
        text
    })
}

impl Writable for Config {
    fn members(&self, out: &mut Writer) {
        out.member("appId", &self.app_id);
        out.member("timestamp", &self.timestamp);
        out.member("nonceStr", &self.nonce);
        out.member("signature", &self.signature);
    }
}

impl Writable for AgentConfig {
    fn members(&self, out: &mut Writer) {
        out.member("corpid", &self.corpid);
        out.member("agentid", &self.agentid);
        out.member("timestamp", &self.timestamp);
        out.member("nonceStr", &self.nonce);
        out.member("signature", &self.signature);
    }
}

impl Serialize for Config {
    fn serialize<S: Serializer>(&self, target: S) -> Result<S::Ok, S::Error> {
        serialize(self, target)
    }
}

impl Serialize for AgentConfig {
    fn serialize<S: Serializer>(&self, target: S) -> Result<S::Ok, S::Error> {
        serialize(self, target)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::to_json;

    const NONCE: &str = "Wm3WZYTPz0wzccnW";
    const NOW: Timestamp = Timestamp::from_secs(1_414_587_457);
    const SIGNATURE: &str = "0f9de62fce790f9a083d5c99e95740ceb90c27ed";

    fn ticket() -> Secret {
        Secret::from("sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg")
    }

    #[test]
    fn the_official_vector() {
        assert_eq!(sign(&ticket(), "http://mp.weixin.qq.com?params=value", NONCE, NOW), SIGNATURE);
    }

    #[test]
    fn the_fragment_is_cut_off() {
        for fragment in ["#", "#/路/x?y=#z"] {
            let url = format!("http://mp.weixin.qq.com?params=value{fragment}");
            assert_eq!(sign(&ticket(), &url, NONCE, NOW), SIGNATURE, "{fragment}");
        }
        let late = Timestamp::from_millis(1_414_587_457_999);
        assert_eq!(sign(&ticket(), "http://mp.weixin.qq.com?params=value", NONCE, late), SIGNATURE, "whole seconds");
    }

    #[test]
    fn what_the_page_gets() {
        let url = "http://mp.weixin.qq.com?params=value";
        let json = to_json(&config("wwCORP", &ticket(), url, NONCE, NOW));
        assert_eq!(
            String::from_utf8(json).unwrap(),
            format!(r#"{{"appId":"wwCORP","timestamp":1414587457,"nonceStr":"{NONCE}","signature":"{SIGNATURE}"}}"#)
        );
        let agent = agent_config("wwCORP", 7, &ticket(), url, NONCE, NOW);
        assert_eq!(
            serde_json::to_value(&agent).unwrap(),
            serde_json::json!({
                "corpid": "wwCORP", "agentid": 7, "timestamp": 1_414_587_457, "nonceStr": NONCE, "signature": SIGNATURE
            })
        );
    }
}
