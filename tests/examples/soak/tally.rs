//! What the processes tell, put together.

use std::collections::BTreeMap;
use std::time::Duration;

use wecom_tests::soak::{Book, Memory, Sum, Told};

use crate::job::word;
use crate::{APPS, GROWTH};

#[derive(Default)]
pub(crate) struct Tally {
    writes: BTreeMap<String, Book>,
    callbacks: BTreeMap<String, Book>,
    /// How often each kind of job ended in which way, by adapter and kind.
    counts: BTreeMap<(String, String), Vec<(u64, String)>>,
    /// Messages that were sent again, though nobody could tell whether they had arrived.
    again: Vec<String>,
    faults: Vec<String>,
    wrong: Vec<String>,
    memory: BTreeMap<&'static str, Memory>,
}

impl Tally {
    /// A line of one process:
    ///
    /// - `w NUMBER TOLD` of a client, `w CLIENT NUMBER` of the sandbox: a write, and what was told of it; a write that arrived
    /// - `p CLIENT NUMBER TOLD` of the sandbox, `h NUMBER` of a client: a callback that was pushed; one that was handled
    /// - `a CLIENT NUMBER` of the sandbox: a write that was sent again, and must not have been
    /// - `c KIND COUNT OUTCOME` and `f COUNT FAULT`: counts
    /// - `! WORDS`: something that must not be
    pub(crate) fn line(&mut self, from: &str, line: &str) -> Result<(), String> {
        let strange = || format!("{from} said {line:?}");
        let (kind, rest) = line.split_once(' ').ok_or_else(strange)?;
        let words: Vec<&str> = rest.split(' ').collect();
        let number = |word: &str| word.parse::<u64>().map_err(|_| strange());
        match (kind, &words[..]) {
            ("w", [client, written]) if from == "sandbox" => {
                self.writes.entry((*client).to_owned()).or_default().arrived(number(written)?);
            }
            ("w", [written, told]) => {
                let told = told_of(told).ok_or_else(strange)?;
                self.writes.entry(from.to_owned()).or_default().told(number(written)?, told)?;
            }
            ("p", [client, pushed, told]) => {
                let told = told_of(told).ok_or_else(strange)?;
                self.callbacks.entry((*client).to_owned()).or_default().told(number(pushed)?, told)?;
            }
            ("h", [handled]) => self.callbacks.entry(from.to_owned()).or_default().arrived(number(handled)?),
            ("a", _) => self.again.push(rest.to_owned()),
            ("c", [kind, count, outcome @ ..]) => {
                let outcomes = self.counts.entry((from.to_owned(), (*kind).to_owned())).or_default();
                outcomes.push((number(count)?, outcome.join(" ")));
            }
            ("f", _) => self.faults.push(rest.to_owned()),
            ("!", _) => self.wrong.push(format!("{from}: {rest}")),
            _ => return Err(strange()),
        }
        Ok(())
    }

    pub(crate) fn memory(&mut self, name: &'static str, second: u64, size: u64) {
        self.memory.entry(name).or_default().note(second, size);
    }

    /// How many calls of a client ended in this way, of all kinds.
    fn ended(&self, client: &str, outcome: &str) -> u64 {
        let outcomes = self.counts.iter().filter(|((name, _), _)| name == client).flat_map(|(_, outcomes)| outcomes);
        outcomes.filter(|(_, name)| name == outcome).map(|(count, _)| count).sum()
    }

    /// Prints it all, after a run of so long; whether it adds up.
    pub(crate) fn print(&self, run: Duration) -> bool {
        println!("\nfaults of the sandbox:");
        self.faults.iter().for_each(|fault| println!("  {fault}"));
        println!("calls, by how they ended:");
        for ((name, kind), outcomes) in &self.counts {
            let outcomes: Vec<_> = outcomes.iter().map(|(count, outcome)| format!("{count} {outcome}")).collect();
            println!("  {name:8} {kind:12} {}", outcomes.join(", "));
        }
        let (mut all, mut flat) = (Sum::default(), true);
        for (title, books) in [("messages", &self.writes), ("callbacks", &self.callbacks)] {
            for (name, _) in APPS {
                let sum = books.get(name).map(Book::sum).unwrap_or_default();
                println!(
                    "{title:10} {name:8} {} done, {} refused, {} unknown of which {} arrived",
                    sum.done,
                    sum.nothing,
                    sum.maybe_there + sum.maybe_not,
                    sum.maybe_there,
                );
                all = all.and(sum);
            }
        }
        let mut problems = self.wrong.clone();
        for (name, _) in APPS {
            // What cannot be seen to have happened proves nothing.
            if self.ended(name, "unsent") == 0 {
                problems.push(format!("{name} never found nobody listening"));
            }
            match self.memory.get(name).and_then(Memory::growth) {
                Some(growth) => {
                    for ((first, last), [then, now]) in [
                        (growth.samples, ["after the first minute", "at the end"]),
                        (growth.most, ["at most in the second minute", "at most in the last"]),
                    ] {
                        let change = (last as f64 / first as f64 - 1.0) * 100.0;
                        println!("memory     {name:8} {first} kB {then}, {last} kB {now} ({change:+.1} %)");
                    }
                    flat &= growth.within(GROWTH);
                }
                None if run >= Duration::from_secs(180) => problems.push(format!("nobody saw the memory of {name}")),
                None => {}
            }
        }
        problems.iter().take(20).for_each(|problem| println!("wrong: {problem}"));
        self.again.iter().take(20).for_each(|message| println!("sent again: {message}"));
        let Sum { lost, doubled, ghosts, .. } = all;
        let (again, wrong) = (self.again.len(), problems.len());
        let grown = if flat { "" } else { ", memory grew" };
        println!(
            "{lost} lost, {doubled} doubled, {again} sent again, {ghosts} there though refused, {wrong} otherwise wrong{grown}"
        );
        let worked = APPS.iter().all(|(name, _)| self.writes.contains_key(*name) && self.callbacks.contains_key(*name));
        worked && all.adds_up() && again == 0 && wrong == 0 && flat
    }
}

fn told_of(text: &str) -> Option<Told> {
    [Told::Done, Told::Nothing, Told::Maybe].into_iter().find(|told| word(*told) == text)
}
