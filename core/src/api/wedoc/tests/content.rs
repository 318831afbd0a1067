//! Text documents.

use super::*;
use crate::api::wedoc::content::drawing::{AddonSource, FromHorizontal, WrapText};
use crate::api::wedoc::content::table::{TableAlignment, TableLayout, VerticalAlignment};
use crate::api::wedoc::content::text::{Alignment, LineRule, Orientation, RunAlign, TextDirection};
use crate::api::wedoc::content::*;

const SECTION: &str = r#""section_property":{"page_size":{"width":595.3,"height":841.9,"orientation":{"width":1,"height":2,
    "orientation":"PAGE_ORIENTATION_PORTRAIT"}},"page_margins":{"top":10,"right":10,"bottom":10,"left":10.5}}"#;
const PARAGRAPH: &str = r#""paragraph_property":{"number_property":{"nesting_level":1,"number_id":"2"},"spacing":{"before":10,
    "after":10,"line":10,"line_rule":"LINE_SPACING_RULE_AUTO"},"indent":{"left":10,"left_chars":10,"right":10,
    "right_chars":10,"hanging":10,"hanging_chars":10,"first_line":10,"first_line_chars":10},
    "alignment_type":"ALIGNMENT_TYPE_CENTER","text_direction":"TEXT_DIRECTION_RIGHT_TO_LEFT"}"#;
const RUN: &str = r#""run_property":{"font":"F","bold":false,"italics":true,"underline":false,"strike":false,"color":"0000FF",
    "spacing":10,"size":21,"shading":{"foreground_color":"FFFFFF","background_color":"000000"},
    "vertical_align":"RUN_VERTICAL_ALIGN_SUB_SCRIPT","is_placeholder":false}"#;
const TABLE: &str = r#""table_property":{"table_width":{"width":20,"type":"TABLE_LAYOUT_TYPE_FIXED"},
    "horizontal_alignment_type":"TABLE_HORIZONTAL_ALIGNMENT_TYPE_CENTER","table_layout":"TABLE_LAYOUT_TYPE_AUTO_FIT"}"#;
const ROW: &str = r#""table_row_property":{"is_header":true}"#;
const CELL: &str = r#""table_cell_property":{"table_cell_borders":{"top":{"color":"000000","width":3},"left":{"width":1},
    "bottom":{"width":1},"right":{"width":1}},"vertical_alignment":"VERTICAL_ALIGNMENT_TOP"}"#;
const WITHIN: &str = r#""drawing_property":{"inline_keyword":{"picture":{"uri":"U","relative_rect":{"left":75000,"top":1,
    "right":2,"bottom":3},"shape":{"transform":{"extent":{"cx":100,"cy":100},"rotation":-600000}}},"addon":{"addon_id":"A",
    "addon_source":"ADDON_SOURCE_TYPE_LATEX"}},"is_placeholder":false}"#;
const FLOATING: &str = r#""drawing_property":{"anchor":{"picture":{"uri":"U","relative_rect":{"left":1},"shape":{"transform":
    {"rotation":1}},"position_horizontal":{"pos_offset":-10,"relative_from":"RELATIVE_FROM_HORIZONTAL_MARGIN"},
    "position_vertical":{"pos_offset":10,"relative_from":"RELATIVE_FROM_VERTICAL_MARGIN"},"wrap_none":false,
    "wrap_square":{"wrap_text":"WRAP_TEXT_BOTH_SIDES"},"wrap_top_and_bottom":false,"behind_doc":false,
    "allow_overlap":true}}}"#;

fn node(kind: &str, property: &str, children: &[String]) -> String {
    let children = children.join(",");
    format!(r#"{{"begin":3,"end":9,"type":"{kind}","property":{{{property}}},"children":[{children}]}}"#)
}

fn tree() -> String {
    let text = node("Text", RUN, &[]).replacen('{', r#"{"text":"text","#, 1);
    let cell = node("TableCell", CELL, &[]);
    let section = [
        node("Paragraph", PARAGRAPH, &[text]),
        node("Table", TABLE, &[node("TableRow", ROW, &[cell])]),
        node("Drawing", WITHIN, &[]),
        node("Drawing", FLOATING, &[]),
    ];
    let document = node("Document", "", &[node("MainStory", "", &[node("Section", SECTION, &section)])]);
    format!(r#"{{"version":10,"document":{document}}}"#)
}

#[test]
fn reading_a_tree() {
    sends(&Get::new("D"), "wedoc/document/get", r#"{"docid":"D"}"#);
    let content = parse::<Get>(&tree());
    assert_eq!((content.version, content.document.kind), (10, NodeKind::Document));
    let mut section = content.document.children.into_iter().next().unwrap().children.remove(0);
    assert_eq!(section.kind, NodeKind::Section);

    let pages = section.property.unwrap().section_property.unwrap();
    let size = pages.page_size.unwrap();
    assert_eq!(size.width, Some(595.3));
    let Some(Either::Object(oriented)) = size.orientation else { panic!("an object") };
    assert_eq!((oriented.height, oriented.orientation), (Some(2.0), Some(Orientation::Portrait)));
    assert_eq!(pages.page_margins.unwrap().left, Some(10.5));

    let mut paragraph = section.children.remove(0);
    let look = paragraph.property.unwrap().paragraph_property.unwrap();
    assert_eq!(look.alignment_type, Some(Alignment::Center));
    assert_eq!(look.text_direction, Some(TextDirection::RightToLeft));
    assert_eq!(look.spacing.unwrap().line_rule, Some(LineRule::Auto));
    assert_eq!(look.indent.unwrap().first_line_chars, Some(10));
    assert_eq!(look.number_property.unwrap().number_id, Some("2".into()));
    let text = paragraph.children.remove(0);
    assert_eq!((text.begin, text.end, text.text.as_deref()), (3, 9, Some("text")));
    let run = text.property.unwrap().run_property.unwrap();
    assert_eq!((run.bold, run.italics, run.size), (Some(false), Some(true), Some(21.0)));
    assert_eq!(run.vertical_align, Some(RunAlign::SubScript));

    let mut table = section.children.remove(0);
    let look = table.property.unwrap().table_property.unwrap();
    assert_eq!(look.table_width.unwrap().kind, Some(TableLayout::Fixed));
    assert_eq!(look.horizontal_alignment_type, Some(TableAlignment::Center));
    let mut row = table.children.remove(0);
    assert_eq!(row.property.unwrap().table_row_property.unwrap().is_header, Some(true));
    let cell = row.children.remove(0).property.unwrap().table_cell_property.unwrap();
    assert_eq!(cell.table_cell_borders.unwrap().top.unwrap().width, Some(3));
    assert_eq!(cell.vertical_alignment, Some(VerticalAlignment::Top));

    let within = section.children.remove(0).property.unwrap().drawing_property.unwrap().inline_keyword.unwrap();
    assert_eq!(within.addon.unwrap().addon_source, Some(AddonSource::Latex));
    let picture = within.picture.unwrap();
    assert_eq!(picture.relative_rect.unwrap().left, Some(75_000));
    assert_eq!(picture.shape.unwrap().transform.unwrap().rotation, Some(-600_000));

    let floating = section.children.remove(0).property.unwrap().drawing_property.unwrap().anchor.unwrap();
    let picture = floating.picture.unwrap();
    assert_eq!(picture.position_horizontal.unwrap().relative_from, Some(FromHorizontal::Margin));
    let Some(Either::Object(around)) = picture.wrap_square else { panic!("an object") };
    assert_eq!(around.wrap_text, Some(WrapText::BothSides));
    assert_eq!(picture.allow_overlap, Some(true));
}

#[test]
fn two_forms() {
    let picture = |square: &str| {
        let tree = format!(
            r#"{{"document":{{"property":{{"drawing_property":{{"anchor":{{"picture":{{"wrap_square":{square}}}}}}}}}}}}}"#
        );
        let node = parse::<Get>(&tree).document;
        node.property.unwrap().drawing_property.unwrap().anchor.unwrap().picture.unwrap().wrap_square
    };
    assert!(matches!(picture("true"), Some(Either::Plain(true))));
    assert!(matches!(picture("0"), Some(Either::Plain(false))));
    assert!(matches!(picture(r#"{"wrap_text":"LATER"}"#), Some(Either::Object(around))
        if around.wrap_text == Some(WrapText::Other("LATER".into()))));
    assert!(picture("null").is_none() && picture(r#""""#).is_none());

    let tree =
        r#"{"document":{"property":{"section_property":{"page_size":{"orientation":"PAGE_ORIENTATION_LANDSCAPE"}}}}}"#;
    let size = parse::<Get>(tree).document.property.unwrap().section_property.unwrap().page_size.unwrap();
    assert!(matches!(size.orientation, Some(Either::Plain(Orientation::Landscape))));
}

#[cfg(feature = "server")]
#[test]
fn what_was_read_is_written() {
    let whole: serde_json::Value = serde_json::from_str(&tree()).unwrap();
    assert_eq!(again::<Get>(&tree())["document"], whole["document"]);
    let plain = r#"{"document":{"property":{"drawing_property":{"anchor":{"picture":{"wrap_square":false}}}}}}"#;
    let square = "/document/property/drawing_property/anchor/picture/wrap_square";
    assert_eq!(again::<Get>(plain).pointer(square), Some(&serde_json::json!(false)));
}

#[test]
fn changes() {
    let range = Range::new(10, 5);
    let requests: [UpdateRequest; 8] = [
        ReplaceText::new("new", [range.clone()]).into(),
        InsertText::new("文", Location::new(10)).into(),
        DeleteContent::new(range.clone()).into(),
        InsertImage::new("U", Location::new(1)).width(10).height(20).into(),
        InsertPageBreak::new(Location::new(2)).into(),
        InsertTable::new(2, 3, Location::new(3)).into(),
        InsertParagraph::new(Location::new(4)).into(),
        UpdateTextProperty::new(TextProperty::new().bold(true).color("000000"), [range]).into(),
    ];
    let update = BatchUpdate::new("D", requests).version(10);
    sends(
        &update,
        "wedoc/document/batch_update",
        concat!(
            r#"{"docid":"D","version":10,"requests":["#,
            r#"{"replace_text":{"text":"new","ranges":[{"start_index":10,"length":5}]}},"#,
            r#"{"insert_text":{"text":"文","location":{"index":10}}},"#,
            r#"{"delete_content":{"range":{"start_index":10,"length":5}}},"#,
            r#"{"insert_image":{"image_id":"U","width":10,"height":20,"location":{"index":1}}},"#,
            r#"{"insert_page_break":{"location":{"index":2}}},"#,
            r#"{"insert_table":{"rows":2,"cols":3,"location":{"index":3}}},"#,
            r#"{"insert_paragraph":{"location":{"index":4}}},"#,
            r#"{"update_text_property":{"text_property":{"bold":true,"color":"000000"},"ranges":[{"start_index":10,"length":5}]}}"#,
            "]}"
        ),
    );
    assert!(!update.repeatable());
}

#[test]
fn changes_that_are_too_many() {
    let at = || Location::new(1);
    let one = |request: UpdateRequest| problem(&BatchUpdate::new("D", [request]));
    let ranges = |count| vec![Range::new(1, 1); count];
    for (found, expected) in [
        (problem(&BatchUpdate::new("D", vec![InsertParagraph::new(at()); 30])), ""),
        (problem(&BatchUpdate::new("D", vec![InsertParagraph::new(at()); 31])), "requests has 31 entries, not 0 to 30"),
        (one(ReplaceText::new("x", ranges(10)).into()), ""),
        (one(ReplaceText::new("x", ranges(11)).into()), "requests.replace_text.ranges has 11 entries, not 0 to 10"),
        (
            one(UpdateTextProperty::new(TextProperty::new(), ranges(11)).into()),
            "requests.update_text_property.ranges has 11 entries, not 0 to 10",
        ),
        (one(InsertTable::new(100, 10, at()).into()), ""),
        (one(InsertTable::new(16, 60, at()).into()), ""),
    ] {
        assert_eq!(found, expected);
    }
    for table in [InsertTable::new(101, 1, at()), InsertTable::new(1, 61, at()), InsertTable::new(20, 51, at())] {
        assert!(one(table.into()).contains("at most 100 and 60 are taken, and 1000 cells"));
    }
}

#[test]
fn damaged_answers() {
    survives::<BatchUpdate>(EMPTY);
    survives::<Get>(r#"{"version":10,"document":{"begin":0,"end":1,"type":"Text","text":"T","children":[{"end":1}]}}"#);
    for property in [SECTION, PARAGRAPH, RUN, TABLE, ROW, CELL, WITHIN, FLOATING] {
        survives::<Get>(&format!(r#"{{"document":{{"property":{{{property}}}}}}}"#));
    }
}
