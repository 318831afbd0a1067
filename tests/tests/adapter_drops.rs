//! Futures that are dropped under way: whatever was done so far, the next call works.

use std::io::Cursor;
use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;

use wecom_core::api::contacts::{department, user};
use wecom_core::api::media::{Get, Upload};
use wecom_core::flow::{Policy, TicketKind};
use wecom_core::types::{File, MediaKind};
use wecom_reqwest::{App, Client};
use wecom_tests::server::Server;

/// In bytes: more than goes through a socket at once.
const DOWNLOAD: usize = 500_000;

/// Far more than a call needs; a test that reaches it has wedged.
const LONG: Duration = Duration::from_secs(60);

fn block_on<T>(future: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async { tokio::time::timeout(LONG, future).await.expect("wedged") })
}

/// Polls the future at most `polls` times (each time it asked to be), then drops it.
async fn drop_after<T>(polls: usize, future: impl Future<Output = T>) -> Option<T> {
    let mut future = pin!(future);
    let mut left = polls;
    std::future::poll_fn(|context| {
        left -= 1;
        match future.as_mut().poll(context) {
            Poll::Ready(done) => Poll::Ready(Some(done)),
            Poll::Pending if left == 0 => Poll::Ready(None),
            Poll::Pending => Poll::Pending,
        }
    })
    .await
}

fn server() -> Server {
    Server::wecom(|exchange| match exchange.path.as_str() {
        "/cgi-bin/media/get" => {
            let head = "Content-Type: image/png\r\nContent-Disposition: attachment; filename=\"a.png\"\r\n";
            exchange.answer(200, head, &vec![7; DOWNLOAD])
        }
        "/cgi-bin/user/list_id" => {
            let first = !String::from_utf8_lossy(&exchange.body()?).contains("second");
            let cursor = if first { "second" } else { "" };
            exchange.json(&format!(r#"{{"errcode":0,"next_cursor":"{cursor}","dept_user":[{{"userid":"u"}}]}}"#))
        }
        _ => {
            exchange.discard()?;
            exchange.json(r#"{"errcode":0,"id":7,"name":"Zhang","media_id":"M1","ticket":"K","expires_in":7200}"#)
        }
    })
}

fn app(server: &Server) -> App {
    let mut policy = Policy::default();
    policy.pause = Duration::from_millis(1);
    Client::builder().base_url(server.base()).policy(policy).build().app(1, "s")
}

async fn works(app: &App) {
    assert_eq!(app.call(&user::Get::new("u")).await.unwrap().name, "Zhang");
    assert_eq!(app.call(&department::Create::new("d", 1)).await.unwrap().id.0, 7);
}

/// Drops what `call` makes after one poll, two, three, … until it completes, each time with `prepare`d state.
async fn at_every_point<F: Future<Output = bool>>(prepare: impl Fn(&Server), call: impl Fn(App) -> F, warm: bool) {
    let mut dropped = 0;
    for polls in 1..1000 {
        let server = server();
        let app = app(&server);
        if warm {
            works(&app).await;
        }
        prepare(&server);
        let done = drop_after(polls, call(app.clone())).await;
        // At once, and with others beside it.
        let neighbours: Vec<_> = (0..8)
            .map(|_| {
                let app = app.clone();
                tokio::spawn(async move { works(&app).await })
            })
            .collect();
        works(&app).await;
        for neighbour in neighbours {
            neighbour.await.unwrap();
        }
        match done {
            Some(well) => {
                assert!(well, "the call itself succeeded");
                assert!(dropped > 0, "it was dropped at least once");
                return;
            }
            None => dropped += 1,
        }
    }
    panic!("the call never ends");
}

async fn read(app: App) -> bool {
    app.call(&user::Get::new("u")).await.is_ok()
}

async fn write(app: App) -> bool {
    app.call(&department::Create::new("d", 1)).await.is_ok()
}

async fn upload(app: App) -> bool {
    let length = 2_000_000;
    let upload = Upload::new(MediaKind::File, File::streamed("a.bin", length));
    app.upload(&upload, Cursor::new(vec![7; length as usize])).await.is_ok()
}

async fn download(app: App) -> bool {
    let mut target = Vec::new();
    app.download(&Get::new("M1"), &mut target).await.is_ok() && target.len() == DOWNLOAD
}

async fn ticket(app: App) -> bool {
    app.ticket(TicketKind::Agent).await.is_ok_and(|ticket| ticket.expose() == "K")
}

async fn pages(app: App) -> bool {
    let mut members = app.pages(user::ListId::new());
    let mut seen = 0;
    while let Some(member) = members.next().await {
        assert_eq!(member.unwrap().userid, "u");
        seen += 1;
    }
    seen == 2
}

#[test]
fn with_a_cold_cache() {
    block_on(at_every_point(|_| {}, read, false));
    block_on(at_every_point(|_| {}, write, false));
}

#[test]
fn with_a_token_at_hand() {
    block_on(at_every_point(|_| {}, read, true));
    block_on(at_every_point(|_| {}, write, true));
}

#[test]
fn with_a_void_token() {
    block_on(at_every_point(Server::void_tokens, read, true));
    block_on(at_every_point(Server::void_tokens, write, true));
}

#[test]
fn in_an_upload() {
    block_on(at_every_point(Server::void_tokens, upload, true));
}

#[test]
fn in_a_download() {
    block_on(at_every_point(|_| {}, download, false));
    block_on(at_every_point(Server::void_tokens, download, true));
}

#[test]
fn on_the_way_to_a_ticket() {
    block_on(at_every_point(|_| {}, ticket, false));
    block_on(at_every_point(Server::void_tokens, ticket, true));
}

#[test]
fn between_pages() {
    block_on(at_every_point(|_| {}, pages, false));
    block_on(at_every_point(Server::void_tokens, pages, true));
}

#[test]
fn the_one_who_fetches_for_all() {
    // 50 wait for the token that one is fetching; it is dropped at every point, and another takes over.
    block_on(async {
        for polls in 1..1000 {
            let server = server();
            let app = app(&server);
            let first = user::Get::new("first");
            let fetching = drop_after(polls, app.call(&first));
            let waiting: Vec<_> = (0..50)
                .map(|_| {
                    let app = app.clone();
                    tokio::spawn(async move { app.call(&user::Get::new("u")).await.map(drop) })
                })
                .collect();
            let done = fetching.await;
            for waiting in waiting {
                waiting.await.unwrap().unwrap();
            }
            assert!(server.gettokens() <= 2, "{polls}: the one dropped, and one for all others");
            if done.is_some() {
                return;
            }
        }
        panic!("the call never ends");
    });
}

#[test]
fn those_who_wait_for_the_token() {
    block_on(async {
        let server = Arc::new(server());
        let app = app(&server);
        let mut kept = Vec::new();
        let mut dropped = Vec::new();
        for number in 0..100 {
            let app = app.clone();
            let call = async move { app.call(&user::Get::new("u")).await.map(drop) };
            match number % 3 {
                0 => kept.push(tokio::spawn(call)),
                // Aborted while in the queue, or soon after.
                1 => dropped.push(tokio::spawn(call)),
                _ => drop(drop_after(2, call).await),
            }
        }
        for dropped in dropped {
            dropped.abort();
        }
        for kept in kept {
            kept.await.unwrap().unwrap();
        }
        works(&app).await;
    });
}
