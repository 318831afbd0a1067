//! The XML of callbacks: a strict reader and a writer.
//!
//! The reader knows elements, text and CDATA. It refuses document types and every entity but the five of XML and
//! numbers, so that nothing can be expanded; attributes, comments and the XML declaration are passed over.

use std::borrow::Cow;

#[cfg(any(test, feature = "message"))]
use super::tree::Element;
use super::tree::{NAME, Tree};
use crate::wire::{Failure, Reading};

mod scan;
#[cfg(test)]
#[allow(dead_code, unreachable_pub, reason = "the structures there serve the tests alone")]
mod tests;

use scan::{Piece, Scanner};

/// Reads a document.
pub(super) fn parse(bytes: &[u8]) -> Result<Tree<'_>, Failure> {
    match std::str::from_utf8(bytes) {
        Ok(text) => parse_text(text),
        Err(error) => {
            // A byte order mark does not count.
            let before = if bytes.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
            Err(Failure::new(format!("byte {} is not UTF-8", error.valid_up_to().saturating_sub(before))))
        }
    }
}

/// Reads a document that is known to be UTF-8.
pub(super) fn parse_text(text: &str) -> Result<Tree<'_>, Failure> {
    let text = text.trim_start_matches('\u{feff}');
    // Most elements are longer than `<MsgType><![CDATA[text]]></MsgType>`.
    let mut tree = Tree::with_capacity((text.len() / 64).clamp(8, 256));
    let mut scanner = Scanner::new(text);
    // Whether the open element has CDATA: blanks around that are no text.
    let mut cdata = false;
    // A bit for each element that is open: whether its text is known to be more than blanks. Without it, a megabyte of
    // blanks before a letter would be looked at again at each of ten thousand pieces behind.
    let mut solid = 0_u32;
    loop {
        let piece = scanner.next().map_err(|problem| at(&tree, &scanner, problem))?;
        match piece {
            Piece::Open { name, closed } => {
                if !tree.is_open() && !tree.is_empty() {
                    return Err(tree.problem("there is a second document"));
                }
                tree.open(Cow::Borrowed(name))?;
                if closed {
                    tree.close();
                } else {
                    solid &= !tree.depth_bit();
                }
                cdata = false;
            }
            Piece::Close(name) => {
                match tree.open_name() {
                    Some(open) if open == name => {}
                    Some(_) => return Err(at(&tree, &scanner, &format!("it is closed as {:?}", short(name)))),
                    None => return Err(at(&tree, &scanner, &format!("{:?} is closed and not open", short(name)))),
                }
                if let Some((text, parent)) = tree.text()
                    && (parent || !cdata)
                    && is_blank(text)
                {
                    *text = Cow::Borrowed("");
                }
                tree.close();
                cdata = false;
            }
            Piece::Text(piece) => {
                if !(is_blank(piece) && (cdata || !tree.is_open())) {
                    append(&mut tree, piece)?;
                }
            }
            Piece::CData(piece) => {
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
                append(&mut tree, piece)?;
                cdata = true;
            }
            Piece::Reference(name) => match resolved(name) {
                Some(letter) => append_letter(&mut tree, letter)?,
                None => {
                    return Err(at(&tree, &scanner, &format!("the entity {:?} is not allowed", short(name))));
                }
            },
            Piece::Nameless(name) => {
                let start: String = name.chars().take(40).collect();
                return Err(at(&tree, &scanner, &format!("{start:?} is no name of an element")));
            }
            Piece::Comment => {}
            Piece::Declaration if tree.is_empty() => {}
            Piece::DocumentType => return Err(tree.problem("a document type is not allowed")),
            Piece::Declaration | Piece::Instruction => {
                return Err(tree.problem("processing instructions are not allowed"));
            }
            Piece::End if tree.is_open() => return Err(tree.problem("the document ends inside this element")),
            Piece::End if tree.is_empty() => return Err(tree.problem("there is no element")),
            Piece::End => return Ok(tree),
        }
    }
}

/// A failure at the element that is open and the piece that was read last.
fn at(tree: &Tree<'_>, scanner: &Scanner<'_>, problem: &str) -> Failure {
    tree.problem(format!("{problem} (byte {})", scanner.place()))
}

/// What an entity stands for: the five of XML, and characters by their numbers.
fn resolved(name: &str) -> Option<char> {
    let Some(number) = name.strip_prefix('#') else {
        return quick_xml::escape::resolve_xml_entity(name).and_then(|text| text.chars().next());
    };
    let (digits, radix) = number.strip_prefix('x').map_or((number, 10), |digits| (digits, 16));
    // `from_str_radix` would take a sign.
    if !digits.starts_with(|digit: char| digit.is_digit(radix)) {
        return None;
    }
    let letter = u32::from_str_radix(digits, radix).ok().and_then(char::from_u32);
    letter.filter(|letter| *letter != '\0')
}

#[inline]
fn append<'a>(tree: &mut Tree<'a>, piece: &'a str) -> Reading {
    match tree.text() {
        Some((text, _)) if text.is_empty() => *text = Cow::Borrowed(piece),
        Some((text, _)) => text.to_mut().push_str(piece),
        None => return Err(tree.problem("there is text outside of the document")),
    }
    Ok(())
}

fn append_letter(tree: &mut Tree<'_>, letter: char) -> Reading {
    match tree.text() {
        Some((text, _)) => text.to_mut().push(letter),
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
                for (index, piece) in piece.split(|c| !is_allowed(c)).enumerate() {
                    if index > 0 {
                        out.0.push(char::REPLACEMENT_CHARACTER);
                    }
                    out.0.push_str(piece);
                }
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
    #[cfg(any(test, feature = "message"))]
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
