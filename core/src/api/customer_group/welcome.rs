//! 入群欢迎语素材管理: welcome messages that greet new members of a group chat.

use crate::api::customer_contact::attachment::{File, Image, Link, Miniprogram, Text, Video};
use crate::api::limits::Checked;
use crate::endpoint::Empty;
use crate::types::AgentId;

text_ids! {
    /// A welcome message (`template_id`, 欢迎语素材 ID).
    TemplateId;
}

endpoint! {
    /// Adds a welcome message to the corp's collection (添加入群欢迎语素材).
    ///
    /// Token: an app that may call customer contact. A corp has at most 100. Something is needed: text, and one of the
    /// other kinds beside it or instead. Of several other kinds WeCom takes the first and drops the rest: image, link,
    /// miniprogram, file, video.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92366>
    POST "/cgi-bin/externalcontact/group_welcome_template/add" [check];
    pub struct Add -> Added {
        /// Text, at most 3 000 bytes, a message of its own; each `%NICKNAME%` in it becomes the customer's name.
        text: Option<Text>,
        /// A picture.
        image: Option<Image>,
        /// A link with a picture.
        link: Option<Link>,
        /// A page of a mini program.
        miniprogram: Option<Miniprogram>,
        /// A file.
        file: Option<File>,
        /// A film.
        video: Option<Video>,
        /// The app as the corp has installed it; for suites of several third-party apps only.
        agentid: Option<AgentId>,
        /// Whether to tell members that they can use it; they are told unless set.
        notify: Option<bool> as Bit,
    }
}

impl Add {
    fn check(&self) -> Checked {
        check_content(&self.text, &self.link, &self.miniprogram)
    }
}

fn check_content(text: &Option<Text>, link: &Option<Link>, page: &Option<Miniprogram>) -> Checked {
    Text::check(text, 3000)?;
    link.as_ref().map_or(Ok(()), Link::check)?;
    page.as_ref().map_or(Ok(()), Miniprogram::check)
}

response! {
    /// The new welcome message.
    pub struct Added {
        /// Its id.
        template_id: TemplateId,
    }
}

endpoint! {
    /// Changes a welcome message (编辑入群欢迎语素材).
    ///
    /// Token: the app that added it. What may stand beside what is as in [`Add`].
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92366>
    POST "/cgi-bin/externalcontact/group_welcome_template/edit" [repeatable, check];
    pub struct Edit -> Empty {
        /// The welcome message.
        template_id: TemplateId,
        /// Text, at most 3 000 bytes, a message of its own; each `%NICKNAME%` in it becomes the customer's name.
        text: Option<Text>,
        /// A picture.
        image: Option<Image>,
        /// A link with a picture.
        link: Option<Link>,
        /// A page of a mini program.
        miniprogram: Option<Miniprogram>,
        /// A file.
        file: Option<File>,
        /// A film.
        video: Option<Video>,
        /// The app as the corp has installed it; for suites of several third-party apps only.
        agentid: Option<AgentId>,
    }
}

impl Edit {
    fn check(&self) -> Checked {
        check_content(&self.text, &self.link, &self.miniprogram)
    }
}

endpoint! {
    /// Reads a welcome message (获取入群欢迎语素材).
    ///
    /// Token: an app that may call customer contact.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92366>
    POST "/cgi-bin/externalcontact/group_welcome_template/get" [repeatable];
    pub struct Get -> Template {
        /// The welcome message.
        template_id: TemplateId,
    }
}

response! {
    /// A welcome message.
    pub struct Template {
        /// Its text.
        text: Option<Text>,
        /// A picture, by its address.
        image: Option<Image>,
        /// A link with a picture.
        link: Option<Link>,
        /// A page of a mini program.
        miniprogram: Option<Miniprogram>,
        /// A file.
        file: Option<File>,
        /// A film.
        video: Option<Video>,
        /// The app as the corp has installed it. Not on the official page.
        agentid: Option<AgentId>,
    }
}

endpoint! {
    /// Deletes a welcome message (删除入群欢迎语素材).
    ///
    /// Token: the app that added it.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92366>
    POST "/cgi-bin/externalcontact/group_welcome_template/del";
    pub struct Delete -> Empty {
        /// The welcome message.
        template_id: TemplateId,
        /// The app as the corp has installed it; for suites of several third-party apps only.
        agentid: Option<AgentId>,
    }
}
