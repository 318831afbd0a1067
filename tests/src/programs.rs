//! Programs that the benches run and cargo builds by themselves: features that others of the workspace turn on would be in them
//! otherwise.

use std::path::{Path, PathBuf};
use std::process::Command;

/// Builds: as one ships a program (LTO, one codegen unit), and as cargo does by itself.
pub const PROFILES: [&str; 2] = ["ship", "release"];

/// Has cargo build the package's programs with this profile, into the folder where it has put the bench; answers where they are.
///
/// # Panics
///
/// Where cargo cannot.
pub fn build(package: &str, profile: &str) -> PathBuf {
    let this = std::env::current_exe().expect("a path");
    // target/release/deps/one_message-…
    let target = this.ancestors().nth(3).expect("cargo's folder");
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace");
    let mut command = Command::new(cargo);
    command.current_dir(workspace).args(["build", "--quiet", "--profile", profile, "-p", package, "--target-dir"]);
    assert!(command.arg(target).status().expect("cargo runs").success(), "cargo could not build {package}");
    target.join(profile)
}
