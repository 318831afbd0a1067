//! A provider's program: takes the callbacks of one suite, and knows which corps let it in.

use std::collections::HashMap;
use std::ops::ControlFlow;
use std::sync::mpsc::{self, Receiver as Notes, Sender};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use http::{Request, Response};
use wecom_core::api::service::{self, PermanentCode, v2};
use wecom_core::callback::{Event, Incoming, Receiver, Reply};
use wecom_core::types::{CorpId, ProviderCorpId, Secret, SuiteId};
use wecom_tests::server::{Exchange, Server};

use super::{run, wecom};
use crate::{KEY, PROVIDER, TOKEN, now};

/// Both ways to have a corp's permanent code.
#[derive(Clone, Copy)]
pub(super) enum Way {
    /// The older endpoints, which tell more at once.
    First,
    /// The quicker ones.
    Second,
}

/// What the program knows, shared by the thread that answers and the one that works.
pub(super) struct Backend {
    suite: wecom::Suite,
    /// Whether the suite is a template of customized apps.
    template: bool,
    way: Way,
    corps: Mutex<HashMap<CorpId, (wecom::App, Secret)>>,
    receiver: Receiver,
}

/// The program while it runs.
pub(super) struct Running {
    pub(super) backend: Arc<Backend>,
    pub(super) server: Server,
    notes: Notes<String>,
}

impl Running {
    pub(super) fn start(suite_id: &str, suite: wecom::Suite, template: bool, way: Way) -> Running {
        let receiver = Receiver::builder(TOKEN, KEY)
            .receive_id(SuiteId::from(suite_id))
            .receive_id(ProviderCorpId::from(PROVIDER))
            .build()
            .expect("a receiver");
        let backend = Arc::new(Backend { suite, template, way, corps: Mutex::default(), receiver });
        let (work, queue) = mpsc::channel();
        let (note, notes) = mpsc::channel();
        let worker = Arc::clone(&backend);
        thread::spawn(move || {
            for incoming in queue {
                // The test may have ended.
                let _ = note.send(worker.work(incoming));
            }
        });
        let (serving, work) = (Arc::clone(&backend), Mutex::new(work));
        let server = Server::start(move |exchange| {
            let answer = serving.serve(exchange, &work)?;
            exchange.answer(answer.status().as_u16(), "", answer.body())
        });
        Running { backend, server, notes }
    }

    /// What the program did about the next callback that it answered first; the time is only for a test that fails.
    pub(super) fn note(&self) -> String {
        self.notes.recv_timeout(Duration::from_secs(60)).expect("something that was worked on")
    }
}

impl Backend {
    /// A corp that let the app in.
    pub(super) fn corp(&self, id: &str) -> Option<wecom::App> {
        self.known(&CorpId::from(id)).map(|(app, _)| app)
    }

    fn known(&self, id: &CorpId) -> Option<(wecom::App, Secret)> {
        self.corps.lock().expect("nobody panics here").get(id).cloned()
    }

    fn serve(&self, exchange: &mut Exchange<'_>, work: &Mutex<Sender<Incoming>>) -> std::io::Result<Response<Vec<u8>>> {
        if exchange.path == "/installed" {
            let code = exchange.parameter("auth_code").unwrap_or_default().to_owned();
            let state = exchange.parameter("state").unwrap_or_default().to_owned();
            return Ok(Response::new(format!("{} {state}", self.admit(&code)).into_bytes()));
        }
        let target = format!("{}?{}", exchange.path, exchange.query);
        let request = Request::builder().method(exchange.method.as_str()).uri(target).body(exchange.body()?);
        let request = request.map_err(std::io::Error::other)?;
        let opened = match self.receiver.receive(&request, now()) {
            ControlFlow::Continue(opened) => opened,
            ControlFlow::Break(answer) => return Ok(answer),
        };
        match &opened.incoming.event {
            // Kept before WeCom hears `success`: what is not kept, it is to push again.
            Event::SuiteTicket(ticket) => {
                if run(self.suite.keep_ticket(&ticket.suite_ticket, opened.incoming.created)).is_err() {
                    return Ok(Response::new(b"later".to_vec()));
                }
            }
            // WeCom waits for a second; what takes longer is done behind its back.
            _ => work.lock().expect("nobody panics here").send(opened.incoming).map_err(std::io::Error::other)?,
        }
        let answer = self.receiver.respond(&opened.reply_to, &Reply::Nothing, now(), [7; 16]);
        Ok(answer.unwrap_or_else(|error| Receiver::refuse(&error)))
    }

    /// What is done about a callback once it is answered; says so.
    fn work(&self, incoming: Incoming) -> String {
        let corp = incoming.auth_corp_id.clone().unwrap_or_default();
        match incoming.event {
            Event::CreateAuth(created) => format!("created {}", self.admit(created.auth_code.expose())),
            Event::ResetPermanentCode(reset) => format!("reset {}", self.admit(reset.auth_code.expose())),
            Event::ChangeAuth(_) => {
                let (_, code) = self.known(&corp).expect("a corp that is known");
                let granted = run(self.suite.call(&service::GetAuthInfo::new(&corp, code))).expect("what it granted");
                let agent = granted.auth_info.expect("an app").agent.remove(0);
                format!("changed {corp} {:?}", agent.privilege.expect("what it may see").allow_user)
            }
            Event::CancelAuth(_) => {
                self.corps.lock().expect("nobody panics here").remove(&corp);
                format!("cancelled {corp}")
            }
            event => format!("unexpected {}", event.name()),
        }
    }

    /// Turns the code of an authorisation into a corp's permanent code; says which corp it is.
    fn admit(&self, auth_code: &str) -> CorpId {
        let answer = self.permanent_code(auth_code);
        let corp = answer.auth_corp_info.expect("a corp").corpid;
        let code = answer.permanent_code;
        let granted = match self.way {
            Way::First => answer.auth_info,
            Way::Second => {
                run(self.suite.call(&v2::GetAuthInfo::new(&corp, &code))).expect("what it granted").auth_info
            }
        };
        let agent = granted.expect("an app").agent.remove(0);
        assert_eq!(agent.is_customized_app, Some(self.template));
        let app = if self.template {
            self.suite.customized(agent.agentid, &corp, &code)
        } else {
            self.suite.corp(agent.agentid, &corp, &code)
        };
        self.corps.lock().expect("nobody panics here").insert(corp.clone(), (app, code));
        corp
    }

    fn permanent_code(&self, auth_code: &str) -> PermanentCode {
        let answer = match self.way {
            Way::First => run(self.suite.call(&service::GetPermanentCode::new(auth_code))),
            Way::Second => run(self.suite.call(&v2::GetPermanentCode::new(auth_code))),
        };
        answer.expect("a permanent code")
    }
}
