//! A document as quick-xml reads it, whose scanner is not ours.

use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::Event;
use wecom_core::callback::Element;

/// An element that is open.
struct Open {
    element: Element,
    /// Whether its text since the last tag has CDATA: blanks around that are no text.
    cdata: bool,
}

/// What stands inside the root, put together as ours does; what is wrong, in words, where quick-xml takes it for no document.
pub(super) fn read(text: &str) -> Result<Vec<Element>, String> {
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    // Around the root.
    let mut open = vec![begun("")];
    loop {
        let event = reader.read_event().map_err(|problem| problem.to_string())?;
        let Open { element, cdata } = open.last_mut().ok_or("an end too many")?;
        match event {
            Event::Start(tag) => {
                *cdata = false;
                open.push(begun(tag.name().as_ref()));
            }
            Event::Empty(tag) => {
                *cdata = false;
                element.children.push(Element::text(tag.name().as_ref(), ""));
            }
            Event::End(_) => {
                if (!*cdata || !element.children.is_empty()) && is_blank(&element.text) {
                    element.text.clear();
                }
                let closed = open.pop().map(|closed| closed.element);
                let around = open.last_mut().ok_or("an end too many")?;
                around.element.children.extend(closed);
                around.cdata = false;
            }
            Event::Text(piece) if *cdata && is_blank(&piece) => {}
            Event::Text(piece) => element.text.push_str(&piece),
            Event::CData(piece) => {
                if !*cdata && is_blank(&element.text) {
                    element.text.clear();
                }
                element.text.push_str(&piece);
                *cdata = true;
            }
            Event::GeneralRef(name) => match name.resolve_char_ref().map_err(|problem| problem.to_string())? {
                Some(letter) => element.text.push(letter),
                None => element.text.push_str(resolve_xml_entity(&name).ok_or("an entity")?),
            },
            Event::Eof => break,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
        }
    }
    let [Open { element, .. }] = open.as_mut_slice() else { return Err("an end is missing".to_owned()) };
    match element.children.pop() {
        Some(root) if element.children.is_empty() => Ok(root.children),
        _ => Err("there is not one root".to_owned()),
    }
}

fn begun(name: &str) -> Open {
    Open { element: Element::text(name, ""), cdata: false }
}

fn is_blank(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_whitespace())
}
