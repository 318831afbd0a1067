use super::Change;
use crate::callback::{Event, Incoming};

fn changed(word: &str, elements: &str) -> super::ChangeChain {
    let text = format!(
        "<xml><ToUserName>ww1</ToUserName><FromUserName>sys</FromUserName><CreateTime>5</CreateTime>\
         <MsgType>event</MsgType><Event>change_chain</Event><ChangeType>{word}</ChangeType>\
         <ChainId>c1</ChainId>{elements}</xml>"
    );
    match Incoming::read(text, "ww1").unwrap().event {
        Event::ChangeChain(change) => change,
        other => panic!("{other:?}"),
    }
}

#[test]
fn chains_groups_and_corps() {
    let words = [
        ("create_chain", Change::CreateChain),
        ("update_chain", Change::UpdateChain),
        ("delete_chain", Change::DeleteChain),
        ("create_group", Change::CreateGroup),
        ("update_group", Change::UpdateGroup),
        ("delete_group", Change::DeleteGroup),
        ("corp_join", Change::CorpJoin),
        ("update_corp", Change::UpdateCorp),
        ("remove_corp", Change::RemoveCorp),
    ];
    for (word, expected) in words {
        let change = changed(word, "");
        assert_eq!((change.change_type, change.chain_id.as_str()), (expected, "c1"));
        assert!(change.group_ids.is_empty() && change.corp_ids.is_empty());
    }
    let groups = changed("create_group", "<GroupIds><GroupId>5</GroupId><GroupId>6</GroupId></GroupIds>");
    assert_eq!(groups.group_ids, [5, 6]);
    let corps = changed("corp_join", "<CorpIds><CorpId>ww2</CorpId></CorpIds><GroupIds/>");
    assert_eq!((corps.corp_ids[0].as_str(), corps.corp_ids.len(), corps.group_ids.len()), ("ww2", 1, 0));
    assert!(corps.extra().is_empty());
    assert_eq!(changed("merge_chain", "").change_type, Change::Other("merge_chain".to_owned()));
}
