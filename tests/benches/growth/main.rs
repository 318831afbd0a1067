//! What grows with what: `cargo bench -p wecom-tests --bench growth [-- SVG]`.
//!
//! Time for a call and the peak memory of the process, for 1 to 100,000 corps (each with its token), for callbacks and answers
//! of 1 KB to 16 MB, for files of as many, for 1 to 1,000 callers. Every point is a process of its own; the server is this one.
//! With a path the curves are drawn there as well. Calls that failed were made again, within the time that is shown, and stand
//! behind it. Callbacks above 1 MB are refused unless a receiver's `body_limit` says otherwise, as it does here.

mod plot;
mod points;

use std::process::Command;

use plot::{Panel, Series};
use wecom_tests::server::{Exchange, Server};

/// What grows, and how it is called on the axis; the series; the sizes.
type Row = (&'static str, &'static [&'static str], &'static [usize]);

const ROWS: [Row; 4] = [
    ("corps, each with its token", &["a warm call"], &[1, 10, 100, 1_000, 10_000, 100_000]),
    ("body, bytes", &["callback open", "answer, ureq", "answer, reqwest"], SIZES),
    ("file, bytes", &["download, ureq", "download, reqwest", "upload, ureq", "upload, reqwest"], SIZES),
    (
        "callers",
        &["send, ureq threads", "send, ureq threads, a connection each", "send, reqwest tasks"],
        &[1, 3, 10, 32, 100, 320, 1_000],
    ),
];
const SIZES: &[usize] = &[1 << 10, 1 << 12, 1 << 14, 1 << 16, 1 << 18, 1 << 20, 1 << 22, 1 << 24];

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    if let [mode, series, size, base] = words.as_slice()
        && mode == "point"
    {
        return points::measure(series, size.parse().expect("a size"), base);
    }
    let server = Server::wecom(answer);
    println!("{:<38} {:<27} {:>9} {:>11} {:>11} {:>7}", "", "", "size", "a call, µs", "memory, kB", "failed");
    let mut panels = Vec::new();
    for (axis, names, sizes) in ROWS {
        let mut lines = Vec::new();
        for name in names {
            let points: Vec<_> = sizes.iter().map(|size| (*size, point(name, *size, &server.base()))).collect();
            for (size, [time, memory, failed]) in &points {
                println!("{name:<38} {axis:<27} {size:>9} {time:>11.2} {memory:>11.0} {failed:>7}");
            }
            lines.push((*name, points));
        }
        let series = |which: usize| -> Vec<Series> {
            let pick = |(size, point): &(usize, Point)| (*size as f64, point[which]);
            lines.iter().map(|(name, points)| (*name, points.iter().map(pick).collect())).collect()
        };
        panels.push(Panel { x: axis, y: "µs a call", series: series(0) });
        panels.push(Panel { x: axis, y: "peak memory, kB", series: series(1) });
    }
    if let Some(path) = words.first() {
        // cargo starts benches in the folder of their package.
        let path = wecom_tests::source::workspace().join(path);
        std::fs::write(&path, plot::draw(&panels)).unwrap_or_else(|problem| panic!("{}: {problem}", path.display()));
        println!("drawn: {}", path.display());
    }
}

/// Microseconds for a call, the process's peak memory in kB, and how many calls failed.
type Point = [f64; 3];

fn point(series: &str, size: usize, base: &str) -> Point {
    let program = std::env::current_exe().expect("a path");
    let output = Command::new(program).args(["point", series, &size.to_string(), base]).output().expect("it runs");
    let text = String::from_utf8_lossy(&output.stdout);
    let numbers: Vec<f64> = text.split_whitespace().map_while(|number| number.parse().ok()).collect();
    match Point::try_from(numbers) {
        Ok(point) if output.status.success() => point,
        _ => panic!("{series} at {size}: {}", String::from_utf8_lossy(&output.stderr)),
    }
}

/// A file or a list of as many bytes as it is asked for, or the answer to a message or an upload.
fn answer(exchange: &mut Exchange<'_>) -> std::io::Result<()> {
    exchange.discard()?;
    if let Some(size) = exchange.parameter("media_id").and_then(|size| size.parse().ok()) {
        let headers = "Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"f\"\r\n";
        return exchange.answer(200, headers, &vec![b'x'; size]);
    }
    match exchange.parameter("department_id").and_then(|size| size.parse().ok()) {
        Some(size) => exchange.json(&members(size)),
        None => exchange.json(r#"{"errcode":0,"errmsg":"ok","msgid":"h6Yqp8SFZzhQzXXsCRMJFJ_z1","media_id":"M"}"#),
    }
}

/// The answer of `user/list`, with as many members as fit into so many bytes.
fn members(size: usize) -> String {
    let member = r#"{"userid":"zhangsan","name":"张三","department":[1,2],"order":[1,2],"position":"后台工程师","mobile":"13800000000","gender":"1","email":"zhangsan@gzdev.com","is_leader_in_dept":[1,0],"direct_leader":["lisi"],"avatar":"http://wx.qlogo.cn/mmopen/ajNVdqHZLLA3WJ6DSZUfiakYe37PKnQhBIeOQBO4czqr/0","telephone":"020-123456","alias":"jackzhang","status":1,"address":"广州市海珠区新港中路","main_department":1,"qr_code":"https://open.work.weixin.qq.com/wwopen/userQRCode?vcode=xxx"}"#;
    let members = vec![member; (size / (member.len() + 1)).max(1)];
    format!(r#"{{"errcode":0,"errmsg":"ok","userlist":[{}]}}"#, members.join(","))
}
