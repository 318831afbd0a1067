//! Below 40 000: what any call may answer.

codes! {
    -1, SYSTEM_BUSY, Busy, "the system is busy";
    0, SUCCESS, Ok, "the call succeeded";
    6000, DATA_VERSION_CONFLICT, Busy, "somebody else changed the data at the same time";
}
