//! Members, departments, tags and jobs, by the typed endpoints in process.

mod common;

use common::{call, code, sandbox};
use wecom_core::api::contacts::{batch, department, export, id, invite, qrcode, tag, user};
use wecom_core::api::media;
use wecom_core::endpoint::{FileJobStatus, JobStatus};
use wecom_core::types::{DepartmentId, File, MediaKind, MemberStatus, TagId, UserId};
use wecom_sandbox::Sandbox;

#[test]
fn members_are_kept() {
    let sandbox = sandbox();
    let create = user::Create::new("LiSi", "李四").mobile("13800000000").department([1]).position("工程师");
    assert!(call(&sandbox, &create).unwrap().created_department_list.is_none());
    let member = call(&sandbox, &user::Get::new("lisi")).unwrap();
    assert_eq!((member.userid.as_str(), member.name.as_str()), ("LiSi", "李四"), "ids keep their spelling");
    assert_eq!((member.position.as_str(), member.main_department), ("工程师", Some(DepartmentId(1))));
    assert_eq!(member.status, MemberStatus::Inactive, "not yet joined");

    call(&sandbox, &user::Update::new("lisi").name("李思").enable(false)).unwrap();
    let member = call(&sandbox, &user::Get::new("LISI")).unwrap();
    assert_eq!((member.name.as_str(), member.position.as_str()), ("李思", "工程师"), "what is not named stays");
    assert_eq!(member.status, MemberStatus::Disabled);
    call(&sandbox, &user::Update::new("lisi").new_userid("li4")).unwrap();
    assert_eq!(code(&sandbox, &user::Get::new("lisi")), 60111);

    let found = call(&sandbox, &user::FindByMobile::new("+86 13800000000")).unwrap();
    assert_eq!(found.userid, "li4");
    let list = call(&sandbox, &user::List::new(1)).unwrap().userlist;
    let ids: Vec<&str> = list.iter().map(|member| member.userid.as_str()).collect();
    assert_eq!(ids, ["li4", "lisi2", "zhangsan"]);
    call(&sandbox, &user::Delete::new("li4")).unwrap();
    assert_eq!(call(&sandbox, &user::SimpleList::new(1)).unwrap().userlist.len(), 2);
}

#[test]
fn members_are_checked() {
    let sandbox = sandbox();
    let new = |id: &str, mobile: &str| user::Create::new(id, "某").mobile(mobile);
    assert_eq!(code(&sandbox, &new("ZhangSan", "1")), 60102);
    assert_eq!(code(&sandbox, &new("", "1")), 41009);
    assert_eq!(code(&sandbox, &new("_a", "1")), 40003);
    assert_eq!(code(&sandbox, &user::Create::new("a", "A")), 60129);
    assert_eq!(code(&sandbox, &user::Create::new("a", "").mobile("1")), 60112);
    call(&sandbox, &new("a", "1")).unwrap();
    assert_eq!(code(&sandbox, &new("b", "+861")), 60104);
    assert_eq!(code(&sandbox, &user::Update::new("nobody")), 60111);
    assert_eq!(code(&sandbox, &user::Delete::new("nobody")), 60111);
    assert_eq!(code(&sandbox, &user::List::new(99)), 60003);
    assert_eq!(code(&sandbox, &user::FindByMobile::new("2")), 46004);
    let made = call(&sandbox, &new("c", "3").department([1, 77])).unwrap().created_department_list.unwrap();
    assert_eq!(made.department_info[0].id, 77, "departments that are not there are made");
}

#[test]
fn only_the_contacts_secret_writes_where_there_is_one() {
    let sandbox = Sandbox::builder().app(1, "a").contacts_secret("c").member("zhangsan", "张三").build();
    assert_eq!(code(&sandbox, &user::Delete::new("zhangsan")), 48002);
    call(&sandbox, &user::Get::new("zhangsan")).unwrap();
}

#[test]
fn ids_come_in_pages() {
    let sandbox = sandbox();
    let first = call(&sandbox, &user::ListId::new().limit(1)).unwrap();
    assert_eq!(first.dept_user.len(), 1);
    let second = call(&sandbox, &user::ListId::new().limit(1).cursor(&first.next_cursor)).unwrap();
    assert_eq!((second.dept_user.len(), second.next_cursor.as_str()), (1, ""));
    assert_eq!(code(&sandbox, &user::ListId::new().cursor("x")), 40058);
}

#[test]
fn departments_form_a_tree() {
    let sandbox = sandbox();
    let id = call(&sandbox, &department::Create::new("研发", 1)).unwrap().id;
    let below = call(&sandbox, &department::Create::new("后端", id).id(50)).unwrap().id;
    assert_eq!((id, below), (DepartmentId(2), DepartmentId(50)));
    assert_eq!(code(&sandbox, &department::Create::new("研发", 1)), 60008);
    assert_eq!(code(&sandbox, &department::Create::new("x", 99)), 60004);
    assert_eq!(code(&sandbox, &department::Create::new("a:b", 1)), 60009);
    assert_eq!(code(&sandbox, &department::Create::new("", 1)), 60001);
    assert_eq!(code(&sandbox, &department::Update::new(id).parentid(below)), 60010);
    assert_eq!(code(&sandbox, &department::Delete::new(id)), 60006);
    assert_eq!(code(&sandbox, &department::Delete::new(1)), 60007);
    assert_eq!(code(&sandbox, &department::Delete::new(99)), 60123);

    call(&sandbox, &user::Update::new("zhangsan").department([50]).is_leader_in_dept([true])).unwrap();
    let found = call(&sandbox, &department::Get::new(50)).unwrap().department;
    assert_eq!(found.department_leader, ["zhangsan"]);
    assert_eq!(code(&sandbox, &department::Delete::new(50)), 60005);
    assert_eq!(call(&sandbox, &user::List::new(id)).unwrap().userlist.len(), 0);
    assert_eq!(call(&sandbox, &user::List::new(id).fetch_child(true)).unwrap().userlist.len(), 1);
    let all = call(&sandbox, &department::List::new().id(id)).unwrap().department;
    assert_eq!(all.iter().map(|one| one.id.value()).collect::<Vec<_>>(), [2, 50]);
    assert_eq!(call(&sandbox, &department::SimpleList::new()).unwrap().department_id.len(), 3);
}

#[test]
fn tags_are_worn() {
    let sandbox = sandbox();
    let id = call(&sandbox, &tag::Create::new("出差")).unwrap().tagid;
    assert_eq!(code(&sandbox, &tag::Create::new("出差")), 40071);
    let add = tag::AddUsers::new(id).userlist(["zhangsan", "nobody"]).partylist([1, 9]);
    let invalid = call(&sandbox, &add).unwrap();
    assert_eq!((invalid.invalidlist[0].as_str(), invalid.invalidparty[0]), ("nobody", DepartmentId(9)));
    assert_eq!(code(&sandbox, &tag::AddUsers::new(id).userlist(["nobody"])), 40070);
    assert_eq!(code(&sandbox, &tag::AddUsers::new(99).userlist(["zhangsan"])), 40068);
    let wearers = call(&sandbox, &tag::Get::new(id)).unwrap();
    assert_eq!((wearers.userlist[0].userid.as_str(), wearers.partylist[0]), ("zhangsan", DepartmentId(1)));
    call(&sandbox, &tag::DeleteUsers::new(id).userlist(["ZHANGSAN"])).unwrap();
    assert!(call(&sandbox, &tag::Get::new(id)).unwrap().userlist.is_empty());
    assert_eq!(call(&sandbox, &tag::List::new()).unwrap().taglist[0].tagname, "出差");
    call(&sandbox, &tag::Delete::new(id)).unwrap();
    assert_eq!(code(&sandbox, &tag::Get::new(id)), 40068);
}

#[test]
fn batch_jobs_take_csv_files() {
    let sandbox = sandbox();
    let csv = "姓名,帐号,手机号,所在部门\n李四,lisi2,13811111111,1\n\"王,五\",wangwu,13822222222,1;7\n坏,_bad,1,1\n";
    let upload = media::Upload::new(MediaKind::File, File::new("members.csv", csv));
    let media = call(&sandbox, &upload).unwrap().media_id;
    let job = call(&sandbox, &batch::SyncUser::new(&media)).unwrap().jobid;
    let result = call(&sandbox, &batch::GetResult::new(&job)).unwrap();
    assert_eq!((result.status, result.total), (JobStatus::Done, 3));
    let batch::Outcome::SyncUser(synced) = result.outcome else { panic!("{:?}", result.outcome) };
    assert_eq!(synced.result.iter().map(|one| one.errcode).collect::<Vec<_>>(), [0, 0, 40003]);
    assert_eq!(sandbox.member("wangwu").unwrap().name, "王,五");
    assert_eq!(sandbox.member("wangwu").unwrap().department, [1, 7]);
    assert_eq!(sandbox.member("lisi2").unwrap().mobile, "13811111111");

    let job = call(&sandbox, &batch::ReplaceUser::new(&media)).unwrap().jobid;
    call(&sandbox, &batch::GetResult::new(job)).unwrap();
    assert!(sandbox.member("zhangsan").is_none(), "who is not in the file is gone");

    let csv = "部门名称,部门ID,父部门ID,排序\n总部,1,0,\n新,3,1,5\n";
    let upload = media::Upload::new(MediaKind::File, File::new("parties.csv", csv));
    let media = call(&sandbox, &upload).unwrap().media_id;
    let job = call(&sandbox, &batch::ReplaceParty::new(media)).unwrap().jobid;
    let batch::Outcome::ReplaceParty(replaced) = call(&sandbox, &batch::GetResult::new(job)).unwrap().outcome else {
        panic!()
    };
    assert_eq!(replaced.result.iter().map(|one| one.action).collect::<Vec<_>>(), [2, 1]);
    let left = call(&sandbox, &department::SimpleList::new()).unwrap().department_id;
    assert_eq!(left.iter().map(|one| one.id.value()).collect::<Vec<_>>(), [1, 3, 7], "7 has a member still");
    assert_eq!(code(&sandbox, &batch::SyncUser::new("none")), 40007);
}

#[test]
fn exports_are_encrypted_files() {
    use aes::cipher::{BlockModeDecrypt, KeyIvInit};
    use base64::Engine;

    let sandbox = sandbox();
    // The last character has no spare bits set, so that a plain decoder takes it.
    let key = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFA";
    let job = call(&sandbox, &export::SimpleUser::new(key)).unwrap().jobid;
    let result = call(&sandbox, &export::GetResult::new(job)).unwrap();
    assert_eq!(result.status, FileJobStatus::Done);
    let file = &result.data_list[0];
    let answer = sandbox.handle(http::Request::get(&file.url).body(Vec::new()).unwrap());
    assert_eq!((answer.status().as_u16(), answer.body().len() as u64), (200, file.size));

    let key: [u8; 32] =
        base64::engine::general_purpose::STANDARD.decode(format!("{key}=")).unwrap().try_into().unwrap();
    let iv: [u8; 16] = *key.first_chunk().unwrap();
    let mut bytes = answer.into_body();
    let (blocks, _) = aes::Block::slice_as_chunks_mut(&mut bytes);
    cbc::Decryptor::<aes::Aes256Dec>::new(&key.into(), &iv.into()).decrypt_blocks(blocks);
    let padding = usize::from(*bytes.last().unwrap());
    bytes.truncate(bytes.len() - padding);
    let content: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(content["userlist"][1]["userid"], "zhangsan");
    assert!(content["userlist"][1].get("mobile").is_none());
    assert_eq!(code(&sandbox, &export::User::new("short")), 40058);
    assert_eq!(code(&sandbox, &export::GetResult::new("none")), 40058);
}

#[test]
fn ids_are_converted_and_members_invited() {
    let sandbox = sandbox();
    let users = [UserId::from("zhangsan"), UserId::from("nobody")];
    let converted = call(&sandbox, &id::UseridToOpenuserid::new(users)).unwrap();
    assert_eq!(converted.invalid_userid_list, ["nobody"]);
    let open = converted.open_userid_list[0].open_userid.clone();
    let back = call(&sandbox, &id::OpenuseridToUserid::new([open])).unwrap();
    assert_eq!(back.userid_list[0].userid, "zhangsan");
    let openid = call(&sandbox, &user::ConvertToOpenid::new("zhangsan")).unwrap().openid;
    assert_eq!(call(&sandbox, &user::ConvertToUserid::new(openid)).unwrap().userid, "zhangsan");
    assert_eq!(code(&sandbox, &user::ConvertToUserid::new("other")), 60111);

    let invalid = call(&sandbox, &invite::Invite::new().user(["zhangsan", "nobody"]).tag([7])).unwrap();
    assert_eq!((invalid.invaliduser[0].as_str(), invalid.invalidtag[0]), ("nobody", TagId(7)));
    assert_eq!(code(&sandbox, &invite::Invite::new().user(["nobody"])), 81013);
    assert!(call(&sandbox, &qrcode::Get::new()).unwrap().join_qrcode.starts_with("https://"));
}
