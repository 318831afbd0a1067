//! Text under a byte limit, and in several languages.

/// Splits text into pieces of at most `limit` bytes, at character boundaries, so that a long text can go out as several
/// messages (a text message holds 2 048 bytes, markdown 2 048 or 4 096).
///
/// Pieces break after the last line break that fits, else after the last blank, else between two characters; nothing is
/// lost: the pieces joined are the text. A limit smaller than one character still makes progress, one character a piece.
pub fn split_text(text: &str, limit: usize) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while rest.len() > limit {
        let mut end = rest.floor_char_boundary(limit);
        if end == 0 {
            end = rest.ceil_char_boundary(1);
        }
        let fits = &rest[..end];
        let cut = fits.rfind('\n').or_else(|| fits.rfind(' ')).map_or(end, |place| place + 1);
        let (piece, after) = rest.split_at(cut);
        pieces.push(piece);
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(rest);
    }
    pieces
}

structure! {
    /// A text in one language.
    pub struct Localized {
        /// The text.
        text: String,
        /// The language.
        lang: Lang,
    }
}

open_enum! {
    /// The language of a text (多语言类型).
    pub enum Lang: str {
        /// Chinese (中文), with an underscore on the wire.
        Chinese = "zh_CN",
        /// English (英文).
        English = "en",
    }
}

impl From<&str> for Localized {
    /// A text in Chinese, which every template has.
    fn from(text: &str) -> Localized {
        Localized::new(text, Lang::Chinese)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits_at_characters_lines_and_blanks() {
        assert_eq!(split_text("企业微信", 7), ["企业", "微信"]);
        assert_eq!(split_text("one two three", 9), ["one two ", "three"]);
        assert_eq!(split_text("a b\nc d e", 8), ["a b\n", "c d e"]);
        assert_eq!(split_text("企业", 1), ["企", "业"]);
        assert_eq!(split_text("", 5), [""; 0]);
    }
}
