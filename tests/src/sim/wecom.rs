//! A WeCom of three endpoints: gettoken, the tickets, and any other path.

use std::collections::HashMap;

use http::{Request, Response, StatusCode};
use wecom_core::error::{SendError, Sent};

use super::Dice;

/// What a token is good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An app's access token.
    Access,
    /// A ticket for `wx.config`.
    CorpTicket,
    /// A ticket for `wx.agentConfig`.
    AgentTicket,
}

/// A token that was given out.
#[derive(Clone, Debug)]
pub struct Issued {
    /// Whose it is.
    pub app: usize,
    /// What it is good for.
    pub kind: Kind,
    /// In WeCom's own milliseconds.
    pub expires: i64,
    /// Taken back before its time.
    pub void: bool,
    /// Whether somebody was told that it is void or over.
    pub told: bool,
}

/// What becomes of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Answered as it should be.
    Answered,
    /// Never left: the client knows.
    NeverLeft,
    /// Never arrived; the client does not know.
    NeverArrived,
    /// Executed, and the answer was lost.
    AnswerLost,
    /// A gateway's 502 instead of WeCom.
    BadGateway,
    /// Executed, and a gateway's 502 as the answer.
    BadGatewayAfter,
    /// Executed, and bytes that are no answer.
    Garbage,
    /// Refused with this code, nothing done.
    Refused(i64),
    /// Done, and told to be busy nevertheless.
    BusyAfter,
}

/// The server, with its own clock.
#[derive(Debug, Default)]
pub struct WeCom {
    /// Milliseconds.
    pub now: i64,
    /// By value.
    pub issued: HashMap<String, Issued>,
    /// Calls of gettoken that were answered with a token, by app.
    pub gettokens: HashMap<usize, u32>,
    /// How often the request of each caller was executed.
    pub executed: HashMap<String, u32>,
    /// What new tokens live, in seconds.
    pub lives: Vec<i64>,
    /// Whether gettoken answers the old token as long as it is good.
    pub same_token: bool,
    /// Apps whose secret is wrong.
    pub wrong_secrets: Vec<usize>,
    serial: u32,
}

/// The parameter `name` of a request's query.
pub(super) fn parameter<'a>(request: &'a Request<Vec<u8>>, name: &str) -> &'a str {
    let pairs = request.uri().query().unwrap_or_default().split('&');
    pairs.filter_map(|pair| pair.split_once('=')).find(|(key, _)| *key == name).map_or("", |(_, value)| value)
}

impl WeCom {
    /// Whether the token would be accepted now.
    pub fn accepts(&self, token: &str) -> bool {
        self.issued.get(token).is_some_and(|issued| !issued.void && self.now < issued.expires)
    }

    /// Takes a token back before its time.
    pub fn void_one(&mut self, dice: &mut Dice) {
        let mut good: Vec<&String> = self.issued.iter().filter(|(_, it)| !it.void).map(|(value, _)| value).collect();
        good.sort();
        if !good.is_empty() {
            let value = good[dice.below(good.len())].clone();
            self.void(&value);
        }
    }

    /// Takes this one back.
    pub fn void(&mut self, token: &str) {
        if let Some(issued) = self.issued.get_mut(token) {
            issued.void = true;
        }
    }

    /// Answers a request, or loses it, or both.
    pub fn serve(
        &mut self,
        request: &Request<Vec<u8>>,
        fate: Fate,
        dice: &mut Dice,
    ) -> Result<Response<Vec<u8>>, SendError> {
        match fate {
            Fate::NeverLeft => return Err(SendError::new(Sent::Nothing, "no route to host")),
            Fate::NeverArrived => return Err(SendError::new(Sent::Maybe, "timed out")),
            Fate::BadGateway => return Ok(bad_gateway(dice)),
            Fate::Refused(code) => {
                // 40001 from anything but gettoken says that the token is void, even if it is not.
                if let Some(issued) = self.issued.get_mut(parameter(request, "access_token")).filter(|_| code == 40001)
                {
                    issued.told = true;
                }
                return Ok(refusal(code));
            }
            _ => {}
        }
        let answer = self.execute(request, dice);
        match fate {
            Fate::AnswerLost => Err(SendError::new(Sent::Maybe, "connection reset")),
            Fate::BadGatewayAfter => Ok(bad_gateway(dice)),
            Fate::Garbage => Ok(Response::new(dice.pick(&GARBAGE).to_vec())),
            Fate::BusyAfter => Ok(refusal(-1)),
            _ => Ok(answer),
        }
    }

    fn execute(&mut self, request: &Request<Vec<u8>>, dice: &mut Dice) -> Response<Vec<u8>> {
        let path = request.uri().path();
        if path == "/cgi-bin/gettoken" {
            let Some(app) = parameter(request, "corpsecret").strip_prefix("secret").and_then(|app| app.parse().ok())
            else {
                return refusal(40001);
            };
            if self.wrong_secrets.contains(&app) {
                return refusal(dice.pick(&[40001, 40013, 40091]));
            }
            *self.gettokens.entry(app).or_default() += 1;
            return self.issue(app, Kind::Access, "access_token", dice);
        }
        let token = parameter(request, "access_token").to_owned();
        if !self.accepts(&token) {
            let Some(issued) = self.issued.get_mut(&token) else { return refusal(40014) };
            issued.told = true;
            return refusal(if issued.void { dice.pick(&[40014, 40001]) } else { 42001 });
        }
        let app = self.issued[&token].app;
        match path {
            "/cgi-bin/get_jsapi_ticket" => self.issue(app, Kind::CorpTicket, "ticket", dice),
            "/cgi-bin/ticket/get" => self.issue(app, Kind::AgentTicket, "ticket", dice),
            _ => {
                *self.executed.entry(parameter(request, "caller").to_owned()).or_default() += 1;
                Response::new(br#"{"errcode":0,"errmsg":"ok","done":1}"#.to_vec())
            }
        }
    }

    fn issue(&mut self, app: usize, kind: Kind, name: &str, dice: &mut Dice) -> Response<Vec<u8>> {
        let now = self.now;
        let old = self.issued.iter().find(|(_, it)| (it.app, it.kind) == (app, kind) && !it.void && now < it.expires);
        let (value, life) = match old {
            Some((value, issued)) if self.same_token => (value.clone(), (issued.expires - now) / 1000),
            _ => {
                self.serial += 1;
                let value = format!("{kind:?}-{app}-{}", self.serial);
                let life = dice.pick(&self.lives);
                let issued = Issued { app, kind, expires: now + life * 1000, void: false, told: false };
                self.issued.insert(value.clone(), issued);
                (value, life)
            }
        };
        Response::new(format!(r#"{{"errcode":0,"errmsg":"ok","{name}":"{value}","expires_in":{life}}}"#).into_bytes())
    }
}

const GARBAGE: [&[u8]; 7] = [b"", b"<html>", b"{", b"[]", b"{\"errcode\":", b"\xff\xfe\x00", b"{\"errcode\":0} {}"];

fn refusal(code: i64) -> Response<Vec<u8>> {
    Response::new(format!(r#"{{"errcode":{code},"errmsg":"no"}}"#).into_bytes())
}

fn bad_gateway(dice: &mut Dice) -> Response<Vec<u8>> {
    let mut answer = Response::new(dice.pick(&GARBAGE).to_vec());
    *answer.status_mut() = StatusCode::from_u16(dice.pick(&[502, 500, 503, 504, 599])).expect("a status");
    answer
}
