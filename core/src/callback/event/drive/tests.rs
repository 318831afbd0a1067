use super::{FileChangeType, SpaceChangeType};
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
fn files() {
    let change = |elements: &str| {
        let Event::WedriveFileChange(change) = event("wedrive_file_change", elements) else { panic!() };
        change
    };
    for (word, expected) in [
        ("create_file", FileChangeType::CreateFile),
        ("rename_file", FileChangeType::RenameFile),
        ("update_file", FileChangeType::UpdateFile),
        ("delete_file", FileChangeType::DeleteFile),
        ("move_file", FileChangeType::MoveFile),
        ("xxx_file", FileChangeType::Other("xxx_file".into())),
    ] {
        let one = change(&format!("<ChangeType>{word}</ChangeType><FileId>s.1</FileId>"));
        assert_eq!((one.change_type, one.file_ids), (expected, vec!["s.1".into()]));
    }
    assert_eq!(change("<FileId>s.1</FileId><FileId>s.2</FileId>").file_ids, ["s.1", "s.2"]);
}

#[test]
fn spaces() {
    let change = |elements: &str| {
        let Event::WedriveSpaceChange(change) = event("wedrive_space_change", elements) else { panic!() };
        change
    };
    for (word, expected) in [
        ("dismiss_space", SpaceChangeType::DismissSpace),
        ("space_member_change", SpaceChangeType::SpaceMemberChange),
        ("space_security_settings_change", SpaceChangeType::SpaceSecuritySettingsChange),
        ("rename_space", SpaceChangeType::Other("rename_space".into())),
    ] {
        let two = change(&format!("<ChangeType>{word}</ChangeType><SpaceId>a</SpaceId><SpaceId>b</SpaceId>"));
        assert_eq!((two.change_type, two.space_ids), (expected, vec!["a".into(), "b".into()]));
    }
    assert!(change("").space_ids.is_empty());
}

#[test]
fn full() {
    let Event::WedriveInsufficientCapacity(news) = event("wedrive_insufficient_capacity", "") else { panic!() };
    assert!(news.extra().is_empty());
}
