//! Reads replies: for servers that play WeCom, and for tests.

use serde_json::{Map, Value as Json};

use super::{Article, Reply, Video};
#[cfg(feature = "message")]
use crate::api::message::card::TemplateCard;
use crate::callback::tree::Tree;
use crate::callback::xml::{self, Writer};
use crate::callback::{CallbackError, Element};
use crate::types::MediaId;
use crate::wire::Failure;

impl Reply {
    /// Reads what an app answered, decrypted: the XML of a reply, `success`, or nothing.
    ///
    /// To whom and when, is left out. What is no XML (the JSON for an AI bot) or has a `MsgType` that is not known here is
    /// [`Reply::Plain`]. Fails where the XML is broken, or lacks what its `MsgType` requires.
    pub fn read(text: &str) -> Result<Reply, CallbackError> {
        match text.trim() {
            "" => Ok(Reply::Nothing),
            "success" => Ok(Reply::Success),
            xml if xml.trim_start_matches('\u{feff}').starts_with('<') => {
                read(xml).map_err(|failure| CallbackError::Content { failure, text: text.to_owned() })
            }
            _ => Ok(Reply::Plain(text.to_owned())),
        }
    }

    /// `MsgType` and content as JSON, under the names on the wire; none for what has no `MsgType`. Elements that are there
    /// once are no lists.
    pub fn to_json(&self) -> Option<Map<String, Json>> {
        let mut out = Writer::new();
        out.text("MsgType", self.kind()?);
        self.content(&mut out);
        let text = out.finish();
        let tree = xml::parse(text.as_bytes()).ok()?;
        Some(object(&tree.elements(), |name| name))
    }
}

fn read(text: &str) -> Result<Reply, Failure> {
    let tree: Tree<'_> = xml::parse(text.as_bytes())?;
    let root = Element::parent("", tree.elements());
    Ok(match required(&root, "MsgType")?.text.as_str() {
        "text" => Reply::Text(required(&root, "Content")?.text.clone()),
        "image" => Reply::Image(inside(&root, "Image", media)?),
        "voice" => Reply::Voice(inside(&root, "Voice", media)?),
        "video" => Reply::Video(inside(&root, "Video", |video| {
            Ok(Video {
                media_id: media(video)?,
                title: text_of(video, "Title"),
                description: text_of(video, "Description"),
            })
        })?),
        "news" => {
            Reply::News(inside(&root, "Articles", |articles| Ok(articles.children.iter().map(article).collect()))?)
        }
        "update_button" => Reply::UpdateButton(inside(&root, "Button", replace_name)?),
        "update_taskcard" => Reply::UpdateTaskCard(inside(&root, "TaskCard", replace_name)?),
        #[cfg(feature = "message")]
        "update_template_card" => Reply::UpdateTemplateCard(inside(&root, "TemplateCard", template_card)?),
        _ => Reply::Plain(text.to_owned()),
    })
}

fn required<'e>(parent: &'e Element, name: &str) -> Result<&'e Element, Failure> {
    parent.get(name).ok_or_else(|| Failure::new("is missing").within(name))
}

/// Reads an element; a problem in it tells where it is.
fn inside<T>(parent: &Element, name: &str, read: impl Fn(&Element) -> Result<T, Failure>) -> Result<T, Failure> {
    read(required(parent, name)?).map_err(|failure| failure.within(name))
}

fn media(element: &Element) -> Result<MediaId, Failure> {
    Ok(MediaId(required(element, "MediaId")?.text.clone()))
}

#[cfg(feature = "message")]
fn template_card(element: &Element) -> Result<Box<TemplateCard>, Failure> {
    let mut card = Box::<TemplateCard>::default();
    let fields = Json::Object(object(&element.children, super::card::json_name)).to_string();
    crate::wire::read_json(fields.as_bytes(), &mut *card)?;
    Ok(card)
}

fn replace_name(element: &Element) -> Result<String, Failure> {
    Ok(required(element, "ReplaceName")?.text.clone())
}

fn article(item: &Element) -> Article {
    Article {
        title: text_of(item, "Title").unwrap_or_default(),
        description: text_of(item, "Description"),
        url: text_of(item, "Url"),
        pic_url: text_of(item, "PicUrl"),
    }
}

fn text_of(parent: &Element, name: &str) -> Option<String> {
    parent.get(name).map(|element| element.text.clone())
}

/// Elements as an object, under the names that `named` gives; those of one name as a list.
fn object(elements: &[Element], named: fn(&str) -> &str) -> Map<String, Json> {
    let mut fields = Map::new();
    for element in elements {
        let value = if element.children.is_empty() {
            Json::from(element.text.as_str())
        } else {
            Json::Object(object(&element.children, named))
        };
        let name = named(&element.name);
        match fields.get_mut(name) {
            None => {
                fields.insert(name.to_owned(), value);
            }
            Some(Json::Array(items)) => items.push(value),
            Some(first) => *first = Json::Array(vec![first.take(), value]),
        }
    }
    fields
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::callback::ReplyTo;
    use crate::types::Timestamp;
    use serde_json::json;

    /// A reply as the official pages have it, read; it is written back with the same content.
    fn read_back(kind: &str, content: &str) -> Reply {
        let text = format!(
            "<xml><ToUserName><![CDATA[zhang]]></ToUserName><FromUserName><![CDATA[ww1]]></FromUserName>\
             <CreateTime>7</CreateTime><MsgType><![CDATA[{kind}]]></MsgType>{content}</xml>"
        );
        let reply = Reply::read(&text).unwrap();
        let written = reply.write(&ReplyTo::test("zhang", "ww1"), Timestamp::from_secs(7)).unwrap();
        let elements = |text: &str| xml::parse(text.as_bytes()).unwrap().elements();
        let as_it_is = |text: &str| object(&elements(text), |name| name);
        assert_eq!(as_it_is(&written), as_it_is(&text), "{kind}");
        let json = reply.to_json().unwrap();
        assert_eq!((&json["MsgType"], json.contains_key("ToUserName")), (&json!(kind), false));
        reply
    }

    #[test]
    fn every_kind_is_read() {
        assert!(matches!(read_back("text", "<Content>你 &amp; 我</Content>"), Reply::Text(text) if text == "你 & 我"));
        let media = "<MediaId>M</MediaId>";
        assert!(matches!(read_back("image", &format!("<Image>{media}</Image>")), Reply::Image(id) if id == "M"));
        assert!(matches!(read_back("voice", &format!("<Voice>{media}</Voice>")), Reply::Voice(id) if id == "M"));
        let Reply::Video(video) = read_back("video", &format!("<Video>{media}<Title>T</Title></Video>")) else {
            panic!()
        };
        assert_eq!((video.media_id.as_str(), video.title.as_deref(), video.description), ("M", Some("T"), None));
        let one = "<item><Title>A</Title><PicUrl>P</PicUrl><Url>U</Url></item>";
        let news = format!("<ArticleCount>2</ArticleCount><Articles>{one}<item><Title>B</Title></item></Articles>");
        let Reply::News(articles) = read_back("news", &news) else { panic!() };
        assert_eq!((articles.len(), articles[0].url.as_deref(), articles[1].title.as_str()), (2, Some("U"), "B"));
        let Reply::News(articles) =
            read_back("news", &format!("<ArticleCount>1</ArticleCount><Articles>{one}</Articles>"))
        else {
            panic!()
        };
        assert_eq!(articles[0].pic_url.as_deref(), Some("P"));
        let name = "<ReplaceName>Done</ReplaceName>";
        let button = read_back("update_button", &format!("<Button>{name}</Button>"));
        assert!(matches!(button, Reply::UpdateButton(name) if name == "Done"));
        let card = read_back("update_taskcard", &format!("<TaskCard>{name}</TaskCard>"));
        assert!(matches!(card, Reply::UpdateTaskCard(name) if name == "Done"));
    }

    #[cfg(feature = "message")]
    #[test]
    fn cards_are_read() {
        let area = "<QuoteArea><Type>2</Type><Appid>wx1</Appid></QuoteArea>";
        let card = "<CardType>text_notice</CardType><CardAction><Type>2</Type><AppId>wx1</AppId></CardAction><JumpList>\
                    <Title>a</Title><Type>1</Type></JumpList><JumpList><Title>b</Title></JumpList><NewThing>n</NewThing>";
        let reply = read_back("update_template_card", &format!("<TemplateCard>{card}{area}</TemplateCard>"));
        assert_eq!(
            reply.to_json().unwrap()["TemplateCard"]["JumpList"],
            json!([{"Title": "a", "Type": "1"}, {"Title": "b"}])
        );
        let Reply::UpdateTemplateCard(card) = reply else { panic!() };
        let TemplateCard::TextNotice(card) = *card else { panic!() };
        assert_eq!(card.card_action.appid, Some("wx1".into()));
        assert_eq!(card.jump_list.unwrap().len(), 2);
        let one = "<CardType>multiple_interaction</CardType><MainTitle><Title>T</Title></MainTitle><SelectList>\
                   <QuestionKey>Q</QuestionKey><OptionList><Id>o</Id><Text>O</Text></OptionList></SelectList>";
        let reply = read_back("update_template_card", &format!("<TemplateCard>{one}</TemplateCard>"));
        let Reply::UpdateTemplateCard(card) = reply else { panic!() };
        assert!(
            matches!(*card, TemplateCard::MultipleInteraction(card) if card.select_list.len() == 1),
            "one is a list"
        );
    }

    #[test]
    fn what_has_no_type_stays_as_it_is() {
        assert!(matches!(Reply::read(" \n").unwrap(), Reply::Nothing));
        assert!(matches!(Reply::read("success").unwrap(), Reply::Success));
        for text in ["{\"msgtype\":\"stream\"}", "<xml><MsgType>new_kind</MsgType></xml>"] {
            let reply = Reply::read(text).unwrap();
            assert!(matches!(&reply, Reply::Plain(plain) if plain == text));
            assert!(reply.to_json().is_none());
        }
    }

    #[test]
    fn what_lacks_something_says_where() {
        let problem = |text: &str| Reply::read(text).unwrap_err().to_string();
        assert!(problem("<xml><Content>a</Content></xml>").contains("$.MsgType"));
        assert!(problem("<xml><MsgType>image</MsgType></xml>").contains("$.Image"));
        assert!(problem("<xml><MsgType>image</MsgType><Image/></xml>").contains("$.Image.MediaId"));
        assert!(problem("<xml><MsgType>update_button</MsgType><Button/></xml>").contains("$.Button.ReplaceName"));
        assert!(problem("<xml><MsgType>text</MsgType>").contains("inside"));
    }
}
