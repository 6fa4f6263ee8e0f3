//! Sales stages: two tracks of four steps between created and won (SPEC §7).

use serde::{Deserialize, Serialize};

use super::deal::{DealType, coded};

coded! {
    Track {
        /// SPEC §7.1: marking is optional.
        Regular = "regular",
        /// SPEC §7.2: marking is mandatory before Won (F47).
        Assessment = "assessment",
    }
}

coded! {
    /// A step that a partner marks complete, strictly in order (SPEC §7.1).
    Stage {
        Qualified = "qualified",
        Developed = "developed",
        Proposed = "proposed",
        Negotiated = "negotiated",
        SecureLoe = "secure_loe",
        CollectData = "collect_data",
        PrepareReport = "prepare_report",
        PresentToCustomer = "present_to_customer",
    }
}

impl Track {
    pub const fn of(deal_type: DealType) -> Self {
        match deal_type {
            DealType::Assessment => Self::Assessment,
            _ => Self::Regular,
        }
    }

    /// Whether all stages are marked before the deal is won (F47).
    pub const fn is_mandatory(self) -> bool {
        matches!(self, Self::Assessment)
    }

    /// The four steps in their order.
    pub const fn stages(self) -> [Stage; 4] {
        match self {
            Self::Regular => [Stage::Qualified, Stage::Developed, Stage::Proposed, Stage::Negotiated],
            Self::Assessment => {
                [Stage::SecureLoe, Stage::CollectData, Stage::PrepareReport, Stage::PresentToCustomer]
            }
        }
    }
}

/// How many steps of a track are complete: 0 to 4. Every other count does not exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Progress {
    track: Track,
    done: Done,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Done {
    Zero,
    One,
    Two,
    Three,
    Four,
}

impl Progress {
    /// What Won is worth, which is no stage but an act.
    pub const WON: u8 = 100;

    /// Created or accepted: 10 % (F47).
    pub const fn start(track: Track) -> Self {
        Self { track, done: Done::Zero }
    }

    pub const fn track(self) -> Track {
        self.track
    }

    pub const fn completed(self) -> usize {
        match self.done {
            Done::Zero => 0,
            Done::One => 1,
            Done::Two => 2,
            Done::Three => 3,
            Done::Four => 4,
        }
    }

    /// The stage that may be marked now; none when all four are complete.
    pub fn next(self) -> Option<Stage> {
        self.track.stages().get(self.completed()).copied()
    }

    /// One step further; none when all are complete.
    pub const fn advanced(self) -> Option<Self> {
        let done = match self.done {
            Done::Zero => Done::One,
            Done::One => Done::Two,
            Done::Two => Done::Three,
            Done::Three => Done::Four,
            Done::Four => return None,
        };
        Some(Self { track: self.track, done })
    }

    /// 10, 20, 40, 60 or 80, the same on both tracks (SPEC §7.1, §7.2, F47).
    pub const fn percent(self) -> u8 {
        match self.done {
            Done::Zero => 10,
            Done::One => 20,
            Done::Two => 40,
            Done::Three => 60,
            Done::Four => 80,
        }
    }

    /// What a percentage from outside means: the highest stage at or below it (SPEC §7.3, F48).
    /// 100 is Won, which is no stage but an act, and counts as all four complete.
    pub const fn from_percent(track: Track, percent: u8) -> Self {
        let done = match percent {
            0..=19 => Done::Zero,
            20..=39 => Done::One,
            40..=59 => Done::Two,
            60..=79 => Done::Three,
            _ => Done::Four,
        };
        Self { track, done }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f47_stages_are_10_20_40_60_80_in_order() {
        for track in [Track::Regular, Track::Assessment] {
            let mut at = Progress::start(track);
            let mut seen = vec![at.percent()];
            let mut names = Vec::new();
            while let (Some(stage), Some(further)) = (at.next(), at.advanced()) {
                names.push(stage);
                at = further;
                seen.push(at.percent());
            }
            assert_eq!(seen, [10, 20, 40, 60, 80]);
            assert_eq!(names, track.stages());
            assert_eq!(at.next(), None);
        }
    }

    #[test]
    fn f48_a_percentage_maps_to_the_highest_stage_at_or_below_it() {
        let done = |percent| Progress::from_percent(Track::Regular, percent).completed();
        assert_eq!(
            [0, 10, 19, 20, 39, 40, 59, 60, 79, 80, 99, 100].map(done),
            [0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 4]
        );
        for track in [Track::Regular, Track::Assessment] {
            let mut at = Some(Progress::start(track));
            while let Some(progress) = at {
                assert_eq!(Progress::from_percent(track, progress.percent()), progress);
                at = progress.advanced();
            }
        }
    }
}
