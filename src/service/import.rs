//! Customers from a CSV file into the directory.
//!
//! A row that cannot be read is named with its line and left out; all others are written in one
//! transaction.

use std::collections::{HashMap, HashSet};
use std::io::Read;

use serde::Deserialize;

use super::{App, Error};
use crate::domain::customer::{Address, Category, Customer};
use crate::domain::id::CustomerId;
use crate::domain::values::{clean_line, parse_duns, parse_vendor_account_id, too_long};
use crate::store::customers::Entry;
use crate::store::{self, Connection, StoreError};

/// What became of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportReport {
    pub added: u64,
    pub updated: u64,
    pub refused: Vec<Refused>,
}

/// A row that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// In the file; the line of the columns' names is the first.
    pub line: u64,
    /// For the operator.
    pub reason: String,
}

#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    #[error("the file's first line cannot be read: {0}")]
    Columns(String),
    #[error(transparent)]
    Failed(#[from] Error),
}

impl From<StoreError> for ImportError {
    fn from(error: StoreError) -> Self {
        Self::Failed(error.into())
    }
}

const REQUIRED: [&str; 2] = ["name", "country"];
const OPTIONAL: [&str; 10] = [
    "line1",
    "line2",
    "city",
    "state",
    "postal_code",
    "duns",
    "vendor_account_id",
    "category",
    "domain",
    "parent_vendor_account_id",
];

#[derive(Default, Deserialize)]
#[serde(default)]
struct Row {
    name: String,
    country: String,
    line1: String,
    line2: String,
    city: String,
    state: String,
    postal_code: String,
    duns: String,
    vendor_account_id: String,
    category: String,
    domain: String,
    parent_vendor_account_id: String,
}

const FIRST: usize = 2_000;

/// A row that can be read.
struct Accepted {
    line: u64,
    entry: Entry,
    /// The vendor account id of the account that it is linked to.
    parent: Option<String>,
}

/// Reads a file into the directory. A customer that is in it already is rewritten.
pub async fn customers(app: &App, file: impl Read) -> Result<ImportReport, ImportError> {
    let (mut rows, mut refused) = read(file, app.programme.limits.line)?;
    let mut tx = app.store.write().await?;
    refuse_orphans(&mut tx, &mut rows, &mut refused).await?;
    let before = store::customers::count(&mut tx).await?;
    let entries: Vec<Entry> = rows.iter().map(|row| row.entry.clone()).collect();
    // What the first rows are like is told at once: without it each look-up for the others would
    // read the whole table.
    let (first, others) = entries.split_at(entries.len().min(FIRST));
    let (mut written, mut ids) = store::customers::insert_named(&mut tx, first).await?;
    store::customers::analyze(&mut tx).await?;
    let (more, their_ids) = store::customers::insert_named(&mut tx, others).await?;
    written += more;
    ids.extend(their_ids);
    link(&mut tx, rows.into_iter().zip(ids)).await?;
    let added = store::customers::count(&mut tx).await?.saturating_sub(before);
    store::customers::analyze(&mut tx).await?;
    tx.commit().await?;
    refused.sort_by_key(|refused| refused.line);
    Ok(ImportReport { added, updated: written.saturating_sub(added), refused })
}

/// A linked account needs its parent, in the directory or in the same file, and a parent is linked
/// to nobody: a search shows an account with all that is linked to it in one row.
async fn refuse_orphans(
    tx: &mut Connection,
    rows: &mut Vec<Accepted>,
    refused: &mut Vec<Refused>,
) -> Result<(), StoreError> {
    let parents: HashSet<String> = rows.iter().filter_map(|row| row.parent.clone()).collect();
    let mut directory = HashMap::new();
    for parent in parents {
        let known = store::customers::by_vendor_account(tx, &parent).await?;
        directory.insert(parent, known);
    }
    let in_directory = |parent: &String| directory.get(parent).is_some_and(Option::is_some);
    // A row that is left out may have been another one's parent.
    loop {
        let in_file: HashSet<String> = rows.iter().filter_map(account).collect();
        let before = rows.len();
        refuse(rows, refused, |row, parent| match row.parent == account(row) {
            true => Some(format!("{parent} is the account itself")),
            false if in_file.contains(parent) || in_directory(parent) => None,
            false => Some(format!("no customer has {parent}")),
        });
        if rows.len() == before {
            break;
        }
    }
    let linked = rows.iter().filter(|row| row.parent.is_some()).filter_map(account);
    let in_row = |known: &Option<Entry>| known.as_ref().is_some_and(|entry| entry.parent.is_some());
    let before = directory.iter().filter(|(_, known)| in_row(known)).map(|(parent, _)| parent.clone());
    let linked: HashSet<String> = linked.chain(before).collect();
    refuse(rows, refused, |_, parent| {
        linked.contains(parent).then(|| format!("{parent} is linked to another account itself"))
    });
    Ok(())
}

fn account(row: &Accepted) -> Option<String> {
    row.entry.customer.vendor_account_id.clone()
}

/// Leaves those out whose parent is refused for a reason.
fn refuse(
    rows: &mut Vec<Accepted>,
    refused: &mut Vec<Refused>,
    why: impl Fn(&Accepted, &String) -> Option<String>,
) {
    rows.retain(|row| match row.parent.as_ref().and_then(|parent| why(row, parent)) {
        Some(reason) => {
            let reason = format!("parent_vendor_account_id: {reason}");
            refused.push(Refused { line: row.line, reason });
            false
        }
        None => true,
    });
}

/// Links accounts to their parents, once all of them are in the directory.
async fn link(
    tx: &mut Connection,
    rows: impl Iterator<Item = (Accepted, CustomerId)>,
) -> Result<(), StoreError> {
    let mut linked = Vec::new();
    for (Accepted { mut entry, parent, .. }, id) in rows {
        let Some(parent) = parent else { continue };
        entry.customer.id = Some(id);
        let parent = store::customers::by_vendor_account(tx, &parent).await?;
        entry.parent = parent.and_then(|parent| parent.customer.id);
        linked.push(entry);
    }
    store::customers::insert_many(tx, &linked).await?;
    Ok(())
}

fn read(file: impl Read, most_chars: usize) -> Result<(Vec<Accepted>, Vec<Refused>), ImportError> {
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(file);
    check_columns(reader.headers().map_err(|error| ImportError::Columns(error.to_string()))?)?;
    let (mut rows, mut refused) = (Vec::new(), Vec::new());
    let mut records = reader.deserialize::<Row>();
    loop {
        let line = records.reader().position().line();
        match records.next() {
            None => return Ok((rows, refused)),
            Some(row) => {
                match row.map_err(|error| error.to_string()).and_then(|row| accept(&row, most_chars)) {
                    Ok((entry, parent)) => rows.push(Accepted { line, entry, parent }),
                    Err(reason) => refused.push(Refused { line, reason }),
                }
            }
        }
    }
}

/// A misspelt column would be a column of nothing.
fn check_columns(columns: &csv::StringRecord) -> Result<(), ImportError> {
    let is_known = |column: &&str| REQUIRED.contains(column) || OPTIONAL.contains(column);
    if let Some(unknown) = columns.iter().find(|column| !is_known(column)) {
        return Err(ImportError::Columns(format!("there is no column {unknown:?}")));
    }
    match REQUIRED.iter().find(|required| !columns.iter().any(|column| column == **required)) {
        Some(missing) => Err(ImportError::Columns(format!("the column {missing} is missing"))),
        None => Ok(()),
    }
}

fn accept(row: &Row, most_chars: usize) -> Result<(Entry, Option<String>), String> {
    let line = |column: &str, text: &str| {
        let text = clean_line(text);
        if too_long(&text, most_chars) {
            Err(format!("{column}: more than {most_chars} characters"))
        } else {
            Ok(text)
        }
    };
    let name = line("name", &row.name)?;
    if name.is_empty() {
        return Err("name: is missing".into());
    }
    let country = row.country.to_ascii_uppercase();
    let customer = Customer {
        id: None,
        name,
        country: country.parse().map_err(|_| format!("country: {country:?} is no ISO 3166 code"))?,
        address: Address {
            line1: line("line1", &row.line1)?,
            line2: line("line2", &row.line2)?,
            city: line("city", &row.city)?,
            state: line("state", &row.state)?,
            postal_code: line("postal_code", &row.postal_code)?,
        },
        duns: given(&row.duns, "duns", parse_duns)?,
        vendor_account_id: given(&row.vendor_account_id, "vendor_account_id", parse_vendor_account_id)?,
        category: given(&row.category, "category", |text| text.to_ascii_lowercase().parse::<Category>())?
            .unwrap_or(Category::Other),
    };
    let parent = given(&row.parent_vendor_account_id, "parent_vendor_account_id", parse_vendor_account_id)?;
    // Without a number the next import would not find it again.
    if parent.is_some() && customer.duns.is_none() && customer.vendor_account_id.is_none() {
        return Err("parent_vendor_account_id: needs a duns or a vendor_account_id beside it".into());
    }
    let domain = line("domain", &row.domain)?.to_lowercase();
    Ok((Entry { customer, parent: None, domain: Some(domain).filter(|domain| !domain.is_empty()) }, parent))
}

/// None of an empty text.
fn given<T, E>(
    text: &str,
    column: &str,
    parse: impl FnOnce(&str) -> Result<T, E>,
) -> Result<Option<T>, String> {
    if text.is_empty() {
        return Ok(None);
    }
    parse(text).map(Some).map_err(|_| format!("{column}: {text:?} cannot be read"))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn read_text(text: &str) -> (Vec<Accepted>, Vec<Refused>) {
        read(text.as_bytes(), 100).unwrap()
    }

    #[test]
    fn a_row_needs_a_name_and_a_country() {
        let (rows, refused) =
            read_text("country,name,city\nse, Contoso  AB ,Malmö\nSE,,Lund\nXX,Fabrikam,\n");
        assert_eq!(rows.len(), 1);
        assert_eq!(rows[0].entry.customer.name, "Contoso AB");
        assert_eq!(rows[0].entry.customer.country.code(), "SE");
        assert_eq!(refused[0], Refused { line: 3, reason: "name: is missing".into() });
        assert_eq!((refused[1].line, refused[1].reason.starts_with("country: \"XX\"")), (4, true));
    }

    #[test]
    fn every_bad_row_is_named_by_its_line() {
        let text = format!(
            "name,country,duns,category\n\"Two\nlines\",SE,,\nA,SE,12,\nB,SE,,vip\nC,SE\n{},SE,,\nD,SE,123456789,managed\n",
            "x".repeat(101)
        );
        let (rows, refused) = read_text(&text);
        assert_eq!(refused.iter().map(|refused| refused.line).collect::<Vec<_>>(), [4, 5, 6, 7]);
        assert_eq!(rows.last().map(|row| row.entry.customer.category), Some(Category::Managed));
    }

    #[test]
    fn a_linked_customer_needs_a_number_by_which_it_is_found_again() {
        let (rows, refused) = read_text(
            "name,country,duns,parent_vendor_account_id\nChild AB,SE,,6-PARENT00001\nOther AB,SE,150483782,6-PARENT00001\n",
        );
        assert_eq!((rows.len(), refused.len(), refused[0].line), (1, 1, 2));
        assert!(refused[0].reason.contains("needs a duns or a vendor_account_id"), "{}", refused[0].reason);
    }

    #[test]
    fn a_column_that_nobody_knows_stops_the_import() {
        for columns in ["name,country,dun\n", "name\n", ""] {
            assert!(read(columns.as_bytes(), 100).is_err(), "{columns}");
        }
    }
}
