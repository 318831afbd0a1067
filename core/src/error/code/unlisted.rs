//! Codes the official list lacks: seen in answers of servers, on the pages of single endpoints, in the chat archive SDK.

codes! {
    10000, ARCHIVE_SDK_PARAMETER, Argument, "chat archive SDK: a parameter is wrong";
    10001, ARCHIVE_SDK_NETWORK, Busy, "chat archive SDK: the network failed";
    10002, ARCHIVE_SDK_PARSE, Busy, "chat archive SDK: the data could not be parsed";
    10003, ARCHIVE_SDK_SYSTEM, Busy, "chat archive SDK: the system failed";
    10004, ARCHIVE_SDK_KEY, Argument, "chat archive SDK: the key is wrong, so that encryption failed";
    10005, ARCHIVE_SDK_FILEID, Argument, "chat archive SDK: the fileid is wrong";
    10006, ARCHIVE_SDK_DECRYPT, Argument, "chat archive SDK: the message could not be decrypted";
    10007, ARCHIVE_SDK_NO_PRIVATE_KEY, Configuration, "chat archive SDK: there is no private key of this version";
    10008, ARCHIVE_SDK_ENCRYPT_KEY, Argument, "chat archive SDK: encrypt_key could not be parsed";
    10009, ARCHIVE_SDK_IP, Configuration, "chat archive SDK: the calling IP is not allowed";
    10010, ARCHIVE_SDK_EXPIRED, NotFound, "chat archive SDK: the data has expired";
    10011, ARCHIVE_SDK_CERTIFICATE, Configuration, "chat archive SDK: the certificate is wrong";
    41005, MISSING_MEDIA_DATA, Argument, "the data of the media file is missing";
    301065, JOURNAL_FORBIDDEN, Permission, "no right to journals";
    301066, JOURNAL_PARAMETER, Argument, "a parameter is wrong in the family of journals";
    301067, JOURNAL_INTERNAL_ERROR, Other, "an internal error in the family of journals";
    846605, BOT_INVALID_REQ_ID, Argument, "the req_id of the bot's answer is not valid";
    846608, BOT_STREAM_EXPIRED, Conflict, "the bot's stream can no longer be updated";
    853004, INVALID_GATEWAY_TOKEN, AccessToken, "the gateway's token is not valid";
}
