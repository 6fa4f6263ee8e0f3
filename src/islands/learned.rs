//! What one island learns from the server and another judges by: the page's islands share no props.

use std::cell::RefCell;

use crate::domain::solution::Solution;

thread_local! {
    static SOLUTIONS: RefCell<Vec<Solution>> = const { RefCell::new(Vec::new()) };
}

pub fn add(solutions: &[Solution]) {
    SOLUTIONS.with_borrow_mut(|known| {
        for solution in solutions {
            if !known.contains(solution) {
                known.push(solution.clone());
            }
        }
    });
}

/// Moves what was learned since the last time into `solutions`.
pub fn take(solutions: &mut Vec<Solution>) {
    SOLUTIONS.with_borrow_mut(|known| solutions.append(known));
}
