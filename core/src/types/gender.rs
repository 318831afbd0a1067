//! 性别.

open_enum! {
    /// A member's or customer's gender (性别); mostly a string of one digit on the wire.
    pub enum Gender: i64 {
        /// Not set, or not to be seen by the calling app (未定义).
        Undefined = 0,
        /// Male (男).
        Male = 1,
        /// Female (女).
        Female = 2,
    }
}
