//! 直播: live broadcasts.
