//! Migrations are embedded by a macro, which does not notice when a file is added.

fn main() {
    println!("cargo:rerun-if-changed=migrations");
}
