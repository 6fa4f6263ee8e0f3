//! A small generator of numbers (SplitMix64): the same seed gives the same demo data on every
//! machine and in every version. Never for secrets.

const DIGITS: [char; 10] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

pub(super) struct Random(u64);

impl Random {
    /// `stream` keeps themes apart: more customers do not change the deals.
    pub fn new(seed: u64, stream: u64) -> Self {
        let mut random = Self(seed ^ stream.wrapping_mul(0xd134_2543_de82_ef95));
        // Neighbouring seeds begin alike.
        random.next();
        random
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// From `least` to `most`, both included.
    pub fn between(&mut self, least: i64, most: i64) -> i64 {
        let span = most.abs_diff(least) + 1;
        least.saturating_add_unsigned(self.next() % span)
    }

    pub fn below(&mut self, count: usize) -> usize {
        let count = u64::try_from(count.max(1)).unwrap_or(u64::MAX);
        usize::try_from(self.next() % count).unwrap_or(0)
    }

    /// True so many times in a hundred.
    pub fn chance(&mut self, percent: i64) -> bool {
        self.between(1, 100) <= percent
    }

    /// One of a list that is not empty.
    pub fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }

    /// The pattern with a digit for each `#`; no number begins with 0.
    pub fn digits(&mut self, pattern: &str) -> String {
        let mut text = String::with_capacity(pattern.len());
        for c in pattern.chars() {
            let inside = text.ends_with(|last: char| last.is_ascii_digit());
            match c {
                '#' => text.push(*self.pick(&DIGITS[usize::from(!inside)..])),
                other => text.push(other),
            }
        }
        text
    }

    /// So many capital letters and digits.
    pub fn letters(&mut self, count: usize) -> String {
        const LETTERS: &[u8] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
        (0..count).map(|_| char::from(*self.pick(LETTERS))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Random;

    #[test]
    fn a_seed_gives_the_same_numbers_and_bounds_hold() {
        let numbers = |seed| {
            let mut random = Random::new(seed, 1);
            (0..100).map(|_| random.between(-3, 3)).collect::<Vec<_>>()
        };
        assert_eq!(numbers(7), numbers(7));
        assert_ne!(numbers(7), numbers(8));
        assert!(numbers(7).iter().all(|number| (-3..=3).contains(number)));
        assert!(numbers(7).contains(&-3) && numbers(7).contains(&3));
        let number = Random::new(1, 1).digits("+46 8 ##");
        assert!(number.len() == 8 && !number.starts_with("+46 8 0"), "{number}");
    }
}
