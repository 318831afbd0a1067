//! 部门管理: the tree of departments.

use crate::endpoint::Empty;
use crate::types::{DepartmentId, NewDepartment, UserId};

endpoint! {
    /// Creates a department (创建部门).
    ///
    /// Token: contact sync or a third-party contacts app. At most 15 levels, 30 000 departments in the corp, 30 000 members
    /// and departments in each. Create departments and their members one after the other, not at once.
    ///
    /// Fails with 60008 where the department exists, 60004 where the parent does not.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90205>
    POST "/cgi-bin/department/create";
    pub struct Create -> NewDepartment {
        /// Name, unique in its parent: 1 to 64 characters, none of `\:*?"<>｜`.
        name: String,
        /// The department above it; 1 is the root.
        parentid: DepartmentId,
        /// English name, 1 to 64 characters; shown where the corp has several languages switched on.
        name_en: Option<String>,
        /// Its place in the parent, 0 to 2³² − 1; larger comes first.
        order: Option<i64>,
        /// Its id, above 1, 32 bits; without one WeCom chooses.
        id: Option<DepartmentId>,
    }
}

endpoint! {
    /// Changes a department; what is left out stays as it is (更新部门).
    ///
    /// Token: an app that may manage the department, and the new parent where it is moved.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90206>
    POST "/cgi-bin/department/update" [repeatable];
    pub struct Update -> Empty {
        /// The department.
        id: DepartmentId,
        /// Name, 1 to 64 characters, none of `\:*?"<>｜`.
        name: Option<String>,
        /// English name, 1 to 64 characters.
        name_en: Option<String>,
        /// The department above it.
        parentid: Option<DepartmentId>,
        /// Its place in the parent, 0 to 2³² − 1; larger comes first.
        order: Option<i64>,
    }
}

endpoint! {
    /// Deletes a department (删除部门).
    ///
    /// Token: an app that may manage the department. Fails with 60005 where members are in it, 60006 where departments are;
    /// the root cannot be deleted.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90207>
    GET "/cgi-bin/department/delete" [once];
    pub struct Delete -> Empty {
        /// The department.
        id: DepartmentId,
    }
}

endpoint! {
    /// Lists departments with names and leaders (获取部门列表).
    ///
    /// Token: any app; it gets what it may see. Addresses added to contact sync since 2022-08-15 may not call this. Slow:
    /// WeCom advises [`SimpleList`] and [`Get`].
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90208>
    GET "/cgi-bin/department/list";
    pub struct List -> Departments {
        /// The department to begin with: it and all below it. Without one, all.
        id: Option<DepartmentId>,
    }
}

response! {
    /// Departments.
    pub struct Departments {
        /// The departments.
        department: Vec<Department>,
    }
}

response! {
    /// A department, as far as the calling app may see it.
    pub struct Department {
        /// Its id.
        id: DepartmentId,
        /// Name; third-party apps get none, or the id instead.
        name: String,
        /// English name.
        name_en: String,
        /// Who leads it, as far as the app may see them.
        department_leader: Vec<UserId>,
        /// The department above it; the root's children have 1, the root itself has 0.
        parentid: DepartmentId,
        /// Its place in the parent; larger comes first.
        order: i64,
    }
}

endpoint! {
    /// Lists departments, ids only (获取子部门ID列表).
    ///
    /// Token: any app; contact sync and third-party contacts apps get all, others what they may see.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95350>
    GET "/cgi-bin/department/simplelist";
    pub struct SimpleList -> DepartmentIds {
        /// The department to begin with: it and all below it. Without one, all.
        id: Option<DepartmentId>,
    }
}

response! {
    /// Places of departments in the tree.
    pub struct DepartmentIds {
        /// The departments.
        department_id: Vec<DepartmentPlace>,
    }
}

response! {
    /// A department's place in the tree.
    pub struct DepartmentPlace {
        /// Its id.
        id: DepartmentId,
        /// The department above it.
        parentid: DepartmentId,
        /// Its place in the parent; larger comes first.
        order: i64,
    }
}

endpoint! {
    /// Reads one department (获取单个部门详情).
    ///
    /// Token: any app that may see the department. Addresses added to contact sync since 2022-08-15 may not call this.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95351>
    GET "/cgi-bin/department/get";
    pub struct Get -> Found {
        /// The department.
        id: DepartmentId,
    }
}

response! {
    /// One department.
    pub struct Found {
        /// The department.
        department: Department,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::endpoint::{BASE, Endpoint};

    #[test]
    fn on_the_wire() {
        let create = Create::new("广州研发中心", 1).name_en("RDGZ").order(1).id(2);
        let request = create.http_request(BASE, "T").unwrap();
        assert_eq!(request.uri().path(), "/cgi-bin/department/create");
        assert_eq!(
            String::from_utf8_lossy(request.body()),
            r#"{"name":"广州研发中心","parentid":1,"name_en":"RDGZ","order":1,"id":2}"#
        );
        assert!(!create.repeatable(), "a second department would be made");
        let created = Create::parse(http::Response::new(r#"{"errcode":0,"errmsg":"created","id":2}"#)).unwrap();
        assert_eq!(created.id, 2);

        let update = Update::new(2).parentid(3);
        assert_eq!(update.http_request(BASE, "T").unwrap().body(), br#"{"id":2,"parentid":3}"#);
        assert!(update.repeatable());

        let delete = Delete::new(2);
        assert_eq!(delete.http_request(BASE, "T").unwrap().uri().query(), Some("access_token=T&id=2"));
        assert!(!delete.repeatable());
        assert_eq!(List::new().http_request(BASE, "T").unwrap().uri().query(), Some("access_token=T"));
    }

    #[test]
    fn lists_and_one() {
        let body =
            r#"{"department":[{"id":2,"name":"研发","department_leader":["a","b"],"parentid":1,"order":4294967295}]}"#;
        let list = List::parse(http::Response::new(body)).unwrap();
        assert_eq!(list.department[0].order, 4_294_967_295);
        assert_eq!(list.department[0].department_leader, ["a", "b"]);

        let body = r#"{"department_id":[{"id":2,"parentid":1,"order":10}]}"#;
        assert_eq!(SimpleList::parse(http::Response::new(body)).unwrap().department_id[0].parentid, 1);

        let body = r#"{"department":{"id":2,"name":"研发","parentid":1}}"#;
        assert_eq!(Get::parse(http::Response::new(body)).unwrap().department.name, "研发");
    }
}
