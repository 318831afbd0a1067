//! The most memory that this process ever held.

/// Prints it, in kB, where `--peak` was given. `wait4` does not tell it: there it is at least that of the parent, whose memory a
/// new process shares until it runs its program.
pub(crate) fn print_if_asked() {
    if std::env::args().nth(2).as_deref() == Some("--peak") {
        let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("unknown");
        println!("{}", peak.trim().trim_end_matches(" kB"));
    }
}
