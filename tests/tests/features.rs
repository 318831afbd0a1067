//! The features of the crates belong together: what the core has, the adapters hand through.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use wecom_tests::source;

/// The features of a crate, each with what it turns on.
fn features(package: &str) -> BTreeMap<String, BTreeSet<String>> {
    let text = fs::read_to_string(source::workspace().join(package).join("Cargo.toml")).unwrap();
    let (_, section) = text.split_once("[features]").unwrap();
    let (section, _) = section.split_once("\n[").unwrap();
    let lines = section.lines().filter(|line| !line.trim_start().starts_with('#'));
    let flat = lines.collect::<Vec<_>>().join(" ");
    let mut found = BTreeMap::new();
    for piece in flat.split(']').filter(|piece| piece.contains('[')) {
        let (name, list) = piece.split_once('=').unwrap();
        let list = list.split('"').skip(1).step_by(2).map(str::to_owned).collect();
        found.insert(name.trim().to_owned(), list);
    }
    found
}

#[test]
fn adapters_hand_every_family_through() {
    let core = features("core");
    for adapter in ["adapter-ureq", "adapter-reqwest"] {
        let own = features(adapter);
        assert_eq!(own["full"], core["full"], "{adapter}: full");
        for family in &core["full"] {
            assert!(own[family].contains(&format!("wecom-core/{family}")), "{adapter}: {family}");
        }
        assert!(own["default"].is_superset(&core["default"]), "{adapter}: default");
    }
}

#[test]
fn full_is_every_family() {
    let core = features("core");
    let beside = ["default", "full", "catalogue", "server", "tracing"];
    let families: BTreeSet<String> = core.keys().filter(|name| !beside.contains(&name.as_str())).cloned().collect();
    assert_eq!(core["full"], families);
}
