use crate::callback::{Event, Incoming};

fn event(name: &str, elements: &str) -> Event {
    let text = format!(
        "<xml><ToUserName>ww1</ToUserName><FromUserName>zhang</FromUserName><CreateTime>1700000000</CreateTime>\
         <MsgType>event</MsgType><Event><![CDATA[{name}]]></Event>{elements}<AgentID>7</AgentID></xml>"
    );
    let event = Incoming::read(text, "ww1").unwrap().event;
    assert_eq!(event.name(), name);
    event
}

#[test]
fn calendars() {
    for (name, is) in [
        (
            "add_calendar",
            (|event| matches!(event, Event::AddCalendar(change) if change.cal_id == "wc1")) as fn(Event) -> bool,
        ),
        ("modify_calendar", |event| matches!(event, Event::ModifyCalendar(change) if change.cal_id == "wc1")),
        ("delete_calendar", |event| matches!(event, Event::DeleteCalendar(change) if change.cal_id == "wc1")),
    ] {
        assert!(is(event(name, "<CalId><![CDATA[wc1]]></CalId>")), "{name}");
        let json = format!(
            r#"{{"ToUserName":"ww1","FromUserName":"zhang","CreateTime":5,"MsgType":"event","Event":"{name}","CalId":"wc1"}}"#
        );
        assert!(is(Incoming::read(json, "").unwrap().event), "{name} as JSON");
    }
}

#[test]
fn schedules() {
    let elements = "<CalId>wc1</CalId><ScheduleId>17c7</ScheduleId>";
    for (name, json) in [("add_schedule", false), ("modify_schedule", true), ("delete_schedule", true)] {
        let event = if json {
            let text =
                format!(r#"{{"MsgType":"event","Event":"{name}","CalId":"wc1","ScheduleId":"17c7","CreateTime":5}}"#);
            Incoming::read(text, "").unwrap().event
        } else {
            event(name, elements)
        };
        let (Event::AddSchedule(change) | Event::ModifySchedule(change) | Event::DeleteSchedule(change)) = &event
        else {
            panic!("{event:?}")
        };
        assert_eq!((event.name(), change.cal_id.as_str(), change.schedule_id.as_str()), (name, "wc1", "17c7"));
        assert!(change.extra().is_empty());
    }
    let Event::RespondSchedule(answer) = event("respond_schedule", elements) else { panic!() };
    assert_eq!((answer.cal_id.as_str(), answer.schedule_id.as_str()), ("wc1", "17c7"));
    let Event::RespondSchedule(answer) = event("respond_schedule", "<ScheduleId/>") else { panic!() };
    assert_eq!((answer.cal_id.as_str(), answer.schedule_id.as_str()), ("", ""));
}
