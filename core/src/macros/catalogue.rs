//! `catalogue!`: the endpoints of a family, for tools; and what tools are told of each structure.

/// Lists the endpoints of a family in the order of the official document tree, each by its path from the family's module:
/// `catalogue! { "kf" => account::Add, SyncMsg }`.
macro_rules! catalogue {
    ($family:literal => $($endpoint:ty),* $(,)?) => {
        #[cfg(feature = "catalogue")]
        pub(crate) const CATALOGUE: &[$crate::catalogue::Descriptor] = &[
            $($crate::catalogue::Descriptor::of::<$endpoint>(concat!($family, "::", stringify!($endpoint)))),*
        ];
    };
}

/// What only tools need: the shapes of structures as data.
#[cfg(feature = "catalogue")]
macro_rules! for_tools {
    ($($item:tt)*) => { $($item)* };
}
#[cfg(not(feature = "catalogue"))]
macro_rules! for_tools {
    ($($item:tt)*) => {};
}

/// The shape of a structure.
macro_rules! described {
    ($name:ident [$($doc:literal)*]
     { $({ [$($fdoc:literal)*] $field:ident [$type:ty] [$($codec:ident)?] $wire:tt })* }
     { $([$($udoc:literal)*] $flat:ident [$utype:ty])? }
     { $([$($pdoc:literal)*] $part:literal)? }) => {
        for_tools! {
            impl $crate::catalogue::Described for $name {
                fn shape() -> $crate::catalogue::Shape {
                    const FIELDS: &[$crate::catalogue::Field] = &[
                        $($crate::catalogue::Field {
                            name: $part,
                            doc: concat!($($pdoc, "\n"),*),
                            required: true,
                            codec: "",
                            shape: <File as $crate::catalogue::Described>::shape,
                        },)?
                        $(
                        $crate::catalogue::Field {
                            name: wire_name!($field $wire),
                            doc: concat!($($fdoc, "\n"),*),
                            required: !<$type as $crate::catalogue::Described>::OPTIONAL,
                            codec: concat!($(stringify!($codec))?),
                            shape: <$type as $crate::catalogue::Described>::shape,
                        }
                        ),*
                    ];
                    #[allow(unused_mut, unused_assignments, reason = "most structures have no union")]
                    let mut union: Option<fn() -> $crate::catalogue::Shape> = None;
                    $(union = Some(<$utype as $crate::catalogue::Described>::shape);)?
                    $crate::catalogue::Shape::Object($crate::catalogue::Object {
                        name: stringify!($name),
                        doc: concat!($($doc, "\n"),*),
                        fields: FIELDS,
                        union,
                    })
                }
            }
        }
    };
}
