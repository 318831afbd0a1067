//! `text_ids!` and `number_ids!`: ids as types of their own.

/// Ids that are text on the wire.
macro_rules! text_ids {
    ($($(#[$meta:meta])* $name:ident;)*) => {$(
        $(#[$meta])*
        #[derive(Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub String);

        impl $name {
            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// Whether there is none.
            pub fn is_empty(&self) -> bool {
                self.0.is_empty()
            }
        }

        impl From<String> for $name {
            fn from(id: String) -> Self {
                Self(id)
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(id.to_owned())
            }
        }

        impl From<&String> for $name {
            fn from(id: &String) -> Self {
                Self(id.clone())
            }
        }

        impl From<&$name> for $name {
            fn from(id: &$name) -> Self {
                id.clone()
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                self.0 == other
            }
        }

        impl PartialEq<&str> for $name {
            fn eq(&self, other: &&str) -> bool {
                self.0 == *other
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Debug::fmt(&self.0, f)
            }
        }

        impl $crate::wire::Slot for $name {
            fn expects(&self) -> &'static str {
                concat!("a ", stringify!($name))
            }
            fn keeps_empty(&self) -> bool {
                true
            }
            fn int(&mut self, value: i64) -> $crate::wire::Reading {
                $crate::wire::Slot::int(&mut self.0, value)
            }
            fn uint(&mut self, value: u64) -> $crate::wire::Reading {
                $crate::wire::Slot::uint(&mut self.0, value)
            }
            fn str(&mut self, value: &str) -> $crate::wire::Reading {
                $crate::wire::Slot::str(&mut self.0, value)
            }
        }

        for_tools! {
            impl $crate::catalogue::Described for $name {
                fn shape() -> $crate::catalogue::Shape {
                    $crate::catalogue::Shape::Text(stringify!($name))
                }
            }
        }

        impl $crate::wire::Value for $name {
            fn write(&self, out: &mut $crate::wire::Writer) {
                out.str(&self.0);
            }
        }
    )*};
}

/// Ids that are numbers on the wire.
macro_rules! number_ids {
    ($($(#[$meta:meta])* $name:ident;)*) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub i64);

        impl $name {
            /// The id as a number.
            pub fn value(self) -> i64 {
                self.0
            }
        }

        impl From<i64> for $name {
            fn from(id: i64) -> Self {
                Self(id)
            }
        }

        impl PartialEq<i64> for $name {
            fn eq(&self, other: &i64) -> bool {
                self.0 == *other
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Display::fmt(&self.0, f)
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Debug::fmt(&self.0, f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = std::num::ParseIntError;

            fn from_str(id: &str) -> Result<Self, Self::Err> {
                id.parse().map(Self)
            }
        }

        impl $crate::wire::Slot for $name {
            fn expects(&self) -> &'static str {
                concat!("a ", stringify!($name))
            }
            fn int(&mut self, value: i64) -> $crate::wire::Reading {
                $crate::wire::Slot::int(&mut self.0, value)
            }
            fn uint(&mut self, value: u64) -> $crate::wire::Reading {
                $crate::wire::Slot::uint(&mut self.0, value)
            }
            fn float(&mut self, value: f64) -> $crate::wire::Reading {
                $crate::wire::Slot::float(&mut self.0, value)
            }
            fn str(&mut self, value: &str) -> $crate::wire::Reading {
                $crate::wire::Slot::str(&mut self.0, value)
            }
        }

        for_tools! {
            impl $crate::catalogue::Described for $name {
                fn shape() -> $crate::catalogue::Shape {
                    $crate::catalogue::Shape::Int(stringify!($name))
                }
            }
        }

        impl $crate::wire::Value for $name {
            fn write(&self, out: &mut $crate::wire::Writer) {
                out.int(self.0);
            }
        }
    )*};
}
