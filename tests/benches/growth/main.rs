//! What grows with what: `cargo bench -p wecom-tests --bench growth [-- SVG]`.
//!
//! Time for a call and the peak memory of the process, for 1 to 100,000 corps (each with its token), for bodies of 1 KB to
//! 16 MB, for 1 to 1,000 callers. Every point is a process of its own; the server is this one. With a path the curves are drawn
//! there as well.

mod plot;
mod points;

use std::process::Command;

use plot::{Panel, Series};
use wecom_tests::server::{Exchange, Server};

/// What grows, and how it is called on the axis; the series; the sizes.
type Row = (&'static str, &'static [&'static str], &'static [usize]);

const ROWS: [Row; 3] = [
    ("corps, each with its token", &["a warm call"], &[1, 10, 100, 1_000, 10_000, 100_000]),
    (
        "body, bytes",
        &["callback open", "download, ureq", "download, reqwest"],
        &[1 << 10, 1 << 12, 1 << 14, 1 << 16, 1 << 18, 1 << 20, 1 << 22, 1 << 24],
    ),
    ("callers", &["send, ureq threads", "send, reqwest tasks"], &[1, 3, 10, 32, 100, 320, 1_000]),
];

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    if let [mode, series, size, base] = words.as_slice()
        && mode == "point"
    {
        return points::measure(series, size.parse().expect("a size"), base);
    }
    let server = Server::wecom(answer);
    println!("{:<22} {:<28} {:>9} {:>14} {:>12}", "", "", "size", "a call, µs", "memory, kB");
    let mut panels = Vec::new();
    for (axis, names, sizes) in ROWS {
        let mut lines = Vec::new();
        for name in names {
            let points: Vec<_> = sizes.iter().map(|size| (*size, point(name, *size, &server.base()))).collect();
            for (size, (time, memory)) in &points {
                println!("{name:<22} {axis:<28} {size:>9} {time:>14.2} {memory:>12.0}");
            }
            lines.push((*name, points));
        }
        let series = |pick: fn(&(f64, f64)) -> f64| -> Vec<Series> {
            let pick = |(size, point): &(usize, (f64, f64))| (*size as f64, pick(point));
            lines.iter().map(|(name, points)| (*name, points.iter().map(pick).collect())).collect()
        };
        panels.push(Panel { x: axis, y: "µs a call", series: series(|point| point.0) });
        panels.push(Panel { x: axis, y: "peak memory, kB", series: series(|point| point.1) });
    }
    if let Some(path) = words.first() {
        std::fs::write(path, plot::draw(&panels)).expect("the file can be written");
        println!("drawn: {path}");
    }
}

/// Microseconds for a call, and the process's peak memory in kB.
fn point(series: &str, size: usize, base: &str) -> (f64, f64) {
    let program = std::env::current_exe().expect("a path");
    let output = Command::new(program).args(["point", series, &size.to_string(), base]).output().expect("it runs");
    let text = String::from_utf8_lossy(&output.stdout);
    let mut numbers = text.split_whitespace().map_while(|number| number.parse().ok());
    match (output.status.success(), numbers.next(), numbers.next()) {
        (true, Some(time), Some(memory)) => (time, memory),
        _ => panic!("{series} at {size}: {}", String::from_utf8_lossy(&output.stderr)),
    }
}

/// A file of as many bytes as its name says, or the answer to a message.
fn answer(exchange: &mut Exchange<'_>) -> std::io::Result<()> {
    exchange.discard()?;
    match exchange.parameter("media_id").and_then(|size| size.parse().ok()) {
        Some(size) => {
            let headers =
                "Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"f\"\r\n";
            exchange.answer(200, headers, &vec![b'x'; size])
        }
        None => exchange.json(r#"{"errcode":0,"errmsg":"ok","msgid":"h6Yqp8SFZzhQzXXsCRMJFJ_z1"}"#),
    }
}
