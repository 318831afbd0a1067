//! 接收消息与事件: callbacks, encrypted, signed and pushed as WeCom pushes them.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::{Method, Request, Response, StatusCode};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use wecom_core::callback::crypto::{EncodingAesKey, signature, verify};
use wecom_core::types::{AgentId, SuiteId, Timestamp, UserId};

use crate::random;
use crate::sandbox::Sandbox;
use crate::world::CONTACT_SYNC;

/// Where an app's callbacks go.
#[derive(Clone)]
pub(crate) struct Callback {
    to: Destination,
    token: String,
    key: EncodingAesKey,
    /// The key as text, for hiding it.
    key_text: String,
}

#[derive(Clone)]
enum Destination {
    Url(String),
    Function(Arc<Handler>),
}

type Handler = dyn Fn(Request<Vec<u8>>) -> Response<Vec<u8>> + Send + Sync;

/// Whom a callback is for.
pub(crate) enum For {
    /// An app: messages and events, in the name of the corp that it is in.
    App(AgentId),
    /// A suite itself: commands.
    Suite(SuiteId),
}

/// How often a callback is sent again when it was not taken.
const RETRIES: usize = 3;
/// Longest answer that is read.
const ANSWER: u64 = 1 << 20;

/// What became of a callback.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Delivery {
    /// Each time it was sent: at most four times.
    pub attempts: Vec<Attempt>,
    /// The passive reply, decrypted; nothing for an empty answer or `success`.
    pub reply: Option<String>,
    /// Why an answer is no reply, where it looks as if it was meant as one. WeCom drops such an answer.
    pub problem: Option<String>,
}

impl Delivery {
    /// Whether the callback was taken: answered in time with HTTP 200, and a command with `success`.
    pub fn is_taken(&self) -> bool {
        self.attempts.last().is_some_and(Attempt::is_taken)
    }
}

/// One time that a callback was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Attempt {
    /// The HTTP status; nothing where no answer came in time.
    pub status: Option<StatusCode>,
    /// Why no answer came, or why it does not count.
    pub problem: Option<String>,
}

impl Attempt {
    /// Whether it was answered with HTTP 200, and a command with `success`.
    pub fn is_taken(&self) -> bool {
        self.status == Some(StatusCode::OK) && self.problem.is_none()
    }
}

/// Why a callback address was not accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotVerified(String);

impl fmt::Display for NotVerified {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the callback address was not accepted: {}", self.0)
    }
}

impl std::error::Error for NotVerified {}

impl Sandbox {
    /// Sets an app's callback address, token and EncodingAESKey, as the admin console does: a `GET` with an encrypted
    /// `echostr` comes first, and only the right answer to it makes the address count. `http` only.
    ///
    /// # Errors
    ///
    /// Where the key is none, or the address does not answer the decrypted text, exactly, in time, with HTTP 200.
    pub fn callback(
        &self,
        agent_id: impl Into<AgentId>,
        url: &str,
        token: &str,
        encoding_aes_key: &str,
    ) -> Result<(), NotVerified> {
        self.set_callback(agent_id.into(), Destination::Url(url.to_owned()), token, encoding_aes_key)
    }

    /// The same with a function in place of the address: nothing leaves the process.
    ///
    /// # Errors
    ///
    /// Like [`callback`](Sandbox::callback).
    pub fn callback_in_process(
        &self,
        agent_id: impl Into<AgentId>,
        token: &str,
        encoding_aes_key: &str,
        handler: impl Fn(Request<Vec<u8>>) -> Response<Vec<u8>> + Send + Sync + 'static,
    ) -> Result<(), NotVerified> {
        self.set_callback(agent_id.into(), Destination::Function(Arc::new(handler)), token, encoding_aes_key)
    }

    /// Sets the command address of a suite (系统事件接收URL), as the provider's console does: verified first, with the provider's
    /// own corp id as the receive id. `http` only.
    ///
    /// # Errors
    ///
    /// Like [`callback`](Sandbox::callback), and where there is no such suite.
    pub fn suite_callback(
        &self,
        suite_id: impl Into<SuiteId>,
        url: &str,
        token: &str,
        encoding_aes_key: &str,
    ) -> Result<(), NotVerified> {
        let provider = self.world().vendor.corp();
        let callback = self.verified(Destination::Url(url.to_owned()), token, encoding_aes_key, &provider)?;
        let suite = suite_id.into();
        let mut world = self.world();
        let known = world.vendor.suites.get_mut(&suite);
        known.ok_or_else(|| NotVerified(format!("the sandbox has no suite {suite}")))?.command = Some(callback);
        Ok(())
    }

    fn set_callback(&self, app: AgentId, to: Destination, token: &str, key: &str) -> Result<(), NotVerified> {
        let world = self.world();
        let installed = world.apps.get(&app).is_some_and(|app| app.corp.is_some());
        let receive_id = if installed { world.vendor.corp() } else { world.corp.clone() };
        drop(world);
        let callback = self.verified(to, token, key, &receive_id)?;
        self.world().callbacks.insert(app, callback);
        Ok(())
    }

    fn verified(&self, to: Destination, token: &str, key: &str, receive_id: &str) -> Result<Callback, NotVerified> {
        let callback = Callback::new(to, token, key).map_err(NotVerified)?;
        let (now, timeout) = self.sending();
        let echo = format!("{}", random::number());
        let request = callback.verification(&echo, receive_id, now).map_err(NotVerified)?;
        let answer = callback.send(request, timeout).map_err(NotVerified)?;
        if answer.status() != StatusCode::OK {
            return Err(NotVerified(format!("it answered HTTP {}", answer.status())));
        }
        if answer.body() != echo.as_bytes() {
            let found = String::from_utf8_lossy(answer.body()).chars().take(60).collect::<String>();
            return Err(NotVerified(format!("it answered {found:?} where the decrypted echostr was to be")));
        }
        Ok(callback)
    }

    /// A member sends a text to an app. Nothing comes back where the app has no callback address.
    pub fn member_says(&self, userid: impl Into<UserId>, agent_id: impl Into<AgentId>, text: &str) -> Option<Delivery> {
        let agent = agent_id.into();
        let content = format!("<Content>{}</Content><MsgId>{}</MsgId>", cdata(text), random::number() >> 1);
        self.push(agent, &self.inner_xml(&userid.into(), agent, "text", &content))
    }

    /// A member taps a button of an app's menu that has a key.
    pub fn member_taps(&self, userid: impl Into<UserId>, agent_id: impl Into<AgentId>, key: &str) -> Option<Delivery> {
        let agent = agent_id.into();
        let content = format!("<Event>{}</Event><EventKey>{}</EventKey>", cdata("click"), cdata(key));
        self.push(agent, &self.inner_xml(&userid.into(), agent, "event", &content))
    }

    /// Pushes a message or an event, given as the XML (or JSON) that is inside of the encrypted envelope: at once, and up
    /// to three times more while no HTTP 200 comes in time, each time with another nonce and signature.
    ///
    /// Nothing comes back where the app has no callback address.
    pub fn push(&self, agent_id: impl Into<AgentId>, inner: &str) -> Option<Delivery> {
        let app = agent_id.into();
        let callback = self.world().callbacks.get(&app).cloned()?;
        Some(self.push_to(&callback, &For::App(app), inner))
    }

    /// Pushes what calls brought about.
    pub(crate) fn deliver(&self, outbox: &[(Callback, String)]) {
        for (callback, inner) in outbox {
            self.push_to(callback, &For::App(CONTACT_SYNC), inner);
        }
    }

    pub(crate) fn push_to(&self, callback: &Callback, to: &For, inner: &str) -> Delivery {
        let mut delivery = Delivery { attempts: Vec::new(), reply: None, problem: None };
        let receive_id = match to {
            For::App(app) => self.world().corp_of(*app),
            For::Suite(suite) => suite.as_str().to_owned(),
        };
        for _ in 0..=RETRIES {
            let (now, timeout) = self.sending();
            let request = callback.callback(inner, &receive_id, to, now);
            let answer = request.and_then(|request| callback.send(request, timeout));
            let attempt = match &answer {
                Err(problem) => Attempt { status: None, problem: Some(problem.clone()) },
                Ok(answer) => {
                    let refused = matches!(to, For::Suite(_)) && answer.body() != b"success";
                    let problem = refused.then(|| "a command has to be answered with success".to_owned());
                    Attempt { status: Some(answer.status()), problem }
                }
            };
            let taken = attempt.is_taken();
            delivery.attempts.push(attempt);
            if let (true, Ok(answer)) = (taken, answer) {
                match callback.reply(answer.body(), &receive_id) {
                    Ok(reply) => delivery.reply = reply,
                    Err(problem) => delivery.problem = Some(problem),
                }
                break;
            }
        }
        delivery
    }

    fn inner_xml(&self, from: &UserId, app: AgentId, kind: &str, content: &str) -> String {
        let world = self.world();
        format!(
            "<xml><ToUserName>{}</ToUserName><FromUserName>{}</FromUserName><CreateTime>{}</CreateTime>\
             <MsgType>{}</MsgType>{content}<AgentID>{app}</AgentID></xml>",
            cdata(&world.corp_of(app)),
            cdata(from.as_str()),
            world.clock.now().secs(),
            cdata(kind),
        )
    }

    fn sending(&self) -> (Timestamp, Duration) {
        let world = self.world();
        (world.clock.now(), world.callback_timeout)
    }
}

impl Callback {
    fn new(to: Destination, token: &str, key_text: &str) -> Result<Callback, String> {
        let key = EncodingAesKey::new(key_text).map_err(|problem| problem.to_string())?;
        Ok(Callback { to, token: token.to_owned(), key, key_text: key_text.to_owned() })
    }

    /// The address that a request names for its own outcome, which is not verified first.
    pub(crate) fn unverified(url: &str, token: &str, key: &str) -> Result<Callback, String> {
        Callback::new(Destination::Url(url.to_owned()), token, key)
    }

    fn verification(&self, echo: &str, receive_id: &str, now: Timestamp) -> Result<Request<Vec<u8>>, String> {
        let sealed = self.seal(echo, receive_id)?;
        let query = format!("{}&echostr={}", self.signed(&sealed, now), encode(&sealed));
        self.request(&Method::GET, &query, Vec::new())
    }

    fn callback(&self, inner: &str, receive_id: &str, to: &For, now: Timestamp) -> Result<Request<Vec<u8>>, String> {
        let sealed = self.seal(inner, receive_id)?;
        let agent = match to {
            For::App(app) => app.to_string(),
            For::Suite(_) => String::new(),
        };
        let query = self.signed(&sealed, now);
        let body = if inner.trim_start().starts_with('{') {
            serde_json::json!({ "encrypt": sealed }).to_string()
        } else {
            format!(
                "<xml><ToUserName>{}</ToUserName><Encrypt>{}</Encrypt><AgentID>{}</AgentID></xml>",
                cdata(receive_id),
                cdata(&sealed),
                cdata(&agent)
            )
        };
        self.request(&Method::POST, &query, body.into_bytes())
    }

    fn seal(&self, text: &str, receive_id: &str) -> Result<String, String> {
        self.key.seal(text.as_bytes(), receive_id, random::bytes()).map_err(|problem| problem.to_string())
    }

    fn signed(&self, sealed: &str, now: Timestamp) -> String {
        let (timestamp, nonce) = (now.secs().to_string(), (random::number() >> 16).to_string());
        let signature = signature(&self.token, &timestamp, &nonce, sealed);
        format!("msg_signature={signature}&timestamp={timestamp}&nonce={nonce}")
    }

    fn request(&self, method: &Method, query: &str, body: Vec<u8>) -> Result<Request<Vec<u8>>, String> {
        let url = match &self.to {
            Destination::Url(url) => url,
            Destination::Function(_) => "http://localhost/",
        };
        let join = if url.contains('?') { '&' } else { '?' };
        let request = Request::builder().method(method).uri(format!("{url}{join}{query}"));
        let request = if *method == Method::POST { request.header("content-type", "text/xml") } else { request };
        request.body(body).map_err(|problem| problem.to_string())
    }

    fn send(&self, request: Request<Vec<u8>>, timeout: Duration) -> Result<Response<Vec<u8>>, String> {
        if let Destination::Function(handler) = &self.to {
            return Ok(handler(request));
        }
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .proxy(None)
            .timeout_global(Some(timeout));
        let agent = config.build().new_agent();
        // The error may hold the address with its query, but no secret is in that.
        let mut answer = agent.run(request).map_err(|problem| problem.to_string())?;
        let body =
            answer.body_mut().with_config().limit(ANSWER).read_to_vec().map_err(|problem| problem.to_string())?;
        Ok(answer.map(|_| body))
    }

    /// The text of a passive reply, if there is one.
    fn reply(&self, body: &[u8], receive_id: &str) -> Result<Option<String>, String> {
        let text = std::str::from_utf8(body).map_err(|_| "the reply is not UTF-8".to_owned())?.trim();
        if text.is_empty() || text == "success" {
            return Ok(None);
        }
        let field = |xml: &str, json: &str| {
            xml_text(text, xml).or_else(|| json_text(text, json)).ok_or_else(|| format!("the reply has no {xml}"))
        };
        let sealed = field("Encrypt", "encrypt")?;
        let given = field("MsgSignature", "msgsignature")?;
        let (timestamp, nonce) = (field("TimeStamp", "timestamp")?, field("Nonce", "nonce")?);
        if !verify(&self.token, &timestamp, &nonce, &sealed, &given) {
            return Err("the signature of the reply is wrong".to_owned());
        }
        let plain = self.key.open(sealed.as_bytes()).map_err(|problem| problem.to_string())?;
        if plain.receive_id != receive_id {
            return Err(format!("the reply is for {:?}, not for {receive_id:?}", plain.receive_id));
        }
        String::from_utf8(plain.message).map(Some).map_err(|_| "the decrypted reply is not UTF-8".to_owned())
    }

    /// What no transcript may show.
    pub(crate) fn secrets(&self) -> [String; 2] {
        [self.token.clone(), self.key_text.clone()]
    }
}

impl fmt::Debug for Callback {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match &self.to {
            Destination::Url(url) => url,
            Destination::Function(_) => "in process",
        })
    }
}

fn encode(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}

/// Text in CDATA sections; more than one where the text itself holds the end of one.
pub(crate) fn cdata(text: &str) -> String {
    format!("<![CDATA[{}]]>", text.replace("]]>", "]]]]><![CDATA[>"))
}

/// The text of an element that has no others inside.
fn xml_text(xml: &str, name: &str) -> Option<String> {
    let (_, rest) = xml.split_once(&format!("<{name}>"))?;
    let (text, _) = rest.split_once(&format!("</{name}>"))?;
    let text = text.trim();
    let text = text.strip_prefix("<![CDATA[").and_then(|text| text.strip_suffix("]]>")).unwrap_or(text);
    Some(text.trim().to_owned())
}

/// A member of a JSON object, as text.
fn json_text(json: &str, name: &str) -> Option<String> {
    let value = serde_json::from_str::<serde_json::Value>(json).ok()?.get(name)?.clone();
    Some(value.as_str().map_or_else(|| value.to_string(), str::to_owned))
}
