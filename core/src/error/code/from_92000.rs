//! 92 000 to 99 999: living, group robots, workbench, customer service.

codes! {
    92000, LIVING_MEMBER_NOT_VISIBLE, Permission, "the member is outside the app's visible range";
    92001, SENSITIVE_INFO_FORBIDDEN, Permission, "the app has no right to sensitive information";
    92002, CROSS_CORP_FORBIDDEN, Permission, "the call cannot reach into another corp";
    92003, CROSS_APP_FORBIDDEN, Permission, "the call cannot reach into another app";
    92006, LIVING_STARTED_OR_CANCELLED, Conflict, "the live broadcast has begun or was cancelled";
    92007, LIVING_REPLAY_PROTECTED, Conflict, "the replay of the live broadcast cannot be deleted";
    92008, LIVING_FORBIDDEN, Permission, "the app has no right to this live broadcast";
    93000, ROBOT_INVALID_WEBHOOK, NotFound, "the webhook address is not valid, or the robot was removed from the group";
    93004, ROBOT_DISABLED, Permission, "the robot is disabled";
    93006, ROBOT_INVALID_GROUP_ID, Argument, "the id of the group is not valid";
    93008, ROBOT_NOT_IN_GROUP, Permission, "not a member of the group";
    94000, WORKBENCH_NOT_CUSTOM, Configuration, "the app's custom mode on the workbench is not turned on";
    94001, WORKBENCH_INVALID_TYPE, Argument, "the type of workbench template is not valid";
    94002, WORKBENCH_MISSING_KEYDATA, Argument, "the field keydata is missing";
    94003, WORKBENCH_KEYDATA_TOO_LONG, Size, "keydata has too many items";
    94005, WORKBENCH_MISSING_LIST, Argument, "the field list is missing";
    94006, WORKBENCH_LIST_TOO_LONG, Size, "list has too many items";
    94007, WORKBENCH_MISSING_WEBVIEW, Argument, "the field webview is missing";
    94008, WORKBENCH_NO_TEMPLATE_TYPE, Configuration, "no template type is set for the app on the workbench";
    95000, KF_INVALID_OPEN_KFID, Argument, "the open_kfid is not valid for customer service";
    95001, KF_MESSAGE_COUNT_LIMIT, Rate, "the customer has been sent as many messages as allowed";
    95002, KF_MESSAGE_TIME_LIMIT, Rate, "the time in which the customer may be answered is over";
    95003, KF_CUSTOMER_LIMIT, Quota, "the number of customers that can be served has reached its limit";
    95004, KF_ACCOUNT_NOT_FOUND, NotFound, "there is no customer service account with this open_kfid";
    95005, KF_ACCOUNT_LIMIT, Quota, "the number of customer service accounts has reached its limit";
    95006, KF_INVALID_NAME, Argument, "the name of the customer service account is not valid";
    95007, KF_INVALID_MSGTOKEN, Argument, "the token for reading messages is not valid";
    95008, KF_MENU_TOO_LONG, Size, "the menu message has too many entries";
    95009, KF_MENU_INVALID_TYPE, Argument, "the type of an entry of the menu message is not valid";
    95011, KF_USED_IN_WECOM, Conflict, "WeChat customer service is used from within WeCom already";
    95012, KF_NOT_USED_IN_WECOM, Conflict, "WeChat customer service is not used from within WeCom yet";
    95013, KF_SESSION_OVER, Conflict, "the session is over";
    95014, KF_NOT_A_SERVICER, Argument, "the user does not serve customers";
    95015, KF_DEDICATED_SERVICE_SET, Conflict, "the admin console has set up a dedicated service";
    95016, KF_STATE_CHANGE_FORBIDDEN, Conflict, "the session cannot change from its state to this one";
    95017, KF_API_SWITCHED_OFF, Configuration, "the API of customer service is turned off in the admin console";
    95018, KF_SESSION_STATE, Conflict, "in its present state the session takes no messages";
    95019, KF_SERVICER_PAUSED, Conflict, "the member has stopped or paused serving customers";
    95022, KF_INVALID_LOCATION_TYPE, Argument, "the location_type is not valid";
    95023, KF_API_GRANTED_TO_PROVIDER, Permission, "the API of customer service is granted to an app a provider built";
    95026, KF_ACCOUNTS_TOO_LITTLE_USED, Quota, "the customer service accounts are too little used to create another";
    95027, KF_CORP_UNVERIFIED, Quota, "a corp that is not verified has 10 customer service accounts at most";
    95030, KF_MESSAGE_TYPE_BARRED, Permission, "the customer service component bars this type of message";
    95031, KF_CUSTOMER_SILENT_48H, Conflict, "the customer has not asked anything for 48 hours";
    95032, KF_RECORDS_PERMISSION_EXPIRED, Permission, "the customer service component may no longer read chat records";
}
