//! Curves as SVG, both axes logarithmic.

use std::fmt::Write;

/// A name and its points.
pub(crate) type Series = (&'static str, Vec<(f64, f64)>);

/// One picture: what the axes mean, and the curves.
pub(crate) struct Panel {
    pub(crate) x: &'static str,
    pub(crate) y: &'static str,
    pub(crate) series: Vec<Series>,
}

const WIDTH: f64 = 440.0;
const HEIGHT: f64 = 300.0;
/// Left, top, right, bottom of the curves' room.
const ROOM: [f64; 4] = [70.0, 20.0, 420.0, 250.0];
const COLOURS: [&str; 4] = ["#1b6ca8", "#c8553d", "#3a7d44", "#7a4fa3"];

/// The panels, two in a row.
pub(crate) fn draw(panels: &[Panel]) -> String {
    let rows = panels.len().div_ceil(2) as f64;
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {} {}\" font-family=\"sans-serif\" font-size=\"12\">\n\
         <rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n",
        2.0 * WIDTH,
        rows * HEIGHT
    );
    for (index, panel) in panels.iter().enumerate() {
        let place = ((index % 2) as f64 * WIDTH, (index / 2) as f64 * HEIGHT);
        let _ = writeln!(out, "<g transform=\"translate({} {})\">", place.0, place.1);
        panel.draw(&mut out);
        out.push_str("</g>\n");
    }
    out + "</svg>\n"
}

impl Panel {
    fn draw(&self, out: &mut String) {
        let [left, top, right, bottom] = ROOM;
        let all = || self.series.iter().flat_map(|(_, points)| points);
        let (xs, ys) = (decades(all().map(|point| point.0)), decades(all().map(|point| point.1)));
        let x = |value: f64| left + (value.log10() - xs.0) / (xs.1 - xs.0) * (right - left);
        let y = |value: f64| bottom - (value.log10() - ys.0) / (ys.1 - ys.0) * (bottom - top);
        for decade in xs.0 as i32..=xs.1 as i32 {
            let (at, text) = (x(10f64.powi(decade)), short(decade));
            let _ = writeln!(
                out,
                "<path d=\"M{at:.1} {top}V{bottom}\" stroke=\"#ddd\"/>\
                 <text x=\"{at:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{text}</text>",
                bottom + 16.0
            );
        }
        for decade in ys.0 as i32..=ys.1 as i32 {
            let (at, text) = (y(10f64.powi(decade)), short(decade));
            let _ = writeln!(
                out,
                "<path d=\"M{left} {at:.1}H{right}\" stroke=\"#ddd\"/>\
                 <text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"end\">{text}</text>",
                left - 6.0,
                at + 4.0
            );
        }
        let (middle, below) = ((left + right) / 2.0, bottom + 36.0);
        let _ = writeln!(out, "<text x=\"{middle}\" y=\"{below}\" text-anchor=\"middle\">{}</text>", self.x);
        let _ = writeln!(
            out,
            "<text transform=\"translate(16 {}) rotate(-90)\" text-anchor=\"middle\">{}</text>",
            (top + bottom) / 2.0,
            self.y
        );
        for (index, (name, points)) in self.series.iter().enumerate() {
            let colour = COLOURS[index % COLOURS.len()];
            let line: Vec<String> = points.iter().map(|point| format!("{:.1},{:.1}", x(point.0), y(point.1))).collect();
            let _ = writeln!(
                out,
                "<polyline points=\"{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>\
                 <text x=\"{:.1}\" y=\"{:.1}\" fill=\"{colour}\">{name}</text>",
                line.join(" "),
                left + 8.0,
                top + 16.0 * (index + 1) as f64
            );
        }
    }
}

/// The powers of ten around the values.
fn decades(values: impl Iterator<Item = f64> + Clone) -> (f64, f64) {
    let least = values.clone().fold(f64::INFINITY, f64::min).log10().floor();
    let most = values.fold(0.0, f64::max).log10().ceil();
    (least, most.max(least + 1.0))
}

/// A power of ten, as short as it goes.
fn short(decade: i32) -> String {
    match decade {
        ..0 => format!("{:.*}", decade.unsigned_abs() as usize, 10f64.powi(decade)),
        0..3 => format!("{}", 10u64.pow(decade as u32)),
        3..6 => format!("{}k", 10u64.pow(decade as u32 - 3)),
        _ => format!("{}M", 10u64.pow(decade as u32 - 6)),
    }
}
