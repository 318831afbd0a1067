//! Smart documents.

use super::*;
use crate::api::wedoc::smartdoc::block::{self, BlockChange, BlockKind, NewBlock};
use crate::api::wedoc::smartdoc::page::{self, LayoutMode, NewPage, Page};
use crate::api::wedoc::smartdoc::props::*;
use crate::api::wedoc::smartdoc::smartsheet::{self, NewTable, TableChange};
use crate::api::wedoc::smartdoc::*;
use crate::types::Grantee;

#[test]
fn publishing() {
    sends(&Publish::new("D"), "wedoc/smartdoc/publish", r#"{"docid":"D"}"#);
    let viewers = || [Grantee::member("a"), Grantee::department(1)];
    let publish = Publish::new("D").publish_range(PublishRange::Listed).auth_list(viewers());
    let body = r#"{"docid":"D","publish_range":4,"auth_list":[{"type":1,"userid":"a"},{"type":2,"departmentid":1}]}"#;
    sends(&publish, "wedoc/smartdoc/publish", body);
    assert!(!publish.repeatable(), "each time makes a version");
    let published = parse::<Publish>(
        r#"{"share_code":"C","publish_url":"U","version":"2","publish_time":1710000000,"publish_doc_title":"T"}"#,
    );
    assert_eq!((published.version, published.publish_time), (2, Timestamp::from_secs(1_710_000_000)));
    let setting = PublishSetting::new("D").publish_range(PublishRange::Listed).auth_list(viewers());
    sends(&setting, "wedoc/smartdoc/publish_setting", body);
    sends(&CancelPublish::new("D"), "wedoc/smartdoc/cancel_publish", r#"{"docid":"D"}"#);
}

#[test]
fn pages() {
    sends(&page::GetHierarchy::new("D"), "wedoc/smartdoc/get_page_hierarchy", r#"{"docid":"D"}"#);
    let tree = parse::<page::GetHierarchy>(
        r#"{"pages":[{"page_id":"1","parent_id":"","title":"首页"},{"page_id":"2","parent_id":"1","title":null}]}"#,
    );
    assert!(tree.pages[0].parent_id.is_empty() && tree.pages[1].title.is_empty());
    assert_eq!(tree.pages[1].parent_id, tree.pages[0].page_id);

    let new = NewPage::new().title("T").parent_id("1").after_id("2").layout_mode(LayoutMode::FullWidth);
    sends(
        &page::Add::new("D", new),
        "wedoc/smartdoc/add_page",
        r#"{"docid":"D","info":{"title":"T","parent_id":"1","after_id":"2","layout_mode":3}}"#,
    );
    let added = parse::<page::Add>(r#"{"info":{"page_id":"3","layout_mode":"9","after_id":null}}"#).info;
    assert_eq!((added.page_id.as_str(), added.layout_mode), ("3", Some(LayoutMode::Other(9))));
    assert!(added.after_id.is_none());

    let last = page::Update::new("D", Page::new("3").title("N").after_id(""));
    sends(&last, "wedoc/smartdoc/update_page", r#"{"docid":"D","info":{"page_id":"3","title":"N","after_id":""}}"#);
    sends(&page::Delete::new("D", "3"), "wedoc/smartdoc/delete_page", r#"{"docid":"D","page_id":"3"}"#);
}

#[test]
fn blocks() {
    let todo = NewBlock::new(BlockKind::Todo).title("T").parent_id("P").props(TodoProps::new().checked(true));
    let add = block::Add::new("D", "1", [NewBlock::new(BlockKind::Divider), todo]);
    sends(
        &add,
        "wedoc/smartdoc/add_blocks",
        concat!(
            r#"{"docid":"D","page_id":"1","blocks":[{"type":"BLOCK_TYPE_DIVIDER"},"#,
            r#"{"type":"BLOCK_TYPE_TODO","title":"T","parent_id":"P","props":{"todo_props":{"checked":true}}}]}"#
        ),
    );
    assert!(!add.repeatable());
    let change = BlockChange::new("B").title("N").children(["C"]);
    sends(
        &block::Update::new("D", "1", [change]),
        "wedoc/smartdoc/update_blocks",
        r#"{"docid":"D","page_id":"1","blocks":[{"id":"B","title":"N","children":["C"]}]}"#,
    );
    sends(
        &block::Delete::new("D", "1", ["B"]),
        "wedoc/smartdoc/delete_blocks",
        r#"{"docid":"D","page_id":"1","ids":["B"]}"#,
    );
}

const BLOCKS: &str = r#"{"blocks":[{"id":"B","type":"BLOCK_TYPE_TEXT","title":"T","content":"C","parent_id":"P","after_id":"A",
    "children":["C1"],"props":{"text_props":{"align":"TEXT_ALIGN_CENTER","text_align":2,"block_color":"red_background"},
    "image_props":{"url":"U","width":1.5,"height":2,"stroke":true},"file_props":{"file_id":"F"},"link_props":{"link_url":"U",
    "link_name":"N","link_description":"D"},"table_props":{"cell_positions":[{"start_cell":{"row":1,"column":2},"end_cell":
    {"row":3,"column":4}}],"enable_row_header":true,"enable_column_header":false},"view_props":{"doc_id":"D","table_id":"S",
    "view_id":"V","table_block_id":"B","enable_table_title":true,"enable_add_row":false},"column_props":{"column_num":3},
    "highlight_props":{"background_image_url":"U","extend_background":true,"block_color":"new","border_color":"rose_red"},
    "code_props":{"code_language":"CODE_LANGUAGE_RUST","code_wrap":true},"todo_props":{"checked":true}}}],
    "has_more":"true","next_start":201}"#;

#[test]
fn reading_blocks() {
    let first = block::List::new("D", "1").ids(["B"]).start(0).limit(200);
    sends(&first, "wedoc/smartdoc/get_block_list", r#"{"docid":"D","page_id":"1","ids":["B"],"start":0,"limit":200}"#);
    let mut page = parse::<block::List>(BLOCKS);
    assert!(page.has_more, "a string");
    sends(
        &first.after(&page).unwrap(),
        "wedoc/smartdoc/get_block_list",
        r#"{"docid":"D","page_id":"1","ids":["B"],"start":201,"limit":200}"#,
    );
    let block = block::List::items(&mut page).remove(0);
    assert_eq!((block.kind, block.title.as_deref(), block.content.as_deref()), (BlockKind::Text, Some("T"), Some("C")));
    let props = block.props.unwrap();
    let text = props.text_props.unwrap();
    assert_eq!((text.align, text.text_align), (Some(TextAlign::Center), Some(TextAlign::Other("2".into()))));
    assert_eq!(text.block_color, Some(BlockColor::Red));
    let highlight = props.highlight_props.unwrap();
    assert_eq!(highlight.block_color, Some(BlockColor::Other("new".into())));
    assert_eq!(highlight.border_color, Some(BorderColor::RoseRed));
    assert_eq!(props.code_props.unwrap().code_language, Some(CodeLanguage::Rust));
    let merge = props.table_props.unwrap().cell_positions.unwrap().remove(0);
    assert_eq!(merge.end_cell.unwrap().column, Some(4));
    assert_eq!(props.view_props.unwrap().table_id.unwrap().as_str(), "S");
    assert_eq!((props.column_props.unwrap().column_num, props.image_props.unwrap().width), (Some(3), Some(1.5)));

    assert!(first.after(&parse::<block::List>(r#"{"has_more":false,"next_start":1}"#)).is_none());
    assert!(first.after(&parse::<block::List>(r#"{"has_more":"false","next_start":1}"#)).is_none());
    assert!(first.after(&parse::<block::List>(r#"{"has_more":true}"#)).is_none(), "without a place to begin");
}

#[cfg(feature = "server")]
#[test]
fn what_was_read_is_written() {
    let mut whole: serde_json::Value = serde_json::from_str(BLOCKS).unwrap();
    // A number for an alignment stays what it says.
    whole["blocks"][0]["props"]["text_props"]["text_align"] = "2".into();
    whole["has_more"] = true.into();
    let written = again::<block::List>(BLOCKS);
    for key in ["blocks", "has_more", "next_start"] {
        assert_eq!(written[key], whole[key], "{key}");
    }
}

#[test]
fn exports() {
    let export = ExportTask::new("D", ExportKind::Markdown).page_id("1");
    sends(&export, "wedoc/smartdoc/export_task", r#"{"docid":"D","content_type":1,"page_id":"1"}"#);
    let task = parse::<ExportTask>(r#"{"task_id":"X"}"#).task_id;
    sends(&GetExportResult::new(task), "wedoc/smartdoc/get_export_result", r#"{"task_id":"X"}"#);
    let done = parse::<GetExportResult>(r##"{"task_done":true,"content":"# T"}"##);
    assert_eq!((done.task_done, done.content.as_deref()), (true, Some("# T")));
    assert!(parse::<GetExportResult>(r#"{"task_done":false}"#).content.is_none());
}

#[test]
fn tables_of_data() {
    sends(&smartsheet::GetInfo::new("D"), "wedoc/smartdoc/get_smartsheet_info", r#"{"docid":"D"}"#);
    assert_eq!(parse::<smartsheet::GetInfo>(r#"{"ss_docid":"S"}"#).ss_docid.as_str(), "S");
    sends(
        &smartsheet::Add::new("D", NewTable::new().title("T").after_id("B")),
        "wedoc/smartdoc/add_smartsheet",
        r#"{"docid":"D","info":{"title":"T","after_id":"B"}}"#,
    );
    let table = parse::<smartsheet::Add>(r#"{"info":{"block_id":"B","sheet_id":"S","ss_docid":"D","title":"T"}}"#).info;
    assert_eq!((table.block_id.as_str(), table.sheet_id.as_str()), ("B", "S"));
    assert!(table.after_id.is_none());
    sends(
        &smartsheet::Update::new("D", TableChange::new("B").title("N")),
        "wedoc/smartdoc/update_smartsheet",
        r#"{"docid":"D","info":{"block_id":"B","title":"N"}}"#,
    );
    sends(&smartsheet::Delete::new("D", "B"), "wedoc/smartdoc/delete_smartsheet", r#"{"docid":"D","block_id":"B"}"#);
}

#[test]
fn damaged_answers() {
    survives::<Publish>(
        r#"{"share_code":"C","publish_url":"U","version":1,"publish_time":17,"publish_doc_title":"T"}"#,
    );
    survives::<CancelPublish>(EMPTY);
    survives::<PublishSetting>(EMPTY);
    survives::<page::GetHierarchy>(r#"{"pages":[{"page_id":"1","parent_id":"","title":"T"}]}"#);
    let page = r#"{"info":{"page_id":"1","title":"T","parent_id":"P","after_id":"A","layout_mode":1}}"#;
    survives::<page::Add>(page);
    survives::<page::Update>(page);
    survives::<page::Delete>(EMPTY);
    survives::<block::Add>(BLOCKS);
    survives::<block::Update>(r#"{"blocks":[{"id":"B","type":"BLOCK_TYPE_TEXT","title":"T","props":{}}]}"#);
    survives::<block::Delete>(EMPTY);
    survives::<block::List>(BLOCKS);
    survives::<ExportTask>(r#"{"task_id":"X"}"#);
    survives::<GetExportResult>(r#"{"task_done":true,"content":"C"}"#);
    survives::<smartsheet::GetInfo>(r#"{"ss_docid":"S"}"#);
    let table = r#"{"info":{"block_id":"B","title":"T","sheet_id":"S","ss_docid":"D","after_id":"A"}}"#;
    survives::<smartsheet::Add>(table);
    survives::<smartsheet::Update>(table);
    survives::<smartsheet::Delete>(EMPTY);
}
