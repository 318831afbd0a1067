//! What is said to Redis, and what its answers mean: the same for blocking and async code.

use std::time::Duration;

use redis::{Cmd, Value};
#[cfg(feature = "callback")]
use wecom_core::callback::{Sight, Ticket};
use wecom_core::flow::{Entry, Fence, StoreError, Token, TokenKey};
use wecom_core::types::Timestamp;

use crate::codec::{Codec, random};

/// How long a plain string without a time to live is believed.
const PLAIN_LIFE: Duration = Duration::from_secs(7_200);
/// WeCom's tokens have at most 512 bytes; what is much longer is something else.
const LONGEST_TOKEN: usize = 4_096;
/// No entry lives longer than 30 days, so that the number of its lease is not needed after that.
const FENCE_LIFE: Duration = Duration::from_secs(31 * 86_400);

/// KEYS: entry, fence, refusal.
const LOAD: &str = "return {redis.call('GET', KEYS[1]), redis.call('PTTL', KEYS[1]), redis.call('EXISTS', KEYS[2]), \
                    redis.call('GET', KEYS[3])}";

/// KEYS: where it goes, fence, what it replaces elsewhere. ARGV: entry, its life, the lease's number or nothing, the fence's
/// life. A Redis that lost its memory counts on from the number that it is told.
const SAVE: &str = "\
local fence = tonumber(ARGV[3])
if fence then
  if tonumber(redis.call('HGET', KEYS[2], 'saved') or '0') > fence then return 0 end
  redis.call('HSET', KEYS[2], 'saved', ARGV[3])
  if tonumber(redis.call('HGET', KEYS[2], 'given') or '0') < fence then redis.call('HSET', KEYS[2], 'given', ARGV[3]) end
  redis.call('PEXPIRE', KEYS[2], ARGV[4])
end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
redis.call('DEL', KEYS[3])
return 1";

/// KEYS: entry, fence, refusal. ARGV: the fence's life. What was fetched under a lease older than the last is thrown away with it:
/// whoever lost his lease saves nothing afterwards.
const REMOVE: &str = "\
local given = redis.call('HGET', KEYS[2], 'given')
if given then
  redis.call('HSET', KEYS[2], 'saved', given)
  redis.call('PEXPIRE', KEYS[2], ARGV[1])
end
return redis.call('DEL', KEYS[1], KEYS[3])";

/// KEYS: lock, fence. ARGV: owner, lease, the fence's life. Asked twice by one owner (the first answer was lost), it has the
/// lock all the same.
const LOCK: &str = "\
if redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) or redis.call('GET', KEYS[1]) == ARGV[1] then
  local fence = redis.call('HINCRBY', KEYS[2], 'given', 1)
  redis.call('PEXPIRE', KEYS[2], ARGV[3])
  return fence
end
return 0";

/// KEYS: lock. ARGV: owner, lease.
const EXTEND: &str = "\
if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('PEXPIRE', KEYS[1], ARGV[2]) end return 0";

/// KEYS: lock. ARGV: owner.
const RELEASE: &str = "if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0";

/// KEYS: callback. ARGV: ticket, lease. 0 new, 1 in work, 2 done.
///
/// What stands there is `work` or `done`, and the ticket of whoever works on it or has done it. Asked twice with one ticket
/// (the first answer was lost), it is new all the same.
#[cfg(feature = "callback")]
const BEGIN: &str = "\
local own = 'work ' .. ARGV[1]
if redis.call('SET', KEYS[1], own, 'NX', 'PX', ARGV[2]) then return 0 end
local mark = redis.call('GET', KEYS[1])
if mark == own then return 0 end
return string.sub(mark, 1, 4) == 'done' and 2 or 1";

/// KEYS: callback. ARGV: ticket.
#[cfg(feature = "callback")]
const FORGET: &str = "\
local mark = redis.call('GET', KEYS[1])
if mark and string.sub(mark, 6) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
return 0";

pub(super) struct Commands {
    prefix: String,
    codec: Codec,
    plain: bool,
}

/// What Redis has.
pub(super) struct Loaded {
    pub(super) entry: Option<Entry>,
    /// Whether it is replicas like this one that refresh it, under the lock.
    pub(super) shared: bool,
}

impl Commands {
    pub(super) fn new(prefix: &str, codec: Codec, plain: bool) -> Commands {
        Commands { prefix: prefix.to_owned(), codec, plain }
    }

    pub(super) fn load(&self, key: &TokenKey) -> Cmd {
        script(LOAD, &[&self.name(key, ""), &self.name(key, ":fence"), &self.name(key, ":refusal")])
    }

    pub(super) fn loaded(&self, key: &TokenKey, answer: &Value, now: Timestamp) -> Result<Loaded, StoreError> {
        let Value::Array(parts) = answer else { return Err(strange("load")) };
        let [entry, life, fence, refusal] = &parts[..] else { return Err(strange("load")) };
        let Value::Int(life) = *life else { return Err(strange("load")) };
        let locked = *fence == Value::Int(1);
        match (entry, refusal) {
            (Value::BulkString(bytes), _) => match self.codec.read(key, bytes) {
                Ok(entry) => Ok(Loaded { entry: Some(entry), shared: locked }),
                // Whoever writes such values may do so without the lock.
                Err(error) => Ok(Loaded { entry: Some(self.plain(bytes, life, now).ok_or(error)?), shared: false }),
            },
            (Value::Nil, Value::BulkString(bytes)) => {
                Ok(Loaded { entry: Some(self.codec.read(key, bytes)?), shared: locked })
            }
            (Value::Nil, Value::Nil) => Ok(Loaded { entry: None, shared: locked }),
            _ => Err(strange("load")),
        }
    }

    /// A plain string as a token, where it can be one.
    fn plain(&self, bytes: &[u8], life: i64, now: Timestamp) -> Option<Entry> {
        let token = std::str::from_utf8(bytes).ok().filter(|text| {
            let visible = text.bytes().all(|byte| byte.is_ascii_graphic());
            visible && !text.starts_with(['{', '"']) && (1..=LONGEST_TOKEN).contains(&text.len())
        });
        let token = token.filter(|_| !self.codec.seals())?;
        let life = u64::try_from(life).map_or(PLAIN_LIFE, Duration::from_millis);
        Some(Entry::Token(Token::new(token, now + life)))
    }

    /// None where the entry has expired already.
    pub(super) fn save(
        &self,
        key: &TokenKey,
        entry: &Entry,
        fence: Option<Fence>,
        now: Timestamp,
    ) -> Result<Option<Cmd>, StoreError> {
        let (place, other) = (self.name(key, ""), self.name(key, ":refusal"));
        let (value, end, place, other) = match entry {
            Entry::Token(token) if self.plain => (token.value.expose().into(), token.expires, place, other),
            Entry::Token(token) => (self.codec.write(key, entry)?, token.expires, place, other),
            Entry::Refusal(refusal) if self.plain => (self.codec.write(key, entry)?, refusal.until, other, place),
            Entry::Refusal(refusal) => (self.codec.write(key, entry)?, refusal.until, place, other),
            _ => return Err(StoreError::new(format!("the entry of {key} is of a kind that this store does not know"))),
        };
        let life = end.since(now).min(FENCE_LIFE);
        if life.as_millis() == 0 {
            return Ok(None);
        }
        let mut command = script(SAVE, &[&place, &self.name(key, ":fence"), &other]);
        command.arg(value).arg(millis(life));
        command.arg(fence.map(|fence| fence.0.to_string()).unwrap_or_default()).arg(millis(FENCE_LIFE));
        Ok(Some(command))
    }

    pub(super) fn saved(&self, key: &TokenKey, answer: &Value) -> Result<(), StoreError> {
        match answer {
            Value::Int(1) => Ok(()),
            Value::Int(0) => Err(StoreError::overtaken(format!("another process has saved a newer token under {key}"))),
            _ => Err(strange("save")),
        }
    }

    pub(super) fn remove(&self, key: &TokenKey) -> Cmd {
        let mut command =
            script(REMOVE, &[&self.name(key, ""), &self.name(key, ":fence"), &self.name(key, ":refusal")]);
        command.arg(millis(FENCE_LIFE));
        command
    }

    pub(super) fn lock(&self, key: &TokenKey, owner: &str, lease: Duration) -> Cmd {
        let mut command = script(LOCK, &[&self.name(key, ":lock"), &self.name(key, ":fence")]);
        command.arg(owner).arg(millis(lease)).arg(millis(FENCE_LIFE));
        command
    }

    /// The number of the lease; none while somebody else has it.
    pub(super) fn locked(&self, answer: &Value) -> Result<Option<Fence>, StoreError> {
        match answer {
            Value::Int(0) => Ok(None),
            Value::Int(fence) => u64::try_from(*fence).map(|fence| Some(Fence(fence))).map_err(|_| strange("lock")),
            _ => Err(strange("lock")),
        }
    }

    /// Answered with 1 where the owner has the lock still.
    pub(super) fn extend(&self, key: &TokenKey, owner: &str, lease: Duration) -> Cmd {
        let mut command = script(EXTEND, &[&self.name(key, ":lock")]);
        command.arg(owner).arg(millis(lease));
        command
    }

    pub(super) fn release(&self, key: &TokenKey, owner: &str) -> Cmd {
        let mut command = script(RELEASE, &[&self.name(key, ":lock")]);
        command.arg(owner);
        command
    }

    /// Asks for a callback, and remembers that it is in work if it is new.
    #[cfg(feature = "callback")]
    pub(super) fn begin(&self, name: &str, ticket: Ticket, lease: Duration) -> Cmd {
        let mut command = script(BEGIN, &[&self.seen(name)]);
        command.arg(written(ticket)).arg(millis(lease));
        command
    }

    /// Only a Redis that says so has seen it before.
    #[cfg(feature = "callback")]
    pub(super) fn begun(answer: &Result<Value, StoreError>) -> Sight {
        match answer {
            Ok(Value::Int(1)) => Sight::InWork,
            Ok(Value::Int(2)) => Sight::Done,
            _ => Sight::New,
        }
    }

    /// Remembers that a callback was answered.
    #[cfg(feature = "callback")]
    pub(super) fn done(&self, name: &str, ticket: Ticket, expiry: Duration) -> Cmd {
        let mut command = redis::cmd("SET");
        command.arg(self.seen(name)).arg(format!("done {}", written(ticket))).arg("PX").arg(millis(expiry));
        command
    }

    /// Forgets a callback, if it is still that of this ticket.
    #[cfg(feature = "callback")]
    pub(super) fn forget(&self, name: &str, ticket: Ticket) -> Cmd {
        let mut command = script(FORGET, &[&self.seen(name)]);
        command.arg(written(ticket));
        command
    }

    #[cfg(feature = "callback")]
    fn seen(&self, name: &str) -> String {
        format!("{}seen:{name}", self.prefix)
    }

    fn name(&self, key: &TokenKey, ending: &str) -> String {
        format!("{}{key}{ending}", self.prefix)
    }
}

/// Who holds a lease: nobody else can guess it.
pub(super) fn owner() -> Result<String, StoreError> {
    Ok(format!("{:032x}", u128::from_le_bytes(random()?)))
}

/// A ticket that no other has.
#[cfg(feature = "callback")]
pub(super) fn ticket() -> Ticket {
    // Without random bytes, the callback is new to everybody, as without Redis.
    Ticket(random().map(u64::from_le_bytes).unwrap_or_default())
}

/// Sixteen hex digits, so that none is the beginning of another.
#[cfg(feature = "callback")]
fn written(ticket: Ticket) -> String {
    format!("{:016x}", ticket.0)
}

fn script(text: &str, keys: &[&str]) -> Cmd {
    let mut command = redis::cmd("EVAL");
    command.arg(text).arg(keys.len()).arg(keys);
    command
}

/// Redis takes no zero.
fn millis(span: Duration) -> u64 {
    u64::try_from(span.as_millis()).unwrap_or(u64::MAX).clamp(1, i64::MAX.cast_unsigned() / 4)
}

fn strange(what: &str) -> StoreError {
    StoreError::new(format!("what answers in Redis's place is no Redis: its answer to `{what}` makes no sense"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::from_secs(1_700_000_000);

    fn commands() -> Commands {
        Commands::new("wecom:", Codec::default(), false)
    }

    fn load(commands: &Commands, entry: Value, life: i64) -> Result<Option<Entry>, StoreError> {
        let answer = Value::Array(vec![entry, Value::Int(life), Value::Int(1), Value::Nil]);
        commands.loaded(&TokenKey::named("k"), &answer, NOW).map(|loaded| loaded.entry)
    }

    fn bytes(text: &str) -> Value {
        Value::BulkString(text.into())
    }

    #[test]
    fn a_plain_string_is_a_token_for_as_long_as_the_key_lives() {
        let token = |millis| Some(Entry::Token(Token::new("PLAIN", NOW + Duration::from_millis(millis))));
        assert_eq!(load(&commands(), bytes("PLAIN"), 1_500), Ok(token(1_500)));
        assert_eq!(load(&commands(), bytes("PLAIN"), -1), Ok(token(7_200_000)), "the key does not expire");
        for strange in ["", "two words", "{\"token\":1}", "企业", "\"quoted\"", &"x".repeat(5_000)] {
            assert!(load(&commands(), bytes(strange), -1).is_err(), "{strange}");
        }
        let sealing = Commands::new("wecom:", Codec::sealing(&[7; 32]), false);
        assert!(load(&sealing, bytes("PLAIN"), -1).is_err(), "whoever can write there could slip in a token");
    }

    #[test]
    fn answers_that_make_no_sense_are_errors() {
        let (commands, key) = (commands(), TokenKey::named("k"));
        for answer in [Value::Nil, Value::Int(7), Value::Okay, Value::Array(Vec::new()), bytes("x")] {
            assert!(commands.loaded(&key, &answer, NOW).is_err(), "{answer:?}");
        }
        for answer in [Value::Nil, Value::Int(7), Value::Okay] {
            assert!(commands.saved(&key, &answer).is_err(), "{answer:?}");
        }
        for answer in [Value::Nil, Value::Int(-1), Value::Okay] {
            assert!(commands.locked(&answer).is_err(), "{answer:?}");
        }
        assert_eq!(load(&commands, Value::Nil, -2), Ok(None));
    }

    #[test]
    fn what_has_expired_is_not_stored() {
        let (commands, key) = (commands(), TokenKey::named("k"));
        let entry = |expires| Entry::Token(Token::new("T", expires));
        assert!(commands.save(&key, &entry(NOW), None, NOW).unwrap().is_none());
        let command = commands.save(&key, &entry(NOW + Duration::from_secs(9)), Some(Fence(3)), NOW).unwrap().unwrap();
        let packed = String::from_utf8(command.get_packed_command()).unwrap();
        assert!(packed.contains("wecom:k:fence") && packed.contains("\r\n9000\r\n"), "{packed}");
    }
}
