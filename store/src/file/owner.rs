//! Who may write to the folder: whoever can, could slip in a token of his own.

use std::path::Path;

use wecom_core::flow::StoreError;

#[cfg(unix)]
pub(super) fn check(folder: &Path) -> Result<(), StoreError> {
    use std::os::unix::fs::MetadataExt;

    let found =
        std::fs::metadata(folder).map_err(|error| super::folder::failed("look at the folder", folder, &error))?;
    allowed(folder, found.mode() & 0o777, found.uid(), rustix::process::geteuid().as_raw())
}

/// Whether nobody but this user, and root, may write to a folder with this mode and owner.
#[cfg(unix)]
fn allowed(folder: &Path, mode: u32, owner: u32, user: u32) -> Result<(), StoreError> {
    let folder = folder.display();
    if mode & 0o022 != 0 {
        return Err(StoreError::new(format!(
            "others may write to {folder} (mode {mode:04o}): take that from them, `chmod 700 {folder}`"
        )));
    }
    // Root can write anywhere.
    if owner != user && owner != 0 {
        return Err(StoreError::new(format!(
            "{folder} belongs to another user (uid {owner}, this process has {user}), who may write to it: take it over, \
             `chown {user} {folder}`, or name another folder"
        )));
    }
    Ok(())
}

#[cfg(not(unix))]
pub(super) fn check(_: &Path) -> Result<(), StoreError> {
    Ok(())
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn whoever_else_may_write_to_it_is_named() {
        // (mode, owner, user, what is wrong)
        for (mode, owner, user, wrong) in [
            (0o700, 1_000, 1_000, None),
            (0o755, 0, 1_000, None),
            (0o700, 0, 0, None),
            (0o700, 1_001, 1_000, Some("uid 1001, this process has 1000")),
            (0o755, 1_001, 0, Some("chown 0 /tokens")),
            (0o720, 1_000, 1_000, Some("mode 0720")),
            (0o702, 0, 1_000, Some("chmod 700 /tokens")),
        ] {
            let problem = allowed(Path::new("/tokens"), mode, owner, user).err().map(|error| error.problem);
            match (&problem, wrong) {
                (None, None) => {}
                (Some(problem), Some(wrong)) => assert!(problem.contains(wrong), "{problem}"),
                _ => panic!("{mode:o} {owner} {user}: {problem:?}"),
            }
        }
    }
}
