//! What has to hold for every endpoint there is.

use std::collections::BTreeSet;

use http::Response;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestError, TestRng, TestRunner};
use serde_json::{Value as Json, json};
use wecom_core::catalogue::{self, Descriptor, Prepared, Shape};
use wecom_core::endpoint::BASE;
use wecom_core::types::File;
use wecom_tests::conformance::missing;
use wecom_tests::sim::dice::Dice;
use wecom_tests::{example, source};

fn dice() -> impl Strategy<Value = Dice> {
    vec(any::<u8>(), 0..1500).prop_map(Dice::new)
}

/// Runs a property on each endpoint, and tells all that fail.
fn for_each(property: impl Fn(&'static Descriptor, Dice) -> Result<(), TestCaseError>) {
    let mut failures = Vec::new();
    for endpoint in catalogue::endpoints() {
        let config = Config { cases: 24, failure_persistence: None, max_shrink_iters: 200, ..Config::default() };
        let rng = TestRng::deterministic_rng(RngAlgorithm::default());
        let run = TestRunner::new_with_rng(config, rng).run(&dice(), |dice| property(endpoint, dice));
        if let Err(TestError::Fail(problem, _) | TestError::Abort(problem)) = run {
            failures.push(format!("{}: {problem}", endpoint.name));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// The same with full examples, which have every structure and every form.
fn for_each_full(
    shape: impl Fn(&Descriptor) -> Shape,
    property: impl Fn(&'static Descriptor, &Json) -> Result<(), TestCaseError>,
) {
    let mut failures = Vec::new();
    for endpoint in catalogue::endpoints() {
        for full in example::every(&shape(endpoint)) {
            if let Err(problem) = property(endpoint, &full) {
                failures.push(format!("{}: {problem}", endpoint.name));
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

fn answers_json(endpoint: &Descriptor) -> bool {
    !matches!(endpoint.answer(), Shape::File)
}

/// Reads an answer and writes it again.
fn mirrored(endpoint: &Descriptor, answer: &Json) -> Result<Json, TestCaseError> {
    let answer = endpoint
        .mirror(Response::new(answer.to_string().into_bytes()))
        .map_err(|problem| TestCaseError::fail(format!("{problem} in {answer}")))?;
    Ok(serde_json::from_slice(answer.body()).expect("JSON was written"))
}

/// Reads parameters; where a file belongs to them, there is one.
fn filled(endpoint: &Descriptor, sample: &Json) -> Result<Box<dyn Prepared>, TestCaseError> {
    let request = endpoint.decode(sample);
    let mut request = request.map_err(|problem| TestCaseError::fail(format!("{problem} in {sample}")))?;
    if let Some(file) = request.file() {
        *file = File::new("文件.txt", "0123456789");
    }
    Ok(request)
}

#[test]
fn every_endpoint_of_the_source_is_listed() {
    let mut written = 0;
    let folder = source::workspace().join("core/src");
    for file in source::files(&folder) {
        let text = std::fs::read_to_string(&file).unwrap();
        let file = file.strip_prefix(&folder).unwrap();
        if source::is_tests(file)
            || file.iter().any(|part| part == "macros" || part == "endpoint" || part == "catalogue")
        {
            continue;
        }
        let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
        written += text.lines().filter(|line| line.starts_with("    pub struct ") && line.contains(" -> ")).count();
        written += text.lines().filter(|line| line.contains("impl Endpoint for ")).count();
        written += text.lines().filter(|line| line.contains(" = ByPost<") || line.contains(" = ByGet<")).count();
    }
    let listed: BTreeSet<&str> = catalogue::endpoints().map(|endpoint| endpoint.name).collect();
    assert_eq!(listed.len(), catalogue::endpoints().count(), "each stands there once");
    assert_eq!(written, listed.len(), "endpoints in the source and in the lists of `catalogue!`");
}

#[test]
fn every_endpoint_is_documented() {
    let mut untitled = Vec::new();
    for endpoint in catalogue::endpoints() {
        let chinese = |letter: char| ('\u{4e00}'..='\u{9fff}').contains(&letter);
        if !endpoint.title().chars().any(chinese) {
            untitled.push(endpoint.name);
        }
        assert!(endpoint.doc.contains("Token: "), "{} does not tell its token", endpoint.name);
        let page = endpoint.page().unwrap_or_default();
        let number = page.strip_prefix("https://developer.work.weixin.qq.com/document/path/").unwrap_or_default();
        assert!(
            !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()),
            "{} has no page: {page:?}",
            endpoint.name
        );
        assert!(endpoint.path.starts_with("/cgi-bin/"), "{}", endpoint.path);
    }
    assert!(untitled.is_empty(), "without an official title: {untitled:?}");
}

#[test]
fn every_event_is_documented() {
    let mut keys = BTreeSet::new();
    for event in catalogue::PUSHED {
        assert!(
            keys.insert((event.keys == ["MsgType"], event.key, event.change_type)),
            "{} stands there twice",
            event.key
        );
        assert!(!event.title().is_empty(), "{} has no official title", event.name);
        assert!(!event.type_name().contains('<') && event.type_name().contains("::"), "{}", event.type_name());
        let page =
            event.page().is_none_or(|page| page.starts_with("https://developer.work.weixin.qq.com/document/path/"));
        assert!(page, "{}: {:?}", event.name, event.page());
        assert!(event.change_type.is_none() || event.change_types() == event.change_type.as_slice(), "{}", event.name);
    }
    let kept_in_type = catalogue::PUSHED.iter().find(|event| event.key == "doc_change").unwrap();
    assert_eq!(kept_in_type.change_types()[..2], ["doc_member_change", "delete_doc"]);
}

/// What holds for examples, holds for each structure and each form of a union in each place where it stands: full examples
/// have them all, and there is no structure in the source of the endpoints that they do not have.
#[test]
fn full_examples_have_every_structure() {
    let (mut places, mut problems, mut names) = (0, Vec::new(), BTreeSet::new());
    for endpoint in catalogue::endpoints() {
        for (side, shape) in [("request", endpoint.parameters()), ("answer", endpoint.answer())] {
            let all = example::structures(&shape);
            let mut found = BTreeSet::new();
            for full in example::every(&shape) {
                found.extend(example::structures_of(&shape, &full));
            }
            places += all.len();
            problems.extend(all.difference(&found).map(|place| format!("{}, {side}: {place}", endpoint.name)));
            names.extend(found.iter().filter_map(|place| place.split_once(": ")).map(|(_, name)| name.to_owned()));
        }
    }
    assert!(problems.is_empty(), "in no full example:\n{}", problems.join("\n"));
    assert!(places > 3_000, "only {places} structures and forms were found");

    let folder = source::workspace().join("core/src/api");
    for file in source::files(&folder).into_iter().filter(|file| !source::is_tests(file.strip_prefix(&folder).unwrap()))
    {
        let text = std::fs::read_to_string(&file).unwrap();
        for block in text.split("\n}\n").filter(|block| !block.contains("mod tests {")) {
            let structure = block.contains("structure! {\n") || block.contains("response! {\n");
            let line = |start: &str| block.lines().find_map(|line| line.strip_prefix(start)).unwrap_or_default();
            let name = line("    pub struct ").split(' ').next().unwrap_or_default();
            let named = format!("{name}: {}", line("    /// "));
            if structure && !name.is_empty() && !names.contains(&named) {
                problems.push(format!("{named} in {}", file.display()));
            }
        }
    }
    assert!(problems.is_empty(), "in the source, in no endpoint:\n{}", problems.join("\n"));
}

#[test]
fn requests_come_back() {
    fn comes_back(endpoint: &Descriptor, sample: &Json) -> Result<(), TestCaseError> {
        let request = filled(endpoint, sample)?;
        let once = request.json();
        prop_assert_eq!(missing(sample, &once), [], "of {} is lost in {}", sample, once);
        let twice = filled(endpoint, &once)?.json();
        prop_assert_eq!(&twice, &once);

        // And over the wire, where no limit forbids it.
        let Ok(sent) = request.http_request(BASE, "T") else { return Ok(()) };
        prop_assert_eq!(sent.uri().path(), endpoint.path);
        let arrived =
            endpoint.read(&sent).map_err(|problem| TestCaseError::fail(format!("{problem} in {sent:?}")))?.json();
        // A query does not tell an empty text from none.
        prop_assert_eq!(missing(&once, &arrived), [], "of {} is lost in {}", once, arrived);
        Ok(())
    }
    for_each(|endpoint, mut dice| comes_back(endpoint, &example::of(&endpoint.parameters(), &mut dice)));
    for_each_full(Descriptor::parameters, comes_back);
}

/// Fields that no example of the endpoint may carry: the same type serves the long connection, where they are sent.
const ELSEWHERE: (&str, [&str; 4]) = ("aibot::Respond", [".file.", ".image.", ".video.", ".voice."]);

/// No limit keeps a field from the wire in every example: what `requests_come_back` says of requests that are sent is said of
/// each field.
#[test]
fn every_field_can_be_sent() {
    const ROUNDS: usize = 100;
    let mut rng = TestRng::deterministic_rng(RngAlgorithm::default());
    let mut never = Vec::new();
    for endpoint in catalogue::endpoints() {
        let (mut given, mut sent) = (BTreeSet::new(), BTreeSet::new());
        for round in 0..ROUNDS * ROUNDS {
            if round >= ROUNDS && given.is_subset(&sent) {
                break;
            }
            let mut tape = vec![0; 3000];
            rng.fill_bytes(&mut tape);
            let sample = example::of(&endpoint.parameters(), &mut Dice::new(tape));
            if round < ROUNDS {
                example::fields_of(&sample, &mut given);
            }
            let (elsewhere, fields) = ELSEWHERE;
            given.retain(|one| endpoint.name != elsewhere || !fields.iter().any(|field| one.starts_with(field)));
            if filled(endpoint, &sample).expect("an example is read").http_request(BASE, "T").is_ok() {
                example::fields_of(&sample, &mut sent);
            }
        }
        let lost: Vec<_> = given.difference(&sent).collect();
        if !lost.is_empty() {
            never.push(format!("{}: {lost:?}", endpoint.name));
        }
    }
    assert!(never.is_empty(), "limits forbid every example with\n{}", never.join("\n"));
}

#[test]
fn answers_come_back() {
    fn comes_back(endpoint: &Descriptor, sample: &Json) -> Result<(), TestCaseError> {
        if answers_json(endpoint) {
            let once = mirrored(endpoint, sample)?;
            prop_assert_eq!(missing(sample, &once), [], "of {} is lost in {}", sample, once);
            prop_assert_eq!(&mirrored(endpoint, &once)?, &once);
        }
        Ok(())
    }
    for_each(|endpoint, mut dice| comes_back(endpoint, &example::of(&endpoint.answer(), &mut dice)));
    for_each_full(Descriptor::answer, comes_back);
}

#[test]
fn answers_are_read_leniently() {
    // Whatever is amiss at once, at random.
    for_each(|endpoint, mut dice| {
        if answers_json(endpoint) {
            let sample = example::of(&endpoint.answer(), &mut dice.clone());
            mirrored(endpoint, &example::spoiled(&sample, &mut dice))?;
        }
        Ok(())
    });
    // And each field of full answers in turn: dropped, null, with a stranger beside it, a text instead of a number.
    for_each_full(Descriptor::answer, |endpoint, full| {
        let mut problems = Vec::new();
        if answers_json(endpoint) {
            example::spoiled_in_turn(full, |place, spoiled| {
                if let Err(problem) = mirrored(endpoint, spoiled) {
                    problems.push(format!("something amiss at {place}: {problem}"));
                }
            });
        }
        prop_assert!(problems.is_empty(), "{}", problems.join("\n"));
        Ok(())
    });
    for endpoint in catalogue::endpoints().filter(|endpoint| answers_json(endpoint)) {
        let empty = endpoint.mirror(Response::new(b"{}".to_vec()));
        assert!(empty.is_ok(), "{}: {:?}", endpoint.name, empty.err());
    }
}

#[test]
fn refusals_are_told() {
    for endpoint in catalogue::endpoints() {
        let refusal = json!({"errcode": 60111, "errmsg": "userid not found"}).to_string();
        let told = endpoint.mirror(Response::new(refusal.into_bytes())).unwrap_err().to_string();
        assert!(told.contains("60111") && told.contains(endpoint.path), "{}: {told}", endpoint.name);
    }
}
