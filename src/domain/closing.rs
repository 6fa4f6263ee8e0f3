//! The question before a deal is ended by its partner: which act, and what it needs to know
//! (SPEC §6.2 T7 to T9).

use serde::{Deserialize, Serialize};

use super::deal::{ErrorReason, LossReason, coded};
use super::draft::Problem;
use super::edit::check_optional_notes;
use super::lifecycle::{Command, CommandKind};
use super::programme::Limits;

coded! {
    /// Also the last part of the address of the question's page.
    Act {
        Won = "won",
        Lost = "lost",
        Error = "error",
    }
}

impl Act {
    pub const fn kind(self) -> CommandKind {
        match self {
            Self::Won => CommandKind::Win,
            Self::Lost => CommandKind::Lose,
            Self::Error => CommandKind::CloseAsError,
        }
    }
}

/// The form as it was filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closing {
    /// A code of [`LossReason`] or [`ErrorReason`]; nothing for Won.
    pub reason: String,
    pub notes: String,
}

impl Closing {
    /// The command that the form stands for. A problem's fields are `act.reason` and `act.notes`.
    pub fn command(&self, act: Act, limits: &Limits) -> Result<Command, Vec<Problem>> {
        let notes = check_optional_notes(&self.notes, limits)
            .map_err(|code| vec![Problem::new("act.notes", code)])?;
        let missing = |()| vec![Problem::new("act.reason", "missing")];
        Ok(match act {
            Act::Won => Command::Win,
            Act::Lost => Command::Lose { reason: self.reason.parse::<LossReason>().map_err(missing)?, notes },
            Act::Error => {
                let reason = self.reason.parse::<ErrorReason>().map_err(missing)?;
                if reason.wants_notes() && notes.is_empty() {
                    return Err(vec![Problem::new("act.notes", "missing")]);
                }
                Command::CloseAsError { reason, notes }
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn closing(reason: &str, notes: &str) -> Closing {
        Closing { reason: reason.to_owned(), notes: notes.to_owned() }
    }

    #[test]
    fn lost_and_error_need_a_reason_and_won_does_not() {
        let limits = Limits::default();
        assert_eq!(closing("", "").command(Act::Won, &limits), Ok(Command::Win));
        for act in [Act::Lost, Act::Error] {
            assert_eq!(
                closing("", "").command(act, &limits),
                Err(vec![Problem::new("act.reason", "missing")])
            );
            assert_eq!(
                closing("no such", "").command(act, &limits),
                Err(vec![Problem::new("act.reason", "missing")])
            );
        }
        let lost = closing("budget", "next year").command(Act::Lost, &limits);
        assert_eq!(lost, Ok(Command::Lose { reason: LossReason::Budget, notes: "next year".to_owned() }));
    }

    #[test]
    fn some_error_reasons_have_to_be_explained() {
        let limits = Limits::default();
        for reason in ErrorReason::ALL {
            let bare = closing(reason.code(), "  ").command(Act::Error, &limits);
            assert_eq!(bare.is_err(), reason.wants_notes(), "{reason:?}");
            assert!(closing(reason.code(), "why").command(Act::Error, &limits).is_ok());
        }
    }
}
