//! Rows of `referrals` that are found by their words, on either engine.
//!
//! SQLite's index says what it finds as it comes, the newest first. PostgreSQL's finds all of it
//! before it says the first, in no order: there a word is kept with the number of a block of
//! referrals in front, and one block is asked after the other until there is enough. On SQLite the
//! block of a company's and direction's is one more word, by which what is counted can be held to the newest.

use std::collections::HashMap;

use crate::domain::id::UserId;

use super::row::Columns;
use super::search::{Match, beginning, shelf_of, with_beginnings};
use super::sql::Sql;
use super::{Connection, Dialect, Result, Viewer};

/// Referrals of a block, as a power of two: few enough that a question to one takes a part of a
/// millisecond, many enough that a rare word passes through a million of them in some.
const BLOCK_BITS: u32 = 14;
/// Behind a number, its block.
const TO_BLOCK: &str = " >> 14";
/// In place of a block in a question. No word has it.
const ANY_BLOCK: char = '#';

/// The words of a referral as SQLite keeps them.
pub(super) fn words_and_block(seq: i64, words: &str) -> String {
    let mut all = with_beginnings(words);
    if let Some(shelf) = shelf_of(words) {
        all.push_str(&format!(" {BLOCK}{}_{shelf}", seq >> BLOCK_BITS));
    }
    all
}

/// In front of a block's number, where that is a word. No other begins so.
const BLOCK: &str = "b_";

/// The words of a referral as PostgreSQL keeps them.
pub(super) fn words_in_block(seq: i64, words: &str) -> String {
    let block = seq >> BLOCK_BITS;
    format!("{block}.{}", words.replace(' ', &format!(" {block}.")))
}

// ---- words that begin so ------------------------------------------------------------------------

/// The words of a company's deals that beginnings stand for: either index reads all that a beginning finds
/// before it goes on to what else is asked; words that are named it looks up. On SQLite a short one has a word
/// of its own.
#[derive(Debug, Default)]
pub struct Named(HashMap<String, Vec<String>>);

/// So many words are asked for by name: of more, one step takes longer than reading them all first.
const MOST_BY_NAME: usize = 16;

impl Named {
    /// For these questions; one query, where any of them has a beginning of a word.
    pub(super) async fn load(
        connection: &mut Connection,
        viewer: &Viewer,
        questions: &[Match],
    ) -> Result<Self> {
        let dialect = Dialect::of(connection);
        let mut starts = Vec::new();
        for question in questions {
            push_starts(question, &mut starts);
        }
        let mut named = Self::default();
        if dialect == Dialect::Sqlite {
            let short =
                starts.iter().filter_map(|start| Some(((*start).to_owned(), vec![beginning(start)?])));
            named.0.extend(short);
        }
        starts.retain(|start| dialect.knows_words_of(start));
        starts.sort_unstable();
        starts.dedup();
        if starts.is_empty() {
            return Ok(named);
        }
        let mut sql = Sql::new("");
        for (at, start) in starts.iter().enumerate() {
            sql.push(if at > 0 { " UNION ALL SELECT " } else { "SELECT " }).push("CAST(").bind(*start);
            sql.push(" AS TEXT) AS start, word FROM (SELECT word FROM referral_words WHERE org_id = ");
            sql.bind(viewer.org().as_str()).push(" AND word >= ").bind(*start).push(" AND word < ");
            sql.bind(format!("{start}{}", char::MAX)).push(" ORDER BY word").limit(MOST_BY_NAME + 1);
            sql.push(") AS begins");
        }
        for row in sql.query().fetch_all(connection).await? {
            named.0.entry(row.text("start")?).or_default().push(row.text("word")?);
        }
        // Whoever does not see all that the company has is not to learn, from an answer that comes sooner, that
        // none of it says a word.
        if viewer.sees_all() {
            for start in starts {
                named.0.entry(start.to_owned()).or_default();
            }
        }
        Ok(named)
    }

    /// The question with words in place of their beginnings, where there are few; where there are none,
    /// nothing is left of it.
    pub(super) fn name(&self, question: Match) -> Match {
        let all = |parts: Vec<Match>| parts.into_iter().map(|part| self.name(part));
        match question {
            Match::Prefix(start) => match self.0.get(&start) {
                Some(words) if words.len() <= MOST_BY_NAME => {
                    Match::Any(words.iter().cloned().map(Match::Word).collect())
                }
                _ => Match::Prefix(start),
            },
            Match::All(parts) => {
                let parts: Vec<_> = all(parts).collect();
                if parts.iter().any(Match::is_nothing) { Match::Any(Vec::new()) } else { Match::All(parts) }
            }
            Match::Any(parts) => Match::Any(all(parts).filter(|part| !part.is_nothing()).collect()),
            Match::Word(word) => Match::Word(word),
        }
    }
}

fn push_starts<'a>(question: &'a Match, starts: &mut Vec<&'a str>) {
    match question {
        Match::Word(_) => {}
        Match::Prefix(start) => starts.push(start),
        Match::All(parts) | Match::Any(parts) => parts.iter().for_each(|part| push_starts(part, starts)),
    }
}

// ---- rows ---------------------------------------------------------------------------------------

/// What the words have to be like.
#[derive(Clone, Copy)]
pub(super) enum Asked<'a> {
    Question(&'a Match),
    /// On SQLite: in what [`push_newest`] says.
    OfNewest(&'a Match),
    /// In a column of a row outside, as [`text`] says it.
    Column(&'static str),
}

/// A question as the index takes it; on PostgreSQL, of a block that is not known yet.
pub(super) fn text(dialect: Dialect, question: &Match) -> String {
    match dialect {
        Dialect::Sqlite => dialect.expression(question),
        Dialect::Postgres => dialect.marked_expression(question, ANY_BLOCK),
    }
}

fn push_asked<'a>(sql: &'a mut Sql, dialect: Dialect, asked: Asked<'_>) -> &'a mut Sql {
    match asked {
        Asked::Question(question) => sql.bind(text(dialect, question)),
        Asked::OfNewest(question) => {
            sql.push("(").bind(text(dialect, question)).push(" || (SELECT blocks FROM newest))")
        }
        Asked::Column(column) => sql.push(column),
    }
}

/// A table of what is added to a question on SQLite that is held to the newest blocks of a shelf, from the one
/// on that `oldest` of the statement's `bound` is; nothing, where that is the first.
pub(super) fn push_newest(sql: &mut Sql, shelf: &str) {
    sql.push(", newest AS (SELECT CASE WHEN oldest = 0 THEN '' ELSE ");
    for (at, block) in ["oldest", "(oldest + 1)"].into_iter().enumerate() {
        let joined = if at == 0 { " AND (" } else { " OR " };
        sql.bind(format!("{joined}\"{BLOCK}")).push(" || ").push(block).push(" || ");
        sql.bind(format!("_{shelf}\"")).push(" || ");
    }
    sql.push("')' END AS blocks FROM bound)");
}

/// How much of what is found is wanted. A number is a subquery of its own.
pub(super) enum Reach<'a> {
    /// In the order in which they came, beyond a number, so many.
    Walk { descending: bool, beyond: Option<&'a dyn Fn(&mut Sql)>, rows: usize },
    /// All from a block on, which an expression says; in no order.
    All(&'static str),
    /// At most the one with this number.
    One(&'a dyn Fn(&mut Sql)),
}

/// Rows that are found for somebody.
pub(super) struct Found<'a> {
    pub viewer: &'a Viewer,
    pub asked: Asked<'a>,
    /// Further conditions, each of which begins with ` AND `.
    pub also: &'a dyn Fn(&mut Sql),
    /// On PostgreSQL: which of the blocks are asked, after a ` WHERE `, where not all have to be.
    pub blocks: Option<&'a dyn Fn(&mut Sql)>,
    pub reach: Reach<'a>,
}

/// `FROM` and `WHERE` of the rows, called `r`. They are in no order yet: [`seq`] is what their numbers are
/// ordered by.
pub(super) fn push_found(sql: &mut Sql, dialect: Dialect, found: &Found<'_>) {
    match (dialect, &found.reach) {
        (Dialect::Sqlite, _) => push_found_on_sqlite(sql, found),
        (Dialect::Postgres, Reach::One(number)) => push_one_in_block(sql, found, number),
        (Dialect::Postgres, Reach::Walk { descending, beyond, rows }) => {
            let blocks = if *descending { Blocks::Newest("0") } else { Blocks::Oldest };
            push_found_in_blocks(sql, found, blocks, *beyond, Some(*rows));
        }
        (Dialect::Postgres, Reach::All(oldest)) => {
            push_found_in_blocks(sql, found, Blocks::Newest(oldest), None, None);
        }
    }
}

fn push_found_on_sqlite(sql: &mut Sql, Found { viewer, asked, also, blocks: _, reach }: &Found<'_>) {
    // Crossed: what the words find is looked up in the other, never the other way round.
    sql.push(" FROM referral_search CROSS JOIN referrals r WHERE r.seq = referral_search.rowid AND ");
    push_words_are(sql, Dialect::Sqlite, *asked);
    viewer.sees(sql.push(" AND "));
    also(sql);
    match reach {
        Reach::Walk { descending, beyond: Some(number), rows: _ } => {
            number(sql.push(" AND referral_search.rowid").push(than(*descending)));
        }
        Reach::One(number) => number(sql.push(" AND referral_search.rowid = ")),
        Reach::Walk { beyond: None, .. } | Reach::All(_) => {}
    }
}

/// What the rows' numbers are ordered by.
pub(super) const fn seq(dialect: Dialect) -> &'static str {
    match dialect {
        Dialect::Sqlite => "referral_search.rowid",
        Dialect::Postgres => "r.seq",
    }
}

pub(super) const fn than(descending: bool) -> &'static str {
    if descending { " < " } else { " > " }
}

/// The older of the two newest blocks, in which there are some 25,000 referrals.
pub(super) fn push_oldest(sql: &mut Sql) {
    sql.push("(SELECT CASE WHEN MAX(seq)").push(TO_BLOCK).push(" > 1 THEN (MAX(seq)").push(TO_BLOCK);
    sql.push(") - 1 ELSE 0 END FROM referrals)");
}

/// The condition that a person has marked a referral of the block: few blocks have any.
pub(super) fn push_marked(sql: &mut Sql, viewer: &Viewer, user: &UserId) {
    sql.push("blocks.block = ANY (ARRAY(SELECT r.seq").push(TO_BLOCK).push(" FROM favorites f");
    sql.push(" JOIN referrals r ON r.id = f.referral_id WHERE f.user_id = ").bind(user.as_str());
    sql.push(" AND r.org_id = ").bind(viewer.org().as_str()).push("))");
}

/// `FROM` and `WHERE` of as many rows as have such words, where nothing else is wanted of them; `blocks` and
/// `oldest` as in [`Found`] and [`Reach::All`].
pub(super) fn push_counted(
    sql: &mut Sql,
    dialect: Dialect,
    asked: Asked<'_>,
    blocks: Option<&dyn Fn(&mut Sql)>,
    oldest: &'static str,
) {
    match dialect {
        Dialect::Sqlite => {
            sql.push(" FROM referral_search WHERE ");
            push_words_are(sql, dialect, asked);
        }
        Dialect::Postgres => {
            push_blocks(sql, Blocks::Newest(oldest), None);
            sql.push(" CROSS JOIN LATERAL (SELECT s.seq FROM referral_search s WHERE ");
            push_words_are(sql, dialect, asked);
            push_which(sql.push(" OFFSET 0) s"), blocks);
        }
    }
}

/// The condition on the words of a row; on PostgreSQL, of the row `s` in a block of `blocks`.
fn push_words_are(sql: &mut Sql, dialect: Dialect, asked: Asked<'_>) {
    match dialect {
        Dialect::Sqlite => push_asked(sql.push("referral_search MATCH "), dialect, asked),
        Dialect::Postgres => push_are_in_block(sql, asked, "blocks.block", ""),
    };
}

/// In the block that is made of a number in some way.
fn push_are_in_block<'a>(
    sql: &'a mut Sql,
    asked: Asked<'_>,
    number: &'static str,
    to_block: &'static str,
) -> &'a mut Sql {
    push_asked(sql.push("s.words @@ CAST(replace("), Dialect::Postgres, asked);
    sql.push(", '#', CAST(").push(number).push(to_block).push(" AS TEXT) || '.') AS tsquery)")
}

/// In which order blocks are asked.
#[derive(Clone, Copy)]
enum Blocks {
    /// From the newest down to one, which an expression says.
    Newest(&'static str),
    /// From the oldest up to the newest.
    Oldest,
}

/// A `FROM` of the blocks' numbers, beyond a row's number.
fn push_blocks(sql: &mut Sql, blocks: Blocks, beyond: Option<&dyn Fn(&mut Sql)>) {
    let last = |sql: &mut Sql| {
        sql.push("(SELECT MAX(seq) FROM referral_search)");
    };
    let first: &dyn Fn(&mut Sql) = match (beyond, blocks) {
        (Some(number), _) => number,
        (None, Blocks::Newest(_)) => &last,
        (None, Blocks::Oldest) => &|sql| {
            sql.push("CAST(0 AS BIGINT)");
        },
    };
    first(sql.push(" FROM generate_series("));
    sql.push(TO_BLOCK);
    match blocks {
        Blocks::Newest(oldest) => {
            sql.push(", ").push(oldest).push(", -1");
        }
        Blocks::Oldest => {
            last(sql.push(", "));
            sql.push(TO_BLOCK).push(", 1");
        }
    }
    sql.push(") AS blocks (block)");
}

fn push_which(sql: &mut Sql, blocks: Option<&dyn Fn(&mut Sql)>) {
    if let Some(are) = blocks {
        are(sql.push(" WHERE "));
    }
}

fn push_one_in_block(sql: &mut Sql, found: &Found<'_>, number: &dyn Fn(&mut Sql)) {
    sql.push(" FROM referrals r JOIN referral_search s ON s.seq = r.seq WHERE r.seq = ");
    number(sql);
    push_are_in_block(sql.push(" AND "), found.asked, "s.seq", TO_BLOCK);
    found.viewer.sees(sql.push(" AND "));
    (found.also)(sql);
}

/// Blocks, the rows in each and what is known of these are joined in loops, one within the other: what
/// is to be in order is taken in this order, and no further than is wanted. `OFFSET 0` keeps the planner
/// from joining them in another way, for which it has no figures.
fn push_found_in_blocks(
    sql: &mut Sql,
    found: &Found<'_>,
    blocks: Blocks,
    beyond: Option<&dyn Fn(&mut Sql)>,
    rows: Option<usize>,
) {
    let descending = matches!(blocks, Blocks::Newest(_));
    let up_to = |sql: &mut Sql| {
        if let Some(rows) = rows {
            sql.limit(rows);
        }
    };
    sql.push(" FROM (SELECT found.*");
    push_blocks(sql, blocks, beyond);
    sql.push(" CROSS JOIN LATERAL (SELECT of.* FROM (SELECT s.seq FROM referral_search s WHERE ");
    push_words_are(sql, Dialect::Postgres, found.asked);
    if let Some(number) = beyond {
        // Not by the key of `seq`, of which each block would read a half.
        number(sql.push(" AND s.seq + 0").push(than(descending)));
    }
    if rows.is_some() {
        sql.push(" ORDER BY s.seq").push(if descending { " DESC" } else { "" });
    }
    sql.push(" OFFSET 0) s CROSS JOIN LATERAL (SELECT r.* FROM referrals r WHERE r.seq = s.seq");
    found.viewer.sees(sql.push(" AND "));
    (found.also)(sql);
    sql.push(" OFFSET 0) of");
    up_to(sql);
    push_which(sql.push(") found"), found.blocks);
    up_to(sql);
    sql.push(") r");
}

#[cfg(test)]
mod tests {
    use super::{BLOCK_BITS, TO_BLOCK, words_and_block, words_in_block};

    #[test]
    fn each_word_is_kept_with_its_block() {
        assert_eq!(TO_BLOCK, format!(" >> {BLOCK_BITS}"), "as the statements say it");
        assert_eq!(words_in_block((1 << BLOCK_BITS) - 1, "a b_c d"), "0.a 0.b_c 0.d");
        assert_eq!(words_in_block(5 << BLOCK_BITS, "a"), "5.a");
        let words = "c_seoutbound1 cont d_outbound1";
        assert_eq!(words_and_block(5 << BLOCK_BITS, words), format!("{words} q_con q_cont b_5_d_outbound1"));
    }
}
