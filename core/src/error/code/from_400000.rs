//! 400 000 to 599 999: unblocking, meetings.

codes! {
    400010, INVALID_BLOCK_HINT, Argument, "the block_hint is not valid";
    400011, BLOCK_EXPIRED, Conflict, "the block of this block_hint is over already";
    400012, UNBLOCK_FORBIDDEN, Permission, "this block_hint cannot be used to lift the block";
    400013, UNBLOCK_LIMIT, Rate, "blocks were lifted too often";
    400020, MEETING_TOO_MANY_ATTENDEES, Size, "the meeting has too many attendees";
    400021, MEETING_INVALID_ATTENDEE, Argument, "an attendee or host is not valid or outside the app's visible range";
    400025, MEETING_INVALID_REMIND_SCOPE, Argument, "the remind_scope is not valid";
    400026, MEETING_INVALID_REPEAT_TYPE, Argument, "the repeat_type is not valid";
    400027, MEETING_TOO_MANY_HOSTS, Size, "the meeting has too many hosts";
    400028, MEETING_APP_OFF, Configuration, "the meeting app is turned off, so its interfaces cannot be called";
    400029, MEETING_HOST_NOT_ATTENDEE, Argument, "the host must be among the attendees";
    400030, MEETING_INVALID_PASSWORD, Argument, "the meeting's password is not valid";
    400031, MEETING_INVALID_SETTINGS, Argument, "the meeting's settings are not valid";
    400032, MEETING_INVALID_REPEAT_UNTIL, Argument, "the repeat_until is not valid";
    400033, MEETING_INVALID_REPEAT_INTERVAL, Argument, "the repeat_interval is not valid";
    400034, MEETING_INVALID_START, Argument, "the meeting_start is not valid";
    400035, MEETING_INVALID_DURATION, Argument, "the meeting_duration is not valid";
    400036, MEETING_CALENDAR_FORBIDDEN, Permission, "the meeting's creator has no right to the calendar";
    400037, MEETING_RING_USER_NOT_ATTENDEE, Argument, "somebody to be rung is not among the attendees";
    400038, MEETING_MISSING_USERID, Argument, "the meeting call lacks the parameter userid";
    400039, MEETING_ADMIN_NOT_ATTENDEE, Argument, "the meeting's administrator is not among the attendees";
    400040, MEETING_MISSING_ADMIN_USERID, Argument, "the parameter admin_userid is missing";
    400041, MEETING_CANCELLED, Conflict, "the meeting has been cancelled";
    400042, MEETING_INVALID_TITLE, Argument, "the meeting's title is not valid";
    400043, MEETING_USE_ADMIN_USERID, Argument, "the parameter is no longer supported; use admin_userid";
    400044, MEETING_USE_CREATOR_USERID, Argument, "the system app takes creator_userid only";
    400045, MEETING_QUICK_FIXED, Permission, "a quick meeting cannot be changed or cancelled";
    400218, MEETING_ATTENDEE_NOT_PROFESSIONAL, Quota, "an attendee has no professional account";
    400219, MEETING_CREATOR_NOT_PROFESSIONAL, Quota, "the meeting's creator has no professional account";
    400220, MEETING_RISK_CONTROL, Permission, "risk control stopped the creation of the meeting";
    400221, MEETING_STARTED_CANNOT_CHANGE, Conflict, "a meeting that is going on or over cannot be changed";
    400222, MEETING_START_IN_THE_PAST, Argument, "the meeting cannot begin before now";
    400223, MEETING_INVALID_TIME, Argument, "the time of beginning or end is not valid";
    400224, MEETING_STARTED_CANNOT_CANCEL, Conflict, "a meeting that is going on or over cannot be cancelled";
    400226, MEETING_ADVANCED_FEATURES_NEEDED, Quota, "the field needs the advanced features of meetings, to be bought";
    400227, MEETING_ILLEGAL_REPEAT_TYPE, Argument, "the meeting's type of repetition is not valid";
    400228, MEETING_INVALID_REPEAT_TIMES, Argument, "the number of repetitions is not valid";
    400237, MEETING_LOCATION_TOO_LONG, Size, "the location is too long";
    400301, MEETING_BEING_CREATED, Conflict, "the same meeting is being created, for up to 5 minutes";
    400302, MEETING_CREATED, Conflict, "the same meeting has been created";
}
