//! 上报问题: the questions that health reports ([`school::health`](crate::api::school::health)) and site codes
//! ([`report::sitecode`](crate::api::report::sitecode)) ask.

text_ids! {
    /// A file that answers a health report's question (`fileid`).
    ReportFileId;
}

number_ids! {
    /// A question (`question_id`, 问题 ID), which answers refer to.
    QuestionId;
    /// What can be chosen for a question (`option_id`, 选项 ID), which answers refer to.
    OptionId;
}

response! {
    /// A question.
    pub struct Question {
        /// Its number, which answers refer to.
        question_id: QuestionId,
        /// The question itself.
        title: String,
        /// How it is answered.
        question_type: QuestionKind,
        /// Whether it must be answered.
        is_required: bool as Bit,
        /// What there is to choose from; single and multiple choice only.
        option_list: Vec<Choice>,
    }
}

response! {
    /// What can be chosen.
    pub struct Choice {
        /// Its number, which answers refer to.
        option_id: OptionId,
        /// The text.
        option_text: String,
    }
}

response! {
    /// The answer to a question, in the field that is for its kind.
    pub struct ReportValue {
        /// The question.
        question_id: QuestionId,
        /// The choice.
        single_choice: Option<OptionId>,
        /// The choices.
        multi_choice: Vec<OptionId>,
        /// The text.
        text: Option<String>,
        /// The files, to be fetched by 下载文件; health reports only.
        fileid: Vec<ReportFileId>,
        /// The address of the signature, or of what else was uploaded.
        url: Option<String>,
        /// What the itinerary card says.
        itinerary_card_type: Option<ItineraryCard>,
        /// Where the itinerary card tells of risk, in words.
        high_risk_area: Option<String>,
    }
}

open_enum! {
    /// How a question is answered (问题类型).
    pub enum QuestionKind: i64 {
        /// With a text, a place or a date (填空题).
        Text = 1,
        /// With one choice (单选题).
        Single = 2,
        /// With choices (多选题).
        Multiple = 3,
        /// With files or pictures (收集文件/图片题).
        Files = 4,
        /// With a signature (签名链接).
        Signature = 5,
        /// With a picture of the itinerary card (行程卡截图).
        ItineraryCard = 6,
    }
}

open_enum! {
    /// What an itinerary card says (行程卡类型).
    pub enum ItineraryCard: i64 {
        /// Could not be told (行程码状态识别失败).
        Unclear = 0,
        /// Green (绿码).
        Green = 1,
        /// Red (红码).
        Red = 2,
        /// Yellow (黄码).
        Yellow = 3,
        /// Orange (橙码).
        Orange = 4,
        /// It is no itinerary card (未识别出行程卡).
        None = 5,
    }
}
