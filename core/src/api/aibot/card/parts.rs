//! Parts that a bot's cards have in a form of their own.

use crate::types::MiniProgramAppId;

structure! {
    /// A button, which calls back.
    pub struct Button {
        /// The text, best at most 10 characters.
        text: String,
        /// What the event names, at most 1 024 bytes, each once.
        key: String,
        /// The look, 1 to 4; 1 unless set. The official page shows them as pictures only.
        style: Option<u32>,
    }
}

// Not those of app messages: there each option says whether it is ticked, and may be closed by itself.
structure! {
    /// Options to tick (选择题).
    pub struct Checkbox {
        /// What the event names, at most 1 024 bytes.
        question_key: String,
        /// 1 to 20 options.
        option_list: Vec<CheckboxOption>,
        /// Whether several may be ticked; one unless set.
        mode: Option<crate::api::message::card::Mode>,
        /// Whether nothing can be ticked any more, in an update.
        disable: Option<bool>,
    }
}

structure! {
    /// An option to tick.
    pub struct CheckboxOption {
        /// What the event names, at most 128 bytes, each once.
        id: String,
        /// The text, best at most 11 characters.
        text: String,
        /// Whether it is ticked from the start.
        is_checked: Option<bool>,
    }
}

structure! {
    /// A link of a card, or a question that a tap asks the bot (跳转指引).
    pub struct Jump {
        /// The text, best at most 13 characters.
        title: String,
        /// What a tap does; nothing unless set.
        kind: Option<JumpType> = "type",
        /// The page.
        url: Option<String>,
        /// The mini program.
        appid: Option<MiniProgramAppId>,
        /// The mini program's page.
        pagepath: Option<String>,
        /// The question, at most 200 bytes.
        question: Option<String>,
    }
}

impl Jump {
    /// To a page.
    pub fn link(title: impl Into<String>, url: impl Into<String>) -> Jump {
        Jump::new(title).kind(JumpType::Url).url(url)
    }

    /// Into a mini program.
    pub fn miniprogram(title: impl Into<String>, appid: impl Into<MiniProgramAppId>) -> Jump {
        Jump::new(title).kind(JumpType::Miniprogram).appid(appid)
    }

    /// A question that a tap asks the bot.
    pub fn question_to_bot(title: impl Into<String>, question: impl Into<String>) -> Jump {
        Jump::new(title).kind(JumpType::Question).question(question)
    }
}

open_enum! {
    /// What a tap on a link does (跳转链接类型).
    pub enum JumpType: i64 {
        /// Nothing.
        Nothing = 0,
        /// Opens a page: `url` is needed.
        Url = 1,
        /// Opens a mini program: `appid` is needed.
        Miniprogram = 2,
        /// Asks the bot: `question` is needed (触发消息智能回复).
        Question = 3,
    }
}
