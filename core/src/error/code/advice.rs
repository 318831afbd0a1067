//! What to do about the codes people meet most.

use super::ErrorCode;

/// One line for `code`, if there is something to say beyond its meaning.
pub(super) fn advice(code: ErrorCode) -> Option<&'static str> {
    Some(match code.0 {
        // Tokens.
        40014 | 42001 | 853004 => "drop this token, fetch another and send the call again, once",
        40082 | 42009 => "drop this suite token, fetch another and send the call again, once",
        41001 | 41022 => "a bug of the caller: send the token in the query",
        41023 => "a bug of the caller: send the newest suite_ticket WeCom pushed",
        710403 => "a bug of the caller: send the model_access_token in the query",
        40106 | 42021 => "fetch another device_access_token; the app's access token is not concerned",
        710400 | 710401 => "fetch another model_access_token; the app's access token is not concerned",

        // Secrets and ids. Asking again and again bans the IP for an hour.
        40001 => "check the secret and never ask in a loop; from any call but gettoken, refresh the token once",
        40013 | 40083 | 48003 => "check the id; asking again with the same one gets the IP banned for an hour",
        40080 | 40091 => "check the secret; asking again with the same one gets the IP banned for an hour",
        45031 => "reset the secret in the admin console",
        40085 => "wait for the next suite_ticket, pushed every 10 minutes or so; the newest one counts",
        40084 => "the corp cancelled the app, or the code was reset: read it anew, and drop it if it is the same",
        48004 | 301007 | 2000002 => "the corp is gone: drop it and its tokens",

        // Codes and tickets of a login.
        40029 | 42003 | 42022 => "send the user through OAuth again: a code works once, for 5 minutes",
        40077 | 42007 => "fetch another pre_auth_code; the suite token is not concerned",
        40078 => "an auth code lives for 10 minutes: have the corp authorise the app again",
        42012 => "fetch the ticket anew: wx.config wants the corp's, wx.agentConfig the app's",
        40093 => "sign the page's URL without its fragment, not encoded, with the right ticket",
        40205 | 42013 => "have the user log in to the mini program again",
        84014 | 84015 => "send the user through OAuth again for another user_ticket",
        84075 | 90307 => "have the user log in again",

        // May pass.
        -1 => "try again with growing pauses, 3 times at most",
        6000 => "read the data again, then try again after a pause",
        90304 => "try again after a pause",
        701022 | 701033 | 701085 => "try again in a while",
        41063 | 41079 => "try again once the members have been handed their tasks",
        302008 => "wait for the running import, then try again",

        // Too often.
        45009 => "wait as long as the exceeded window lasts: minute, hour, calendar day or 30 days",
        45033 => "send fewer calls at the same time, and do not fetch one media_id in a loop",
        301096 => "create attendance rules one after the other",
        41094 => "wait before the next reminder",
        90313 => "wait before the next refund",
        95001 => "wait until the customer writes again: 5 messages may follow each of theirs",
        95002 => "wait until the customer writes again: answers are allowed for 48 hours",
        640019 => "wait before the next call",
        640035 => "buy accounts or wait for the next month",

        // Set up in the admin console.
        60020 => "add the IP named in errmsg to the app's trusted IPs; that takes a minute to work",
        301042 | 90308 | 10009 => "add the calling IP to the list of allowed ones in the admin console",
        40056 => "check the agentid; secret and agentid must be of the same app",
        301002 => "use the token of the app with this agentid",
        40057 | 85011 => "let the callback URL answer the decrypted echostr within a second",
        50001 => "add the domain of redirect_uri to the app's trusted domains",
        80001 | 85005 | 85008 => "check the trusted domain's ICP licence and that its verification file can be read",
        50003 | 50006 => "have an administrator enable the app",
        301053 => "have an administrator turn on the chat archive",
        90206 => "link the mini program to the corp in the admin console",
        95017 => "turn on the API of customer service in the admin console",

        // Not allowed.
        48001 => "have the corp grant the permission; a third-party app needs to be authorised again",
        48002 => "check that an app of this kind may call it, then grant the permission or the data range",
        48005 | 660014 => "look for the interface that replaced this one",
        48009 => "read contacts with the secret of an app instead of the contact sync secret",
        60011 | 60021 | 60030 => "put the member, department or tag into the app's visible range",
        50002 | 92000 => "put the member into the app's visible range",
        84074 | 84084 => "grant customer contact to the app, and the member to those who may use it",
        40201 | 82004 => "change the content",

        // Recipients.
        81013 => "check the ids, and that the app sees them; invaliduser and the like name the bad ones",
        82001 => "name one recipient at least",
        84061 => "the member no longer follows this customer: drop the relation",

        // Sizes.
        40206 => "send less in one call",
        45001 => "keep to the media limits: image 10 MB, voice 2 MB, video 10 MB, file 20 MB, above 5 bytes",
        45002 => "shorten the message: text takes 2048 bytes",
        45029 => "ask for less, page by page",
        301058 => "take a smaller limit",
        830002 => "ask for the file in parts with Range, needed above 20 MB",

        // The request itself.
        40033 => "send raw UTF-8: the body must not hold \\uXXXX escapes",
        40035 | 90305 | 301025 => "read errmsg, it tends to name the parameter",
        40058 => "check the parameters, errmsg names them; also answered to GET where POST is needed",
        40007 => "upload the file again: a media_id lives for 3 days",
        40203 | 90493 => "leave the parameter out; the official page says what replaced it",
        41005 => "send the file as form field media, with its name in raw UTF-8",
        41050 => "send within 20 seconds, once: that is how long a welcome_code lives",
        60140 => "a response_code works once, for 72 hours",
        42052 => "a message can be recalled for 24 hours",
        50100 => "start from the first page",

        // Named, but not there.
        40003 | 46004 | 60111 => "check the userid, and whether the member has left or the id was converted",
        40096 => "check the external_userid: third-party apps get ids of their own",
        60003 | 60123 => "check the department id, and that the department is in the visible range",
        93000 => "drop the webhook address, or fetch another from the group",
        93004 => "have the robot enabled in its group",

        // In the way.
        60005 => "move or delete the department's members first",
        60006 => "delete the departments below it first",
        60102 => "take another userid, or update the member",
        60104 | 60106 | 60145 => "find who has it: a number or address belongs to one member",

        // Licences.
        701008 | 701016 | 701099 => "activate a licence for the user",

        // Customer service.
        95000 | 95004 => "list the accounts anew: the account may have been deleted",
        95007 => "take the newest Token of a callback, which lives for 10 minutes",
        95013 | 95016 | 95018 => "ask for the state of the session first",

        // Bots.
        846605 => "give up this answer: its req_id is not, or no longer, known",
        846608 => "give up this stream: it can be updated for 6 minutes",

        // The chat archive SDK.
        10000 => "check the parameters given to the SDK: limit is 1000 at most",
        10001..=10003 => "try again after a pause",
        10004 => "check the corpid and the archive secret given to Init",
        10005 => "check the sdkfileid",
        10006 | 10008 => "decrypt encrypt_random_key with RSA PKCS#1 v1.5 and the key of publickey_ver",
        10007 => "keep old private keys: publickey_ver says which one is needed",
        10010 | 301048 => "fetch sooner: messages are kept for 5 days",
        10011 => "check the certificates of this machine",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_those_of_the_official_pages() {
        // 94888: 72 hours, one use.
        assert_eq!(advice(ErrorCode::INVALID_RESPONSE_CODE), Some("a response_code works once, for 72 hours"));
    }
}
