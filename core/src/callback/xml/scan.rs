//! XML taken apart into pieces that borrow from the text, which is known to be UTF-8: no piece is copied or checked again.

use memchr::{memchr, memchr_iter, memchr2, memchr3, memchr3_iter};

/// A piece of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// `<name …>`, or `<name …/>`, which is closed at once.
    Open { name: &'a str, closed: bool },
    /// `<…>` with something in the place of the name that is none.
    Nameless(&'a str),
    /// `</name>`.
    Close(&'a str),
    /// Text up to the next `<` or `&`.
    Text(&'a str),
    /// `<![CDATA[…]]>`.
    CData(&'a str),
    /// `&…;`.
    Reference(&'a str),
    /// `<!--…-->`.
    Comment,
    /// `<?xml …?>`.
    Declaration,
    /// `<?…?>`.
    Instruction,
    /// `<!DOCTYPE`, of which nothing more is read.
    DocumentType,
    /// There is no more.
    End,
}

/// Goes through a text, piece by piece.
pub(super) struct Scanner<'a> {
    text: &'a str,
    at: usize,
    place: usize,
}

impl<'a> Scanner<'a> {
    pub(super) fn new(text: &'a str) -> Scanner<'a> {
        Scanner { text, at: 0, place: 0 }
    }

    /// Where the last piece begins, in bytes.
    pub(super) fn place(&self) -> usize {
        self.place
    }

    /// The next piece; in words what is wrong, where there is none.
    pub(super) fn next(&mut self) -> Result<Piece<'a>, &'static str> {
        self.place = self.at;
        match self.rest() {
            [b'<', b'/', ..] => self.close(),
            [b'<', b'!', ..] => self.declaration(),
            [b'<', b'?', ..] => self.instruction(),
            [b'<', rest @ ..] => self.open(rest),
            [b'&', rest @ ..] => match memchr3(b';', b'&', b'<', rest) {
                Some(length) if rest[length] == b';' => Ok(Piece::Reference(self.take(1, length, 1))),
                _ => Err("an entity has no ;"),
            },
            [] => Ok(Piece::End),
            text => {
                let length = memchr2(b'<', b'&', text).unwrap_or(text.len());
                Ok(Piece::Text(self.take(0, length, 0)))
            }
        }
    }

    fn open(&mut self, rest: &[u8]) -> Result<Piece<'a>, &'static str> {
        let length = name_length(rest);
        match &rest[length..] {
            [b'>', ..] if length > 0 => Ok(Piece::Open { name: self.take(1, length, 1), closed: false }),
            [b'/', b'>', ..] if length > 0 => Ok(Piece::Open { name: self.take(1, length, 2), closed: true }),
            [blank, behind @ ..] if length > 0 && is_blank(*blank) => {
                let end = end_of_tag(behind).ok_or("a tag has no end")?;
                let closed = end > 0 && behind[end - 1] == b'/';
                Ok(Piece::Open { name: self.take(1, length, 1 + end + 1), closed })
            }
            [] => Err("a tag has no end"),
            _ => {
                let length = rest.iter().position(|byte| is_blank(*byte) || *byte == b'>').unwrap_or(rest.len());
                Ok(Piece::Nameless(self.take(1, length, 0)))
            }
        }
    }

    fn close(&mut self) -> Result<Piece<'a>, &'static str> {
        let rest = &self.rest()[2..];
        let length = name_length(rest);
        if rest.get(length) == Some(&b'>') {
            return Ok(Piece::Close(self.take(2, length, 1)));
        }
        let length = memchr(b'>', rest).ok_or("a tag has no end")?;
        Ok(Piece::Close(self.take(2, length, 1).trim_end_matches(|letter| u8::try_from(letter).is_ok_and(is_blank))))
    }

    fn declaration(&mut self) -> Result<Piece<'a>, &'static str> {
        const CDATA: &[u8] = b"<![CDATA[";
        const COMMENT: &[u8] = b"<!--";
        const DOCTYPE: &[u8] = b"<!DOCTYPE";
        let rest = self.rest();
        if let Some(content) = rest.strip_prefix(CDATA) {
            let length = before(content, b"]]").ok_or("a CDATA section has no end")?;
            return Ok(Piece::CData(self.take(CDATA.len(), length, 3)));
        }
        if let Some(content) = rest.strip_prefix(COMMENT) {
            let length = before(content, b"--").ok_or("a comment has no end")?;
            self.take(COMMENT.len(), length, 3);
            return Ok(Piece::Comment);
        }
        if rest.get(..DOCTYPE.len()).is_some_and(|start| start.eq_ignore_ascii_case(DOCTYPE)) {
            return Ok(Piece::DocumentType);
        }
        Err("<! begins neither a comment nor CDATA")
    }

    fn instruction(&mut self) -> Result<Piece<'a>, &'static str> {
        let length = before(&self.rest()[2..], b"?").ok_or("a processing instruction has no end")?;
        let declares = |behind: &str| behind.bytes().next().is_none_or(is_blank);
        let content = self.take(2, length, 2);
        Ok(if content.strip_prefix("xml").is_some_and(declares) { Piece::Declaration } else { Piece::Instruction })
    }

    fn rest(&self) -> &'a [u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }

    /// So many bytes, and goes past them and what stands before and behind. All three begin and end at ASCII, and so at
    /// characters.
    fn take(&mut self, before: usize, length: usize, behind: usize) -> &'a str {
        let start = self.at + before;
        self.at = start + length + behind;
        self.text.get(start..start + length).unwrap_or_default()
    }
}

/// How many bytes stand before the first `>` that has `mark` right before it, `mark` not counted.
fn before(content: &[u8], mark: &[u8]) -> Option<usize> {
    memchr_iter(b'>', content).find_map(|place| content[..place].strip_suffix(mark)).map(<[u8]>::len)
}

/// Where the `>` stands that ends a tag: not within quotes.
fn end_of_tag(behind: &[u8]) -> Option<usize> {
    let mut quote = None;
    for place in memchr3_iter(b'>', b'\'', b'"', behind) {
        match (quote, behind[place]) {
            (None, b'>') => return Some(place),
            (None, mark) => quote = Some(mark),
            (Some(open), mark) if open == mark => quote = None,
            (Some(_), _) => {}
        }
    }
    None
}

/// How many bytes at the start may be a name. Marks have no place in names: `<a//>` is no element called `a/`. Whatever is
/// beyond ASCII is taken for a letter.
fn name_length(text: &[u8]) -> usize {
    const OF_A_NAME: [bool; 256] = {
        let mut table = [false; 256];
        let mut byte = 0;
        while byte < 256 {
            table[byte] =
                (byte as u8).is_ascii_alphanumeric() || matches!(byte as u8, b'_' | b'-' | b'.' | b':' | 0x80..);
            byte += 1;
        }
        table
    };
    text.iter().position(|byte| !OF_A_NAME[usize::from(*byte)]).unwrap_or(text.len())
}

/// What XML takes for a blank.
fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(text: &str) -> Result<Vec<Piece<'_>>, &'static str> {
        let mut scanner = Scanner::new(text);
        let mut pieces = Vec::new();
        loop {
            match scanner.next()? {
                Piece::End => return Ok(pieces),
                piece => pieces.push(piece),
            }
        }
    }

    #[test]
    fn takes_everything_apart() {
        let text = "<?xml version='1'?><x:企 a='>' b=\"'/>\"><!-- > - -- --><y/>é&lt;<![CDATA[<]]]]></x:企 \n><z b=/><?php ?><?xml?>";
        let expected = [
            Piece::Declaration,
            Piece::Open { name: "x:企", closed: false },
            Piece::Comment,
            Piece::Open { name: "y", closed: true },
            Piece::Text("é"),
            Piece::Reference("lt"),
            Piece::CData("<]]"),
            Piece::Close("x:企"),
            Piece::Open { name: "z", closed: true },
            Piece::Instruction,
            Piece::Declaration,
        ];
        assert_eq!(pieces(text).unwrap(), expected);
        assert_eq!(pieces("<a//>").unwrap()[0], Piece::Nameless("a//"));
        assert_eq!(pieces("<<a>").unwrap()[0], Piece::Nameless("<a"));
        assert_eq!(pieces("< a>").unwrap()[0], Piece::Nameless(""));
    }

    #[test]
    fn says_what_has_no_end() {
        for (text, problem) in [
            ("<a", "a tag has no end"),
            ("<", "a tag has no end"),
            ("</a", "a tag has no end"),
            ("<a b='>", "a tag has no end"),
            ("<![CDATA[]>", "a CDATA section has no end"),
            ("<!--->", "a comment has no end"),
            ("<?>", "a processing instruction has no end"),
            ("&amp", "an entity has no ;"),
            ("& ;<", "an entity has no ;"),
            ("<!ELEMENT>", "<! begins neither a comment nor CDATA"),
        ] {
            let expected = if text == "& ;<" { Err("a tag has no end") } else { Err(problem) };
            assert_eq!(pieces(text), expected, "{text}");
        }
    }
}
