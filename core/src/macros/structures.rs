//! `structure!` for parts of requests, `response!` for what is read.

/// A part of a request (an article, a button), which may also be read.
///
/// Required fields become the parameters of `new`, `Option` fields chainable setters.
macro_rules! structure {
    ($(#[doc = $doc:literal])* pub struct $name:ident { $($fields:tt)* }) => {
        fields! { structure_of { $name [$($doc)*] } {} {} {} {} {} ; $($fields)* }
    };
}

macro_rules! structure_of {
    ({ $name:ident [$($doc:literal)*] }
     { $({ [$($fdoc:literal)*] $field:ident [$type:ty] $codec:tt $wire:tt })* }
     $required:tt $optional:tt
     { $([$($udoc:literal)*] $flat:ident [$utype:ty])? } {}) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug, Default)]
        #[non_exhaustive]
        pub struct $name {
            $($(#[doc = $fdoc])* pub $field: $type,)*
            $($(#[doc = $udoc])* pub $flat: $utype,)?
            __extra: $crate::wire::Extra,
        }

        constructor! { $name { $({ [] $field [$type] $codec $wire })* } $required $optional }
        readable! { $name { $({ [] $field [$type] $codec $wire })* } { $([] $flat [$utype])? } }
        writable! { $name { $({ [] $field [$type] $codec $wire })* } { $([] $flat [$utype])? } }
        described! { $name [$($doc)*] { $({ [$($fdoc)*] $field [$type] $codec $wire })* } { $([] $flat [$utype])? } {} }
    };
}

/// A structure that is read: an answer or a part of one. Writing it needs the feature `server`.
macro_rules! response {
    ($(#[doc = $doc:literal])* pub struct $name:ident { $($fields:tt)* }) => {
        fields! { response_of { $name [$($doc)*] } {} {} {} {} {} ; $($fields)* }
    };
}

macro_rules! response_of {
    ({ $name:ident [$($doc:literal)*] }
     { $({ [$($fdoc:literal)*] $field:ident [$type:ty] $codec:tt $wire:tt })* }
     $required:tt $optional:tt
     { $([$($udoc:literal)*] $flat:ident [$utype:ty])? } {}) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug, Default)]
        #[non_exhaustive]
        pub struct $name {
            $($(#[doc = $fdoc])* pub $field: $type,)*
            $($(#[doc = $udoc])* pub $flat: $utype,)?
            __extra: $crate::wire::Extra,
        }

        impl $name {
            /// Fields that this version of the SDK does not know.
            pub fn extra(&self) -> &$crate::wire::Extra {
                &self.__extra
            }
        }

        readable! { $name { $({ [] $field [$type] $codec $wire })* } { $([] $flat [$utype])? } }
        server_side! {
            writable! { $name { $({ [] $field [$type] $codec $wire })* } { $([] $flat [$utype])? } }
        }
        described! { $name [$($doc)*] { $({ [$($fdoc)*] $field [$type] $codec $wire })* } { $([] $flat [$utype])? } {} }
    };
}
