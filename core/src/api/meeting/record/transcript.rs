//! 录制转写: what was said, word for word.

use crate::api::meeting::RecordFileId;
use crate::types::{MeetingId, UserId};

text_ids! {
    /// A paragraph of a transcript (`pid`, 段落 ID).
    ParagraphId;
    /// A sentence of a transcript (`sid`, 句子 ID).
    SentenceId;
    /// A word of a transcript (`wid`, 词 ID).
    WordId;
}

endpoint! {
    /// Reads what was said (获取录制转写详情).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)); members whom it does not see are left out.
    /// Instead of cursors, paragraphs tell where to go on: [`GetParagraphList`] knows them all.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98211>
    POST "/cgi-bin/meeting/record/transcript/get_detail" [repeatable];
    pub struct GetDetail -> Transcript {
        /// The meeting.
        meetingid: MeetingId,
        /// The file of the recording.
        record_file_id: RecordFileId,
        /// The first paragraph; the very first unless set.
        // No `Paginated`: pages begin with this paragraph and not after it, and nothing says how the next one is called.
        pid: Option<ParagraphId>,
        /// How many paragraphs; all unless set.
        limit: Option<u32>,
    }
}

response! {
    /// What was said, or a part of it.
    pub struct Transcript {
        /// Whether there are more paragraphs; only with `pid` or `limit`.
        has_more: bool,
        /// What was said.
        transcripts: Detail,
    }
}

response! {
    /// What was said.
    pub struct Detail {
        /// The paragraphs.
        paragraphs: Vec<SpokenParagraph>,
        /// What it was about, in single words.
        keywords: Vec<String>,
        /// Whether the voices have been told apart.
        audio_detect: AudioDetect,
    }
}

open_enum! {
    /// Whether the voices at one terminal have been told apart (声纹识别状态), which has its own time.
    pub enum AudioDetect: i64 {
        /// Not yet (未完成).
        Pending = 0,
        /// They have, or need not be (已完成).
        Done = 1,
    }
}

response! {
    /// A paragraph.
    pub struct SpokenParagraph {
        /// Its id.
        pid: ParagraphId,
        /// Where it begins, in milliseconds from the begin of the file.
        start_time: u64,
        /// Where it ends, in milliseconds.
        end_time: u64,
        /// Who speaks.
        speaker_info: Speaker,
        /// The sentences.
        sentences: Vec<Sentence>,
    }
}

response! {
    /// Somebody who speaks.
    pub struct Speaker {
        /// The member, where they belong to the corp.
        userid: Option<UserId>,
    }
}

response! {
    /// A sentence.
    pub struct Sentence {
        /// Its id.
        sid: SentenceId,
        /// Where it begins, in milliseconds from the begin of the file.
        start_time: u64,
        /// Where it ends, in milliseconds.
        end_time: u64,
        /// The words.
        words: Vec<Word>,
    }
}

response! {
    /// A word.
    pub struct Word {
        /// Its id.
        wid: WordId,
        /// Where it begins, in milliseconds from the begin of the file.
        start_time: u64,
        /// Where it ends, in milliseconds.
        end_time: u64,
        /// The word.
        text: String,
    }
}

endpoint! {
    /// Lists the paragraphs of a transcript, without words (获取录制转写段落信息).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98212>
    POST "/cgi-bin/meeting/record/transcript/get_paragraph_list" [repeatable];
    pub struct GetParagraphList -> Paragraphs {
        /// The meeting.
        meetingid: MeetingId,
        /// The file of the recording.
        record_file_id: RecordFileId,
    }
}

response! {
    /// The paragraphs of a transcript.
    pub struct Paragraphs {
        /// Whether the voices have been told apart.
        audio_detect: AudioDetect,
        /// The paragraphs.
        paragraphs: Vec<Paragraph>,
    }
}

response! {
    /// A paragraph, without words.
    pub struct Paragraph {
        /// Its id.
        pid: ParagraphId,
        /// Where it begins, in milliseconds from the begin of the file.
        start_time: u64,
        /// Where it ends, in milliseconds.
        end_time: u64,
    }
}

endpoint! {
    /// Finds a text in what was said (获取录制转写搜索结果).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98213>
    POST "/cgi-bin/meeting/record/transcript/search" [repeatable];
    pub struct Search -> Found {
        /// The meeting.
        meetingid: MeetingId,
        /// The file of the recording.
        record_file_id: RecordFileId,
        /// The text.
        text: String,
    }
}

response! {
    /// Where a text was said.
    pub struct Found {
        /// Where it stands.
        hits: Vec<Hit>,
        /// When it was said.
        timelines: Vec<Timeline>,
    }
}

response! {
    /// Where a text stands.
    pub struct Hit {
        /// The paragraph.
        pid: ParagraphId,
        /// The sentence.
        sid: SentenceId,
        /// Where the text begins, counted from the word (相对词的偏移).
        offset: u32,
        /// How long it is.
        length: u32,
    }
}

response! {
    /// When a text was said.
    pub struct Timeline {
        /// The paragraph.
        pid: ParagraphId,
        /// The sentence.
        sid: SentenceId,
        /// Where the word begins, in milliseconds from the begin of the file.
        start_time: u64,
    }
}
