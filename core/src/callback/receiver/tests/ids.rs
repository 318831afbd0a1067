//! Receive ids by kind of callback.

use super::*;
use crate::types::CorpId;

const COMMAND: &str = "<xml><SuiteId>ww4</SuiteId><InfoType>suite_ticket</InfoType><TimeStamp>1</TimeStamp>\
                       <SuiteTicket>t</SuiteTicket></xml>";
const PROVIDER: &str = "<xml><ServiceCorpId>wwp</ServiceCorpId><InfoType>register_corp</InfoType></xml>";
const BOT: &str = r#"{"msgid":"1","aibotid":"a","msgtype":"text","text":{"content":"hi"}}"#;

#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    Verification,
    Data,
    Command,
    Provider,
    Bot,
}

use Kind::{Bot, Command, Data, Provider, Verification};

/// What the receiver says of such a callback for this id: which of its ids it is, or why it refuses it.
fn taken(receiver: &Receiver, kind: Kind, id: &str) -> Result<ReceiveId, CallbackError> {
    let push = |text| Push { text, id, ..PUSH };
    let opened = match kind {
        Verification => {
            return receiver.verify_url(&push("1").get(), NOW).map(|echo| {
                assert_eq!(echo, "1");
                ReceiveId::Unlisted(id.to_owned())
            });
        }
        Data => receiver.open(&push(TEXT).post(), NOW),
        Command => receiver.open(&push(COMMAND).post(), NOW),
        Provider => receiver.open(&push(PROVIDER).post(), NOW),
        Bot => receiver.open(&push(BOT).post_json(), NOW),
    };
    opened.map(|opened| opened.incoming.receive_id)
}

fn with(add: impl FnOnce(ReceiverBuilder) -> ReceiverBuilder) -> Receiver {
    add(Receiver::builder("token", KEY)).build().unwrap()
}

#[test]
fn each_door_has_its_id() {
    let own = with(|it| it.receive_id("ww1"));
    let third_party =
        with(|it| it.receive_id(SuiteId::from("ww4")).receive_id(ProviderCorpId::from("wwp")).any_authorised_corp());
    let listed =
        with(|it| it.receive_id(ReceiveId::Authorised("ww1".into())).receive_id(ReceiveId::Suite("ww4".into())));
    let provider = with(|it| it.receive_id(ProviderCorpId::from("wwp")));
    let nobody = with(|it| it.receive_id(ReceiveId::Nobody));
    let any = with(ReceiverBuilder::any_receive_id);

    let corp = || Some(ReceiveId::Corp("ww1".into()));
    let authorised = |id: &str| Some(ReceiveId::Authorised(id.into()));
    let suite = || Some(ReceiveId::Suite("ww4".into()));
    let service = || Some(ReceiveId::Provider("wwp".into()));
    let unlisted = |id: &str| Some(ReceiveId::Unlisted(id.to_owned()));
    // Receiver, kind of callback, its id, what the receiver takes it for.
    let table = [
        ("own", &own, Data, "ww1", corp()),
        ("own", &own, Verification, "ww1", unlisted("ww1")),
        ("own", &own, Data, "ww2", None),
        ("own", &own, Command, "ww4", None),
        ("own", &own, Verification, "wwp", None),
        ("own", &own, Bot, "", None),
        ("third party", &third_party, Command, "ww4", suite()),
        ("third party", &third_party, Data, "ww1", authorised("ww1")),
        ("third party", &third_party, Data, "wpEncrypted", authorised("wpEncrypted")),
        ("third party", &third_party, Data, "wwp", authorised("wwp")),
        ("third party", &third_party, Verification, "wwp", unlisted("wwp")),
        ("third party", &third_party, Verification, "ww4", unlisted("ww4")),
        ("third party", &third_party, Provider, "wwp", service()),
        ("third party", &third_party, Command, "ww5", None),
        ("third party", &third_party, Verification, "ww1", None),
        ("third party", &third_party, Data, "", None),
        ("listed", &listed, Data, "ww1", authorised("ww1")),
        ("listed", &listed, Data, "ww2", None),
        ("provider", &provider, Provider, "wwp", service()),
        ("provider", &provider, Verification, "wwp", unlisted("wwp")),
        ("provider", &provider, Command, "ww4", None),
        ("nobody", &nobody, Bot, "", Some(ReceiveId::Nobody)),
        ("nobody", &nobody, Data, "", Some(ReceiveId::Nobody)),
        ("nobody", &nobody, Verification, "", unlisted("")),
        ("nobody", &nobody, Data, "ww1", None),
        ("any", &any, Data, "ww9", unlisted("ww9")),
        ("any", &any, Command, "ww9", unlisted("ww9")),
        ("any", &any, Bot, "", Some(ReceiveId::Nobody)),
    ];
    for (name, receiver, kind, id, expected) in table {
        assert_eq!(taken(receiver, kind, id).ok(), expected, "{name}: {kind:?} for {id:?}");
    }
}

#[test]
fn one_id_at_several_doors_is_told_apart_by_the_form() {
    // The provider has its own app installed.
    let both = with(|it| it.receive_id(ProviderCorpId::from("wwp")).receive_id(ReceiveId::Authorised("wwp".into())));
    assert_eq!(taken(&both, Data, "wwp"), Ok(ReceiveId::Authorised("wwp".into())));
    assert_eq!(taken(&both, Provider, "wwp"), Ok(ReceiveId::Provider("wwp".into())));
    let own = with(|it| it.receive_id(ReceiveId::Authorised("ww1".into())).receive_id(CorpId::from("ww1")));
    assert_eq!(taken(&own, Data, "ww1"), Ok(ReceiveId::Corp("ww1".into())));
    let own = with(|it| it.receive_id(CorpId::from("ww1")).any_authorised_corp());
    assert_eq!(taken(&own, Data, "ww1"), Ok(ReceiveId::Corp("ww1".into())), "what is named is closer than any");
    assert_eq!(taken(&own, Data, "ww2"), Ok(ReceiveId::Authorised("ww2".into())));
}

#[test]
fn a_suite_that_was_written_as_plain_text_is_a_suite() {
    let plain = with(|it| it.receive_id("ww4"));
    assert_eq!(taken(&plain, Command, "ww4"), Ok(ReceiveId::Suite("ww4".into())));
    assert_eq!(taken(&plain, Data, "ww4"), Ok(ReceiveId::Corp("ww4".into())));
    let provider = with(|it| it.receive_id("wwp"));
    assert_eq!(taken(&provider, Provider, "wwp"), Ok(ReceiveId::Corp("wwp".into())), "it names no suite");
}

#[test]
fn the_operator_reads_what_a_wrong_id_looks_like() {
    let own = with(|it| it.receive_id("ww1"));
    let third_party = with(|it| it.receive_id(SuiteId::from("ww9")));
    let listed =
        with(|it| (0..20).fold(it, |it, number| it.receive_id(ReceiveId::Authorised(format!("c{number}").into()))));
    for (receiver, kind, id, words) in [
        (&own, Command, "ww4", ["\"ww4\"", "suite command", "corp \"ww1\""]),
        (&own, Data, "ww2", ["\"ww2\"", "another corp", "corp \"ww1\""]),
        (&own, Verification, "ww2", ["\"ww2\"", "another corp", "corp \"ww1\""]),
        // Somebody wrote the suite's id as text.
        (&own, Verification, "wwp", ["third-party app", "verification of the URL", "ProviderCorpId"]),
        (&own, Data, "ww2", ["third-party app", "a corp that authorised", "any_authorised_corp"]),
        (&own, Data, "WW1", ["\"WW1\"", "case or blanks", "corp \"ww1\""]),
        (&own, Bot, "", ["\"\"", "AI bot", "ReceiveId::Nobody"]),
        (&own, Provider, "wwp", ["\"wwp\"", "provider", "ProviderCorpId"]),
        (&third_party, Verification, "wwp", ["\"wwp\"", "provider's own corp id", "suite \"ww9\""]),
        (&third_party, Data, "ww1", ["\"ww1\"", "authorised", "any_authorised_corp"]),
        (&third_party, Command, "ww4", ["\"ww4\"", "suite command", "suite \"ww9\""]),
        (&listed, Data, "ww2", ["\"ww2\"", "authorised corp \"c0\"", "and 15 more"]),
    ] {
        let error = taken(receiver, kind, id).unwrap_err();
        let shown = error.to_string();
        assert_eq!(error.status(), 403, "{shown}");
        assert!(shown.starts_with("the signature is right"), "{shown}");
        for word in words {
            assert!(shown.contains(word), "{kind:?} for {id:?}: {word} is not in {shown}");
        }
    }
}

#[test]
fn an_id_reads_as_text() {
    let id = ReceiveId::from("ww1");
    assert!(id == "ww1" && id == *"ww1" && format!("{id}!") == "ww1!");
    assert_eq!(ReceiveId::from(String::new()), ReceiveId::Nobody);
    assert_eq!(ReceiveId::from(CorpId::from("")), ReceiveId::Nobody);
    let opened = with(|it| it.receive_id(ReceiveId::Corp("".into()))).open(&Push { id: "", ..PUSH }.post(), NOW);
    assert_eq!(opened.unwrap().incoming.receive_id, ReceiveId::Nobody, "an empty corp is nobody");
}
