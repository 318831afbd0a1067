use std::future::Future;
use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};

use super::*;
use crate::callback::Reply;

fn incoming(inside: &str) -> Incoming {
    Incoming::read(format!("<xml><FromUserName>zhang</FromUserName>{inside}</xml>"), "ww1").unwrap()
}

/// A router whose handlers tell their names.
fn names() -> Router<(), &'static str> {
    Router::new(|(), _| "otherwise")
        .message("text", |(), _| "text")
        .message("location", |(), _| "location message")
        .event("location", |(), _| "location event")
        .event("Click", |(), _| "click")
        .event("change_contact", |(), _| "contact")
        .change("change_contact", "CREATE_USER", |(), _| "new user")
        .change("doc_change", "delete_doc", |(), _| "document gone")
        .change("change_external_tag", "shuffle", |(), _| "tags shuffled")
        .event("kf_msg_or_event", |(), _| "kf")
}

#[test]
fn the_closest_handler_is_chosen() {
    let all = names().any_message(|(), _| "any message").any_event(|(), _| "any event");
    for (inside, alone, with_defaults) in [
        ("<MsgType>text</MsgType>", "text", "text"),
        ("<MsgType>TEXT</MsgType>", "text", "text"),
        ("<MsgType>location</MsgType>", "location message", "location message"),
        ("<MsgType>image</MsgType>", "otherwise", "any message"),
        ("<MsgType>hologram</MsgType>", "otherwise", "any message"),
        ("<MsgType>event</MsgType><Event>LOCATION</Event>", "location event", "location event"),
        ("<MsgType>event</MsgType><Event>CLICK</Event>", "click", "click"),
        ("<MsgType>event</MsgType><Event>view</Event>", "otherwise", "any event"),
        ("<MsgType>event</MsgType><Event>text</Event>", "otherwise", "any event"),
        ("<Event>change_contact</Event><ChangeType>create_user</ChangeType>", "new user", "new user"),
        ("<Event>change_contact</Event><ChangeType>Create_User</ChangeType>", "new user", "new user"),
        ("<Event>change_contact</Event><ChangeType>delete_user</ChangeType>", "contact", "contact"),
        ("<Event>change_contact</Event><ChangeType>new_kind</ChangeType>", "contact", "contact"),
        ("<Event>change_contact</Event>", "contact", "contact"),
        // The type is one for all changes; the handler is not.
        ("<Event>doc_change</Event><ChangeType>delete_doc</ChangeType>", "document gone", "document gone"),
        ("<Event>doc_change</Event><ChangeType>other</ChangeType>", "otherwise", "any event"),
        ("<Event>change_external_tag</Event><ChangeType>shuffle</ChangeType>", "tags shuffled", "tags shuffled"),
        // The same through the door of third-party apps.
        ("<InfoType>change_contact</InfoType><ChangeType>create_user</ChangeType>", "new user", "new user"),
        ("<InfoType>suite_ticket</InfoType>", "otherwise", "any event"),
        // Known, but of another form.
        ("<Event>change_contact</Event><ChangeType>update_party</ChangeType><Id>top</Id>", "contact", "contact"),
        ("<MsgType>location</MsgType><Scale>x</Scale>", "location message", "location message"),
        ("<Nothing/>", "otherwise", "any message"),
    ] {
        assert_eq!(names().route((), incoming(inside)), alone, "{inside}");
        assert_eq!(all.route((), incoming(inside)), with_defaults, "{inside}");
    }
}

#[test]
fn the_later_of_two_handlers_counts() {
    let router = names().message("Text", |(), _| "again").change("change_contact", "create_user", |(), _| "again");
    assert_eq!(router.route((), incoming("<MsgType>text</MsgType>")), "again");
    let user = "<Event>change_contact</Event><ChangeType>create_user</ChangeType>";
    assert_eq!(router.route((), incoming(user)), "again");
    assert!(format!("{router:?}").contains("kf_msg_or_event"));
}

#[test]
fn interceptors_stand_around_the_handler() {
    type Log = Arc<Mutex<Vec<String>>>;
    fn say(log: &Log, text: impl Into<String>) {
        log.lock().unwrap().push(text.into());
    }
    let around = |name: &'static str| {
        move |log: Log, incoming: Incoming, next: Next<'_, Log, u32>| {
            say(&log, format!("{name} before {}", incoming.from));
            let answer = next.run(Arc::clone(&log), incoming);
            say(&log, format!("{name} after"));
            answer + 1
        }
    };
    let router = Router::new(|log: Log, _| {
        say(&log, "handler");
        1
    })
    .intercept(around("outer"))
    .intercept(|log, mut incoming, next| {
        if incoming.from == "intruder" {
            return 100;
        }
        "renamed".clone_into(&mut incoming.from);
        next.run(log, incoming)
    })
    .intercept(around("inner"));

    let log = Log::default();
    assert_eq!(router.route(Arc::clone(&log), incoming("<MsgType>text</MsgType>")), 3);
    let expected = ["outer before zhang", "inner before renamed", "handler", "inner after", "outer after"];
    assert_eq!(log.lock().unwrap().as_slice(), expected);

    let log = Log::default();
    let intruder = incoming("<FromUserName>intruder</FromUserName><MsgType>text</MsgType>");
    assert_eq!(router.route(Arc::clone(&log), intruder), 101);
    assert_eq!(
        log.lock().unwrap().as_slice(),
        ["outer before intruder", "outer after"],
        "nothing behind it was called"
    );
}

#[test]
fn a_context_may_be_borrowed() {
    struct Shop {
        name: String,
    }
    fn router<'a>() -> Router<&'a Shop, Reply> {
        Router::new(|shop: &Shop, incoming| Reply::text(format!("{} to {}", shop.name, incoming.from)))
    }
    let shop = Shop { name: "Tea".to_owned() };
    let reply = router().route(&shop, incoming("<MsgType>text</MsgType>"));
    assert!(matches!(reply, Reply::Text(text) if text == "Tea to zhang"));
}

#[test]
fn handlers_may_be_async() {
    type Answer = Pin<Box<dyn Future<Output = Reply> + Send>>;
    async fn text(greeting: Arc<str>, incoming: Incoming) -> Reply {
        std::future::ready(()).await;
        Reply::text(format!("{greeting}, {}", incoming.from))
    }
    let router: Router<Arc<str>, Answer> = Router::new(|_, _| Box::pin(async { Reply::Nothing }) as Answer)
        .message("text", |greeting, incoming| Box::pin(text(greeting, incoming)))
        .intercept(|greeting, incoming, next| {
            let answer = next.run(greeting, incoming);
            Box::pin(async move {
                match answer.await {
                    Reply::Text(text) => Reply::text(text + "!"),
                    other => other,
                }
            })
        });
    let now = |future: Answer| match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(reply) => reply,
        Poll::Pending => panic!("it waits for nothing"),
    };
    let reply = now(router.route("hello".into(), incoming("<MsgType>text</MsgType>")));
    assert!(matches!(reply, Reply::Text(text) if text == "hello, zhang!"));
    assert!(matches!(now(router.route("hello".into(), incoming("<MsgType>image</MsgType>"))), Reply::Nothing));
    fn shared<T: Send + Sync>(_: &T) {}
    shared(&router);
}
