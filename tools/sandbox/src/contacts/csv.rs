//! Comma-separated values, as far as the templates of the batch jobs need them.

/// The rows of a CSV file: cells may be quoted, quotes doubled, lines end in any way, a BOM may stand first.
pub(super) fn rows(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = String::from_utf8_lossy(bytes);
    let mut rows = Vec::new();
    let (mut row, mut cell, mut quoted) = (Vec::new(), String::new(), false);
    let mut letters = text.trim_start_matches('\u{feff}').chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted && letters.peek() == Some(&'\n') => {}
            '\n' | '\r' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            other => cell.push(other),
        }
    }
    if !cell.is_empty() || !row.is_empty() {
        row.push(cell);
        rows.push(row);
    }
    rows.retain(|row| row.iter().any(|cell| !cell.trim().is_empty()));
    rows
}

#[cfg(test)]
mod tests {
    #[test]
    fn cells_and_lines() {
        assert_eq!(
            super::rows("\u{feff}a,\"b,\"\"c\"\n1,2\r\n\r\n3,".as_bytes()),
            [
                vec!["a".to_owned(), "b,\"c".to_owned()],
                vec!["1".to_owned(), "2".to_owned()],
                vec!["3".to_owned(), String::new()],
            ]
        );
        assert!(super::rows(b"").is_empty());
    }
}
