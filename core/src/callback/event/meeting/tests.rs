use super::{ChangeType, MediumKind, MeetingChange, PstnStatus, StartStatus, StatisticsKind};
use crate::callback::{Event, Incoming};
use crate::types::{MeetingRole, RoomResponse, SignalProtocol};

fn event(name: &str, elements: &str) -> Event {
    let text = format!(
        "<xml><ToUserName>ww1</ToUserName><FromUserName>zhang</FromUserName><CreateTime>1700000000</CreateTime>\
         <MsgType>event</MsgType><Event><![CDATA[{name}]]></Event>{elements}<AgentID>7</AgentID></xml>"
    );
    let event = Incoming::read(text, "ww1").unwrap().event;
    assert_eq!(event.name(), name);
    event
}

fn change(word: &str, elements: &str) -> MeetingChange {
    let text = format!("<ChangeType>{word}</ChangeType><MeetingId>hy1</MeetingId>{elements}");
    let Event::MeetingChange(change) = event("meeting_change", &text) else { panic!() };
    assert_eq!((change.change_type.as_str(), change.meeting_id.as_str()), (word, "hy1"));
    assert!(change.extra().is_empty());
    *change
}

#[test]
fn every_change_has_its_word() {
    for (word, expected) in [
        ("modify_meeting", ChangeType::ModifyMeeting),
        ("cancel_meeting", ChangeType::CancelMeeting),
        ("meeting_start", ChangeType::MeetingStart),
        ("meeting_end", ChangeType::MeetingEnd),
        ("meeting_mute_all", ChangeType::MeetingMuteAll),
        ("meeting_unmute_all", ChangeType::MeetingUnmuteAll),
        ("join_meeting", ChangeType::JoinMeeting),
        ("quit_meeting", ChangeType::QuitMeeting),
        ("join_meeting_before_host", ChangeType::JoinMeetingBeforeHost),
        ("join_waiting_room", ChangeType::JoinWaitingRoom),
        ("quit_waiting_room", ChangeType::QuitWaitingRoom),
        ("join_from_meeting_room", ChangeType::JoinFromWaitingRoom),
        ("move_to_waiting_room", ChangeType::MoveToWaitingRoom),
        ("open_screen_share", ChangeType::OpenScreenShare),
        ("close_screen_share", ChangeType::CloseScreenShare),
        ("role_change", ChangeType::RoleChange),
        ("webinar_role_change", ChangeType::WebinarRoleChange),
        ("webinar_warm_up_upload", ChangeType::WebinarWarmUpUpload),
        ("pstn_status_update", ChangeType::PstnStatusUpdate),
        ("medium_upload", ChangeType::MediumUpload),
        ("start_recording", ChangeType::StartRecording),
        ("pause_recording", ChangeType::PauseRecording),
        ("resume_recording", ChangeType::ResumeRecording),
        ("stop_recording", ChangeType::StopRecording),
        ("recording_complete", ChangeType::RecordingComplete),
        ("delete_recording", ChangeType::DeleteRecording),
        ("enroll", ChangeType::Enroll),
        ("cancel_enroll", ChangeType::CancelEnroll),
        ("meeting_room_response", ChangeType::MeetingRoomResponse),
        ("raise_hand", ChangeType::Other("raise_hand".into())),
    ] {
        let plain = change(word, "");
        assert_eq!(plain.change_type, expected);
        assert!(plain.from_user_tmp_open_id.is_none() && plain.operated_user.is_none() && plain.upload_info.is_empty());
        assert!(plain.all_upload_status.is_none() && plain.room_response_status.is_none());
    }
}

#[test]
fn participants() {
    let role = change(
        "webinar_role_change",
        "<FromUserTmpOpenId>tmp1</FromUserTmpOpenId><OperatedUser><UserId>li</UserId><TmpOpenId>tmp2</TmpOpenId>\
         <UserRole>34</UserRole></OperatedUser>",
    );
    assert_eq!(role.from_user_tmp_open_id, Some("tmp1".into()));
    let user = role.operated_user.unwrap();
    assert_eq!((user.user_id.unwrap().as_str(), user.tmp_open_id.as_str()), ("li", "tmp2"));
    assert_eq!(user.user_role, Some(MeetingRole::SpeakingAudience));
    let outside = change("move_to_waiting_room", "<OperatedUser><UserId/><TmpOpenId>tmp2</TmpOpenId></OperatedUser>");
    let user = outside.operated_user.unwrap();
    assert_eq!((user.tmp_open_id.as_str(), user.user_role), ("tmp2", None));
    let odd = change("role_change", "<OperatedUser><UserRole>50</UserRole></OperatedUser>");
    assert_eq!(odd.operated_user.unwrap().user_role, Some(MeetingRole::Other(50)));
    let enroll = change("enroll", "<EnrollId><![CDATA[e1]]></EnrollId>");
    assert_eq!(enroll.enroll_id, Some("e1".into()));
}

#[test]
fn uploads() {
    let warm = "<WarmUpInfo><WarmUpPicture>http://p</WarmUpPicture><UploadStatus>0</UploadStatus><ErrorMsg>small</ErrorMsg>\
                </WarmUpInfo>";
    let warm = change("webinar_warm_up_upload", warm).warm_up_info.unwrap();
    assert_eq!((warm.warm_up_picture.as_deref(), warm.warm_up_video), (Some("http://p"), None));
    assert_eq!((warm.upload_status, warm.error_msg.as_str()), (false, "small"));

    let two = "<AllUploadStatus>false</AllUploadStatus><UploadInfo><MediumUrl>http://a</MediumUrl><MediumType>2</MediumType>\
               <UploadStatus>0</UploadStatus><ErrorMsg>small</ErrorMsg></UploadInfo><UploadInfo><MediumUrl>http://b\
               </MediumUrl><MediumType>4</MediumType><UploadStatus>1</UploadStatus></UploadInfo>";
    let two = change("medium_upload", two);
    assert_eq!((two.all_upload_status, two.upload_info.len()), (Some(false), 2));
    let [first, second] = two.upload_info.as_slice() else { panic!() };
    assert_eq!(
        (first.medium_type, first.upload_status, first.error_msg.as_str()),
        (MediumKind::Picture, false, "small")
    );
    assert_eq!(
        (second.medium_type, second.upload_status, second.medium_url.as_str()),
        (MediumKind::Other(4), true, "http://b")
    );
    let one = "<UploadInfo><MediumType>1</MediumType><UploadStatus>1</UploadStatus></UploadInfo>";
    let one = change("medium_upload", one).upload_info;
    assert_eq!((one.len(), one[0].medium_type), (1, MediumKind::Video), "one element is a list");

    // A third value is no "yes", in XML as in JSON.
    let third = r#"{"Event":"meeting_change","ChangeType":"medium_upload","UploadInfo":[{"UploadStatus":3}]}"#;
    let Event::MeetingChange(third) = Incoming::read(third, "").unwrap().event else { panic!() };
    let xml = change("medium_upload", "<UploadInfo><UploadStatus>3</UploadStatus></UploadInfo>");
    assert_eq!([&third, &xml].map(|change| change.upload_info[0].upload_status), [false; 2]);
}

#[test]
fn calls() {
    let call =
        |status: &str| change("pstn_status_update", &format!("<PstnStatus>{status}</PstnStatus>")).pstn_status.unwrap();
    assert_eq!(call("START_ACCEPT"), PstnStatus::StartAccept);
    assert_eq!(call("CANCLE_INVITE"), PstnStatus::CancelInvite);
    assert_eq!(call("BUSY"), PstnStatus::Other("BUSY".into()));
    let device = "<MraAddress><Protocol>2</Protocol><DialString>10.0.0.1</DialString></MraAddress>\
                  <RoomResponseStatus>5</RoomResponseStatus>";
    let device = change("meeting_room_response", device);
    let address = device.mra_address.unwrap();
    assert_eq!((address.protocol, address.dial_string.as_str()), (SignalProtocol::H323, "10.0.0.1"));
    assert_eq!((device.room_response_status, device.meeting_room_id), (Some(RoomResponse::Cancelled), None));
    let room = "<MeetingRoomId>mR1</MeetingRoomId><RoomResponseStatus>0</RoomResponseStatus>";
    let room = change("meeting_room_response", room);
    assert_eq!((room.meeting_room_id, room.room_response_status), (Some("mR1".into()), Some(RoomResponse::NoAnswer)));
}

/// A fuzzer's finding: the blank was read as a status of its own, and lost on the way through JSON.
#[cfg(feature = "server")]
#[test]
fn a_blank_is_no_value_in_xml_and_json_alike() {
    let blank = "<PstnStatus><![CDATA[ ]]></PstnStatus><RoomResponseStatus> </RoomResponseStatus>";
    let told = "<PstnStatus>START_INVITE</PstnStatus><RoomResponseStatus>0</RoomResponseStatus>";
    for elements in [blank.to_owned(), told.to_owned(), format!("{told}{blank}"), format!("{blank}{told}")] {
        let change = change("pstn_status_update", &elements);
        let told = elements.contains("INVITE");
        assert_eq!(change.pstn_status, told.then_some(PstnStatus::StartInvite), "{elements}");
        assert_eq!(change.room_response_status, told.then_some(RoomResponse::NoAnswer), "{elements}");
        let text = format!("<xml><Event>meeting_change</Event>{elements}</xml>");
        let json = Incoming::read(text, "ww1").unwrap().to_json().unwrap();
        let again = Incoming::read(serde_json::to_string(&json).unwrap(), "ww1").unwrap();
        assert_eq!(again.to_json(), Some(json), "{elements}");
    }
}

#[test]
fn statistics() {
    let begun = |elements: &str| {
        let Event::MeetingStatistics(begun) = event("meeting_statistics", elements) else { panic!() };
        (begun.change_type, begun.status)
    };
    let text = "<ChangeType>start_meeting</ChangeType><Status>1</Status>";
    assert_eq!(begun(text), (StatisticsKind::StartMeeting, StartStatus::Started));
    let text = "<ChangeType>end_meeting</ChangeType><Status>2</Status>";
    assert_eq!(begun(text), (StatisticsKind::Other("end_meeting".into()), StartStatus::Failed));
}

#[test]
fn rooms() {
    let text = "<MeetingRoomId>1</MeetingRoomId><BookingId><![CDATA[bk1]]></BookingId>";
    let Event::BookMeetingRoom(booking) = event("book_meeting_room", text) else { panic!() };
    assert_eq!((booking.meeting_room_id.value(), booking.booking_id.as_str(), &booking.meeting_id), (1, "bk1", &None));
    let older = "<MeetingRoomId>1</MeetingRoomId><MeetingId>mt1</MeetingId>";
    let Event::CancelMeetingRoom(booking) = event("cancel_meeting_room", older) else { panic!() };
    assert_eq!((booking.booking_id.as_str(), booking.meeting_id), ("", Some("mt1".into())));
}
