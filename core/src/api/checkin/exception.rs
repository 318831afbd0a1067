//! What was wrong with a check-in: several words in one text.

use std::ops::Deref;

use crate::wire::{Items, Reading, Slot, Value, Writer};

open_enum! {
    /// What was wrong with a check-in (异常类型).
    pub enum Exception: str {
        /// At the wrong time (时间异常).
        Time = "时间异常",
        /// At the wrong place (地点异常).
        Place = "地点异常",
        /// There was none (未打卡).
        Missing = "未打卡",
        /// In the wrong wireless network (wifi异常).
        Wifi = "wifi异常",
        /// On a device that the member does not use as a rule (非常用设备).
        Device = "非常用设备",
    }
}

/// What was wrong with a check-in, one text with semicolons on the wire (`时间异常;地点异常`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exceptions(pub Vec<Exception>);

impl Deref for Exceptions {
    type Target = [Exception];

    fn deref(&self) -> &[Exception] {
        &self.0
    }
}

impl Slot for Exceptions {
    fn expects(&self) -> &'static str {
        "words joined by semicolons"
    }

    /// The official page says a semicolon and shows none: a Chinese one does as well.
    fn str(&mut self, value: &str) -> Reading {
        let words = value.split([';', '；']).map(str::trim).filter(|word| !word.is_empty());
        self.0.extend(words.map(Exception::from));
        Ok(())
    }

    fn list(&mut self, items: &mut dyn Items) -> Reading {
        self.0.list(items)
    }
}

impl Value for Exceptions {
    fn write(&self, out: &mut Writer) {
        let words: Vec<&str> = self.0.iter().map(Exception::as_str).collect();
        out.str(&words.join(";"));
    }
}

for_tools! {
    impl crate::catalogue::Described for Exceptions {
        fn shape() -> crate::catalogue::Shape {
            // Text on the wire, of these values.
            <Exception as crate::catalogue::Described>::shape()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::{from_json, to_json};

    #[test]
    fn words_are_parted_at_semicolons() {
        for text in ["时间异常;火星异常", " 时间异常；火星异常;"] {
            let read: Exceptions = from_json(format!("\"{text}\"").as_bytes()).unwrap();
            assert_eq!(*read, [Exception::Time, Exception::Other("火星异常".to_owned())], "{text}");
            assert_eq!(to_json(&read), "\"时间异常;火星异常\"".as_bytes());
        }
        let none: Exceptions = from_json(br#""""#).unwrap();
        assert!(none.is_empty());
        assert_eq!(to_json(&none), br#""""#);
    }
}
