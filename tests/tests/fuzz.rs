//! The fuzz targets: a short run of each, and that cargo-fuzz knows them all.

use std::fs;

use wecom_tests::fuzz::{TARGETS, smoke};
use wecom_tests::source::workspace;

#[test]
fn a_short_run() {
    for target in TARGETS {
        let ran = smoke::run(target, 300).unwrap_or_else(|finding| {
            panic!("{} fails on b\"{}\"", finding.target, finding.input.escape_ascii());
        });
        assert!(ran >= 303, "{} has {} seeds", target.name, ran - 301);
    }
}

#[test]
fn cargo_fuzz_knows_all_targets() {
    let folder = workspace().join("tests/fuzz");
    let manifest = fs::read_to_string(folder.join("Cargo.toml")).unwrap();
    for target in TARGETS {
        let name = target.name;
        let wrapper = fs::read_to_string(folder.join(format!("fuzz_targets/{name}.rs"))).unwrap();
        assert!(
            wrapper.contains(&format!("fuzz_target!(|data: &[u8]| wecom_tests::fuzz::{name}(data));")),
            "{wrapper}"
        );
        assert!(manifest.contains(&format!("name = \"{name}\"\npath = \"fuzz_targets/{name}.rs\"\n")), "{name}");
    }
    let count = |folder: &str| fs::read_dir(workspace().join("tests/fuzz").join(folder)).unwrap().count();
    assert_eq!((count("fuzz_targets"), count("seeds")), (TARGETS.len(), TARGETS.len()));
}

#[test]
fn seeds_are_few_and_small() {
    for target in TARGETS {
        let seeds = smoke::seeds(target);
        assert!(seeds.len() <= 20 && seeds.iter().all(|seed| seed.len() <= 2048), "{}", target.name);
    }
}
