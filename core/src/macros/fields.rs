//! Takes the fields of a structure apart, one by one.

/// Sorts fields into what is required (parameters of `new`), optional (setters), flattened (`..name: Union`) and files,
/// then hands all of it to the macro named by `then`.
macro_rules! fields {
    // The end.
    ($then:ident $context:tt $all:tt $required:tt $optional:tt $flat:tt $file:tt ;) => {
        $then! { $context $all $required $optional $flat $file }
    };
    // `..message: Message`: the union's tag and content stand among the other fields.
    ($then:ident $context:tt $all:tt { $($required:tt)* } $optional:tt {} $file:tt ;
     $(#[doc = $doc:literal])* .. $name:ident : $type:ty $(, $($rest:tt)*)?) => {
        fields! { $then $context $all { $($required)* { $name one [impl Into<$type>] } } $optional
            { [$($doc)*] $name [$type] } $file ; $($($rest)*)? }
    };
    // `file: File = "media"`: the one file of an upload.
    ($then:ident $context:tt $all:tt { $($required:tt)* } $optional:tt $flat:tt {} ;
     $(#[doc = $doc:literal])* file : File = $part:literal $(, $($rest:tt)*)?) => {
        fields! { $then $context $all { $($required)* { file one [impl Into<File>] } } $optional $flat
            { [$($doc)*] $part } ; $($($rest)*)? }
    };
    // Optional lists, of one-word types and of others.
    ($then:ident $context:tt { $($all:tt)* } $required:tt { $($optional:tt)* } $flat:tt $file:tt ;
     $(#[doc = $doc:literal])* $name:ident : Option<Vec<$item:ident>> $(as $codec:ident)? $(= $wire:literal)?
     $(, $($rest:tt)*)?) => {
        fields! { $then $context
            { $($all)* { [$($doc)*] $name [Option<Vec<$item>>] [$($codec)?] [$($wire)?] } } $required
            { $($optional)* { [$($doc)*] $name many [argument!(many $item)] } } $flat $file ; $($($rest)*)? }
    };
    ($then:ident $context:tt { $($all:tt)* } $required:tt { $($optional:tt)* } $flat:tt $file:tt ;
     $(#[doc = $doc:literal])* $name:ident : Option<Vec<$item:ty>> $(as $codec:ident)? $(= $wire:literal)?
     $(, $($rest:tt)*)?) => {
        fields! { $then $context
            { $($all)* { [$($doc)*] $name [Option<Vec<$item>>] [$($codec)?] [$($wire)?] } } $required
            { $($optional)* { [$($doc)*] $name many [impl IntoIterator<Item = impl Into<$item>>] } } $flat $file ;
            $($($rest)*)? }
    };
    // Optional values.
    ($then:ident $context:tt { $($all:tt)* } $required:tt { $($optional:tt)* } $flat:tt $file:tt ;
     $(#[doc = $doc:literal])* $name:ident : Option<$type:ident> $(as $codec:ident)? $(= $wire:literal)?
     $(, $($rest:tt)*)?) => {
        fields! { $then $context
            { $($all)* { [$($doc)*] $name [Option<$type>] [$($codec)?] [$($wire)?] } } $required
            { $($optional)* { [$($doc)*] $name one [argument!(one $type)] } } $flat $file ; $($($rest)*)? }
    };
    ($then:ident $context:tt { $($all:tt)* } $required:tt { $($optional:tt)* } $flat:tt $file:tt ;
     $(#[doc = $doc:literal])* $name:ident : Option<$type:ty> $(as $codec:ident)? $(= $wire:literal)?
     $(, $($rest:tt)*)?) => {
        fields! { $then $context
            { $($all)* { [$($doc)*] $name [Option<$type>] [$($codec)?] [$($wire)?] } } $required
            { $($optional)* { [$($doc)*] $name one [impl Into<$type>] } } $flat $file ; $($($rest)*)? }
    };
    // Lists.
    ($then:ident $context:tt { $($all:tt)* } { $($required:tt)* } $optional:tt $flat:tt $file:tt ;
     $(#[doc = $doc:literal])* $name:ident : Vec<$item:ident> $(as $codec:ident)? $(= $wire:literal)?
     $(, $($rest:tt)*)?) => {
        fields! { $then $context
            { $($all)* { [$($doc)*] $name [Vec<$item>] [$($codec)?] [$($wire)?] } }
            { $($required)* { $name many [argument!(many $item)] } } $optional $flat $file ; $($($rest)*)? }
    };
    ($then:ident $context:tt { $($all:tt)* } { $($required:tt)* } $optional:tt $flat:tt $file:tt ;
     $(#[doc = $doc:literal])* $name:ident : Vec<$item:ty> $(as $codec:ident)? $(= $wire:literal)?
     $(, $($rest:tt)*)?) => {
        fields! { $then $context
            { $($all)* { [$($doc)*] $name [Vec<$item>] [$($codec)?] [$($wire)?] } }
            { $($required)* { $name many [impl IntoIterator<Item = impl Into<$item>>] } } $optional $flat $file ;
            $($($rest)*)? }
    };
    // Values.
    ($then:ident $context:tt { $($all:tt)* } { $($required:tt)* } $optional:tt $flat:tt $file:tt ;
     $(#[doc = $doc:literal])* $name:ident : $type:ident $(as $codec:ident)? $(= $wire:literal)?
     $(, $($rest:tt)*)?) => {
        fields! { $then $context
            { $($all)* { [$($doc)*] $name [$type] [$($codec)?] [$($wire)?] } }
            { $($required)* { $name one [argument!(one $type)] } } $optional $flat $file ; $($($rest)*)? }
    };
    ($then:ident $context:tt { $($all:tt)* } { $($required:tt)* } $optional:tt $flat:tt $file:tt ;
     $(#[doc = $doc:literal])* $name:ident : $type:ty $(as $codec:ident)? $(= $wire:literal)?
     $(, $($rest:tt)*)?) => {
        fields! { $then $context
            { $($all)* { [$($doc)*] $name [$type] [$($codec)?] [$($wire)?] } }
            { $($required)* { $name one [impl Into<$type>] } } $optional $flat $file ; $($($rest)*)? }
    };
}

/// A parameter's type: primitives as they are, so that literals need no suffix; the rest by `Into`.
macro_rules! argument {
    (one bool) => { bool };
    (one i32) => { i32 };
    (one i64) => { i64 };
    (one u32) => { u32 };
    (one u64) => { u64 };
    (one f64) => { f64 };
    (one $type:ident) => { impl Into<$type> };
    (many bool) => { impl IntoIterator<Item = bool> };
    (many i32) => { impl IntoIterator<Item = i32> };
    (many i64) => { impl IntoIterator<Item = i64> };
    (many u32) => { impl IntoIterator<Item = u32> };
    (many u64) => { impl IntoIterator<Item = u64> };
    (many f64) => { impl IntoIterator<Item = f64> };
    (many $type:ident) => { impl IntoIterator<Item = impl Into<$type>> };
}

macro_rules! convert {
    (one $value:expr) => {
        $value.into()
    };
    (many $value:expr) => {
        $value.into_iter().map(Into::into).collect()
    };
}

/// A field's name on the wire: its own, unless `= "…"` gives another.
macro_rules! wire_name {
    ($name:ident []) => {
        stringify!($name)
    };
    ($name:ident [$wire:literal]) => {
        $wire
    };
}

/// A field as it is written: itself, or through the codec that `as …` names.
macro_rules! coded {
    ($value:expr, []) => {
        &$value
    };
    ($value:expr, [$codec:ident]) => {
        &$crate::wire::$codec(&$value)
    };
}

/// The table that reads a structure.
macro_rules! readable {
    ($name:ident { $({ $meta:tt $field:ident [$type:ty] $codec:tt $wire:tt })* }
     { $($fmeta:tt $flat:ident [$ftype:ty])? }) => {
        impl $crate::wire::Readable for $name {
            fn type_name(&self) -> &'static str {
                stringify!($name)
            }

            fn names(&self) -> &'static [&'static str] {
                const NAMES: &[&str] = &[$(wire_name!($field $wire)),*];
                NAMES
            }

            #[allow(unused_assignments, unused_mut, unused_variables, reason = "structures without fields")]
            fn slot(&mut self, index: usize) -> Option<&mut dyn $crate::wire::Slot> {
                let mut at = 0;
                $(
                    if index == at {
                        return Some(&mut self.$field);
                    }
                    at += 1;
                )*
                None
            }

            fn extra(&mut self) -> Option<&mut $crate::wire::Extra> {
                Some(&mut self.__extra)
            }

            $(
                fn union(&mut self) -> Option<&mut dyn $crate::wire::Union> {
                    Some(&mut self.$flat)
                }
            )?
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

/// The table that writes a structure.
macro_rules! writable {
    ($name:ident { $({ $meta:tt $field:ident [$type:ty] $codec:tt $wire:tt })* }
     { $($fmeta:tt $flat:ident [$ftype:ty])? }) => {
        impl $crate::wire::Writable for $name {
            fn members(&self, out: &mut $crate::wire::Writer) {
                $( out.member(wire_name!($field $wire), coded!(self.$field, $codec)); )*
                $( $crate::wire::Writable::members(&self.$flat, out); )?
                self.__extra.write(out);
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, target: S) -> Result<S::Ok, S::Error> {
                $crate::wire::serialize(self, target)
            }
        }
    };
}

/// What only the other side of the wire needs: readers of requests, writers of answers.
#[cfg(feature = "server")]
macro_rules! server_side {
    ($($item:tt)*) => { $($item)* };
}
#[cfg(not(feature = "server"))]
macro_rules! server_side {
    ($($item:tt)*) => {};
}

/// `new` with what is required, and a setter for each thing that is not.
macro_rules! constructor {
    ($name:ident { $({ $meta:tt $field:ident [$type:ty] $codec:tt $wire:tt })* }
     { $({ $required:ident $how:ident [$argument:ty] })* }
     { $({ [$($doc:literal)*] $optional:ident $ohow:ident [$oargument:ty] })* }) => {
        #[allow(clippy::useless_conversion, reason = "primitives are converted to themselves")]
        impl $name {
            /// With everything that WeCom requires; what it does not has setters.
            #[allow(clippy::new_without_default, reason = "an endpoint without parameters still has `new`")]
            pub fn new($($required: $argument),*) -> Self {
                Self {
                    $($required: convert!($how $required),)*
                    $($optional: None,)*
                    __extra: $crate::wire::Extra::default(),
                }
            }

            $(
                $(#[doc = $doc])*
                #[must_use]
                pub fn $optional(mut self, $optional: $oargument) -> Self {
                    self.$optional = Some(convert!($ohow $optional));
                    self
                }
            )*

            /// Adds a field that this version of the SDK does not know.
            #[must_use]
            pub fn with(mut self, name: &str, value: impl Into<serde_json::Value>) -> Self {
                self.__extra.insert(name, value);
                self
            }

            /// Fields that this version of the SDK does not know.
            pub fn extra(&self) -> &$crate::wire::Extra {
                &self.__extra
            }
        }
    };
}
