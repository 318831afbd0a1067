//! A WeCom that gives tokens and tickets of all kinds, and answers one more path.

use std::collections::HashMap;

use http::{Request, Response, StatusCode};
use serde_json::Value as Json;
use wecom_core::error::{SendError, Sent};

use super::scene::path;
use super::{Dice, Kind, Who};

/// A token that was given out.
#[derive(Clone, Debug)]
pub struct Issued {
    /// Whose it is.
    pub who: Who,
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
    /// How often a token for calls was fetched.
    pub fetched: HashMap<Who, u32>,
    /// How often a suite got another ticket and the old ones were void.
    pub replaced: u32,
    /// How often the request of each caller was executed.
    pub executed: HashMap<String, u32>,
    /// What new tokens live, in seconds.
    pub lives: Vec<i64>,
    /// Whether who asks again gets the old token as long as it is good.
    pub same_token: bool,
    /// Whose secret is wrong; of a corp: that is gone.
    pub wrong_secrets: Vec<Who>,
    serial: u32,
}

/// The parameter `name` of a request's query.
pub(super) fn parameter<'a>(request: &'a Request<Vec<u8>>, name: &str) -> &'a str {
    let pairs = request.uri().query().unwrap_or_default().split('&');
    pairs.filter_map(|pair| pair.split_once('=')).find(|(key, _)| *key == name).map_or("", |(_, value)| value)
}

/// The token or ticket with which a request comes; empty where it comes with none.
pub(super) fn carried(request: &Request<Vec<u8>>) -> String {
    let names = ["access_token", "suite_access_token", "provider_access_token"];
    let token = names.iter().map(|name| parameter(request, name)).find(|token| !token.is_empty());
    token.map_or_else(|| field(request, "suite_ticket"), str::to_owned)
}

fn field(request: &Request<Vec<u8>>, name: &str) -> String {
    let body: Json = serde_json::from_slice(request.body()).unwrap_or_default();
    body[name].as_str().unwrap_or_default().to_owned()
}

impl WeCom {
    /// Gives a suite another ticket, which counts for half an hour.
    pub fn push(&mut self, suite: usize, now: i64) -> String {
        self.serial += 1;
        let (who, kind) = (Who::Suite(suite), Kind::Pushed);
        let value = format!("ticket-{suite}-{}", self.serial);
        let issued = Issued { who, kind, expires: now + 1_800_000, void: false, told: false };
        self.issued.insert(value.clone(), issued);
        value
    }

    /// Another ticket, and the old ones are good no more.
    pub fn replace_ticket(&mut self, suite: usize) -> String {
        let olds = self.issued.values_mut().filter(|it| (it.who, it.kind) == (Who::Suite(suite), Kind::Pushed));
        olds.for_each(|old| old.void = true);
        self.replaced += 1;
        self.push(suite, self.now)
    }

    /// Whose token a fetch wants, told from what it comes with.
    pub(super) fn wanted(&self, request: &Request<Vec<u8>>) -> Option<(Who, Kind)> {
        let number = |text: &str, before: &str| text.strip_prefix(before)?.parse::<usize>().ok();
        let who = match request.uri().path() {
            "/cgi-bin/gettoken" => Who::App(number(parameter(request, "corpsecret"), "secret")?),
            "/cgi-bin/service/get_suite_token" => {
                let suite = number(&field(request, "suite_secret"), "suitesecret")?;
                (field(request, "suite_id") == format!("suite{suite}")).then_some(Who::Suite(suite))?
            }
            "/cgi-bin/service/get_corp_token" => {
                let code = field(request, "permanent_code");
                let (suite, corp) = code.strip_prefix("code")?.split_once('-')?;
                let who = Who::Corp(suite.parse().ok()?, corp.parse().ok()?);
                (field(request, "auth_corpid") == format!("corp{corp}")).then_some(who)?
            }
            "/cgi-bin/service/get_provider_token" => {
                Who::Provider(number(&field(request, "provider_secret"), "providersecret")?)
            }
            "/cgi-bin/corpgroup/corp/gettoken" => Who::Linked(number(&field(request, "corpid"), "below")?),
            "/cgi-bin/get_jsapi_ticket" => return Some((self.issued.get(&carried(request))?.who, Kind::CorpTicket)),
            "/cgi-bin/ticket/get" => return Some((self.issued.get(&carried(request))?.who, Kind::AgentTicket)),
            _ => return None,
        };
        Some((who, Kind::Token))
    }

    /// Whether the token would be accepted now.
    pub fn accepts(&self, token: &str) -> bool {
        self.issued.get(token).is_some_and(|issued| !issued.void && self.now < issued.expires)
    }

    /// Takes a token back before its time; not one that is pushed.
    pub fn void_one(&mut self, dice: &mut Dice) {
        let is_good = |it: &Issued| !it.void && it.kind != Kind::Pushed;
        let mut good: Vec<&String> = self.issued.iter().filter(|(_, it)| is_good(it)).map(|(value, _)| value).collect();
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
                // 40001 for a request with a token says that the token is void, even if it is not.
                if let Some(issued) = self.issued.get_mut(&carried(request)).filter(|_| code == 40001) {
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
        let own = request.uri().path() == ANY;
        let wanted = if own { None } else { self.wanted(request) };
        if let Some((who, Kind::Token)) = wanted.filter(|(who, _)| self.wrong_secrets.contains(who)) {
            return refusal(match who {
                Who::Suite(_) => dice.pick(&[40080, 40083, 40001]),
                Who::Corp(..) => 40084,
                // There is no secret in it, only a corp that the app is not shared with.
                Who::Linked(_) => 40013,
                _ => dice.pick(&[40001, 40013, 40091]),
            });
        }
        let token = carried(request);
        let needed = !matches!(wanted, Some((Who::App(_) | Who::Provider(_), Kind::Token)));
        if needed && !self.accepts(&token) {
            let Some(issued) = self.issued.get_mut(&token) else { return refusal(40014) };
            issued.told = true;
            return refusal(match (issued.kind, issued.who) {
                (Kind::Pushed, _) => 40085,
                (_, Who::Suite(_)) if issued.void => 40082,
                (_, Who::Suite(_)) => 42009,
                _ if issued.void => dice.pick(&[40014, 40001]),
                _ => 42001,
            });
        }
        if own {
            *self.executed.entry(parameter(request, "caller").to_owned()).or_default() += 1;
            return Response::new(br#"{"errcode":0,"errmsg":"ok","done":1}"#.to_vec());
        }
        let Some(wanted) = wanted else { return refusal(40001) };
        assert_eq!(path(wanted), request.uri().path());
        self.issue(wanted, dice)
    }

    fn issue(&mut self, (who, kind): (Who, Kind), dice: &mut Dice) -> Response<Vec<u8>> {
        if kind == Kind::Token {
            *self.fetched.entry(who).or_default() += 1;
        }
        let now = self.now;
        let old = self.issued.iter().find(|(_, it)| (it.who, it.kind) == (who, kind) && !it.void && now < it.expires);
        let (value, life) = match old {
            Some((value, issued)) if self.same_token => (value.clone(), (issued.expires - now) / 1000),
            _ => {
                self.serial += 1;
                let value = format!("{kind:?}-{}", self.serial);
                let life = dice.pick(&self.lives);
                let issued = Issued { who, kind, expires: now + life * 1000, void: false, told: false };
                self.issued.insert(value.clone(), issued);
                (value, life)
            }
        };
        let answer = match (kind, who) {
            // These two have no errcode where they succeed.
            (Kind::Token, Who::Suite(_)) => format!(r#"{{"suite_access_token":"{value}","expires_in":{life}}}"#),
            (Kind::Token, Who::Provider(_)) => format!(r#"{{"provider_access_token":"{value}","expires_in":{life}}}"#),
            (Kind::Token, _) => format!(r#"{{"errcode":0,"access_token":"{value}","expires_in":{life}}}"#),
            _ => format!(r#"{{"errcode":0,"errmsg":"ok","ticket":"{value}","expires_in":{life}}}"#),
        };
        Response::new(answer.into_bytes())
    }
}

/// The path of all calls that are no fetches.
pub(super) const ANY: &str = "/cgi-bin/any";

const GARBAGE: [&[u8]; 7] = [b"", b"<html>", b"{", b"[]", b"{\"errcode\":", b"\xff\xfe\x00", b"{\"errcode\":0} {}"];

fn refusal(code: i64) -> Response<Vec<u8>> {
    Response::new(format!(r#"{{"errcode":{code},"errmsg":"no"}}"#).into_bytes())
}

fn bad_gateway(dice: &mut Dice) -> Response<Vec<u8>> {
    let mut answer = Response::new(dice.pick(&GARBAGE).to_vec());
    *answer.status_mut() = StatusCode::from_u16(dice.pick(&[502, 500, 503, 504, 599])).expect("a status");
    answer
}
