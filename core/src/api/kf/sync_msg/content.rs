//! The kinds of messages that are fetched.

use super::super::{BusinessCard, MenuItemId, Msgmenu};
use super::Event;
use crate::api::message::{File, Image, Video, Voice};
use crate::api::miniprogram::Miniprogram;
use crate::types::{Location, MediaId, Timestamp};

tagged! {
    /// What was written or done.
    pub enum Message by "msgtype" {
        /// Text (文本消息); also what stands for files that are too large.
        Text(Text) = "text",
        /// A picture (图片消息).
        Image(Image) = "image",
        /// A recording (语音消息).
        Voice(Voice) = "voice",
        /// A film (视频消息).
        Video(Video) = "video",
        /// A file (文件消息).
        File(File) = "file",
        /// A place (位置消息).
        Location(Location) = "location",
        /// A link (链接消息).
        Link(Link) = "link",
        /// A member's card (名片消息).
        BusinessCard(BusinessCard) = "business_card",
        /// A mini program (小程序消息).
        Miniprogram(Miniprogram) = "miniprogram",
        /// A menu (菜单消息).
        Msgmenu(Msgmenu) = "msgmenu",
        /// An article of a channel's shop (视频号商品消息).
        ChannelsShopProduct(ChannelsShopProduct) = "channels_shop_product",
        /// An order in a channel's shop (视频号订单消息).
        ChannelsShopOrder(ChannelsShopOrder) = "channels_shop_order",
        /// A record of other messages (聊天记录消息).
        MergedMsg(MergedMsg) = "merged_msg",
        /// Something of a WeChat channel (视频号消息).
        Channels(Channels) = "channels",
        /// A meeting (会议消息).
        Meeting(Meeting) = "meeting",
        /// An event in a calendar (日程消息).
        Calendar(Calendar) = "calendar",
        /// A note (笔记消息).
        Note(Note) = "note",
        /// An event.
        Event(Event) = "event",
    }
}

structure! {
    /// Text (文本消息).
    pub struct Text {
        /// The text.
        content: String,
        /// The [`id`](super::super::Click::id) in the menu that the customer tapped.
        menu_id: Option<MenuItemId>,
    }
}

structure! {
    /// A link (链接消息).
    pub struct Link {
        /// The title.
        title: String,
        /// Where it leads.
        url: String,
        /// What it is about.
        desc: Option<String>,
        /// The address of the small picture.
        pic_url: Option<String>,
        /// The id of the small picture, which the official page does not mention.
        thumb_media_id: Option<MediaId>,
    }
}

structure! {
    /// An article of a channel's shop (视频号商品消息).
    pub struct ChannelsShopProduct {
        /// Its id.
        product_id: String,
        /// Its title.
        title: String,
        /// The price in fen (分, 0.01 yuan).
        sales_price: i64,
        /// The shop's name.
        shop_nickname: String,
        /// The address of its picture.
        head_image: Option<String>,
        /// The same under its older name.
        head_img: Option<String>,
        /// The address of the shop's picture.
        shop_head_image: Option<String>,
        /// The same under its older name.
        shop_head_img: Option<String>,
    }
}

structure! {
    /// An order in a channel's shop (视频号订单消息).
    pub struct ChannelsShopOrder {
        /// Its number.
        order_id: String,
        /// What was ordered.
        product_titles: String,
        /// The price, in words.
        price_wording: String,
        /// Its state, in words.
        state: String,
        /// The address of its picture.
        image_url: String,
        /// The shop's name.
        shop_nickname: String,
    }
}

structure! {
    /// A record of other messages (聊天记录消息).
    pub struct MergedMsg {
        /// The title.
        title: String,
        /// The messages.
        item: Vec<MergedItem>,
    }
}

structure! {
    /// A message in a record.
    pub struct MergedItem {
        /// When it was sent.
        send_time: Timestamp,
        /// What kind it is.
        msgtype: String,
        /// Who sent it.
        sender_name: String,
        /// The message as JSON in a string, of the form of [`Message`]: `serde_json::from_str` reads it.
        msg_content: String,
    }
}

structure! {
    /// Something of a WeChat channel (视频号消息).
    pub struct Channels {
        /// What it is.
        sub_type: ChannelsKind,
        /// The channel's name.
        nickname: String,
        /// The post's title.
        title: Option<String>,
    }
}

open_enum! {
    /// What of a WeChat channel (视频号消息类型).
    pub enum ChannelsKind: i64 {
        /// A post (视频号动态).
        Post = 1,
        /// A live show (视频号直播).
        Live = 2,
        /// Its card (视频号名片).
        Card = 3,
    }
}

structure! {
    /// A meeting (会议消息), of which WeCom tells nothing yet.
    pub struct Meeting {}
}

structure! {
    /// An event in a calendar (日程消息), of which WeCom tells nothing yet.
    pub struct Calendar {}
}

structure! {
    /// A note (笔记消息), of which WeCom tells nothing yet.
    pub struct Note {}
}
