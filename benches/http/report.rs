//! What was measured of one database, and the page that all of it makes.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::Result;
use crate::load::Figures;

/// How many connections are measured.
pub const CONNECTIONS: [usize; 2] = [1, 16];

/// Of one kind of request, at each of [`CONNECTIONS`].
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Row {
    pub name: String,
    pub figures: [Figures; 2],
    /// Of the same SQL answered as JSON.
    pub json: Option<[Figures; 2]>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Record {
    /// Its name and version.
    pub engine: String,
    pub deals: u64,
    pub load_seconds: f64,
    pub database_bytes: u64,
    /// The server's resident memory: before the first request, and after 64 connections at once.
    pub memory_kib: [u64; 2],
    pub gzip: bool,
    pub rows: Vec<Row>,
}

const KIB: f64 = 1_024.0;

impl Record {
    pub fn read(path: &Path) -> Result<Self> {
        Ok(serde_json::from_str(&fs::read_to_string(path)?)?)
    }

    /// For the terminal.
    pub fn table(&self) -> String {
        let mut text = format!("{}, {} deals\n", self.engine, grouped(self.deals));
        for (name, value) in self.facts() {
            let _ = writeln!(text, "  {name:<40}{value}");
        }
        let heads = CONNECTIONS.map(|connections| format!("{connections} open: p50, p99 ms, a second"));
        let _ = writeln!(text, "  {:<40}{:<36}{:<36}as JSON", "", heads[0], heads[1]);
        for row in &self.rows {
            let [one, many] = row.figures.map(|figures| {
                format!("{:>9}{:>9}{:>9}", short(figures.p50), short(figures.p99), whole(figures.rate))
            });
            let ratio = row.ratios().map(|[one, many]| format!("× {one:.1}, × {many:.1}"));
            let _ = writeln!(text, "  {:<40}{one:<36}{many:<36}{}", row.name, ratio.unwrap_or_default());
        }
        text
    }

    fn facts(&self) -> [(&'static str, String); 4] {
        let mebibytes = |kib: u64| format!("{} MiB", whole(small(kib) / KIB));
        [
            ("Loading the demo", format!("{} s", short(self.load_seconds))),
            ("Database", mebibytes(self.database_bytes / 1_024)),
            ("Server's memory, at rest", mebibytes(self.memory_kib[0])),
            ("Server's memory, after 64 connections", mebibytes(self.memory_kib[1])),
        ]
    }
}

impl Row {
    /// How many times as long a page takes as its SQL answered as JSON: the median with one
    /// connection, the mean where all are busy.
    fn ratios(&self) -> Option<[f64; 2]> {
        let ([one, many], [json_one, json_many]) = (self.figures, self.json?);
        Some([one.p50 / json_one.p50, json_many.rate / many.rate])
    }
}

/// The page: what was measured on, and a table an engine.
pub fn page(records: &Path, commit: &str, date: &str, seconds: f64) -> Result<String> {
    let mut all = Vec::new();
    for entry in fs::read_dir(records)? {
        all.push(Record::read(&entry?.path())?);
    }
    if all.is_empty() {
        return Err("nothing was measured".into());
    }
    // SQLite, which is the default, comes first.
    all.sort_by(|a, b| (&b.engine, a.deals).cmp(&(&a.engine, b.deals)));
    let mut text = String::from("# Speed, measured\n\n");
    let _ = writeln!(text, "Written by `script/bench` on {date} at commit {commit}.\n");
    let _ = writeln!(text, "- Machine: {}\n- System: {}", processor(), system());
    let _ = writeln!(
        text,
        "- Server, database and the program that asks share the machine; each kind of request is asked for \
         {seconds} s after a warm-up, over connections that stay open, {}",
        if all.iter().any(|record| record.gzip) { "answered compressed." } else { "answered uncompressed." },
    );
    text.push_str(
        "- A cell is the median, the 99th percentile, and the requests a second with so many connections, of which \
         each asks again when it was answered.\n\
         - *as JSON* is how many times as long a page takes as the same queries answered as JSON by a handler of \
         a few lines: the median with 1 connection, the mean with 16.\n\
         - A step is saved and a deal created once its answer is on disk, with either engine.\n",
    );
    for same in all.chunk_by(|a, b| a.engine == b.engine) {
        section(&mut text, same);
    }
    Ok(text)
}

fn section(text: &mut String, records: &[Record]) {
    let Some(first) = records.first() else { return };
    let _ = writeln!(text, "\n## {}\n", first.engine);
    let mut head = String::from("| |");
    for record in records {
        for connections in CONNECTIONS {
            let _ = write!(head, " {} deals, {connections} open |", grouped(record.deals));
        }
        head.push_str(" as JSON |");
    }
    let _ = writeln!(text, "{head}\n|---|{}", "--:|".repeat(records.len() * 3));
    for (at, row) in first.rows.iter().enumerate() {
        let _ = write!(text, "| {} |", row.name);
        for record in records {
            let Some(row) = record.rows.get(at) else { continue };
            for figures in row.figures {
                let (p50, p99, rate) = (short(figures.p50), short(figures.p99), whole(figures.rate));
                let _ = write!(text, " {p50} · {p99} ms · {rate}/s |");
            }
            let ratio = row.ratios().map(|[one, many]| format!("× {one:.1} · {many:.1}"));
            let _ = write!(text, " {} |", ratio.unwrap_or_default());
        }
        text.push('\n');
    }
    let counts: Vec<_> = records.iter().map(|record| format!(" {} deals |", grouped(record.deals))).collect();
    let _ = writeln!(text, "\n| |{}\n|---|{}", counts.concat(), "--:|".repeat(records.len()));
    for (at, (name, _)) in first.facts().iter().enumerate() {
        let values = records.iter().filter_map(|record| Some(format!(" {} |", record.facts().get(at)?.1)));
        let _ = writeln!(text, "| {name} |{}", values.collect::<String>());
    }
}

fn processor() -> String {
    let model = line_of("/proc/cpuinfo", "model name").unwrap_or_else(|| "unknown processor".to_owned());
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let memory = line_of("/proc/meminfo", "MemTotal").and_then(|text| kib(&text)).unwrap_or(0);
    format!("{model}, {cores} cores, {} GiB of memory", whole(small(memory) / KIB / KIB))
}

fn system() -> String {
    let kernel = fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
    format!("{} {}", std::env::consts::OS, kernel.trim())
}

/// The text behind a name in one of the system's tables.
fn line_of(file: &str, name: &str) -> Option<String> {
    let text = fs::read_to_string(file).ok()?;
    let line = text.lines().find(|line| line.starts_with(name))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}

fn kib(text: &str) -> Option<u64> {
    text.trim_end_matches("kB").trim().parse().ok()
}

/// The resident memory of a process.
pub fn memory_of(process: u32) -> Result<u64> {
    let line = line_of(&format!("/proc/{process}/status"), "VmRSS");
    line.and_then(|text| kib(&text)).ok_or_else(|| "the server's memory cannot be read".into())
}

fn small(number: u64) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

/// With as many decimals as say something.
fn short(number: f64) -> String {
    match number {
        ..1.0 => format!("{number:.2}"),
        1.0..100.0 => format!("{number:.1}"),
        _ => whole(number),
    }
}

fn whole(number: f64) -> String {
    let digits = format!("{number:.0}");
    digits.parse().map_or(digits, grouped)
}

fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
