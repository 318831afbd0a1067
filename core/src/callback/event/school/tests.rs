use super::Change;
use crate::callback::{Event, Incoming};
use crate::types::DepartmentId;

fn read(text: &str) -> Event {
    Incoming::read(text, "").unwrap().event
}

fn changed(word: &str, elements: &str) -> super::ChangeSchoolContact {
    let text = format!(
        "<xml><ToUserName>ww1</ToUserName><FromUserName>sys</FromUserName><CreateTime>5</CreateTime>\
         <MsgType>event</MsgType><Event>change_school_contact</Event><ChangeType>{word}</ChangeType>{elements}</xml>"
    );
    match read(&text) {
        Event::ChangeSchoolContact(change) => change,
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_change_has_its_word() {
    let words = [
        ("create_student", Change::CreateStudent),
        ("update_student", Change::UpdateStudent),
        ("delete_student", Change::DeleteStudent),
        ("create_parent", Change::CreateParent),
        ("update_parent", Change::UpdateParent),
        ("delete_parent", Change::DeleteParent),
        ("subscribe", Change::Subscribe),
        ("unsubscribe", Change::Unsubscribe),
        ("create_department", Change::CreateDepartment),
        ("update_department", Change::UpdateDepartment),
        ("delete_department", Change::DeleteDepartment),
    ];
    for (word, expected) in words {
        let change = changed(word, "<Id>7</Id>");
        assert_eq!((&change.change_type, change.id.as_str(), &change.new_id), (&expected, "7", &None));
        let about =
            [change.student().is_some(), change.parent().is_some(), change.department() == Some(DepartmentId(7))];
        let parent = word.ends_with("parent") || word.ends_with("subscribe");
        assert_eq!(about, [word.ends_with("student"), parent, word.ends_with("department")], "{word}");
        assert_eq!(change.change_type.clone().corrected(), expected);
        assert!(change.extra().is_empty());
    }
    for (right, wrong) in [
        (Change::CreateDepartment, "create_deparmtment"),
        (Change::UpdateDepartment, "update_deparmtment"),
        (Change::DeleteDepartment, "delete_deparmtment"),
    ] {
        let change = changed(wrong, "<Id><![CDATA[1]]></Id>");
        assert_eq!(change.change_type.as_str(), wrong, "the word stays as it came");
        assert_eq!(change.department(), Some(DepartmentId(1)));
        assert_eq!(change.change_type.corrected(), right);
    }
    let other = changed("merge_parent", "<Id>p</Id>");
    assert_eq!(other.change_type, Change::Other("merge_parent".to_owned()));
    assert_eq!((other.student(), other.parent(), other.department()), (None, None, None), "who knows");
    assert_eq!(changed("delete_department", "<Id>x</Id>").department(), None, "no number");
}

#[test]
fn third_party_apps_hear_the_new_id() {
    let text = "<xml><SuiteId>ww4</SuiteId><AuthCorpId>ww5</AuthCorpId><InfoType>change_school_contact</InfoType>\
        <TimeStamp>5</TimeStamp><ChangeType>update_parent</ChangeType><Id>p</Id><NewId>q</NewId></xml>";
    let incoming = Incoming::read(text, "ww4").unwrap();
    assert!(incoming.command && incoming.auth_corp_id.as_ref().unwrap() == "ww5");
    let Event::ChangeSchoolContact(change) = incoming.event else { panic!() };
    assert_eq!((&change.change_type, change.new_id.as_ref().unwrap().as_str()), (&Change::UpdateParent, "q"));
    assert_eq!(change.parent().unwrap(), "p");
    let json = r#"{"ToUserName":"ww1","FromUserName":"sys","CreateTime":5,"MsgType":"event",
        "Event":"change_school_contact","ChangeType":"create_deparmtment","Id":1}"#;
    let Event::ChangeSchoolContact(change) = read(json) else { panic!() };
    assert_eq!((change.change_type, change.id.as_str()), (Change::CreateDeparmtment, "1"));
}

#[test]
fn several_changes_come_at_once() {
    let list = |elements: &str| {
        let envelope = "<SuiteId>ww4</SuiteId><InfoType>change_school_contact_batch</InfoType><TimeStamp>9</TimeStamp>";
        match read(&format!("<xml>{envelope}{elements}</xml>")) {
            Event::ChangeSchoolContactBatch(batch) => batch.change_list,
            other => panic!("{other:?}"),
        }
    };
    let one = "<ChangeList><TimeStamp>6</TimeStamp><ChangeType>update_student</ChangeType><Id>a</Id><NewId>b</NewId>\
        </ChangeList>";
    let two = format!("{one}<ChangeList><ChangeType>delete_department</ChangeType><Id>2</Id></ChangeList>");
    let changes = list(one);
    assert_eq!(
        (changes.len(), changes[0].time_stamp.secs(), changes[0].new_id.as_ref().unwrap().as_str()),
        (1, 6, "b")
    );
    assert_eq!((changes[0].student().unwrap(), changes[0].parent()), ("a".into(), None));
    let changes = list(&two);
    assert_eq!((changes.len(), &changes[1].change_type), (2, &Change::DeleteDepartment));
    assert_eq!((changes[1].id.as_str(), &changes[1].new_id), ("2", &None));
    assert!(list("").is_empty());
}
