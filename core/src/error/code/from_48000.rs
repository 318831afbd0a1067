//! 48 000 to 60 099: what the app may do, visible range, departments.

codes! {
    48001, API_NOT_AUTHORIZED, Permission, "the corp has not granted this interface";
    48002, API_FORBIDDEN, Permission, "the app may not call this interface";
    48003, SUITE_ID_MISMATCH, Credential, "the suite_id is not valid for this call";
    48004, AUTHORIZATION_VOID, CorpGone, "the corp's authorisation is no longer valid";
    48005, API_DEPRECATED, Permission, "the interface is no longer supported";
    48006, API_PERMISSION_WITHDRAWN, Permission, "the permission to call this interface was withdrawn";
    48007, API_KF_ACCOUNT_NOT_GRANTED, Permission, "the customer service account the call needs was not granted";
    48008, API_CONTACT_EDIT_ONLY, Permission, "the right to edit contacts covers some of the contact interfaces only";
    48009, CONTACT_SYNC_NEW_IP, Permission, "the contact sync assistant may not read contact details from a new IP";
    49004, SIGNATURE_MISMATCH, Argument, "the signature does not match";
    49008, GROUP_DISSOLVED, NotFound, "the group has been dissolved";
    49009, INVALID_BUYER_USERID, Argument, "the buyer_userid is not valid";
    50001, UNTRUSTED_REDIRECT_DOMAIN, Configuration, "the redirect URL is not on a trusted domain";
    50002, MEMBER_OUT_OF_RANGE, Permission, "the member is outside the permitted range";
    50003, APP_DISABLED, Permission, "the app is disabled";
    50006, SYSTEM_APP_DISABLED, Permission, "the system app is disabled";
    50100, INVALID_CURSOR, Argument, "the cursor for the next page is not valid";
    60001, DEPARTMENT_LENGTH, Size, "the department has a length that is not valid";
    60003, DEPARTMENT_NOT_FOUND, NotFound, "there is no department with this id";
    60004, PARENT_DEPARTMENT_NOT_FOUND, NotFound, "there is no such parent department";
    60005, DEPARTMENT_HAS_MEMBERS, Conflict, "the department still has members";
    60006, DEPARTMENT_HAS_CHILDREN, Conflict, "the department still has departments below it";
    60007, ROOT_DEPARTMENT_PROTECTED, Permission, "the root department cannot be deleted";
    60008, DEPARTMENT_EXISTS, Conflict, "the department exists already";
    60009, DEPARTMENT_NAME_CHARACTERS, Argument, "the department's name holds characters that are not valid";
    60010, DEPARTMENT_CYCLE, Argument, "a department cannot be below itself";
    60011, OUT_OF_PERMITTED_RANGE, Permission, "the app has no right to the given member, department or tag";
    60012, DEFAULT_APP_PROTECTED, Permission, "the default app cannot be deleted";
    60020, IP_NOT_ALLOWED, Configuration, "the calling IP is not among those the app trusts";
    60021, USERID_NOT_VISIBLE, Permission, "the userid is outside the app's visible range";
    60028, THIRD_PARTY_HOME_URL_FIXED, Permission, "the home page of a third-party app cannot be changed";
    60030, OUT_OF_VISIBLE_RANGE, Permission, "this is outside the app's visible range";
    60031, APP_API_FORBIDDEN, Permission, "the app is barred from calling the API";
}
