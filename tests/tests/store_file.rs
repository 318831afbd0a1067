//! Tokens in a folder: several processes, one fetch.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, SystemTime};

use wecom_core::api::contacts::user;
use wecom_core::flow::{Entry, Token, TokenKey, TokenStore};
use wecom_core::types::Timestamp;
use wecom_reqwest::wecom_store::File;
use wecom_tests::adapters::make;
use wecom_tests::redis::Folder;
use wecom_tests::replicas::{Plan, Replica};
use wecom_tests::server::Server;

fn entry(value: &str) -> Entry {
    let now = Timestamp::from(SystemTime::now());
    Entry::Token(Token::new(value, now + Duration::from_secs(7_000)))
}

/// The files with this ending.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    paths.filter(|path| path.extension().is_some_and(|it| it == ending)).collect()
}

fn answering() -> Server {
    Server::answering(r#"{"errcode":0,"name":"Zhang"}"#)
}

fn plan<'a>(adapter: &'a str, folder: &Path, server: &Server) -> Plan<'a> {
    Plan {
        binary: env!("CARGO_BIN_EXE_replica"),
        adapter,
        store: format!("file:{}", folder.display()),
        base: server.base(),
        threads: 20,
        calls: 1,
        secrets: 1,
        lease: Duration::from_secs(20),
    }
}

#[test]
fn two_processes_fetch_one_token() {
    let (folder, server) = (Folder::new(), answering());
    let mut replicas =
        [plan("ureq", folder.path(), &server).start(0), plan("reqwest", folder.path(), &server).start(1)];
    for replica in &mut replicas {
        replica.say("go");
    }
    assert_eq!(replicas.iter_mut().map(Replica::succeeded).sum::<usize>(), 40);
    assert_eq!(server.gettokens(), 1);
    // And one that starts later.
    let mut later = plan("ureq", folder.path(), &server).start(2);
    later.say("go");
    assert_eq!((later.succeeded(), server.gettokens()), (20, 1));
}

#[test]
fn a_process_that_dies_frees_its_lock() {
    let folder = Folder::new();
    let server = Server::start(|exchange| match (exchange.path.as_str(), exchange.number()) {
        // The first fetch never gets an answer.
        ("/cgi-bin/gettoken", 1) => exchange.wait_for_end(),
        ("/cgi-bin/gettoken", _) => exchange.issue(),
        _ => exchange.json(r#"{"errcode":0,"name":"Zhang"}"#),
    });
    let mut holder = plan("ureq", folder.path(), &server).start(0);
    holder.say("go");
    server.wait_for_requests(1);
    let store = File::open(folder.path()).unwrap().patience(Duration::ZERO);
    let key = wecom_core::flow::Credential::app("ww1", "s0").key().unwrap().clone();
    let held = store.lock(&key).unwrap_err();
    assert!(held.problem.contains("held by another process"), "{held}");
    let mut others = [plan("ureq", folder.path(), &server).start(1), plan("reqwest", folder.path(), &server).start(2)];
    for other in &mut others {
        other.say("go");
    }
    holder.kill();
    assert_eq!(others.iter_mut().map(Replica::succeeded).sum::<usize>(), 40);
    assert_eq!(server.gettokens(), 2, "one of the others fetched for both");
}

/// A stopped process keeps its lock; the others go on without.
#[cfg(unix)]
#[test]
fn a_process_that_is_stopped_fails_nobodys_call() {
    let folder = Folder::new();
    let server = Server::start(|exchange| match (exchange.path.as_str(), exchange.number()) {
        // The first fetch gets no answer before the others are done.
        ("/cgi-bin/gettoken", 1) => exchange.wait_for_end(),
        ("/cgi-bin/gettoken", _) => exchange.issue(),
        _ => exchange.json(r#"{"errcode":0,"name":"Zhang"}"#),
    });
    // The patience of the others is a second longer.
    let plan = |adapter| Plan { lease: Duration::from_millis(100), ..plan(adapter, folder.path(), &server) };
    let mut holder = plan("ureq").start(0);
    holder.say("go");
    server.wait_for_requests(1);
    holder.pause();
    let mut others = [plan("ureq").start(1), plan("reqwest").start(2)];
    for other in &mut others {
        other.say("go");
    }
    assert_eq!(others.iter_mut().map(Replica::succeeded).sum::<usize>(), 40);
    let fetches = server.gettokens();
    assert!(fetches == 2 || fetches == 3, "each of the others once at the most, not {fetches}");
    let key = wecom_core::flow::Credential::app("ww1", "s0").key().unwrap().clone();
    let held = File::open(folder.path()).unwrap().patience(Duration::ZERO).lock(&key);
    assert!(held.is_err(), "the stopped one has the lock still");
}

#[test]
fn only_what_was_left_behind_is_cleared_up() {
    let folder = Folder::new();
    let make = |name: &str, age: u64| {
        let path = folder.path().join(name);
        let file = fs::File::create(&path).unwrap();
        file.set_modified(SystemTime::now() - Duration::from_secs(age)).unwrap();
        path
    };
    let foreign = [
        "letter.draft",
        "token-letter.draft",
        "token-letter.2026-01-01.draft",
        "token-k.0123456789abcde.draft",
        "token-k.0123456789ABCDEF.draft",
        "k.0123456789abcdef.draft",
        "token-k.0123456789abcdef.entry",
        "tokens.lock",
    ];
    let foreign = foreign.map(|name| make(name, 7_200));
    let young = make("token-k.0123456789abcdef.draft", 1_800);
    let old = make("token-k.fedcba9876543210.draft", 7_200);
    File::open(folder.path()).unwrap();
    assert!(!old.exists(), "left behind by a process that died");
    assert!(young.exists(), "another process may be writing it");
    for path in foreign {
        assert!(path.exists(), "{} is none of the store's", path.display());
    }
}

/// Corps come and go. Whatever they leave behind ends with the last of their tokens.
#[test]
fn what_has_expired_is_removed() {
    let (folder, now) = (Folder::new(), Timestamp::from(SystemTime::now()));
    let (store, keys) =
        (File::open(folder.path()).unwrap(), ["good", "over", "young", "held", "bare"].map(TokenKey::named));
    let ends = |seconds| Entry::Token(Token::new("T", now + Duration::from_secs(seconds)));
    let [good, over, young, held, bare] = &keys;
    for (key, entry) in [(good, ends(9_000)), (over, ends(0)), (young, ends(0)), (held, ends(0))] {
        drop(store.lock(key).unwrap());
        store.save(key, entry, None).unwrap();
    }
    drop(store.lock(bare).unwrap());
    let lease = store.lock(held).unwrap();
    let path = |key: &TokenKey, ending| folder.path().join(format!("token-{key}.{ending}"));
    let there = |key| ["entry", "lock"].map(|ending| path(key, ending).exists());
    let age = |path: &Path, seconds| {
        let file = fs::File::options().append(true).open(path).unwrap();
        file.set_modified(SystemTime::now() - Duration::from_secs(seconds)).unwrap();
    };
    for key in [good, over, held] {
        for ending in ["entry", "lock"] {
            age(&path(key, ending), 8_000);
        }
    }
    age(&path(bare, "lock"), 8_000);
    // What cannot be read is kept for as long as some entry might be good.
    let sealed = File::open(folder.path()).unwrap().encrypt(&[7; 32]);
    let (sealed_good, sealed_over) = (TokenKey::named("sealed_good"), TokenKey::named("sealed_over"));
    for (key, days) in [(&sealed_good, 30), (&sealed_over, 32)] {
        sealed.save(key, ends(9_000), None).unwrap();
        age(&path(key, "entry"), days * 86_400);
    }

    File::open(folder.path()).unwrap();
    // Elsewhere lock files stay.
    let lock = !cfg!(unix);
    assert_eq!((there(good), there(over)), ([true, true], [false, lock]));
    assert_eq!((there(young), there(held)), ([true, true], [true, true]), "perhaps it is just being replaced");
    assert_eq!(there(bare), [false, lock]);
    assert!(path(&sealed_good, "entry").exists() && !path(&sealed_over, "entry").exists());
    assert_eq!(store.load(good), Ok(Some(ends(9_000))));
    // The lock that was held is the same as before.
    assert!(store.clone().patience(Duration::ZERO).lock(held).is_err());
    drop(lease);
    File::open(folder.path()).unwrap();
    assert_eq!(there(held), [false, lock]);
}

/// A lock file may be tidied away at any moment while nobody holds it; still one at a time has the lock.
#[test]
fn locks_keep_apart_although_their_files_are_tidied_away() {
    const THREADS: usize = 4;
    let (folder, key) = (Folder::new(), TokenKey::named("k"));
    let store = File::open(folder.path()).unwrap().patience(Duration::from_secs(3_600));
    let (inside, taken) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let path = folder.path().join("token-k.lock");
    std::thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                for _ in 0..50 {
                    let lease = store.lock(&key).unwrap();
                    assert_eq!(inside.fetch_add(1, Ordering::SeqCst), 0, "alone");
                    inside.fetch_sub(1, Ordering::SeqCst);
                    taken.fetch_add(1, Ordering::SeqCst);
                    drop(lease);
                }
            });
        }
        while taken.load(Ordering::SeqCst) < THREADS * 50 {
            // So old that it counts as left behind.
            if let Ok(file) = fs::File::options().append(true).open(&path) {
                file.set_modified(SystemTime::now() - Duration::from_secs(8_000)).unwrap();
            }
            File::open(folder.path()).unwrap();
        }
    });
}

#[cfg(unix)]
#[test]
fn only_the_owner_may_read() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new();
    let inside = folder.path().join("tokens");
    let (store, key) = (File::open(&inside).unwrap(), TokenKey::named("k"));
    let lease = store.lock(&key).unwrap();
    store.save(&key, entry("T"), lease.fence()).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&inside), 0o700);
    let (entries, locks) = (files(&inside, "entry"), files(&inside, "lock"));
    assert_eq!((entries.len(), locks.len()), (1, 1));
    assert_eq!((mode(&entries[0]), mode(&locks[0])), (0o600, 0o600));
    assert!(files(&inside, "draft").is_empty(), "nothing half written stays");
}

#[test]
fn damaged_files_are_fetched_anew() {
    let (folder, server) = (Folder::new(), answering());
    let app = || {
        let client = wecom_ureq::Client::builder().corp_id("ww1").base_url(server.base());
        client.tokens(File::open(folder.path()).unwrap()).build().app(1, "s")
    };
    let fetches = || {
        assert_eq!(app().call(&user::Get::new("u")).unwrap().name, "Zhang");
        server.gettokens()
    };
    assert_eq!((fetches(), fetches()), (1, 1));
    let path = files(folder.path(), "entry").remove(0);
    let whole = fs::read(&path).unwrap();
    let damaged = [&b""[..], b"\xff\xff", &whole[..whole.len() / 2], &whole[1..], b"access_token:ww2:00\n{}"];
    for (number, bytes) in damaged.iter().enumerate() {
        fs::write(&path, bytes).unwrap();
        assert_eq!((fetches(), fetches()), (number + 2, number + 2), "damage {number} is mended by one fetch");
    }
}

#[test]
fn entries_are_kept_apart_replaced_and_removed() {
    let folder = Folder::new();
    let store = File::open(folder.path()).unwrap();
    let keys = ["access_token:ww1:00", "ACCESS_TOKEN:ww1:00", "../../k", "nul", "企业", &"x".repeat(600)];
    let keys = keys.map(TokenKey::named);
    for key in &keys {
        assert_eq!(store.load(key), Ok(None));
        store.save(key, entry("old"), None).unwrap();
        store.save(key, entry(key.as_str()), None).unwrap();
    }
    for key in &keys {
        let Ok(Some(Entry::Token(token))) = store.load(key) else { panic!("{key}") };
        assert_eq!(token.value.expose(), key.as_str());
        store.remove(key).unwrap();
        store.remove(key).unwrap();
        assert_eq!(store.load(key), Ok(None));
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    assert!(!folder.path().with_file_name("k").exists());
}

#[test]
fn what_cannot_be_written_the_client_keeps_in_memory() {
    let (folder, server) = (Folder::new(), answering());
    let place = folder.path().join("tokens");
    let store = File::open(&place).unwrap();
    let blocking = wecom_ureq::Client::builder().corp_id("ww1").base_url(server.base());
    let blocking = blocking.tokens(store.clone()).build().app(1, "s");
    let asynchronous = wecom_reqwest::Client::builder().corp_id("ww1").base_url(server.base());
    let asynchronous = asynchronous.tokens(store.clone()).build().app(1, "other");
    fs::remove_dir_all(&place).unwrap();
    let call = || {
        blocking.call(&user::Get::new("u")).unwrap();
        make(asynchronous.call(&user::Get::new("u"))).unwrap();
        server.gettokens()
    };
    assert_eq!((call(), call()), (2, 2));
    assert!(!place.exists());
    // Once it can be written again, it is: with the next token.
    let again = File::open(&place).unwrap();
    assert_eq!(call(), 2);
    server.void_tokens();
    assert_eq!((call(), call()), (4, 4));
    assert_eq!(files(&place, "entry").len(), 2);
    let key = wecom_core::flow::Credential::app("ww1", "s").key().unwrap().clone();
    assert!(TokenStore::load(&again, &key).unwrap().is_some());
}

#[test]
fn sealed_files_open_with_their_key_alone() {
    let (folder, key) = (Folder::new(), TokenKey::named("k"));
    let sealed = File::open(folder.path()).unwrap().encrypt(&[7; 32]);
    sealed.save(&key, entry("hush"), None).unwrap();
    let bytes = fs::read(files(folder.path(), "entry").remove(0)).unwrap();
    assert!(!bytes.windows(4).any(|part| part == b"hush"));
    assert!(matches!(sealed.load(&key), Ok(Some(Entry::Token(token))) if token.value.expose() == "hush"));
    for other in [File::open(folder.path()).unwrap(), File::open(folder.path()).unwrap().encrypt(&[8; 32])] {
        assert!(other.load(&key).is_err());
    }
}

#[cfg(unix)]
#[test]
fn a_folder_to_which_others_may_write_is_refused() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new();
    for mode in [0o777, 0o1777, 0o770, 0o702] {
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(mode)).unwrap();
        let error = File::open(folder.path()).unwrap_err();
        let said = format!("{:04o}", mode & 0o777);
        assert!(error.problem.contains(&said) && error.problem.contains("chmod 700"), "{error}");
    }
    for mode in [0o700, 0o755] {
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(mode)).unwrap();
        File::open(folder.path()).unwrap();
        let now = fs::metadata(folder.path()).unwrap().permissions().mode() & 0o777;
        assert_eq!(now, mode, "it is left as it is");
    }
}

/// Whoever owns a folder can write to it, whatever its mode says now.
#[cfg(unix)]
#[test]
fn a_folder_of_another_user_is_refused() {
    use std::os::unix::fs::MetadataExt;
    let folder = Folder::new();
    let user = fs::metadata(folder.path()).unwrap().uid();
    let foreign = folder.path().join("foreign");
    fs::create_dir(&foreign).unwrap();
    fs::set_permissions(&foreign, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    if user == 0 {
        std::os::unix::fs::chown(&foreign, Some(12_345), None).unwrap();
        let error = File::open(&foreign).unwrap_err().problem;
        assert!(error.contains("uid 12345") && error.contains("chown 0 "), "{error}");
    } else {
        eprintln!("only root can give a folder away: who owns which is tested in store/src/file/owner.rs alone");
    }
    std::os::unix::fs::chown(&foreign, Some(user), None).unwrap();
    File::open(&foreign).unwrap();
}

#[test]
fn a_folder_that_cannot_be_is_an_error_that_names_it() {
    let folder = Folder::new();
    let file = folder.path().join("file");
    fs::write(&file, "").unwrap();
    let error = File::open(&file).unwrap_err();
    assert!(error.problem.contains("file"), "{error}");
}
