//! A Redis of one's own for a test.

use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use tokio::runtime::Runtime;
use wecom_core::flow::{AsyncTokenStore, Entry, Fence, Lease, StoreError, TokenKey, TokenStore};
use wecom_reqwest::wecom_store::redis::{AsyncStore, Settings, Store};

/// Of a Redis on TCP.
pub const PASSWORD: &str = "hush-redis";
/// The number of the database in its URL.
const DATABASE: u8 = 3;

/// A folder for one test; gone when dropped.
pub struct Folder(PathBuf);

impl Folder {
    /// An empty folder.
    ///
    /// # Panics
    ///
    /// Where none can be made.
    pub fn new() -> Folder {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        // Names of sockets may have about a hundred bytes: not below the target folder.
        let path = std::env::temp_dir().join(format!("wecom-{}-{number}", std::process::id()));
        let mut builder = fs::DirBuilder::new();
        // As stores want it, whatever this user's folders are like.
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.recursive(true).create(&path).expect("a folder");
        Folder(path)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Default for Folder {
    fn default() -> Folder {
        Folder::new()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What cannot be removed stays in the folder for temporary files.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A `redis-server` that keeps nothing on disk and listens on a socket in a folder of its own, or on a port of loopback.
pub struct Redis {
    folder: Folder,
    port: Option<u16>,
    child: Child,
}

impl Redis {
    /// Starts one; none where the machine has no `redis-server`, which is told.
    ///
    /// # Panics
    ///
    /// Where it is missing although `WECOM_REQUIRE_REDIS=1`, or does not start.
    pub fn start() -> Option<Redis> {
        Redis::start_at(None)
    }

    /// The same, on TCP and with a password.
    ///
    /// # Panics
    ///
    /// As [`start`](Redis::start).
    pub fn start_on_tcp() -> Option<Redis> {
        // The system gives a port that it does not soon give again.
        let free = TcpListener::bind("127.0.0.1:0").expect("a free port").local_addr().expect("an address").port();
        Redis::start_at(Some(free))
    }

    fn start_at(port: Option<u16>) -> Option<Redis> {
        let missing = Command::new("redis-server").arg("--version").stdout(Stdio::null()).status().is_err();
        if missing {
            let required = std::env::var("WECOM_REQUIRE_REDIS").is_ok_and(|it| it == "1");
            assert!(
                !required,
                "WECOM_REQUIRE_REDIS is set, and there is no redis-server: install it (Debian: redis-server)"
            );
            let test = thread::current();
            let test = test.name().unwrap_or("the test");
            // Not `eprintln!`, whose words the test harness keeps to itself.
            let said = writeln!(io::stderr(), "skipped: {test} needs redis-server, which is not installed");
            said.expect("a terminal, or whatever stands in its place");
            return None;
        }
        let folder = Folder::new();
        let child = serve(folder.path(), port);
        Some(Redis { folder, port, child })
    }

    /// Its URL.
    pub fn url(&self) -> String {
        match self.port {
            None => format!("unix://{}", socket(self.folder.path()).display()),
            Some(port) => format!("redis://default:{PASSWORD}@127.0.0.1:{port}/{DATABASE}"),
        }
    }

    /// Ends it at once.
    ///
    /// # Panics
    ///
    /// Where it has ended already.
    pub fn stop(&mut self) {
        self.child.kill().expect("a running server");
        self.child.wait().expect("a running server");
    }

    /// Starts an empty one at the same place, once this one was stopped.
    pub fn start_again(&mut self) {
        self.child = serve(self.folder.path(), self.port);
    }

    /// Stops it in its tracks: it takes connections (the kernel does) and answers nothing.
    pub fn pause(&self) {
        signal("STOP", &self.child);
    }

    /// Lets it go on.
    pub fn resume(&self) {
        signal("CONT", &self.child);
    }
}

impl Drop for Redis {
    fn drop(&mut self) {
        // It may have been stopped.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The blocking and the async store, so that each promise is held to both.
#[derive(Debug)]
pub enum Either {
    /// For threads.
    Blocking(Store),
    /// For tasks, and where they run.
    Async(AsyncStore, Runtime),
}

impl Either {
    /// One of each.
    ///
    /// # Panics
    ///
    /// Where the settings cannot be.
    pub fn both(settings: &Settings) -> [Either; 2] {
        let runtime = Runtime::new().expect("a runtime");
        let store = settings.open_async().expect("settings that can be");
        [Either::Blocking(settings.open().expect("settings that can be")), Either::Async(store, runtime)]
    }

    /// As `TokenStore::load`.
    ///
    /// # Errors
    ///
    /// Those of the store.
    pub fn load(&self, key: &TokenKey) -> Result<Option<Entry>, StoreError> {
        match self {
            Either::Blocking(store) => store.load(key),
            Either::Async(store, runtime) => runtime.block_on(store.load(key)),
        }
    }

    /// As `TokenStore::save`.
    ///
    /// # Errors
    ///
    /// Those of the store.
    pub fn save(&self, key: &TokenKey, entry: Entry, fence: Option<Fence>) -> Result<(), StoreError> {
        match self {
            Either::Blocking(store) => store.save(key, entry, fence),
            Either::Async(store, runtime) => runtime.block_on(store.save(key, entry, fence)),
        }
    }

    /// As `TokenStore::remove`.
    ///
    /// # Errors
    ///
    /// Those of the store.
    pub fn remove(&self, key: &TokenKey) -> Result<(), StoreError> {
        match self {
            Either::Blocking(store) => store.remove(key),
            Either::Async(store, runtime) => runtime.block_on(store.remove(key)),
        }
    }

    /// As `TokenStore::lock`.
    ///
    /// # Errors
    ///
    /// Those of the store.
    pub fn lock(&self, key: &TokenKey) -> Result<Lease, StoreError> {
        match self {
            Either::Blocking(store) => store.lock(key),
            Either::Async(store, runtime) => runtime.block_on(store.lock(key)),
        }
    }
}

/// Asks again and again; a minute at the most, so that a mistake ends.
pub fn comes_true(mut question: impl FnMut() -> bool) -> bool {
    let end = Instant::now() + Duration::from_secs(60);
    std::iter::repeat_with(|| {
        thread::yield_now();
        question()
    })
    .take_while(|_| Instant::now() < end)
    .any(|answer| answer)
}

fn socket(folder: &Path) -> PathBuf {
    folder.join("redis.sock")
}

fn serve(folder: &Path, port: Option<u16>) -> Child {
    let mut command = Command::new("redis-server");
    match port {
        None => command.args(["--port", "0", "--unixsocket"]).arg(socket(folder)),
        Some(port) => command.args(["--bind", "127.0.0.1", "--requirepass", PASSWORD, "--port"]).arg(port.to_string()),
    };
    let mut child = command
        .args(["--save", "", "--appendonly", "no", "--daemonize", "no", "--dir"])
        .arg(folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("redis-server starts");
    let mut out = BufReader::new(child.stdout.take().expect("a pipe"));
    wait_until_ready(&mut out);
    // Nobody else reads what it writes, and a full pipe would stop it.
    thread::spawn(move || out.read_to_end(&mut Vec::new()));
    child
}

fn wait_until_ready(out: &mut BufReader<ChildStdout>) {
    let mut said = String::new();
    while !said.lines().last().is_some_and(|line| line.contains("eady to accept connections")) {
        assert!(out.read_line(&mut said).expect("its words") > 0, "redis-server did not start:\n{said}");
    }
}

/// The shell's own `kill`: not every machine has the program.
pub(crate) fn signal(name: &str, child: &Child) {
    let done = Command::new("sh").args(["-c", &format!("kill -{name} {}", child.id())]).status().expect("a shell");
    assert!(done.success(), "kill -{name}");
}
