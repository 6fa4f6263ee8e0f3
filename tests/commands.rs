//! The binary from outside: its commands, its settings, and how it ends.

#![cfg(all(feature = "ssr", unix))]
#![allow(clippy::unwrap_used)]

mod support;

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Output, Stdio};

use support::{Folder, browser, variables};

fn tandem(folder: &Folder, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tandem"));
    command.args(args).env_clear().env("DATABASE_URL", folder.database_url()).current_dir(folder.path());
    command
}

fn run(folder: &Folder, args: &[&str]) -> Output {
    tandem(folder, args).stdin(Stdio::null()).output().unwrap()
}

fn says(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn complains(output: &Output) -> String {
    assert!(!output.status.success(), "{output:?}");
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn with_input(mut command: Command, input: &str) -> Output {
    let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = piped.spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

/// What a help lists under a heading.
fn listed(help: &str, heading: &str) -> Vec<String> {
    let lines = help.lines().skip_while(|line| *line != heading).skip(1);
    let lines = lines.take_while(|line| !line.is_empty());
    lines.filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect()
}

#[test]
fn help_and_readme_list_every_command_and_every_setting() {
    let folder = Folder::new();
    let help = says(&run(&folder, &["--help"]));
    let readme = include_str!("../README.md");
    let commands = listed(&help, "Commands:");
    assert!(commands.len() > 4, "{commands:?}");
    for command in commands.iter().filter(|command| *command != "help") {
        assert!(!says(&run(&folder, &[command, "--help"])).is_empty(), "{command} has no help");
        assert!(readme.contains(&format!("tandem {command}")), "README does not name {command}");
    }
    let variables = variables();
    assert!(variables.len() > 10, "{variables:?}");
    for variable in variables {
        assert!(help.contains(&variable), "{variable} is missing in:\n{help}");
        assert!(readme.contains(&format!("`{variable}`")), "README does not name {variable}");
    }
    assert!(!help.contains(&folder.database_url()), "a value is shown");
}

#[test]
fn a_wrong_setting_stops_the_start_with_one_line_that_names_it() {
    let folder = Folder::new();
    for (variable, value) in [
        ("TANDEM_LISTEN", "nowhere"),
        ("TANDEM_BASE_URL", "tandem"),
        ("TANDEM_SESSION_IDLE", "-1"),
        ("TANDEM_SITE", "/nowhere"),
        ("TANDEM_LOG_FORMAT", "xml"),
        ("DATABASE_URL", "mysql://user:secret@host/db"),
        ("DATABASE_URL", "sqlite://no/such/place.sqlite?mode=ro"),
    ] {
        let output = tandem(&folder, &["serve", "--listen=127.0.0.1:0"]).env(variable, value).output();
        let output = if variable == "TANDEM_LISTEN" {
            tandem(&folder, &["serve"]).env(variable, value).output()
        } else {
            output
        };
        let line = complains(&output.unwrap());
        assert!(line.starts_with(&format!("tandem: {variable}")), "{line}");
        assert_eq!(line.lines().count(), 1, "{line}");
        assert!(!line.contains("secret"));
    }
}

#[test]
fn people_are_added_given_a_password_and_a_role() {
    let folder = Folder::new();
    let add = ["user", "add", "ada@fabrikam.example", "--name=Ada", "--company=Fabrikam"];
    assert!(complains(&run(&folder, &add)).contains("--new-company"));
    let added = run(&folder, &[&add[..], &["--new-company=partner"]].concat());
    assert!(says(&added).contains("Added ada@fabrikam.example to Fabrikam"), "{added:?}");
    assert!(complains(&run(&folder, &add)).contains("has an account already"));

    let other = |name: &str, company: &str, kind: &str| {
        let options =
            [format!("--name={name}"), format!("--company={company}"), format!("--new-company={kind}")];
        let options: Vec<&str> = options.iter().map(String::as_str).collect();
        run(&folder, &[&["user", "add", "vera@vendor.example"], &options[..]].concat())
    };
    assert!(complains(&other(" ", "Contoso", "vendor")).contains("--name: missing"));
    assert!(complains(&other("Vera", &"x".repeat(300), "vendor")).contains("--company: too-long"));
    assert!(says(&other(" Vera\u{200b}  Vale ", "Contoso", "vendor")).contains("Added vera@vendor.example"));
    assert!(complains(&other("Vera", "Second", "vendor")).contains("a vendor already"));

    let set = || tandem(&folder, &["user", "set-password", "ada@fabrikam.example"]);
    assert!(complains(&with_input(set(), "tooshort\n")).contains("at least 12 characters"));
    assert!(says(&with_input(set(), "a password of many words\n")).contains("Set the password"));

    let grant = |rest: &[&str]| run(&folder, &[&["user", "grant", "ada@fabrikam.example"], rest].concat());
    assert!(says(&grant(&["referrals_admin"])).contains("the entire company"));
    assert!(complains(&grant(&["referrals_admin"])).contains("already"));
    assert!(complains(&grant(&["vendor_seller"])).contains("vendor"));
    assert!(complains(&grant(&["account_admin", "--location=Oslo"])).contains("entire company"));
    assert!(complains(&grant(&["referrals_user", "--location=Oslo"])).contains("no location"));
    assert!(complains(&grant(&["king"])).contains("--help"));
}

#[test]
fn customers_are_imported_and_each_bad_row_is_named() {
    let folder = Folder::new();
    let file = folder.path().join("customers.csv");
    let import = |text: &str| {
        std::fs::write(&file, text).unwrap();
        run(&folder, &["import", "customers", "customers.csv"])
    };
    let columns = "name,country,city,duns,vendor_account_id,parent_vendor_account_id";
    let first = import(&format!(
        "{columns}\nContoso,SE,Malmö,123456789,6-ABCDEFG23XB,\n,SE,,,,\nContoso Nord,SE,Luleå,234567890,,6-ABCDEFG23XB\n\
         Contoso Süd,DE,,345678901,,6-ZZZZZZZZZZZ\nContoso Väst,SE,,,,6-ABCDEFG23XB\n"
    ));
    let told = says(&first);
    assert!(
        told.contains("Line 3: name: is missing\n") && told.contains("Line 5: parent_vendor_account_id"),
        "{told}"
    );
    assert!(told.contains("Line 6: parent_vendor_account_id: needs a duns"), "{told}");
    assert!(told.ends_with("Added 2, updated 0, refused 3.\n"), "{told}");
    let nested = import(&format!(
        "{columns}\nA,SE,,,6-AAAAAAAAAAA,\nB,SE,,,6-BBBBBBBBBBB,6-AAAAAAAAAAA\nC,SE,,456789012,,6-BBBBBBBBBBB\n\
         D,SE,,,6-DDDDDDDDDDD,6-DDDDDDDDDDD\nE,SE,,,6-EEEEEEEEEEE,6-ZZZZZZZZZZZ\nF,SE,,567890123,,6-EEEEEEEEEEE\n"
    ));
    let told = says(&nested);
    for (line, why) in
        [(4, "linked to another"), (5, "account itself"), (6, "no customer"), (7, "no customer")]
    {
        let told = told.lines().find(|told| told.starts_with(&format!("Line {line}: "))).unwrap_or_default();
        assert!(told.contains(why), "{line}: {told}");
    }
    assert!(told.ends_with("Added 2, updated 0, refused 4.\n"), "{told}");
    let second = import(&format!("{columns}\nContoso AB,SE,Lund,123456789,6-ABCDEFG23XB,\n"));
    assert!(says(&second).ends_with("Added 0, updated 1, refused 0.\n"), "{second:?}");
    let again = format!("{columns}\nContoso Nord,SE,Luleå,234567890,,6-ABCDEFG23XB\n");
    assert!(says(&import(&again)).ends_with("Added 0, updated 1, refused 0.\n"));
    // A number that several have names none of them: what is new is added once, linked or not.
    let several = format!(
        "{columns}\nG,SE,,678901234,6-GGGGGGGGGGG,\nH,SE,,678901234,6-HHHHHHHHHHH,\nI,SE,,678901234,,6-ABCDEFG23XB\n"
    );
    assert!(says(&import(&several)).ends_with("Added 3, updated 0, refused 0.\n"));
    assert!(complains(&import("name,land\nA,SE\n")).contains("no column \"land\""));
    assert!(complains(&run(&folder, &["import", "customers", "none.csv"])).contains("none.csv"));
}

/// A serving process, and the address that it says.
fn serve(folder: &Folder, args: &[&str]) -> (Child, String) {
    let mut child = tandem(folder, &[&["serve", "--listen=127.0.0.1:0", "--log-format=json"], args].concat())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut log = BufReader::new(child.stderr.take().unwrap());
    let mut line = String::new();
    while !line.contains("listening on") {
        line.clear();
        assert_ne!(log.read_line(&mut line).unwrap(), 0, "it ended before it listened");
    }
    // Somebody has to read on, or the process waits for a reader.
    std::thread::spawn(move || std::io::copy(&mut log, &mut std::io::sink()));
    let entry: serde_json::Value = serde_json::from_str(&line).expect("a line of the log is JSON");
    let message = entry["fields"]["message"].as_str().unwrap();
    let address = message.split_whitespace().last().unwrap().to_owned();
    (child, address)
}

#[tokio::test]
async fn it_serves_until_it_is_told_to_stop_and_ends_well() {
    let folder = Folder::new();
    let (mut child, address) = serve(&folder, &[]);
    assert_eq!(browser().get(format!("{address}/readyz")).send().await.unwrap().status(), 200);
    let told = Command::new("kill").args(["-TERM", &child.id().to_string()]).status().unwrap();
    assert!(told.success());
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[test]
fn without_its_schema_it_does_not_start() {
    let folder = Folder::new();
    let refused = complains(&run(&folder, &["serve", "--no-migrate", "--listen=127.0.0.1:0"]));
    assert!(refused.lines().last().unwrap().contains("tandem migrate"), "{refused}");
    assert!(says(&run(&folder, &["migrate"])).contains("up to date"));
}
