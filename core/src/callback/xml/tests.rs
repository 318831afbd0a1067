use serde_json::{Value as Json, json};

use super::*;
use crate::types::DepartmentId;

fn read(text: impl AsRef<[u8]>) -> Result<Json, String> {
    let mut json = Json::Null;
    let tree = parse(text.as_ref()).map_err(|failure| failure.to_string())?;
    tree.read(&mut json).map_err(|failure| failure.to_string())?;
    Ok(json)
}

#[test]
fn reads_elements_text_and_cdata() {
    let text = "\u{feff}<?xml version=\"1.0\"?>\n<xml a='1'>\n <A>1</A> <!-- note -->\n <B x=\"y\"><![CDATA[<二> & ]]></B>\n \
                <C/>\n <D>\n  <![CDATA[ x]]>\n </D>\n <E> &lt;&#x4f01;&#19994;&amp;&gt; </E>\n <F> \n </F>\n \
                <G><H>1</H>\n<H>2</H></G>\n <I><![CDATA[a]]]]><![CDATA[>b]]></I><J><![CDATA[ ]]></J>\n</xml>\n";
    let expected = json!({
        "A": "1", "B": "<二> & ", "C": "", "D": " x", "E": " <企业&> ", "F": "", "G": {"H": ["1", "2"]},
        "I": "a]]>b", "J": " ",
    });
    assert_eq!(read(text).unwrap(), expected);
}

response! {
    /// Has lists of all kinds.
    pub struct Lists {
        /// Repeated elements.
        id: Vec<DepartmentId> = "Id",
        /// A wrapper around text.
        names: Vec<String> = "Names",
        /// A wrapper around structures.
        items: Vec<Item> = "Items",
        /// Repeated structures with one element each.
        item: Vec<Item> = "Item",
        /// A structure with one element.
        one: Item = "One",
    }
}

response! {
    /// Has one field.
    pub struct Item {
        /// The field.
        key: String = "Key",
        /// Another.
        tags: Vec<String> = "Tag",
    }
}

fn lists(text: &str) -> Lists {
    let mut lists = Lists::default();
    parse(text.as_bytes()).unwrap().read(&mut lists).unwrap();
    lists
}

#[test]
fn lists_may_be_repeated_or_wrapped() {
    let read = lists(
        "<xml><Id>1</Id><Names><Name>a|b</Name><Name>c</Name></Names><Id>2</Id><One><Key>k</Key></One>\
         <Item><Key>x</Key></Item><Item><Tag>t</Tag><Tag>u</Tag></Item>\
         <Items><Item><Key>p</Key></Item><Item><Key>q</Key><Tag>r</Tag></Item></Items></xml>",
    );
    assert_eq!(read.id, [DepartmentId(1), DepartmentId(2)]);
    assert_eq!(read.names, ["a|b", "c"]);
    assert_eq!(read.one.key, "k");
    assert_eq!((read.item.len(), read.item[0].key.as_str()), (2, "x"));
    assert_eq!(read.item[1].tags, ["t", "u"]);
    assert_eq!((read.items.len(), read.items[1].key.as_str()), (2, "q"));
    assert_eq!(read.items[1].tags, ["r"]);

    let read = lists("<xml><Items><Item><Key>p</Key></Item></Items><Names><Name/></Names><Items/></xml>");
    assert_eq!((read.items.len(), read.items[0].key.as_str()), (1, "p"), "a wrapper around one");
    assert_eq!(read.names, [""]);
}

#[test]
fn the_last_of_two_wins_and_what_is_unknown_stays_whole() {
    let read = lists("<xml><One><Key>a</Key><Key>b</Key></One><New>1</New><X/><New><A>2</A></New></xml>");
    assert_eq!(read.one.key, "b");
    assert_eq!(read.extra().get("New"), Some(&json!(["1", {"A": "2"}])));
    assert_eq!(read.extra().get("X"), Some(&json!("")));
}

#[test]
fn failures_name_the_place() {
    let mut lists = Lists::default();
    let tree = parse(b"<xml><Items><Item><Key><Z>1</Z></Key></Item></Items></xml>").unwrap();
    let failure = tree.read(&mut lists).unwrap_err();
    assert_eq!(failure.to_string(), "at $.Items[0].Key: expected a string, found an object");
    assert_eq!(
        read("<xml><A><B>&who;</B></A></xml>").unwrap_err(),
        "at $.A.B: the entity \"who\" is not allowed (byte 11)"
    );
    assert_eq!(read("<xml><A>").unwrap_err(), "at $.A: the document ends inside this element");
}

#[test]
fn hostile_documents_are_refused() {
    let deep = format!("{}{}", "<a>".repeat(20_000), "</a>".repeat(20_000));
    let wide = format!("<xml>{}</xml>", "<a/>".repeat(20_000));
    let laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><xml><A>&b;</A></xml>";
    for text in [
        "",
        " ",
        "x",
        "<",
        "<xml",
        "<xml>",
        "</xml>",
        "<xml></yml>",
        "<xml><A></xml></A>",
        "<xml/>x",
        "<xml/><xml/>",
        "x<xml/>",
        "<xml>&a;</xml>",
        "<xml>&#0;</xml>",
        "<xml>&#xD800;</xml>",
        "<xml>&#x110000;</xml>",
        "<xml>&</xml>",
        "<xml>a & b</xml>",
        "<xml><![CDATA[x</xml>",
        "<xml><!-- </xml>",
        "<!DOCTYPE xml><xml/>",
        laughs,
        &deep,
        &wide,
        "<?php ?><xml/>",
        "<xml><?xml version='1.0'?></xml>",
        "\0",
        "<xml><A b='</A></xml>",
        "{\"a\":1}",
    ] {
        let error = read(text).unwrap_err();
        assert!(error.len() < 200, "{error}");
    }
    assert!(read(b"<xml>\xff</xml>").unwrap_err().contains("byte 5 is not UTF-8"));
    assert!(read([0xfe, 0xff, 0, b'<']).is_err());
    let attribute = format!("<xml a=\"{}\"><A>1</A></xml>", "x".repeat(500_000));
    assert_eq!(read(attribute).unwrap(), json!({"A": "1"}));
}

#[test]
fn names_are_names() {
    for text in
        ["<xml><C//></xml>", "<xml><C/ ></C/></xml>", "<xml><<></<></xml>", "<xml><a&b/></xml>", "<xml>< a/></xml>"]
    {
        assert!(read(text).is_err(), "{text}");
    }
    assert!(read(format!("<xml><{}/></xml>", "=".repeat(500))).unwrap_err().len() < 200);
    assert_eq!(read("<xml><企-1.x:_y/></xml>").unwrap(), json!({"企-1.x:_y": ""}));
}

/// Would take minutes if the text were read from its start again at each piece that is added.
#[test]
fn long_blanks_are_read_once() {
    let blanks = " ".repeat(800_000);
    let pieces = "<B/><![CDATA[y]]>".repeat(4_900);
    let json = read(format!("<xml><A>{blanks}x{pieces}</A><C>{blanks}{pieces}</C></xml>")).unwrap();
    assert_eq!(json["A"]["B"].as_array().map(Vec::len), Some(4_900));
    let json = read(format!("<xml><A>{blanks}x<![CDATA[y]]></A><B>{blanks}<![CDATA[y]]>{blanks}</B></xml>")).unwrap();
    assert_eq!(json, json!({"A": format!("{blanks}xy"), "B": "y"}));
}

#[test]
fn no_changed_byte_panics() {
    let text = "<xml a='b'><A><![CDATA[企业]]></A><B>&lt;&#65;</B><C><D/><D>1</D></C><!-- x --></xml>".as_bytes();
    for place in 0..text.len() {
        for byte in 0..=255 {
            let mut changed = text.to_vec();
            changed[place] = byte;
            if let Ok(json) = read(&changed) {
                assert!(json.is_object());
            }
        }
        assert!(read(&text[..place]).is_err(), "cut at {place}");
    }
}

#[test]
fn what_is_written_reads_the_same() {
    let mut out = Writer::new();
    out.text("A", "x]]>y]]]>&<z>");
    out.text("B", "bell \u{7} \u{ffff} 企\n");
    out.number("C", -7);
    out.optional("D", None);
    out.element(&Element::parent("E", [Element::text("F", "1"), Element::text("F", "")]));
    let text = out.finish();
    assert!(text.starts_with("<xml><A><![CDATA[x]]]]><![CDATA[>y]"), "{text}");
    let expected = json!({"A": "x]]>y]]]>&<z>", "B": "bell \u{fffd} \u{fffd} 企\n", "C": "-7", "E": {"F": ["1", ""]}});
    assert_eq!(read(text).unwrap(), expected);
}
