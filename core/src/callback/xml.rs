//! The XML of callbacks: a strict reader and a writer.
//!
//! The reader knows elements, text and CDATA. It refuses document types and every entity but the five of XML and
//! numbers, so that nothing can be expanded; attributes, comments and the XML declaration are passed over.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::tree::{Element, Tree};
use crate::wire::{Failure, Reading};

#[cfg(test)]
#[allow(dead_code, unreachable_pub, reason = "the structures there serve the tests alone")]
mod tests;

/// No element's name has more than forty bytes; names stand in messages.
const NAME: usize = 128;

/// Reads a document.
pub(super) fn parse(bytes: &[u8]) -> Result<Tree<'_>, Failure> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes)
        .map_err(|error| Failure::new(format!("byte {} is not UTF-8", error.valid_up_to())))?;
    // `<A>1</A>` is short for an element.
    let mut tree = Tree::with_capacity((text.len() / 32).min(256));
    let mut reader = Reader::from_str(text);
    // Whether the open element has CDATA: blanks around that are no text.
    let mut cdata = false;
    // A bit for each element that is open: whether its text is known to be more than blanks. Without it, a megabyte of
    // blanks before a letter would be looked at again at each of ten thousand pieces behind.
    let mut solid = 0_u32;
    loop {
        let place = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        let event = match reader.read_event() {
            Ok(event) => event,
            Err(error) => {
                let problem = error.to_string();
                return Err(tree.problem(format!("{} (byte {})", short(&problem), reader.error_position())));
            }
        };
        match event {
            Event::Start(tag) => {
                open(&mut tree, text, place, &tag)?;
                solid &= !tree.depth_bit();
                cdata = false;
            }
            Event::Empty(tag) => {
                open(&mut tree, text, place, &tag)?;
                tree.close();
                cdata = false;
            }
            Event::End(_) => {
                if let Some((text, parent)) = tree.text()
                    && (parent || !cdata)
                    && is_blank(text)
                {
                    *text = Cow::Borrowed("");
                }
                tree.close();
                cdata = false;
            }
            Event::Text(piece) => {
                let piece = piece.into_inner();
                if !(is_blank(&piece) && (cdata || !tree.is_open())) {
                    append(&mut tree, piece)?;
                }
            }
            Event::CData(piece) => {
                let bit = tree.depth_bit();
                if let Some((text, _)) = tree.text()
                    && !cdata
                    && solid & bit == 0
                {
                    if is_blank(text) {
                        *text = Cow::Borrowed("");
                    } else {
                        solid |= bit;
                    }
                }
                append(&mut tree, piece.into_inner())?;
                cdata = true;
            }
            Event::GeneralRef(reference) => {
                let piece = match reference.as_ref() {
                    "lt" => Cow::Borrowed("<"),
                    "gt" => Cow::Borrowed(">"),
                    "amp" => Cow::Borrowed("&"),
                    "quot" => Cow::Borrowed("\""),
                    "apos" => Cow::Borrowed("'"),
                    name => match reference.resolve_char_ref() {
                        Ok(Some(character)) => Cow::Owned(character.to_string()),
                        _ => {
                            return Err(
                                tree.problem(format!("the entity &{}; is not allowed (byte {place})", short(name)))
                            );
                        }
                    },
                };
                append(&mut tree, piece)?;
            }
            Event::Comment(_) => {}
            Event::Decl(_) if tree.is_empty() => {}
            Event::DocType(_) => return Err(tree.problem("a document type is not allowed")),
            Event::Decl(_) | Event::PI(_) => return Err(tree.problem("processing instructions are not allowed")),
            Event::Eof if tree.is_open() => return Err(tree.problem("the document ends inside this element")),
            Event::Eof if tree.is_empty() => return Err(tree.problem("there is no element")),
            Event::Eof => return Ok(tree),
        }
    }
}

fn open<'a>(tree: &mut Tree<'a>, text: &'a str, place: usize, tag: &BytesStart<'_>) -> Reading {
    if !tree.is_open() && !tree.is_empty() {
        return Err(tree.problem("there is a second document"));
    }
    if tag.name().into_inner().len() > NAME {
        return Err(tree.problem(format!("an element's name is longer than {NAME} bytes (byte {place})")));
    }
    // The name stands behind the `<`, in a text that lives longer than the tag.
    let name = tag.name().into_inner();
    if name.is_empty() || !name.chars().all(is_of_a_name) {
        let start: String = name.chars().take(40).collect();
        return Err(tree.problem(format!("{start:?} is no name of an element (byte {place})")));
    }
    let behind = place.saturating_add(1);
    let name = match text.get(behind..behind.saturating_add(name.len())) {
        Some(same) if same == name => Cow::Borrowed(same),
        _ => Cow::Owned(name.to_owned()),
    };
    tree.open(name)
}

/// Marks have no place in names: `<a//>` is no element called `a/`.
fn is_of_a_name(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || "_-.:".contains(letter) || letter >= '\u{80}'
}

fn append<'a>(tree: &mut Tree<'a>, piece: Cow<'a, str>) -> Reading {
    match tree.text() {
        Some((text, _)) if text.is_empty() => *text = piece,
        Some((text, _)) => text.to_mut().push_str(&piece),
        None => return Err(tree.problem("there is text outside of the document")),
    }
    Ok(())
}

/// What strangers sent, as far as it is worth showing.
fn short(text: &str) -> &str {
    text.get(..text.floor_char_boundary(NAME)).unwrap_or(text)
}

fn is_blank(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_whitespace())
}

/// Writes a document, one element after the other.
#[derive(Debug)]
pub(super) struct Writer(String);

impl Writer {
    pub(super) fn new() -> Writer {
        Writer("<xml>".to_owned())
    }

    pub(super) fn finish(mut self) -> String {
        self.0.push_str("</xml>");
        self.0
    }

    /// An element with text, as CDATA.
    pub(super) fn text(&mut self, name: &str, text: &str) {
        self.inside(name, |out| {
            out.0.push_str("<![CDATA[");
            for (index, piece) in text.split("]]>").enumerate() {
                if index > 0 {
                    out.0.push_str("]]]]><![CDATA[>");
                }
                out.0.extend(piece.chars().map(|c| if is_allowed(c) { c } else { char::REPLACEMENT_CHARACTER }));
            }
            out.0.push_str("]]>");
        });
    }

    /// An element with text, unless there is none.
    pub(super) fn optional(&mut self, name: &str, text: Option<&String>) {
        if let Some(text) = text {
            self.text(name, text);
        }
    }

    /// An element with a number.
    pub(super) fn number(&mut self, name: &str, number: i64) {
        self.inside(name, |out| out.0.push_str(&number.to_string()));
    }

    /// An element with elements inside.
    pub(super) fn inside(&mut self, name: &str, content: impl FnOnce(&mut Writer)) {
        self.0.push('<');
        self.0.push_str(name);
        self.0.push('>');
        content(self);
        self.0.push_str("</");
        self.0.push_str(name);
        self.0.push('>');
    }

    /// An element as it is.
    pub(super) fn element(&mut self, element: &Element) {
        if element.children.is_empty() {
            self.text(&element.name, &element.text);
        } else {
            self.inside(&element.name, |out| element.children.iter().for_each(|child| out.element(child)));
        }
    }
}

/// Control characters have no form in XML 1.0, not even an escaped one.
fn is_allowed(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{FFFD}' | '\u{10000}'..)
}
