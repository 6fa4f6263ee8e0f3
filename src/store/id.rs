//! Fresh ids.

/// A UUIDv7 as text: sorts by the time of its making, within one process also inside a millisecond.
pub fn fresh() -> String {
    uuid::Uuid::now_v7().to_string()
}

#[cfg(test)]
mod tests {
    #[test]
    fn ids_sort_in_the_order_of_their_making() {
        let ids: Vec<_> = (0..1_000).map(|_| super::fresh()).collect();
        assert!(ids.is_sorted_by(|a, b| a < b));
    }
}
