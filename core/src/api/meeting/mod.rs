//! 会议: meetings: booking, control, recordings, webinars, rooms, telephones.
