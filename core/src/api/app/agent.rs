//! 获取应用, 设置应用: what an app is.

use crate::endpoint::Empty;
use crate::types::{AgentId, MediaId, Parties, Person, TagId};

endpoint! {
    /// Reads one app (获取指定的应用详情).
    ///
    /// Token: the app itself; a third party's authorised app.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90227>
    GET "/cgi-bin/agent/get";
    pub struct Get -> App {
        /// The app.
        agentid: AgentId,
    }
}

response! {
    /// An app.
    pub struct App {
        /// The app's id.
        agentid: AgentId,
        /// Its name.
        name: String,
        /// Where its square logo is.
        square_logo_url: String,
        /// What it is for.
        description: String,
        /// The members who see it, named one by one.
        allow_userinfos: VisibleUsers,
        /// The departments that see it.
        allow_partys: Parties,
        /// The tags that see it.
        allow_tags: VisibleTags,
        /// Whether it is switched off.
        close: bool as Bit,
        /// The domain that OAuth2 and the JS-SDK trust.
        redirect_domain: String,
        /// Whether a member's place is reported when they open the app.
        report_location_flag: bool as Bit,
        /// Whether the callback is told that a member opened the app.
        isreportenter: bool as Bit,
        /// The app's home page.
        home_url: String,
        /// How far a customised app (代开发自建应用) is; other apps have none.
        customized_publish_status: Option<PublishStatus>,
    }
}

response! {
    /// Members who see an app.
    pub struct VisibleUsers {
        /// The members.
        user: Vec<Person>,
    }
}

response! {
    /// Tags that see an app.
    pub struct VisibleTags {
        /// The tags.
        tagid: Vec<TagId>,
    }
}

open_enum! {
    /// How far a customised app is (代开发发布状态).
    pub enum PublishStatus: i64 {
        /// Authorised by the corp, not yet made by the provider (待开发).
        Waiting = 0,
        /// Made by the provider, not yet online (开发中).
        InDevelopment = 1,
        /// Online, with nothing unpublished (已上线).
        Online = 2,
        /// Online, with a newer version that is not (存在未上线版本).
        Changed = 3,
    }
}

endpoint! {
    /// Lists the apps that the token stands for (获取access_token对应的应用列表).
    ///
    /// Token: any app; it sees itself, a third party what was authorised.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90227>
    GET "/cgi-bin/agent/list";
    pub struct List -> AppList {}
}

response! {
    /// The apps that a token stands for.
    pub struct AppList {
        /// The apps.
        agentlist: Vec<AppSummary>,
    }
}

response! {
    /// An app in short.
    pub struct AppSummary {
        /// The app's id.
        agentid: AgentId,
        /// Its name.
        name: String,
        /// Where its square logo is.
        square_logo_url: String,
    }
}

endpoint! {
    /// Changes an app (设置应用).
    ///
    /// Token: the app itself; third-party and customised apps cannot. What is not given stays as it is.
    ///
    /// Fails with 85005 where the domain's ownership is not proven.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90228>
    POST "/cgi-bin/agent/set" [repeatable];
    pub struct Set -> Empty {
        /// The app.
        agentid: AgentId,
        /// Whether a member's place is reported when they open the app.
        report_location_flag: Option<bool> as Bit,
        /// The logo, an uploaded picture; WeCom cuts a square and a round one out of it.
        logo_mediaid: Option<MediaId>,
        /// The name, at most 32 characters.
        name: Option<String>,
        /// What the app is for, 4 to 120 characters.
        description: Option<String>,
        /// The domain that OAuth2 and the JS-SDK trust; the corp must have proven that it owns it.
        redirect_domain: Option<String>,
        /// Whether the callback is told that a member opened the app.
        isreportenter: Option<bool> as Bit,
        /// The app's home page, `http://` or better `https://`.
        home_url: Option<String>,
    }
}

#[cfg(test)]
mod tests {
    use http::Response;

    use super::*;
    use crate::api::testing::survives;
    use crate::endpoint::{BASE, Endpoint};

    #[test]
    fn on_the_wire() {
        let request = Get::new(1_000_005).http_request(BASE, "T").unwrap();
        assert_eq!(request.uri().to_string(), format!("{BASE}/cgi-bin/agent/get?access_token=T&agentid=1000005"));
        let body = r#"{"errcode":0,"agentid":1000005,"name":"HR助手","close":0,"isreportenter":1,"allow_partys":[],
            "allow_userinfos":{"user":[{"userid":"zhangshan"},{"userid":"lisi"}]},"allow_tags":{"tagid":[1,"2"]},
            "customized_publish_status":1}"#;
        let app = Get::parse(Response::new(body)).unwrap();
        assert_eq!(app.agentid, 1_000_005);
        assert_eq!(app.allow_userinfos.user[1].userid, "lisi");
        assert_eq!(app.allow_tags.tagid, [TagId(1), TagId(2)]);
        assert!(app.allow_partys.partyid.is_empty(), "an empty list where an object is meant");
        assert!(!app.close && app.isreportenter);
        assert_eq!(app.customized_publish_status, Some(PublishStatus::InDevelopment));

        let request = List::new().http_request(BASE, "T").unwrap();
        assert_eq!(request.uri().to_string(), format!("{BASE}/cgi-bin/agent/list?access_token=T"));
        let body = r#"{"errcode":0,"agentlist":[{"agentid":1,"name":"a","square_logo_url":"u"}]}"#;
        assert_eq!(List::parse(Response::new(body)).unwrap().agentlist[0].agentid, 1);
    }

    #[test]
    fn only_what_is_given_is_changed() {
        let set = Set::new(5).name("财经助手").report_location_flag(false).logo_mediaid("M");
        let request = set.http_request(BASE, "T").unwrap();
        assert_eq!(request.uri().path(), "/cgi-bin/agent/set");
        assert_eq!(
            String::from_utf8_lossy(request.body()),
            r#"{"agentid":5,"report_location_flag":0,"logo_mediaid":"M","name":"财经助手"}"#
        );
        assert!(set.repeatable());
    }

    #[test]
    fn bad_bodies() {
        survives::<Get>(concat!(
            r#"{"agentid":1,"name":"a","allow_userinfos":{"user":[{"userid":"u"}]},"allow_partys":{"partyid":[1]},"#,
            r#""allow_tags":{"tagid":[1]},"close":0,"customized_publish_status":1}"#
        ));
        survives::<List>(r#"{"agentlist":[{"agentid":1,"name":"a","square_logo_url":"u"}]}"#);
        survives::<Set>(r#"{"errmsg":"ok","later":1}"#);
    }
}
