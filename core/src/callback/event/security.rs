//! 安全管理/回调通知: what concerns the safety of a corp.

response! {
    /// WeCom's own domains or addresses changed (企业微信域名IP变更事件): read them again and change the firewall.
    ///
    /// Own apps that may call the endpoint for them (域名IP) are told.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/100080>
    pub struct Security {
        /// What happened.
        change_type: SecurityChangeType = "ChangeType",
    }
}

open_enum! {
    /// What happened to the safety of a corp.
    pub enum SecurityChangeType: str {
        /// WeCom has other domains or addresses (域名IP变更).
        ChangeDomainIp = "change_domain_ip",
    }
}

#[cfg(test)]
mod tests;
