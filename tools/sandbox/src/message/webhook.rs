//! 群机器人: messages by the address of a robot alone.

use std::collections::VecDeque;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use md5::{Digest, Md5};
use wecom_core::api::webhook::{Image, Message, Send, UploadMedia};
use wecom_core::endpoint::Empty;
use wecom_core::types::{MessageId, Timestamp, Uploaded};

use super::{Channel, SentMessage, check, content};
use crate::media;
use crate::refusal::{Refusal, ensure, refuse};
use crate::routes::Table;

/// A group robot.
#[derive(Debug, Default)]
pub(crate) struct Robot {
    pub(crate) key: String,
    /// When its last messages were sent.
    last: VecDeque<Timestamp>,
}

impl Robot {
    pub(crate) fn new(key: String) -> Robot {
        Robot { key, last: VecDeque::new() }
    }
}

/// How many messages a robot may send within a minute.
const CALLS: usize = 20;
const WINDOW: Duration = Duration::from_secs(60);

pub(super) fn routes(table: &mut Table) {
    table.on::<Send>(|world, caller, send| {
        let place = world.messages.robot(&caller.key)?;
        let content = content(&send);
        check(world, caller, &send, &content)?;
        if let Message::Image(image) = &send.message {
            check_image(image)?;
        }
        let last = &mut world.messages.robots[place].last;
        while last.front().is_some_and(|first| caller.now.since(*first) >= WINDOW) {
            last.pop_front();
        }
        ensure(last.len() < CALLS, 45009)?;
        last.push_back(caller.now);
        world.messages.sent.push(SentMessage {
            id: MessageId::default(),
            at: caller.now,
            by: Channel::Robot(place),
            to: Vec::new(),
            content,
            recalled: false,
            updates: Vec::new(),
        });
        Ok(Empty::default())
    });
    table.on::<UploadMedia>(|world, caller, upload| {
        world.messages.robot(&caller.key)?;
        media::check(&upload.kind, &upload.file, None)?;
        let mut answer = Uploaded::default();
        answer.kind = upload.kind;
        answer.media_id = world.media.put(upload.file, caller.now);
        answer.created_at = caller.now;
        Ok(answer)
    });
}

fn check_image(image: &Image) -> Result<(), Refusal> {
    let Ok(bytes) = STANDARD.decode(&image.base64) else { return refuse(40058) };
    let sum: String = Md5::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    ensure(sum.eq_ignore_ascii_case(&image.md5), 301_019)
}
