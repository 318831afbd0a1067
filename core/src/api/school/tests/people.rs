//! Students, parents, departments, settings.

use super::{body, ids, long, parse, problem, target, wire};
use crate::api::school::department::{Admin, AdminChange, AdminKind, AdminOp, DepartmentKind, StandardGrade};
use crate::api::school::user::student::{ChangedStudent, NewStudent};
use crate::api::school::user::{Kinship, ParentOutcomes, StudentOutcomes, UserKind, parent, student};
use crate::api::school::*;
use crate::endpoint::Endpoint;
use crate::types::{DepartmentId, StudentUserId, Timestamp};

#[test]
fn students() {
    let create = student::Create::new("zhangsan", "张三", [1, 2]).mobile("10000000000").to_invite(false);
    let (path, sent) = wire(&create);
    assert_eq!(path, "/cgi-bin/school/user/create_student");
    assert_eq!(
        sent,
        r#"{"student_userid":"zhangsan","name":"张三","department":[1,2],"mobile":"10000000000","to_invite":false}"#
    );
    let delete = student::Delete::new("a b");
    assert_eq!(target(&delete), "/cgi-bin/school/user/delete_student?access_token=T&userid=a%20b");
    assert!(!delete.repeatable() && !create.repeatable());

    let update = student::Update::new("s").name("n").department([3]);
    let (path, sent) = wire(&update);
    assert_eq!(path, "/cgi-bin/school/user/update_student");
    assert_eq!(sent, r#"{"student_userid":"s","name":"n","department":[3]}"#);
    assert!(update.repeatable());
    assert!(!update.new_student_userid("t").repeatable(), "the old id is gone then");
}

#[test]
fn batches_of_students() {
    let create = student::BatchCreate::new([NewStudent::new("s", "n", [1])]);
    let (path, sent) = wire(&create);
    assert_eq!(path, "/cgi-bin/school/user/batch_create_student");
    assert_eq!(sent, r#"{"students":[{"student_userid":"s","name":"n","department":[1]}]}"#);
    let delete = student::BatchDelete::new(["s", "t"]);
    assert_eq!(
        wire(&delete),
        ("/cgi-bin/school/user/batch_delete_student".into(), r#"{"useridlist":["s","t"]}"#.into())
    );
    let update = student::BatchUpdate::new([ChangedStudent::new("s").mobile("1")]);
    let (path, sent) = wire(&update);
    assert_eq!(path, "/cgi-bin/school/user/batch_update_student");
    assert_eq!(sent, r#"{"students":[{"student_userid":"s","mobile":"1"}]}"#);
    assert!(update.repeatable() && !create.repeatable() && !delete.repeatable());
    assert!(!student::BatchUpdate::new([ChangedStudent::new("s").new_student_userid("t")]).repeatable());

    assert!(parse::<student::BatchCreate>(r#"{"errcode":0}"#).result_list.is_empty());
    let refusal = r#"{"errcode":1,"errmsg":"invalid","result_list":[{"student_userid":"s","errcode":"65013"}]}"#;
    let error = student::BatchCreate::parse(http::Response::new(refusal)).unwrap_err();
    let failed = StudentOutcomes::of(&error).unwrap();
    assert_eq!((failed.result_list[0].student_userid.as_str(), failed.result_list[0].code().0), ("s", 65013));
    let error = student::BatchCreate::parse(http::Response::new(r#"{"errcode":40014}"#)).unwrap_err();
    assert!(StudentOutcomes::of(&error).is_none(), "no entry is to blame");
}

#[test]
fn parents() {
    let children = || [Kinship::new("s", "爸爸"), Kinship::new("t", "伯父")];
    let create = parent::Create::new("p", "18000000000", children()).to_invite(true);
    let (path, sent) = wire(&create);
    assert_eq!(path, "/cgi-bin/school/user/create_parent");
    assert_eq!(
        sent,
        concat!(
            r#"{"parent_userid":"p","mobile":"18000000000","children":[{"student_userid":"s","relation":"爸爸"},"#,
            r#"{"student_userid":"t","relation":"伯父"}],"to_invite":true}"#
        )
    );
    assert_eq!(target(&parent::Delete::new("p")), "/cgi-bin/school/user/delete_parent?access_token=T&userid=p");
    assert!(!parent::Delete::new("p").repeatable());
    let update = parent::Update::new("p").mobile("1");
    let (path, sent) = wire(&update);
    assert_eq!(
        (path.as_str(), sent.as_str()),
        ("/cgi-bin/school/user/update_parent", r#"{"parent_userid":"p","mobile":"1"}"#)
    );
    assert!(update.repeatable() && !update.clone().new_parent_userid("q").repeatable());

    let batch = parent::BatchCreate::new([parent::NewParent::new("p", "1", [Kinship::new("s", "妈妈")])]);
    let (path, sent) = wire(&batch);
    assert_eq!(path, "/cgi-bin/school/user/batch_create_parent");
    assert_eq!(
        sent,
        r#"{"parents":[{"parent_userid":"p","mobile":"1","children":[{"student_userid":"s","relation":"妈妈"}]}]}"#
    );
    let delete = parent::BatchDelete::new(["p"]);
    assert_eq!(wire(&delete), ("/cgi-bin/school/user/batch_delete_parent".into(), r#"{"useridlist":["p"]}"#.into()));
    let change = parent::ChangedParent::new("p").children([Kinship::new("s", "r")]);
    let update = parent::BatchUpdate::new([change.clone()]);
    let (path, sent) = wire(&update);
    assert_eq!(path, "/cgi-bin/school/user/batch_update_parent");
    assert_eq!(sent, r#"{"parents":[{"parent_userid":"p","children":[{"student_userid":"s","relation":"r"}]}]}"#);
    assert!(update.repeatable());
    assert!(!parent::BatchUpdate::new([change.new_parent_userid("q")]).repeatable());

    let refusal = r#"{"errcode":1111,"errmsg":"m","result_list":[{"parent_userid":"p","errcode":1111,"errmsg":"m"}]}"#;
    let error = parent::BatchDelete::parse(http::Response::new(refusal)).unwrap_err();
    let failed = ParentOutcomes::of(&error).unwrap();
    assert_eq!((failed.result_list[0].parent_userid.as_str(), failed.result_list[0].code().0), ("p", 1111));
    let error = parent::BatchDelete::parse(http::Response::new("<html>")).unwrap_err();
    assert!(ParentOutcomes::of(&error).is_none());
}

#[test]
fn reading_people() {
    assert_eq!(target(&user::Get::new("zhangsan")), "/cgi-bin/school/user/get?access_token=T&userid=zhangsan");
    let found = parse::<user::Get>(
        r#"{"user_type":1,"student":{"student_userid":"s","department":["1",2],"parents":[{"parent_userid":"p","relation":"爸爸",
        "is_subscribe":1,"external_userid":"w"},{"parent_userid":"q","is_subscribe":0}]}}"#,
    );
    assert_eq!(found.kind, UserKind::Student);
    let student = found.student.unwrap();
    assert_eq!((student.department[0].value(), student.name.as_str()), (1, ""));
    let [father, mother] = &student.parents[..] else { panic!("two") };
    assert!(father.is_subscribe && !mother.is_subscribe);
    assert_eq!((father.external_userid.clone().unwrap(), &father.mobile), ("w".into(), &None));
    let found =
        parse::<user::Get>(r#"{"user_type":"2","parent":{"parent_userid":"p","children":[{"relation":"妈妈"}]}}"#);
    assert!(found.student.is_none());
    assert_eq!((found.kind, found.parent.unwrap().children[0].relation.as_str()), (UserKind::Parent, "妈妈"));
    assert_eq!(parse::<user::Get>(r#"{"user_type":3}"#).kind, UserKind::Other(3));

    let list = user::List::new(1).fetch_child(true);
    assert_eq!(target(&list), "/cgi-bin/school/user/list?access_token=T&department_id=1&fetch_child=1");
    assert_eq!(parse::<user::List>(r#"{"students":[{"student_userid":"s"}]}"#).students[0].student_userid, "s");
    assert_eq!(target(&user::ListParent::new(2)), "/cgi-bin/school/user/list_parent?access_token=T&department_id=2");
    let parents = parse::<user::ListParent>(r#"{"parents":[{"mobile":"1","children":[{"name":"李四"}]}]}"#).parents;
    assert_eq!(parents[0].children[0].name.as_deref(), Some("李四"));
}

#[test]
fn departments() {
    let admins = [Admin::new("zhangsan", AdminKind::SubjectTeacher).subject("语文")];
    let create = department::Create::new(5, DepartmentKind::Class).name("一班").id(2).department_admins(admins);
    let (path, sent) = wire(&create);
    assert_eq!(path, "/cgi-bin/school/department/create");
    assert_eq!(
        sent,
        concat!(
            r#"{"parentid":5,"type":1,"name":"一班","id":2,"department_admins":[{"userid":"zhangsan","type":4,"#,
            r#""subject":"语文"}]}"#
        )
    );
    assert_eq!(parse::<department::Create>(r#"{"errmsg":"created","id":"2"}"#).id.value(), 2);

    let set = AdminChange::new(AdminOp::Set, "u").kind(AdminKind::ClassTeacher);
    let update = department::Update::new(2).standard_grade(StandardGrade::Primary1).department_admins([set]);
    let (path, sent) = wire(&update);
    assert_eq!(path, "/cgi-bin/school/department/update");
    assert_eq!(sent, r#"{"id":2,"standard_grade":31,"department_admins":[{"op":0,"userid":"u","type":3}]}"#);
    assert!(update.repeatable());
    assert!(!update.clone().new_id(3).repeatable());
    assert!(!update.department_admins([AdminChange::new(AdminOp::Remove, "u")]).repeatable());
    assert_eq!(target(&department::Delete::new(2)), "/cgi-bin/school/department/delete?access_token=T&id=2");
    assert!(!department::Delete::new(2).repeatable());

    assert_eq!(target(&department::List::new()), "/cgi-bin/school/department/list?access_token=T");
    let list = parse::<department::List>(
        r#"{"departments":[{"id":2,"type":2,"standard_grade":132,"is_graduated":0,"department_admins":[{"userid":"u","type":9}]},
        {"id":3,"type":1,"open_group_chat":1,"group_chat_id":12}]}"#,
    );
    let [grade, class] = &list.departments[..] else { panic!("two") };
    assert_eq!((grade.kind, grade.standard_grade), (DepartmentKind::Grade, Some(StandardGrade::Custom12)));
    assert_eq!((grade.is_graduated, grade.open_group_chat), (Some(false), None));
    assert_eq!(grade.department_admins[0].kind, AdminKind::Other(9));
    assert_eq!(class.group_chat_id.as_ref().unwrap(), &"12", "numbers become text");

    let upgrade = department::SetUpgradeInfo::new().upgrade_switch(true);
    assert_eq!(wire(&upgrade), ("/cgi-bin/school/set_upgrade_info".into(), r#"{"upgrade_switch":1}"#.into()));
    let next = parse::<department::SetUpgradeInfo>(r#"{"next_upgrade_time":1625587200}"#);
    assert_eq!(next.next_upgrade_time, Timestamp::from_secs(1_625_587_200));
}

#[test]
fn settings() {
    assert_eq!(target(&GetChatCreateMode::new()), "/cgi-bin/school/get_chat_create_mode?access_token=T");
    assert_eq!(parse::<GetChatCreateMode>(r#"{"create_mode":1}"#).create_mode, ChatCreateMode::Manual);
    let set = SetChatCreateMode::new(ChatCreateMode::Automatic);
    assert_eq!(wire(&set), ("/cgi-bin/school/set_chat_create_mode".into(), r#"{"create_mode":0}"#.into()));
    assert_eq!(target(&GetTeacherViewMode::new()), "/cgi-bin/school/get_teacher_view_mode?access_token=T");
    assert_eq!(parse::<GetTeacherViewMode>(r#"{"view_mode":"2"}"#).view_mode, TeacherViewMode::Own);
    let set = SetTeacherViewMode::new(TeacherViewMode::All);
    assert_eq!(wire(&set), ("/cgi-bin/school/set_teacher_view_mode".into(), r#"{"view_mode":1}"#.into()));
    let set = SetArchSyncMode::new(ArchSyncMode::Never);
    assert_eq!(wire(&set), ("/cgi-bin/school/set_arch_sync_mode".into(), r#"{"arch_sync_mode":3}"#.into()));

    let who = GetUserInfo::new("HUSH");
    assert_eq!(target(&who), "/cgi-bin/school/getuserinfo?access_token=T&code=HUSH");
    assert!(!who.repeatable() && !format!("{who:?}").contains("HUSH"));
    let who = parse::<GetUserInfo>(r#"{"DeviceId":"D","parent_userid":"p"}"#);
    assert_eq!((who.device_id.as_deref(), who.student_userid.is_none()), (Some("D"), true));
    assert_eq!(who.parent_userid.unwrap(), "p");
}

#[test]
fn scopes_in_both_forms() {
    let ask = agent::GetAllowScope::new(7);
    assert_eq!(target(&ask), "/cgi-bin/school/agent/get_allow_scope?access_token=T&agentid=7");
    for form in [
        r#"{"allow_scope":{"students":{"userid":["s","t"]},"departments":{"partyid":[1,2]}}}"#,
        r#"{"allow_scope":{"students":[{"userid":"s"},{"userid":"t"}],"departments":[1,2]}}"#,
    ] {
        let answer = parse::<agent::GetAllowScope>(form);
        assert_eq!(answer.allow_scope.students.ids(), [&StudentUserId::from("s"), &StudentUserId::from("t")]);
        assert_eq!(answer.allow_scope.departments.ids(), [&DepartmentId(1), &DepartmentId(2)]);
        #[cfg(feature = "server")]
        assert_eq!(crate::wire::to_json(&answer), form.as_bytes(), "written as it was read");
    }
    for none in [r#"{"allow_scope":{"students":"","departments":null}}"#, r#"{"allow_scope":{}}"#, "{}"] {
        let scope = parse::<agent::GetAllowScope>(none).allow_scope;
        assert!(scope.students.ids().is_empty() && scope.departments.ids().is_empty(), "{none}");
    }
    let odd = r#"{"allow_scope":{"students":"HUSH"}}"#;
    let error = agent::GetAllowScope::parse(http::Response::new(odd)).unwrap_err().to_string();
    assert!(error.contains("allow_scope.students") && !error.contains("HUSH"), "{error}");
}

#[test]
fn limits() {
    let student = |name, classes| student::Create::new("s", long(name), vec![1; classes]);
    let batch = |entries| student::BatchCreate::new(vec![NewStudent::new("s", "n", [1]); entries]);
    let parent = |children, relation| parent::Create::new("p", "1", vec![Kinship::new("s", long(relation)); children]);
    let class = |name| department::Create::new(5, DepartmentKind::Class).name(long(name));
    let subject = |letters| {
        let change = AdminChange::new(AdminOp::Set, "u").subject("科".repeat(letters));
        department::Update::new(2).department_admins([change])
    };
    for (found, expected) in [
        (problem(&student(32, 20)), ""),
        (problem(&student(33, 1)), "name has 33 characters, at most 32 are taken"),
        (problem(&student(1, 21)), "department has 21 entries, not 0 to 20"),
        (problem(&student::Create::new(long(65), "n", [1])), "student_userid has 65 bytes, at most 64 are taken"),
        (
            problem(&student::Update::new("s").new_student_userid(long(65))),
            "new_student_userid has 65 bytes, at most 64 are taken",
        ),
        (problem(&batch(100)), ""),
        (problem(&batch(101)), "students has 101 entries, not 0 to 100"),
        (problem(&student::BatchDelete::new(ids(101))), "useridlist has 101 entries, not 0 to 100"),
        (
            problem(&student::BatchUpdate::new([ChangedStudent::new("s").department(vec![1; 21])])),
            "students.department has 21 entries, not 0 to 20",
        ),
        (problem(&parent(10, 32)), ""),
        (problem(&parent(11, 1)), "children has 11 entries, not 0 to 10"),
        (problem(&parent(1, 33)), "children.relation has 33 bytes, at most 32 are taken"),
        (
            problem(&parent::BatchCreate::new(vec![parent::NewParent::new("p", "1", [Kinship::new("s", long(33))])])),
            "parents.children.relation has 33 bytes, at most 32 are taken",
        ),
        (problem(&parent::BatchDelete::new(ids(101))), "useridlist has 101 entries, not 0 to 100"),
        (
            problem(&parent::BatchUpdate::new(vec![parent::ChangedParent::new("p"); 101])),
            "parents has 101 entries, not 0 to 100",
        ),
        (problem(&class(32)), ""),
        (problem(&class(33)), "name has 33 characters, at most 32 are taken"),
        (problem(&subject(15)), ""),
        (problem(&subject(16)), "department_admins.subject has 16 characters, at most 15 are taken"),
    ] {
        assert_eq!(found, expected);
    }
    assert_eq!(
        body(&parent::Update::new("p").children(Vec::<Kinship>::new())),
        r#"{"parent_userid":"p","children":[]}"#
    );
}
