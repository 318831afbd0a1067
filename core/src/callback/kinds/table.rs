//! `events!`: from what is on the wire to the type.

/// An enum of messages and events. `Variant(Type) = message "…"` goes by `MsgType`, `= event "…"` by `Event`,
/// `= command "…"` by `InfoType`, `= either "…"` by either of them, and `… / "…"` by `ChangeType`, too. `= notice "…"` has
/// none of these on the wire: the word is ours, and `payment::Notice::kind` gives it.
///
/// The three are what the official pages show. What is read is known by `Event` and `InfoType` alike: which of them it is,
/// depends on the kind of app, and pages tell it of the kinds that they are about.
macro_rules! events {
    ($(#[$meta:meta])* pub enum $name:ident {
        $($(#[doc = $doc:literal])* $variant:ident ($content:ty) = $kind:ident $value:literal $(/ $change:literal)?),* $(,)?
    }) => {
        $(#[$meta])*
        #[derive(Clone, Debug)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[doc = $doc])* $variant($content),)*
            /// What this version of the SDK has no type for, and what does not fit its type.
            Unknown(Unknown),
        }

        impl $name {
            /// What there is a type for, as data.
            #[cfg(feature = "catalogue")]
            pub(crate) const CATALOGUE: &[$crate::catalogue::Pushed] = &[$($crate::catalogue::Pushed {
                name: stringify!($variant),
                content: stringify!($content),
                keys: events!(@keys $kind),
                key: $value,
                change_type: events!(@option $($change)?),
                doc: concat!($($doc, "\n"),*),
                shape: <$content as $crate::catalogue::Described>::shape,
            }),*];

            /// The empty form that belongs to the words on the wire: in their own case, else in any.
            pub(in crate::callback) fn choose(message: bool, event: &str, change: &str) -> Option<$name> {
                Some(match (message, event, change) {
                    $((events!(@message $kind), $value, events!(@change $($change)?)) => Self::$variant(Default::default()),)*
                    $(_ if message == events!(@message $kind)
                        && event.eq_ignore_ascii_case($value)
                        $(&& change.eq_ignore_ascii_case($change))? => Self::$variant(Default::default()),)*
                    _ => return None,
                })
            }

            /// Where the fields go.
            pub(in crate::callback) fn slot(&mut self) -> Option<&mut dyn $crate::wire::Slot> {
                match self {
                    $(Self::$variant(content) => Some(content),)*
                    Self::Unknown(_) => None,
                }
            }

            /// `MsgType` of a message, `Event` or `InfoType` of an event; in the case of the official page where it
            /// has a type.
            pub fn name(&self) -> &str {
                match self {
                    $(Self::$variant(_) => $value,)*
                    Self::Unknown(unknown) if unknown.event.is_empty() => &unknown.msg_type,
                    Self::Unknown(unknown) => &unknown.event,
                }
            }

            /// `ChangeType`, where the type goes by it.
            pub fn change_type(&self) -> Option<&str> {
                match self {
                    $(Self::$variant(_) => events!(@option $($change)?),)*
                    Self::Unknown(unknown) => Some(unknown.change_type.as_str()).filter(|change| !change.is_empty()),
                }
            }

            /// The typed content as JSON, under the names on the wire.
            #[cfg(feature = "server")]
            pub fn to_json(&self) -> Option<Vec<u8>> {
                match self {
                    $(Self::$variant(content) => Some($crate::wire::to_json(content)),)*
                    Self::Unknown(_) => None,
                }
            }
        }
    };
    (@message message) => { true };
    (@message $other:ident) => { false };
    (@keys message) => { &["MsgType"] };
    (@keys event) => { &["Event"] };
    (@keys command) => { &["InfoType"] };
    (@keys either) => { &["Event", "InfoType"] };
    (@keys notice) => { &[] };
    (@change) => { _ };
    (@change $change:literal) => { $change };
    (@option) => { None };
    (@option $change:literal) => { Some($change) };
}
