//! `open_enum!` for closed-looking sets, `tagged!` for unions.

/// A set of values that WeCom may extend: what is not listed is kept in `Other` and written back as it was read.
///
/// `pub enum Status: i64 { Active = 1 }` for numbers, `pub enum Kind: str { Text = "text" }` for strings.
macro_rules! open_enum {
    ($(#[doc = $doc:literal])* pub enum $name:ident : i64 {
        $($(#[doc = $vdoc:literal])* $variant:ident = $value:literal),* $(,)?
    }) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[doc = $vdoc])* $variant,)*
            /// Any other value, kept as it was read.
            Other(i64),
        }

        impl $name {
            /// The number on the wire.
            pub fn value(self) -> i64 {
                match self {
                    $(Self::$variant => $value,)*
                    Self::Other(value) => value,
                }
            }
        }

        impl From<i64> for $name {
            fn from(value: i64) -> Self {
                match value {
                    $($value => Self::$variant,)*
                    other => Self::Other(other),
                }
            }
        }

        open_enum! { @shared $name i64 int }
        open_enum! { @described $name true [$($doc)*] { $([$($vdoc)*] $variant = $value),* } }

        impl $crate::wire::Value for $name {
            fn write(&self, out: &mut $crate::wire::Writer) {
                out.int(self.value());
            }
        }
    };
    ($(#[doc = $doc:literal])* pub enum $name:ident : str {
        $($(#[doc = $vdoc:literal])* $variant:ident = $value:literal),* $(,)?
    }) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[doc = $vdoc])* $variant,)*
            /// Any other value, kept as it was read.
            Other(String),
        }

        impl $name {
            /// The text on the wire.
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $value,)*
                    Self::Other(value) => value,
                }
            }
        }

        impl From<String> for $name {
            fn from(value: String) -> Self {
                match value.as_str() {
                    $($value => Self::$variant,)*
                    _ => Self::Other(value),
                }
            }
        }

        impl From<&str> for $name {
            fn from(value: &str) -> Self {
                Self::from(value.to_owned())
            }
        }

        open_enum! { @shared $name String str }
        open_enum! { @described $name false [$($doc)*] { $([$($vdoc)*] $variant = $value),* } }

        impl $crate::wire::Value for $name {
            fn write(&self, out: &mut $crate::wire::Writer) {
                out.str(self.as_str());
            }
        }
    };
    (@described $name:ident $numbers:literal [$($doc:literal)*] { $([$($vdoc:literal)*] $variant:ident = $value:literal),* }) => {
        for_tools! {
            impl $crate::catalogue::Described for $name {
                fn shape() -> $crate::catalogue::Shape {
                    const VALUES: &[$crate::catalogue::ChoiceValue] = &[$($crate::catalogue::ChoiceValue {
                        value: concat!($value),
                        name: stringify!($variant),
                        doc: concat!($($vdoc, "\n"),*),
                    }),*];
                    $crate::catalogue::Shape::Choice($crate::catalogue::Choice {
                        name: stringify!($name),
                        numbers: $numbers,
                        values: VALUES,
                    })
                }
            }
        }
    };
    (@shared $name:ident $plain:ident $kind:ident) => {
        impl Default for $name {
            fn default() -> Self {
                Self::from($plain::default())
            }
        }

        impl $crate::wire::Slot for $name {
            fn expects(&self) -> &'static str {
                concat!("a value of ", stringify!($name))
            }
            fn bool(&mut self, value: bool) -> $crate::wire::Reading {
                let mut plain = $plain::default();
                plain.bool(value)?;
                *self = Self::from(plain);
                Ok(())
            }
            fn int(&mut self, value: i64) -> $crate::wire::Reading {
                let mut plain = $plain::default();
                plain.int(value)?;
                *self = Self::from(plain);
                Ok(())
            }
            fn uint(&mut self, value: u64) -> $crate::wire::Reading {
                let mut plain = $plain::default();
                plain.uint(value)?;
                *self = Self::from(plain);
                Ok(())
            }
            fn float(&mut self, value: f64) -> $crate::wire::Reading {
                let mut plain = $plain::default();
                plain.float(value)?;
                *self = Self::from(plain);
                Ok(())
            }
            fn str(&mut self, value: &str) -> $crate::wire::Reading {
                let mut plain = $plain::default();
                plain.str(value)?;
                *self = Self::from(plain);
                Ok(())
            }
        }
    };
}

/// A union whose form a tag decides.
///
/// `pub enum Message by "msgtype" { Text(Text) = "text" }`: the content stands under a key named like the tag's value
/// (`= "text" in "value"`: under that key). `by "type" inside`: the content's fields are the tag's siblings.
/// Unknown tags are kept whole in `Other`.
macro_rules! tagged {
    ($(#[doc = $doc:literal])* pub enum $name:ident by $tag:literal {
        $($(#[doc = $vdoc:literal])* $variant:ident ($content:ty) = $value:literal $(in $key:literal)?),* $(,)?
    }) => {
        tagged! { @type $name [$($(#[doc = $vdoc])* $variant ($content) = $value),*] [$($doc)*] $tag }
        tagged! { @described $name [$($doc)*] $tag { $([$($vdoc)*] $content, $value, Some(tagged!(@key $value $($key)?))),* } }

        impl $crate::wire::Union for $name {
            fn tag_name(&self) -> &'static str {
                $tag
            }
            fn choose(&mut self, tag: &str) {
                *self = Self::of_tag(tag);
            }
            fn slot(&mut self, key: &str) -> Option<&mut dyn $crate::wire::Slot> {
                match self {
                    $(Self::$variant(content) if key == tagged!(@key $value $($key)?) => Some(content),)*
                    Self::Other(other) => Some(other.fields.slot(key)),
                    #[allow(unreachable_patterns, reason = "a union may have no form but `Other`")]
                    _ => None,
                }
            }
        }

        impl $crate::wire::Writable for $name {
            fn members(&self, out: &mut $crate::wire::Writer) {
                match self {
                    $(Self::$variant(content) => {
                        out.member($tag, &$value);
                        out.member(tagged!(@key $value $($key)?), content);
                    })*
                    Self::Other(other) => other.members($tag, &[$(stringify!($value)),*], out),
                }
            }
        }
    };
    ($(#[doc = $doc:literal])* pub enum $name:ident by $tag:literal inside {
        $($(#[doc = $vdoc:literal])* $variant:ident ($content:ty) = $value:literal),* $(,)?
    }) => {
        tagged! { @type $name [$($(#[doc = $vdoc])* $variant ($content) = $value),*] [$($doc)*] $tag }
        tagged! { @described $name [$($doc)*] $tag { $([$($vdoc)*] $content, $value, None),* } }

        impl $crate::wire::Union for $name {
            fn tag_name(&self) -> &'static str {
                $tag
            }
            fn choose(&mut self, tag: &str) {
                *self = Self::of_tag(tag);
            }
            fn slot(&mut self, key: &str) -> Option<&mut dyn $crate::wire::Slot> {
                match self {
                    $(Self::$variant(content) => $crate::wire::slot_inside(content, key),)*
                    Self::Other(other) => Some(other.fields.slot(key)),
                }
            }
        }

        impl $crate::wire::Writable for $name {
            fn members(&self, out: &mut $crate::wire::Writer) {
                match self {
                    $(Self::$variant(content) => {
                        out.member($tag, &$value);
                        $crate::wire::Writable::members(content, out);
                    })*
                    Self::Other(other) => other.members($tag, &[$(stringify!($value)),*], out),
                }
            }
        }
    };
    (@described $name:ident [$($doc:literal)*] $tag:literal { $([$($vdoc:literal)*] $content:ty, $value:literal, $key:expr),* }) => {
        for_tools! {
            impl $crate::catalogue::Described for $name {
                fn shape() -> $crate::catalogue::Shape {
                    const KINDS: &[$crate::catalogue::Kind] = &[$($crate::catalogue::Kind {
                        tag: stringify!($value),
                        key: $key,
                        doc: concat!($($vdoc, "\n"),*),
                        shape: <$content as $crate::catalogue::Described>::shape,
                    }),*];
                    $crate::catalogue::Shape::Union($crate::catalogue::Union {
                        name: stringify!($name),
                        doc: concat!($($doc, "\n"),*),
                        tag: $tag,
                        kinds: KINDS,
                    })
                }
            }
        }
    };
    (@key $value:literal) => { $value };
    (@key $value:literal $key:literal) => { $key };
    (@type $name:ident [$($(#[doc = $vdoc:literal])* $variant:ident ($content:ty) = $value:literal),*] [$($doc:literal)*] $tag:literal) => {
        $(#[doc = $doc])*
        #[allow(clippy::large_enum_variant, reason = "a value is built once and sent; a box would only be in the way")]
        #[derive(Clone, Debug)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[doc = $vdoc])* $variant($content),)*
            /// A form that this version of the SDK does not know, kept whole.
            Other($crate::wire::Unknown),
        }

        impl $name {
            fn of_tag(tag: &str) -> Self {
                match tag {
                    $(_ if tag == concat!($value) => Self::$variant(Default::default()),)*
                    other => Self::Other($crate::wire::Unknown::new(other)),
                }
            }

            /// The tag's value on the wire.
            pub fn tag(&self) -> &str {
                match self {
                    $(Self::$variant(_) => concat!($value),)*
                    Self::Other(other) => &other.tag,
                }
            }
        }

        $(
            impl From<$content> for $name {
                fn from(content: $content) -> Self {
                    Self::$variant(content)
                }
            }
        )*

        impl Default for $name {
            fn default() -> Self {
                Self::Other($crate::wire::Unknown::default())
            }
        }

        impl $crate::wire::Readable for $name {
            fn type_name(&self) -> &'static str {
                stringify!($name)
            }
            fn names(&self) -> &'static [&'static str] {
                &[]
            }
            fn slot(&mut self, _: usize) -> Option<&mut dyn $crate::wire::Slot> {
                None
            }
            fn union(&mut self) -> Option<&mut dyn $crate::wire::Union> {
                Some(self)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, target: S) -> Result<S::Ok, S::Error> {
                $crate::wire::serialize(self, target)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
                let mut value = Self::default();
                $crate::wire::deserialize(&mut value, source)?;
                Ok(value)
            }
        }
    };
}
