//! The soak, for a few hundred calls.

use std::process::Command;

use wecom_tests::running;

#[test]
fn nothing_is_lost_and_nothing_doubled() {
    let output = Command::new(running::example("soak")).args(["calls", "400", "7"]).output().unwrap();
    let (words, problems) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{words}\n{problems}");
    let last = words.lines().last().unwrap_or_default();
    assert_eq!(last, "0 lost, 0 doubled, 0 sent again, 0 there though refused, 0 otherwise wrong", "{words}");
}
