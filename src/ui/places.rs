//! A company's locations as people call them.

use crate::api::people::Location;
use crate::domain::id::LocationId;

/// None where the location is not one of these: another company's have no names here.
pub fn location_name(locations: &[Location], id: &LocationId) -> Option<String> {
    locations.iter().find(|location| location.id == *id).map(|location| location.name.clone())
}
