//! 知识库问答管理: questions, and what the assistant answers.

use crate::api::kf::knowledge::{GroupId, IntentId};
use crate::api::limits::{Checked, at_most, count, letters};
use crate::api::miniprogram::Miniprogram;
use crate::endpoint::Empty;
use crate::types::MediaId;

endpoint! {
    /// Adds a question with its answer (添加问答).
    ///
    /// Token: an own app that 微信客服 lists among those that may call; no provider's. At most 200 questions in a group; no
    /// question may stand in two groups.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95972>
    POST "/cgi-bin/kf/knowledge/add_intent" [check];
    pub struct Add -> Added {
        /// The group.
        group_id: GroupId,
        /// The question.
        question: Question,
        /// The answers, of which there may be one as yet.
        answers: Vec<Answer>,
        /// The same in other words.
        similar_questions: Option<SimilarQuestions>,
    }
}

impl Add {
    fn check(&self) -> Checked {
        check(Some(&self.question), self.similar_questions.as_ref(), Some(&self.answers))
    }
}

fn check(question: Option<&Question>, similar: Option<&SimilarQuestions>, answers: Option<&Vec<Answer>>) -> Checked {
    if let Some(question) = question {
        letters("question.text.content", &question.text.content, 200)?;
    }
    if let Some(similar) = similar {
        count("similar_questions.items", similar.items.len(), 0..=100)?;
        for question in &similar.items {
            letters("similar_questions.items.text.content", &question.text.content, 200)?;
        }
    }
    if let Some(answers) = answers {
        count("answers", answers.len(), 1..=1)?;
        for answer in answers {
            letters("answers.text.content", &answer.text.content, 500)?;
            at_most("answers.attachments", &answer.attachments, 4)?;
        }
    }
    Ok(())
}

response! {
    /// The new question.
    pub struct Added {
        /// Its id.
        intent_id: IntentId,
    }
}

structure! {
    /// A question. Text becomes one by `into`.
    pub struct Question {
        /// The question's text, at most 200 characters.
        text: Text,
    }
}

structure! {
    /// Text.
    pub struct Text {
        /// The text.
        content: String,
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Text {
        Text::new(text)
    }
}

impl From<String> for Text {
    fn from(text: String) -> Text {
        Text::new(text)
    }
}

impl From<&str> for Question {
    fn from(text: &str) -> Question {
        Question::new(text)
    }
}

impl From<String> for Question {
    fn from(text: String) -> Question {
        Question::new(text)
    }
}

structure! {
    /// A question in other words.
    pub struct SimilarQuestions {
        /// At most 100 questions.
        items: Vec<Question>,
    }
}

structure! {
    /// An answer.
    pub struct Answer {
        /// The answer's text, at most 500 characters.
        text: Text,
        /// What comes along, at most 4.
        attachments: Option<Vec<Attachment>>,
    }
}

tagged! {
    /// What comes along with an answer (问答附件类型).
    pub enum Attachment by "msgtype" {
        /// A picture (图片).
        Image(Image) = "image",
        /// A film (视频).
        Video(Video) = "video",
        /// A link (链接).
        Link(Link) = "link",
        /// A mini program (小程序).
        Miniprogram(Miniprogram) = "miniprogram",
    }
}

structure! {
    /// A picture.
    pub struct Image {
        /// The uploaded picture. Lists have the name alone: whoever changes answers uploads it again.
        media_id: MediaId,
        /// The file's name, in lists only.
        name: Option<String>,
    }
}

// Each form of an attachment has a type of its own, so that `into` knows which one is meant.
structure! {
    /// A film.
    pub struct Video {
        /// The uploaded film. Lists have the name alone: whoever changes answers uploads it again.
        media_id: MediaId,
        /// The file's name, in lists only.
        name: Option<String>,
    }
}

// A link in a message (`sync_msg`) may also have a `thumb_media_id`, which cannot be set here.
structure! {
    /// A link.
    pub struct Link {
        /// The title.
        title: String,
        /// Where a tap leads.
        url: String,
        /// What it is about.
        desc: Option<String>,
        /// The address of a small picture.
        pic_url: Option<String>,
    }
}

endpoint! {
    /// Deletes a question (删除问答).
    ///
    /// Token: an own app that 微信客服 lists among those that may call; no provider's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95972>
    POST "/cgi-bin/kf/knowledge/del_intent";
    pub struct Delete -> Empty {
        /// The question.
        intent_id: IntentId,
    }
}

endpoint! {
    /// Changes a question (修改问答).
    ///
    /// Token: an own app that 微信客服 lists among those that may call; no provider's. What is not set stays, what is set
    /// is replaced as a whole. No question may stand in two groups.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95972>
    POST "/cgi-bin/kf/knowledge/mod_intent" [repeatable, check];
    pub struct Update -> Empty {
        /// The question.
        intent_id: IntentId,
        /// The question anew.
        question: Option<Question>,
        /// The same in other words.
        similar_questions: Option<SimilarQuestions>,
        /// The answers, of which there may be one as yet.
        answers: Option<Vec<Answer>>,
    }
}

impl Update {
    fn check(&self) -> Checked {
        check(self.question.as_ref(), self.similar_questions.as_ref(), self.answers.as_ref())
    }
}

endpoint! {
    /// Lists the questions with their answers (获取问答列表).
    ///
    /// Token: an own app that 微信客服 lists among those that may call; no provider's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95972>
    POST "/cgi-bin/kf/knowledge/list_intent" [repeatable];
    pub struct List -> Intents {
        /// The `next_cursor` of the page before; the first page has none.
        cursor: Option<String>,
        /// How many questions to a page, at most 1 000; 500 unless set.
        limit: Option<u32>,
        /// The questions of this group only.
        group_id: Option<GroupId>,
        /// This question only.
        intent_id: Option<IntentId>,
    }
}

response! {
    /// A page of questions.
    pub struct Intents {
        /// The questions.
        intent_list: Vec<Intent>,
        /// Whether there are more.
        has_more: bool as Bit,
        /// Where the next page begins.
        next_cursor: String,
    }
}

response! {
    /// A question with its answers.
    pub struct Intent {
        /// The group.
        group_id: GroupId,
        /// Its id.
        intent_id: IntentId,
        /// The question.
        question: AskedQuestion,
        /// The same in other words, where the official table has it; [`Intent::in_other_words`] looks in both places.
        similar_questions: Option<SimilarQuestions>,
        /// The answers, where the official table has them; [`Intent::answered`] looks in both places.
        answers: Vec<Answer>,
    }
}

impl Intent {
    /// The question in other words, wherever it came.
    pub fn in_other_words(&self) -> &[Question] {
        let similar = self.similar_questions.as_ref().or(self.question.similar_questions.as_ref());
        similar.map_or(&[], |similar| &similar.items)
    }

    /// The answers, wherever they came.
    pub fn answered(&self) -> &[Answer] {
        if self.answers.is_empty() { &self.question.answers } else { &self.answers }
    }
}

response! {
    /// A question that was added.
    pub struct AskedQuestion {
        /// The question's text.
        text: Text,
        /// The same in other words, where the official example has it; see [`Intent::in_other_words`].
        similar_questions: Option<SimilarQuestions>,
        /// The answers, where the official example has them; see [`Intent::answered`].
        answers: Vec<Answer>,
    }
}

by_cursor! { List: Intents { intent_list: Intent } while has_more }
