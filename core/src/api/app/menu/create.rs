//! 创建菜单: the whole menu at once.

use http::{Method, Request, Response};

use super::{Action, Button};
use crate::endpoint::{AccessToken, Empty, Endpoint, Target, read_answer};
use crate::error::{Error, InvalidArgument};
use crate::types::AgentId;
use crate::wire::{Writable, Writer, to_json};

/// Gives an app a menu, in place of the one before (创建菜单).
///
/// Token: the app itself; third-party apps cannot.
///
/// 1 to 3 buttons, of which each may open a submenu of 1 to 5: WeCom itself answers 40016 or 40023 to more. Limits in
/// bytes are with the fields of [`Button`] and checked before anything is sent, like a submenu inside a submenu.
///
/// Source: <https://developer.work.weixin.qq.com/document/path/90231>
// Written out by hand, since the app's id stands in the query of a `POST`; otherwise what `endpoint!` makes.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "server", derive(Default))]
#[non_exhaustive]
pub struct Create {
    /// The app.
    pub agentid: AgentId,
    /// The buttons, 1 to 3, from left to right.
    pub button: Vec<Button>,
    __extra: crate::wire::Extra,
}

constructor! {
    Create { { [] agentid [AgentId] [] [] } { [] button [Vec<Button>] [] [] } }
    {
        { agentid one [impl Into<AgentId>] }
        { button many [impl IntoIterator<Item = impl Into<Button>>] }
    }
    {}
}

writable! { Create { { [] agentid [AgentId] [] [] } { [] button [Vec<Button>] [] [] } } {} }

impl Create {
    fn check(&self) -> Result<(), InvalidArgument> {
        for button in &self.button {
            check_button(button, 16)?;
            let Action::SubMenu(menu) = &button.action else { continue };
            for below in &menu.sub_button {
                check_button(below, 40)?;
                if matches!(below.action, Action::SubMenu(_)) {
                    let problem = format!("of {:?} stands in a submenu itself", below.name);
                    return Err(InvalidArgument::new("sub_button", problem));
                }
            }
        }
        Ok(())
    }
}

fn check_button(button: &Button, most: usize) -> Result<(), InvalidArgument> {
    if button.name.is_empty() {
        return Err(InvalidArgument::new("name", "of a button is empty"));
    }
    check_bytes("name", button, &button.name, most)?;
    match &button.action {
        Action::Click(content)
        | Action::ScancodePush(content)
        | Action::ScancodeWaitmsg(content)
        | Action::PicSysphoto(content)
        | Action::PicPhotoOrAlbum(content)
        | Action::PicWeixin(content)
        | Action::LocationSelect(content) => check_bytes("key", button, &content.key, 128),
        Action::View(content) => check_bytes("url", button, &content.url, 1024),
        Action::ViewMiniprogram(_) | Action::SubMenu(_) | Action::Other(_) => Ok(()),
    }
}

fn check_bytes(field: &'static str, button: &Button, text: &str, most: usize) -> Result<(), InvalidArgument> {
    if text.len() > most {
        let problem = format!("of the button {:?} has {} bytes; {most} fit here", button.name, text.len());
        return Err(InvalidArgument::new(field, problem));
    }
    Ok(())
}

/// What goes into the query.
struct Query<'a>(&'a Create);

impl Writable for Query<'_> {
    fn members(&self, out: &mut Writer) {
        out.member("agentid", &self.0.agentid);
    }
}

/// What goes into the body.
struct Body<'a>(&'a Create);

impl Writable for Body<'_> {
    fn members(&self, out: &mut Writer) {
        out.member("button", &self.0.button);
        self.0.extra().write(out);
    }
}

impl Endpoint for Create {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/cgi-bin/menu/create";
    const DOC: &'static str = " Gives an app a menu, in place of the one before (创建菜单).\n\n \
        Token: the app itself; third-party apps cannot.\n\n \
        1 to 3 buttons, of which each may open a submenu of 1 to 5: WeCom answers 40016 or 40023 to more.\n\n \
        Source: <https://developer.work.weixin.qq.com/document/path/90231>\n";
    type Token = AccessToken;
    type Response = Empty;

    fn http_request(&self, base: &str, token: &str) -> Result<Request<Vec<u8>>, Error> {
        self.check().map_err(|problem| problem.of(Self::PATH))?;
        let body = to_json(&Body(self));
        Target::of::<Self>(base, token).send_raw(Method::POST, &Query(self), Some(body))
    }

    fn parse<B: AsRef<[u8]>>(answer: Response<B>) -> Result<Empty, Error> {
        let mut value = Empty::default();
        let (head, body) = answer.into_parts();
        read_answer(Self::PATH, head.status, body.as_ref(), &mut value)?;
        Ok(value)
    }

    fn repeatable(&self) -> bool {
        true
    }
}

server_side! {
    readable! { Create { { [] agentid [AgentId] [] [] } { [] button [Vec<Button>] [] [] } } {} }

    impl crate::endpoint::Serve for Create {
        fn read<B: AsRef<[u8]>>(request: &Request<B>) -> Result<Self, Error> {
            let mut value = Self::default();
            crate::endpoint::read_body(Self::PATH, request.body().as_ref(), &mut value)?;
            crate::endpoint::read_query::<Self>(request.uri(), &mut value)?;
            Ok(value)
        }

        fn answer(response: &Empty) -> Response<Vec<u8>> {
            crate::endpoint::write_answer(response)
        }
    }
}

described! {
    Create ["Gives an app a menu, in place of the one before (创建菜单)."]
    {
        { ["The app."] agentid [AgentId] [] [] }
        { ["The buttons, 1 to 3, from left to right."] button [Vec<Button>] [] [] }
    } {} {}
}
