//! What the processes tell, put together.

use std::collections::BTreeMap;

use wecom_tests::soak::{Book, Memory, Sum, Told};

use crate::job::word;
use crate::{APPS, GROWTH};

#[derive(Default)]
pub(crate) struct Tally {
    writes: BTreeMap<String, Book>,
    callbacks: BTreeMap<String, Book>,
    /// How often each kind of job ended in which way, by adapter.
    counts: Vec<(String, String)>,
    faults: Vec<String>,
    wrong: Vec<String>,
    memory: BTreeMap<&'static str, Memory>,
}

impl Tally {
    /// A line of one process:
    ///
    /// - `w NUMBER TOLD` of a client, `w CLIENT NUMBER` of the sandbox: a write, and what was told of it; a write that arrived
    /// - `p CLIENT NUMBER TOLD` of the sandbox, `h NUMBER` of a client: a callback that was pushed; one that was handled
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
            ("c", _) => self.counts.push((from.to_owned(), rest.to_owned())),
            ("f", _) => self.faults.push(rest.to_owned()),
            ("!", _) => self.wrong.push(format!("{from}: {rest}")),
            _ => return Err(strange()),
        }
        Ok(())
    }

    pub(crate) fn memory(&mut self, name: &'static str, second: u64, size: u64) {
        self.memory.entry(name).or_default().note(second, size);
    }

    /// Prints it all; whether it adds up.
    pub(crate) fn print(&self) -> bool {
        println!("\nfaults of the sandbox:");
        self.faults.iter().for_each(|fault| println!("  {fault}"));
        println!("calls, by how they ended:");
        self.counts.iter().for_each(|(name, count)| println!("  {name:8} {count}"));
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
        for (name, _) in APPS {
            let Some((first, last)) = self.memory.get(name).and_then(Memory::first_and_last) else { continue };
            let change = (last as f64 / first as f64 - 1.0) * 100.0;
            println!("memory     {name:8} {first} kB in the second minute, {last} kB in the last ({change:+.1} %)");
            flat &= last * 100 <= first * (100 + GROWTH);
        }
        self.wrong.iter().take(20).for_each(|problem| println!("wrong: {problem}"));
        let Sum { lost, doubled, ghosts, .. } = all;
        let wrong = self.wrong.len();
        let grown = if flat { "" } else { ", memory grew" };
        println!("{lost} lost, {doubled} doubled, {ghosts} there though refused, {wrong} otherwise wrong{grown}");
        let worked = APPS.iter().all(|(name, _)| self.writes.contains_key(*name) && self.callbacks.contains_key(*name));
        worked && all.adds_up() && wrong == 0 && flat
    }
}

fn told_of(text: &str) -> Option<Told> {
    [Told::Done, Told::Nothing, Told::Maybe].into_iter().find(|told| word(*told) == text)
}
