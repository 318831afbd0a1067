//! One point of a curve: prints microseconds for a call, the peak memory in kB, and how many calls failed.

use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Barrier};
use std::thread;
use std::time::{Duration, Instant};

use http::{Request, Response};
use wecom_core::api::contacts::user::List;
use wecom_core::api::media;
use wecom_core::api::message::{Send, To};
use wecom_core::callback::Receiver;
use wecom_core::callback::crypto::{EncodingAesKey, signature};
use wecom_core::endpoint::{AccessToken, BASE};
use wecom_core::flow::{Call, Credential, MemoryStore, Next, Policy};
use wecom_core::types::{AgentId, File, MediaKind, Timestamp};

/// How long a point is measured at least.
const SPAN: Duration = Duration::from_millis(300);
/// How many calls the callers share.
const CALLS: usize = 8_000;
const CORP: &str = "ww5823bf96d3bd56c7";
const NOW: Timestamp = Timestamp::from_secs(1_764_137_000);

/// How many calls failed, and were made again.
static FAILED: AtomicUsize = AtomicUsize::new(0);

pub(crate) fn measure(series: &str, size: usize, base: &str) {
    let time = match series {
        "a warm call" => corps(size),
        "callback open" => callback(size),
        "answer, ureq" => answer_ureq(size, base),
        "answer, reqwest" => answer_reqwest(size, base),
        "download, ureq" => download_ureq(size, base),
        "download, reqwest" => download_reqwest(size, base),
        "upload, ureq" => upload_ureq(size, base),
        "upload, reqwest" => upload_reqwest(size, base),
        "send, ureq threads" => threads(size, &blocking(base)),
        "send, ureq threads, a connection each" => {
            let config = ureq::Agent::config_builder().max_idle_connections_per_host(size).max_idle_connections(size);
            let agent = config.input_buffer_size(32 * 1024).output_buffer_size(32 * 1024).build().new_agent();
            threads(size, &wecom_ureq::Client::builder().base_url(base).agent(agent).build().app(1, "s"))
        }
        "send, reqwest tasks" => tasks(size, base),
        other => panic!("{other} is no series"),
    };
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux has it");
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("a line with the peak");
    let (peak, failed) = (peak.trim().trim_end_matches(" kB"), FAILED.load(Ordering::Relaxed));
    println!("{:.3} {peak} {failed}", time.as_secs_f64() * 1e6);
}

/// Notes a call that failed; whether it did. A server that answers nothing at all ends the point.
fn failed<T, E: std::fmt::Display>(result: Result<T, E>) -> bool {
    let Err(problem) = result else { return false };
    assert!(FAILED.fetch_add(1, Ordering::Relaxed) < 10 * CALLS, "too many calls fail: {problem}");
    true
}

/// The time of one, when as many run as fit into the span.
fn repeat(mut work: impl FnMut()) -> Duration {
    work();
    let (start, mut times) = (Instant::now(), 0);
    while start.elapsed() < SPAN {
        work();
        times += 1;
    }
    start.elapsed() / times
}

fn message() -> Send {
    Send::new(AgentId(1_000_002), To::user("zhangsan"), "你的快递已到，请携带工卡前往邮件中心领取。")
}

/// Calls with the tokens of so many corps in turn, without I/O.
fn corps(count: usize) -> Duration {
    let (store, send) = (MemoryStore::new(), message());
    let corps: Vec<_> =
        (0..count).map(|corp| Credential::app(format!("ww{corp:016}"), "a secret of forty-three characters")).collect();
    corps.iter().for_each(|corp| call(corp, &store, &send));
    assert_eq!(store.len(), count);
    // Neighbours in memory are no neighbours in turn.
    let mut corp = 0;
    repeat(|| {
        corp = (corp + 7_919) % count;
        call(&corps[corp], &store, &send);
    })
}

fn call(credential: &Credential<AccessToken>, store: &MemoryStore, send: &Send) {
    let mut call = Call::new(BASE, credential.clone(), Policy::default(), send);
    loop {
        match call.next(NOW) {
            Next::Load(key) => call.loaded(Ok(store.load(&key))),
            Next::Lock(_) => call.locked(),
            Next::Unlock(_) => call.unlocked(),
            Next::Save(key, entry) => {
                store.save(&key, entry);
                call.saved(Ok(()));
            }
            Next::Send(_) if call.is_own_request() => {
                call.received(Ok(Response::new(br#"{"errcode":0,"errmsg":"ok","msgid":"m"}"#.to_vec())));
            }
            Next::Send(_) => {
                let token = "T".repeat(214);
                let answer = format!(r#"{{"errcode":0,"access_token":"{token}","expires_in":7200}}"#);
                call.received(Ok(Response::new(answer.into_bytes())));
            }
            Next::Done(result) => return assert_eq!(result.expect("it is sent").msgid.as_str(), "m"),
            next @ (Next::Remove(_) | Next::Wait(_)) => unreachable!("{next:?}"),
        }
    }
}

fn callback(size: usize) -> Duration {
    const KEY: &str = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";
    let text = format!(
        "<xml><ToUserName><![CDATA[{CORP}]]></ToUserName><FromUserName><![CDATA[zhangsan]]></FromUserName>\
         <CreateTime>1764137000</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[{}]]></Content>\
         <MsgId>7156338932104822785</MsgId><AgentID>1000002</AgentID></xml>",
        "x".repeat(size.saturating_sub(300)),
    );
    let sealed = EncodingAesKey::new(KEY).unwrap().seal(text.as_bytes(), CORP, [7; 16]).unwrap();
    drop(text);
    let signed = signature("token", "1764137000", "nonce", &sealed);
    let request = Request::post(format!("/?msg_signature={signed}&timestamp=1764137000&nonce=nonce"))
        .body(format!("<xml><Encrypt><![CDATA[{sealed}]]></Encrypt></xml>").into_bytes())
        .unwrap();
    drop(sealed);
    let receiver = Receiver::builder("token", KEY).receive_id(CORP).body_limit(64 << 20).build().unwrap();
    repeat(|| assert!(!receiver.open(&request, NOW).unwrap().incoming.raw().is_empty()))
}

fn blocking(base: &str) -> wecom_ureq::App {
    wecom_ureq::Client::builder().base_url(base).build().app(1, "s")
}

fn asynchronous(base: &str) -> wecom_reqwest::App {
    wecom_reqwest::Client::builder().base_url(base).build().app(1, "s")
}

fn one_thread() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap()
}

/// The server takes the department for the size of its answer.
fn list(size: usize) -> List {
    List::new(i64::try_from(size).unwrap())
}

fn answer_ureq(size: usize, base: &str) -> Duration {
    let app = blocking(base);
    repeat(|| assert!(!app.call(&list(size)).unwrap().userlist.is_empty()))
}

fn answer_reqwest(size: usize, base: &str) -> Duration {
    let (runtime, app) = (one_thread(), asynchronous(base));
    repeat(|| assert!(!runtime.block_on(app.call(&list(size))).unwrap().userlist.is_empty()))
}

fn download_ureq(size: usize, base: &str) -> Duration {
    let app = blocking(base);
    let file = media::Get::new(size.to_string());
    repeat(|| drop(app.download(&file, std::io::sink()).unwrap()))
}

fn download_reqwest(size: usize, base: &str) -> Duration {
    let (runtime, app) = (one_thread(), asynchronous(base));
    let file = media::Get::new(size.to_string());
    repeat(|| drop(runtime.block_on(app.download(&file, tokio::io::sink())).unwrap()))
}

fn upload_ureq(size: usize, base: &str) -> Duration {
    let (app, path) = (blocking(base), file(size));
    let time = repeat(|| {
        let (file, source) = wecom_ureq::open(&path).unwrap();
        drop(app.upload(&upload(file), source).unwrap());
    });
    std::fs::remove_file(path).unwrap();
    time
}

fn upload_reqwest(size: usize, base: &str) -> Duration {
    let (runtime, app, path) = (one_thread(), asynchronous(base), file(size));
    let time = repeat(|| {
        runtime.block_on(async {
            let (file, source) = wecom_reqwest::open(&path).await.unwrap();
            drop(app.upload(&upload(file), source).await.unwrap());
        });
    });
    std::fs::remove_file(path).unwrap();
    time
}

fn upload(file: File) -> media::Upload {
    // A kind without a limit.
    media::Upload::new(MediaKind::Other("large".into()), file)
}

/// A file on disk with nothing but zeros.
fn file(size: usize) -> PathBuf {
    let path = std::env::temp_dir().join(format!("wecom-growth-{}", std::process::id()));
    std::fs::File::create(&path).and_then(|file| file.set_len(size as u64)).expect("room on disk");
    path
}

/// So many threads share the calls; each has called once before. Hundreds that connect at once overrun the server's queue, and
/// some are turned away: such a call is repeated, in its own time.
fn threads(callers: usize, app: &wecom_ureq::App) -> Duration {
    let (left, ready) = (AtomicUsize::new(CALLS), Barrier::new(callers + 1));
    let send = message();
    thread::scope(|scope| {
        let callers: Vec<_> = (0..callers)
            .map(|_| {
                scope.spawn(|| {
                    while failed(app.call(&send)) {}
                    ready.wait();
                    // The clock is read in between.
                    ready.wait();
                    while take(&left) {
                        while failed(app.call(&send)) {}
                    }
                })
            })
            .collect();
        ready.wait();
        let start = Instant::now();
        ready.wait();
        callers.into_iter().for_each(|caller| caller.join().unwrap());
        start.elapsed() / CALLS as u32
    })
}

/// So many tasks share the calls, as the threads do.
fn tasks(callers: usize, base: &str) -> Duration {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let app = asynchronous(base);
    let (left, ready) = (Arc::new(AtomicUsize::new(CALLS)), Arc::new(tokio::sync::Barrier::new(callers + 1)));
    runtime.block_on(async {
        let callers: Vec<_> = (0..callers)
            .map(|_| {
                let (app, left, ready) = (app.clone(), Arc::clone(&left), Arc::clone(&ready));
                tokio::spawn(async move {
                    let send = message();
                    while failed(app.call(&send).await) {}
                    ready.wait().await;
                    // The clock is read in between.
                    ready.wait().await;
                    while take(&left) {
                        while failed(app.call(&send).await) {}
                    }
                })
            })
            .collect();
        ready.wait().await;
        let start = Instant::now();
        ready.wait().await;
        for caller in callers {
            caller.await.unwrap();
        }
        start.elapsed() / CALLS as u32
    })
}

/// Takes one of those that are left.
fn take(left: &AtomicUsize) -> bool {
    left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1)).is_ok()
}
