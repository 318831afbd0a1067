use super::{ArchivedFileChangeType, ArchivedSpaceChangeType};
use crate::callback::{Event, Incoming};

fn event(name: &str, elements: &str) -> Event {
    let text = format!(
        "<xml><ToUserName>ww1</ToUserName><FromUserName>sys</FromUserName><CreateTime>1700000000</CreateTime>\
         <MsgType>event</MsgType><Event><![CDATA[{name}]]></Event>{elements}<AgentID>7</AgentID></xml>"
    );
    let event = Incoming::read(text, "ww1").unwrap().event;
    assert_eq!(event.name(), name);
    event
}

#[test]
fn nothing_but_the_news() {
    let Event::MsgauditNotify(news) = event("msgaudit_notify", "") else { panic!() };
    assert!(news.extra().is_empty(), "the app is in the envelope");
    let Event::FileContentArchiveAuthChange(news) = event("file_content_archive_auth_change", "") else { panic!() };
    assert!(news.extra().is_empty());
    let Event::FileContentArchiveUserListChange(news) = event("file_content_archive_user_list_change", "<New>1</New>")
    else {
        panic!()
    };
    assert_eq!(news.extra().get("New").unwrap(), "1", "what comes later is kept");
}

#[test]
fn messages_to_fetch_are_told_to_suites_as_well() {
    let text = "<xml><SuiteId>ww4</SuiteId><AuthCorpId>ww5</AuthCorpId><InfoType>msgaudit_notify</InfoType>\
                <TimeStamp>5</TimeStamp></xml>";
    let command = Incoming::read(text, "ww4").unwrap();
    assert!(command.command && matches!(command.event, Event::MsgauditNotify(_)));
}

#[test]
fn files_spaces_and_documents() {
    let files = |elements: &str| {
        let Event::WedriveArchiveFileChange(change) = event("wedrive_archive_file_change", elements) else { panic!() };
        change
    };
    let two = files("<ChangeType>create_file</ChangeType><FileId>s.1</FileId><FileId>s.2</FileId>");
    assert_eq!((two.change_type, two.file_ids), (ArchivedFileChangeType::CreateFile, vec!["s.1".into(), "s.2".into()]));
    let one = files("<ChangeType>delete_file</ChangeType><FileId><![CDATA[s.1]]></FileId>");
    assert_eq!((one.change_type, one.file_ids.len()), (ArchivedFileChangeType::DeleteFile, 1));
    let none = files("<ChangeType>copy_file</ChangeType>");
    assert_eq!(none.change_type, ArchivedFileChangeType::Other("copy_file".into()));
    assert!(none.file_ids.is_empty());

    let space = |change: &str| {
        let text = format!("<ChangeType>{change}</ChangeType><SpaceId>sp1</SpaceId>");
        let Event::WedriveArchiveSpaceChange(change) = event("wedrive_archive_space_change", &text) else { panic!() };
        assert_eq!(change.space_id, "sp1");
        change.change_type
    };
    assert_eq!(space("auth_space"), ArchivedSpaceChangeType::AuthSpace);
    assert_eq!(space("cancel_auth_space"), ArchivedSpaceChangeType::CancelAuthSpace);
    assert_eq!(space("x").as_str(), "x");

    let document = "<DocId>dc1</DocId><DocName><![CDATA[文档]]></DocName>";
    let Event::DocumentArchiveChange(document) = event("document_archive_change", document) else { panic!() };
    assert_eq!((document.doc_id.as_str(), document.doc_name.as_str()), ("dc1", "文档"));
}
