//! 授权应用可见范围, 应用权限, 应用管理员: who may do what with a provider's app.

use crate::endpoint::{Empty, Skipped};
use crate::types::{AdminLevel, AgentId, DepartmentId, Secret, TagId, UserId};

endpoint! {
    /// Sets who sees an app of a corp that has just registered (设置授权应用可见范围).
    ///
    /// Token: the `access_token` that the registration's callback or 查询注册状态 brings, no other.
    ///
    /// Each list replaces the one before; one that is not given becomes empty. Ids that do not exist are skipped and
    /// answered.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90583>
    POST "/cgi-bin/agent/set_scope" [repeatable];
    pub struct SetScope -> Skipped {
        /// The app.
        agentid: AgentId,
        /// The members who see it.
        allow_user: Option<Vec<UserId>>,
        /// The departments that see it.
        allow_party: Option<Vec<DepartmentId>>,
        /// The tags that see it.
        allow_tag: Option<Vec<TagId>>,
    }
}

endpoint! {
    /// Lists what a customised app may do (获取应用权限详情).
    ///
    /// Token: the customised app (代开发自建应用) in the corp.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99052>
    POST "/cgi-bin/agent/get_permissions" [repeatable];
    pub struct GetPermissions -> Permissions {}
}

response! {
    /// What an app may do.
    pub struct Permissions {
        /// The permissions' names, parts joined by colons.
        app_permissions: Vec<String>,
    }
}

endpoint! {
    /// Lists an app's administrators (获取应用管理员列表).
    ///
    /// Token: the third-party or customised app in the corp.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/100073>
    POST "/cgi-bin/agent/get_admin_list" [repeatable];
    pub struct GetAdmins -> Admins {}
}

response! {
    /// An app's administrators.
    pub struct Admins {
        /// The administrators.
        admin: Vec<Admin>,
    }
}

response! {
    /// An app's administrator.
    pub struct Admin {
        /// The member.
        userid: UserId,
        /// What they may do with the app.
        auth_type: AdminLevel,
    }
}

endpoint! {
    /// Makes a corp's own app a provider's customised app (自建应用迁移成代开发自建应用).
    ///
    /// Token: the corp's own app.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/96072>
    POST "/cgi-bin/agent/migrate_to_customized_app";
    pub struct MigrateToCustomized -> Empty {
        /// The token of the template (代开发应用模板) that the app becomes one of.
        suite_access_token: Secret,
    }
}

#[cfg(test)]
mod tests {
    use http::Response;

    use super::*;
    use crate::api::testing::survives;
    use crate::endpoint::{BASE, Endpoint};

    #[test]
    fn scope_on_the_wire() {
        let set = SetScope::new(1).allow_user(["zhansan", "lisi"]).allow_party([1, 2]).allow_tag([3]);
        let request = set.http_request(BASE, "T").unwrap();
        assert_eq!(request.uri().path(), "/cgi-bin/agent/set_scope");
        assert_eq!(
            String::from_utf8_lossy(request.body()),
            r#"{"agentid":1,"allow_user":["zhansan","lisi"],"allow_party":[1,2],"allow_tag":[3]}"#
        );
        let body = r#"{"errcode":0,"invaliduser":"zhangshan|lisi","invalidparty":[2,3],"invalidtag":null}"#;
        let skipped = SetScope::parse(Response::new(body)).unwrap();
        assert_eq!(skipped.invaliduser, ["zhangshan", "lisi"]);
        assert_eq!(skipped.invalidparty, [DepartmentId(2), DepartmentId(3)]);
        assert!(skipped.invalidtag.is_empty());
    }

    #[test]
    fn permissions_and_admins_on_the_wire() {
        let request = GetPermissions::new().http_request(BASE, "T").unwrap();
        assert_eq!(request.uri().path(), "/cgi-bin/agent/get_permissions");
        assert_eq!(request.body(), b"{}");
        let body = r#"{"errcode":0,"app_permissions":["contact:base:base"]}"#;
        assert_eq!(GetPermissions::parse(Response::new(body)).unwrap().app_permissions, ["contact:base:base"]);

        let request = GetAdmins::new().http_request(BASE, "T").unwrap();
        assert_eq!(request.uri().path(), "/cgi-bin/agent/get_admin_list");
        assert_eq!(request.body(), b"{}");
        let body = r#"{"errcode":0,"admin":[{"userid":"zhangsan","auth_type":1},{"userid":"lisi","auth_type":7}]}"#;
        let admins = GetAdmins::parse(Response::new(body)).unwrap().admin;
        assert_eq!(admins[0].auth_type, AdminLevel::Manage);
        assert_eq!(admins[1].auth_type, AdminLevel::Other(7));
    }

    #[test]
    fn a_migration_shows_no_token_and_is_not_repeated() {
        let migrate = MigrateToCustomized::new("hush");
        assert!(!format!("{migrate:?}").contains("hush"));
        assert!(!migrate.repeatable());
        let request = migrate.http_request(BASE, "T").unwrap();
        assert_eq!(request.uri().path(), "/cgi-bin/agent/migrate_to_customized_app");
        assert_eq!(request.body(), br#"{"suite_access_token":"hush"}"#);
    }

    #[test]
    fn bad_bodies() {
        survives::<SetScope>(r#"{"invaliduser":["a"],"invalidparty":[2],"invalidtag":[3]}"#);
        survives::<GetPermissions>(r#"{"app_permissions":["contact:base:base"]}"#);
        survives::<GetAdmins>(r#"{"admin":[{"userid":"zhangsan","auth_type":1}]}"#);
        survives::<MigrateToCustomized>(r#"{"errmsg":"ok","later":1}"#);
    }
}
