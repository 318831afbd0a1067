//! 菜单消息: a choice of answers and links.

use crate::api::limits::{Checked, bytes, count, given};
use crate::types::MiniProgramAppId;

structure! {
    /// A menu (菜单消息).
    pub struct Msgmenu {
        /// At most 50 items in a message, and 10 in an answer to an event; 10 at most may be other than text.
        list: Vec<Item>,
        /// The text above, at most 1 024 bytes.
        head_content: Option<String>,
        /// The text below, at most 1 024 bytes.
        tail_content: Option<String>,
    }
}

impl Msgmenu {
    pub(super) fn check(&self, most: usize) -> Checked {
        bytes("msgmenu.head_content", given(&self.head_content), 1024)?;
        bytes("msgmenu.tail_content", given(&self.tail_content), 1024)?;
        let links = self.list.iter().filter(|item| !matches!(item, Item::Text(_))).count();
        count("msgmenu.list", links, 0..=10)?;
        count("msgmenu.list", self.list.len(), 0..=most)
    }
}

text_ids! {
    /// An answer in a menu (`id`, `menu_id`, 菜单 ID), as the sender calls it: letters, digits and `_`, 1 to 128 bytes.
    MenuItemId;
}

tagged! {
    /// A line of a menu. Each kind becomes one by `into`.
    pub enum Item by "type" {
        /// An answer (回复菜单).
        Click(Click) = "click",
        /// A link (超链接菜单).
        View(View) = "view",
        /// A page of a mini program (小程序菜单).
        Miniprogram(Page) = "miniprogram",
        /// Text (文本).
        Text(ItemText) = "text",
    }
}

structure! {
    /// An answer: a tap writes it for the customer, and the message carries the id
    /// ([`sync_msg::Text::menu_id`](super::sync_msg::Text::menu_id)).
    pub struct Click {
        /// What is shown and answered, 1 to 128 bytes.
        content: String,
        /// The id: letters, digits and `_`, 1 to 128 bytes.
        id: Option<MenuItemId>,
    }
}

structure! {
    /// A link.
    pub struct View {
        /// Where a tap leads, 1 to 2 048 bytes.
        url: String,
        /// What is shown, 1 to 1 024 bytes.
        content: String,
    }
}

structure! {
    /// A page of a mini program.
    pub struct Page {
        /// The mini program, 1 to 32 bytes.
        appid: MiniProgramAppId,
        /// The page that a tap opens, 1 to 1 024 bytes.
        pagepath: String,
        /// What is shown, at most 1 024 bytes.
        content: String,
    }
}

structure! {
    /// Text in a menu.
    pub struct ItemText {
        /// The text, 1 to 256 bytes; `\n` breaks the line.
        content: String,
        /// Whether the next item stands on the same line. Off unless set.
        no_newline: Option<bool> as Bit,
    }
}
