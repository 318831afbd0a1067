//! The clients' processes: one adapter each, with several threads or tasks.

use std::error::Error as StdError;
use std::io::{Cursor, Read};
use std::sync::Arc;
use std::thread;

use wecom_core::api::contacts::{department, user};
use wecom_core::api::media;
use wecom_core::api::message::{Send, Text, To};
use wecom_core::endpoint::Endpoint;
use wecom_core::types::{File, MediaKind};
use wecom_tests::running::CORP;

use crate::dice::Dice;
use crate::job::{self, Job, Limit, Work};
use crate::{APPS, TIMEOUT, attempts, callbacks};

const THREADS: u64 = 4;
const TASKS: u64 = 8;

/// Does a job through either adapter; `$wait` says how a call is waited for.
macro_rules! act {
    ($app:ident, $name:ident, $work:ident, $job:expr, $($wait:tt)*) => {
        match $job {
            Job::Write(number) => {
                let send = Send::new($app.agent_id(), To::user("member0"), Text::new(format!("{} {number}", $name)));
                $work.wrote(number, send.repeatable(), $app.call(&send)$($wait)*);
            }
            Job::Member(member) => {
                let get = user::Get::new(format!("member{member}"));
                $work.member(member, get.repeatable(), $app.call(&get)$($wait)*);
            }
            Job::Stranger => {
                let get = user::Get::new("stranger");
                $work.stranger(get.repeatable(), $app.call(&get)$($wait)*);
            }
            Job::Departments => {
                let list = department::List::new();
                $work.departments(list.repeatable(), $app.call(&list)$($wait)*);
            }
            Job::Members => {
                let list = user::ListId::new().limit(20);
                let repeatable = list.repeatable();
                let (mut items, mut found) = ($app.pages(list), Ok(Vec::new()));
                while let Some(item) = items.next()$($wait)* {
                    match (item, &mut found) {
                        (Ok(item), Ok(found)) => found.push(item),
                        (Err(error), _) => found = Err(error),
                        (Ok(_), Err(_)) => job::wrong("a page came after an error"),
                    }
                }
                $work.members(repeatable, found);
            }
            Job::Upload(number) => {
                let bytes = job::file(number);
                let file = File::streamed(format!("{number}.bin"), bytes.len() as u64);
                let upload = media::Upload::new(MediaKind::File, file);
                $work.uploaded(number, upload.repeatable(), $app.upload(&upload, Cursor::new(bytes))$($wait)*);
            }
            Job::Download(number, id) => {
                let (get, mut target) = (media::Get::new(id), Vec::new());
                let result = $app.download(&get, &mut target)$($wait)*;
                $work.downloaded(number, get.repeatable(), &target, result);
            }
        }
    };
}

pub(crate) fn run(name: &str, base: &str, seed: u64, limit: Limit) -> Result<(), Box<dyn StdError>> {
    attempts::listen();
    let callbacks = callbacks::serve(seed)?;
    println!("at {}/wecom", callbacks.server.base());
    let work = Arc::new(Work::new(limit));
    match name {
        "ureq" => blocking(base, seed, limit, &work)?,
        _ => asynchronous(base, seed, limit, &work)?,
    }
    work.tell();
    println!("rest");
    // Callbacks still come in until the other end is closed.
    std::io::stdin().read_to_end(&mut Vec::new())?;
    callbacks.rest();
    Ok(())
}

fn blocking(base: &str, seed: u64, limit: Limit, work: &Arc<Work>) -> Result<(), Box<dyn StdError>> {
    let (name, agent) = APPS[0];
    let client = wecom_ureq::Client::builder().corp_id(CORP).base_url(base).policy(job::policy()).timeout(TIMEOUT);
    let app = client.build().app(agent, format!("secret of {name}"));
    let threads: Vec<_> = (0..THREADS)
        .map(|thread| {
            let (app, work, mut dice) = (app.clone(), Arc::clone(work), Dice::new(seed + thread));
            thread::spawn(move || {
                while let Some(job) = work.job(&mut dice) {
                    act!(app, name, work, job,);
                    thread::sleep(limit.rest());
                }
            })
        })
        .collect();
    threads.into_iter().try_for_each(|thread| thread.join().map_err(|_| "a thread panicked".into()))
}

fn asynchronous(base: &str, seed: u64, limit: Limit, work: &Arc<Work>) -> Result<(), Box<dyn StdError>> {
    let (name, agent) = APPS[1];
    let client = wecom_reqwest::Client::builder().corp_id(CORP).base_url(base).policy(job::policy()).timeout(TIMEOUT);
    let app = client.build().app(agent, format!("secret of {name}"));
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    runtime.block_on(async {
        let tasks: Vec<_> = (0..TASKS)
            .map(|task| {
                let (app, work, mut dice) = (app.clone(), Arc::clone(work), Dice::new(seed + task));
                tokio::spawn(async move {
                    while let Some(job) = work.job(&mut dice) {
                        act!(app, name, work, job, .await);
                        tokio::time::sleep(limit.rest()).await;
                    }
                })
            })
            .collect();
        for task in tasks {
            task.await?;
        }
        Ok(())
    })
}
