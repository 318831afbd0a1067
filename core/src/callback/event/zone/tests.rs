use super::program::{Happening, LearnStatus, ProgramEvent};
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

/// A command to a third-party app.
fn command(name: &str, elements: &str) -> Event {
    let text = format!(
        "<xml><SuiteId>ww4</SuiteId><AuthCorpId>ww5</AuthCorpId><InfoType>{name}</InfoType><TimeStamp>5</TimeStamp>\
         {elements}</xml>"
    );
    let incoming = Incoming::read(text, "ww4").unwrap();
    assert!(incoming.command);
    assert_eq!(incoming.event.name(), name);
    incoming.event
}

#[test]
fn messages_are_fetched_with_a_token() {
    for name in ["conversation_new_message", "hit_keyword"] {
        for event in [command(name, "<Token>hush</Token>"), event(name, "<Token><![CDATA[hush]]></Token>")] {
            let (Event::ConversationNewMessage(messages) | Event::HitKeyword(messages)) = event else { panic!() };
            assert_eq!(messages.token.expose(), "hush");
            assert!(!format!("{messages:?}").contains("hush"));
            assert!(messages.extra().is_empty());
        }
    }
}

#[test]
fn customers_agree() {
    let single = "<OpenUserID>wo1</OpenUserID><ExternalUserID>wm1</ExternalUserID><ChatId/>";
    let Event::ChatArchiveAuditApprovedSingle(single) = command("chat_archive_audit_approved_single", single) else {
        panic!()
    };
    assert_eq!((single.open_user_id.unwrap().as_str(), single.external_user_id.as_str()), ("wo1", "wm1"));
    assert!(single.user_id.is_none());
    let room = "<ExternalUserID>wm1</ExternalUserID><ChatId>wr1</ChatId>";
    let Event::ChatArchiveAuditApprovedRoom(room) = command("chat_archive_audit_approved_room", room) else { panic!() };
    assert_eq!((room.chat_id.unwrap().as_str(), room.open_user_id), ("wr1", None));
}

#[test]
fn exports_and_programs() {
    let Event::ChatArchiveExportFinished(export) = command("chat_archive_export_finished", "<JobId>J</JobId>") else {
        panic!()
    };
    assert_eq!(export.job_id, "J");
    let notice = "<NotifyId><![CDATA[N]]></NotifyId><NotifyScene>1</NotifyScene>";
    let Event::ProgramNotify(notice) = event("program_notify", notice) else { panic!() };
    assert_eq!((notice.notify_id.as_str(), notice.notify_scene), ("N", 1));
}

fn program(kind: &str, key: &str, content: &str) -> Happening {
    let event =
        ProgramEvent::read(&format!(r#"{{"event_type":"{kind}","timestamp":1408091189,"{key}":{content}}}"#)).unwrap();
    assert_eq!((event.timestamp.secs(), event.event.tag()), (1_408_091_189, kind));
    event.event
}

#[test]
fn what_a_program_is_told() {
    let Happening::NewMessage(new) =
        program("conversation_new_message", "conversation_new_message", r#"{"token":"hush"}"#)
    else {
        panic!()
    };
    assert_eq!((new.token.expose(), format!("{new:?}").contains("hush")), ("hush", false));
    let Happening::HitKeyword(hit) = program("hit_keyword", "hit_keyword", r#"{"token":"hush"}"#) else { panic!() };
    assert_eq!(hit.token.expose(), "hush");
    let key = "chat_archive_audit_approved";
    let content = r#"{"userid":"zhang","external_userid":"wm1","chatid":""}"#;
    let Happening::ApprovedSingle(single) = program("chat_archive_audit_approved_single", key, content) else {
        panic!()
    };
    assert_eq!((single.userid.as_str(), single.external_userid.as_str()), ("zhang", "wm1"));
    let content = r#"{"external_userid":"wm1","chatid":"wr1"}"#;
    let Happening::ApprovedRoom(room) = program("chat_archive_audit_approved_room", key, content) else { panic!() };
    assert_eq!((room.chatid.as_str(), room.external_userid.as_str()), ("wr1", "wm1"));
    let kind = "chat_archive_export_finished";
    let Happening::ExportFinished(export) = program(kind, kind, r#"{"jobid":"J"}"#) else { panic!() };
    assert_eq!(export.jobid, "J");
}

#[test]
fn knowledge() {
    let content = r#"{"knowledge_base_id":"k1","knowledge_base_name":"手册","doc_id":1,"learn_status":1}"#;
    for kind in ["auth_knowledge_base", "unauth_knowledge_base", "delete_knowledge_base", "knowledge_base_learn_done"] {
        let (id, name) = match program(kind, kind, content) {
            Happening::KnowledgeGranted(base) => (base.knowledge_base_id, base.knowledge_base_name),
            Happening::KnowledgeRevoked(base) => (base.knowledge_base_id, base.knowledge_base_name),
            Happening::KnowledgeDeleted(base) => (base.knowledge_base_id, base.knowledge_base_name),
            Happening::KnowledgeLearned(learned) => {
                assert_eq!(learned.doc_id, 1);
                assert_eq!(learned.learn_status, LearnStatus::Failed);
                (learned.knowledge_base_id, learned.knowledge_base_name)
            }
            other => panic!("{other:?}"),
        };
        assert_eq!((id.as_str(), name.as_str()), ("k1", "手册"), "{kind}");
    }
}

#[test]
fn what_a_program_is_told_may_be_new_or_broken() {
    let Happening::Other(other) = program("new_thing", "new_thing", r#"{"a":1}"#) else { panic!() };
    assert_eq!(other.fields.get("new_thing").unwrap()["a"], 1);
    let error = ProgramEvent::read(r#"{"event_type":"hit_keyword","hit_keyword":{"token":"hush"}"#).unwrap_err();
    assert!(!format!("{error} {error:?}").contains("hush"));
}
