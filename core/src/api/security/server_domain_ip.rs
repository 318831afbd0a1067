//! 获取企业微信域名IP信息: what the clients of a corp talk to, for firewalls.

endpoint! {
    /// Lists the domains and addresses that WeCom's clients talk to (获取企业微信域名IP信息).
    ///
    /// Token: an app listed under 我的企业 - 设置 - 域名IP - 可调用API的应用. They change: fetch them now and then.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/100079>
    GET "/cgi-bin/security/get_server_domain_ip";
    pub struct GetServerDomainIp -> ServerDomainIp {}
}

response! {
    /// What WeCom's clients talk to.
    pub struct ServerDomainIp {
        /// Domains.
        domain_list: Vec<Domain>,
        /// Addresses without a domain.
        ip_list: Vec<Address>,
    }
}

response! {
    /// A domain.
    pub struct Domain {
        /// The domain.
        domain: String,
        /// The domain above it, which may be let through whole. The wire spells it so.
        universal_domian: Option<String>,
        /// How it is talked to.
        protocol: Protocol,
        /// Ports.
        port: Vec<u32>,
        /// Whether WeCom does not work without it.
        is_necessary: bool as Bit,
        /// What it is for, in words.
        description: String,
    }
}

response! {
    /// An address.
    pub struct Address {
        /// The address.
        ip: String,
        /// How it is talked to.
        protocol: Protocol,
        /// Ports.
        port: Vec<u32>,
        /// Whether WeCom does not work without it.
        is_necessary: bool as Bit,
        /// What it is for, in words.
        description: String,
    }
}

open_enum! {
    /// How clients talk to a domain or an address (协议).
    pub enum Protocol: str {
        /// TCP.
        Tcp = "TCP",
        /// UDP.
        Udp = "UDP",
    }
}
