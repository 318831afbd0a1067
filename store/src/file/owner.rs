//! Who may write to the folder: whoever can, could slip in a token of his own.

use std::path::Path;

use wecom_core::flow::StoreError;

#[cfg(unix)]
pub(super) fn check(folder: &Path) -> Result<(), StoreError> {
    use std::os::unix::fs::MetadataExt;

    let found =
        std::fs::metadata(folder).map_err(|error| super::folder::failed("look at the folder", folder, &error))?;
    let (mode, owner) = (found.mode() & 0o777, found.uid());
    let user = rustix::process::geteuid().as_raw();
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
