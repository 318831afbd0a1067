//! 素材管理: files up and down.

use std::collections::HashMap;
use std::time::Duration;

use wecom_core::api::media::{
    Get, GetUploadByUrlResult, GetVoice, ImageUrl, Upload, UploadAttachment, UploadByUrl, UploadByUrlResult,
    UploadImage,
};
use wecom_core::endpoint::{FileJobStatus, Job};
use wecom_core::types::{Content, Download, File, MediaId, MediaKind, Timestamp, Uploaded};

use crate::random;
use crate::refusal::{Refusal, ensure, refuse};
use crate::routes::Table;

/// Uploaded files.
#[derive(Debug, Default)]
pub(crate) struct Media {
    files: HashMap<String, Stored>,
    /// Jobs of uploads by address, and the files that they made.
    jobs: HashMap<String, MediaId>,
}

#[derive(Debug)]
struct Stored {
    file: File,
    at: Timestamp,
}

/// How long a media id is valid.
const LIFETIME: Duration = Duration::from_secs(3 * 86_400);
const MIB: usize = 1 << 20;
/// How much of a file comes at once.
const PART: u64 = 20 << 20;

impl Media {
    /// Takes a file in.
    pub(crate) fn put(&mut self, file: File, at: Timestamp) -> MediaId {
        let id = format!("3{}", random::text(63));
        self.files.insert(id.clone(), Stored { file, at });
        MediaId(id)
    }

    fn stored(&self, id: &MediaId, now: Timestamp) -> Result<&Stored, Refusal> {
        let stored = self.files.get(id.as_str()).filter(|stored| now.since(stored.at) < LIFETIME);
        stored.ok_or_else(|| Refusal::from(40007))
    }

    /// The bytes of a file.
    pub(crate) fn bytes(&self, id: &MediaId, now: Timestamp) -> Result<&[u8], Refusal> {
        Ok(bytes(&self.stored(id, now)?.file))
    }
}

fn bytes(file: &File) -> &[u8] {
    match &file.content {
        Content::Bytes(bytes) => bytes,
        // What arrived here is in memory.
        Content::Streamed(_) => &[],
    }
}

pub(crate) fn routes(table: &mut Table) {
    table.on::<Upload>(|world, caller, upload| {
        check(&upload.kind, &upload.file, None)?;
        Ok(uploaded(upload.kind, world.media.put(upload.file, caller.now), caller.now))
    });
    table.on::<UploadAttachment>(|world, caller, upload| {
        check(&upload.media_type, &upload.file, Some(10 * MIB))?;
        Ok(uploaded(upload.media_type, world.media.put(upload.file, caller.now), caller.now))
    });
    table.on::<UploadImage>(|world, caller, upload| {
        check(&MediaKind::Image, &upload.file, Some(2 * MIB))?;
        let id = world.media.put(upload.file, caller.now);
        let mut answer = ImageUrl::default();
        answer.url = format!("{}/sandbox/image/{id}", caller.base);
        Ok(answer)
    });
    table.on::<Get>(|world, caller, get| {
        ensure(!get.media_id.is_empty(), 41006)?;
        let stored = world.media.stored(&get.media_id, caller.now)?;
        download(stored, get.range.map(|range| (range.first, range.last)))
    });
    table.on::<GetVoice>(|world, caller, get| {
        ensure(!get.media_id.is_empty(), 41006)?;
        download(world.media.stored(&get.media_id, caller.now)?, None)
    });
    // The sandbox fetches nothing from elsewhere: the address itself stands for the file there.
    table.on::<UploadByUrl>(|world, caller, upload| {
        ensure(upload.url.starts_with("http"), 40094)?;
        let id = world.media.put(File::new(upload.filename, upload.url), caller.now);
        let mut job = Job::default();
        job.jobid = random::text(32).into();
        world.media.jobs.insert(job.jobid.as_str().to_owned(), id);
        Ok(job)
    });
    table.on::<GetUploadByUrlResult>(|world, caller, get| {
        let Some(id) = world.media.jobs.get(get.jobid.as_str()) else { return refuse(40058) };
        let mut result = UploadByUrlResult::default();
        result.status = FileJobStatus::Done;
        result.detail.errmsg = "ok".to_owned();
        result.detail.media_id = Some(id.clone());
        result.detail.created_at = world.media.stored(id, caller.now).ok().map(|stored| stored.at);
        Ok(result)
    });
}

/// Kind and size. `most` stands for the kind's own limit.
pub(crate) fn check(kind: &MediaKind, file: &File, most: Option<usize>) -> Result<(), Refusal> {
    let own = match kind {
        MediaKind::Voice => 2 * MIB,
        MediaKind::Image | MediaKind::Video => 10 * MIB,
        MediaKind::File => 20 * MIB,
        _ => return refuse(40004),
    };
    let length = bytes(file).len();
    ensure(length > 0, 44001)?;
    ensure(length > 5, 40006)?;
    ensure(length <= most.unwrap_or(own), 45001)
}

fn uploaded(kind: MediaKind, id: MediaId, at: Timestamp) -> Uploaded {
    let mut answer = Uploaded::default();
    answer.kind = kind;
    answer.media_id = id;
    answer.created_at = at;
    answer
}

/// A file, or the part of it that was asked for.
fn download(stored: &Stored, range: Option<(u64, u64)>) -> Result<Download, Refusal> {
    let all = bytes(&stored.file);
    let size = all.len() as u64;
    let mut answer = Download::default();
    answer.name = Some(stored.file.name.clone());
    answer.content_type =
        Some(stored.file.content_type.clone().unwrap_or_else(|| "application/octet-stream".to_owned()));
    let Some((first, last)) = range else {
        ensure(size <= PART, 830_002)?;
        answer.bytes = all.to_vec();
        return Ok(answer);
    };
    let last = last.min(size.saturating_sub(1));
    // A part holds 20 MB at most, one byte more than its ends are apart.
    ensure(first <= last && last - first < PART, 830_002)?;
    answer.range = Some(format!("bytes {first}-{last}/{size}"));
    // Both are below the length, which is a usize.
    answer.bytes = all[first as usize..=last as usize].to_vec();
    Ok(answer)
}
