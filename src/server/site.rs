//! Where the built site lies, and under which names its hashed files are.
//!
//! The builder puts hashes into the files' names and writes them to `hash.txt`, beside the program
//! and not beside the site. Leptos reads that file while it renders and takes an absolute path for
//! what it is, so the right one is looked for once, here, wherever the program stands.

use std::path::{Path, PathBuf};

use leptos::prelude::LeptosOptions;

use crate::ui::IslandFiles;

const NAME: &str = "tandem";
const PKG: &str = "pkg";
const HASHES: &str = "hash.txt";

/// The built site.
#[derive(Clone, Debug)]
pub struct Site {
    root: PathBuf,
    hash_file: Option<PathBuf>,
    stylesheet: String,
    program: String,
    module: String,
}

impl Site {
    /// The site in `folder`, or where a build leaves it: beside the program's folder, beside the
    /// program, or in `target/site`.
    pub fn find(folder: Option<&Path>) -> Result<Self, String> {
        let program = std::env::current_exe().unwrap_or_default();
        let beside = program.parent().unwrap_or(Path::new("."));
        let root = match folder {
            Some(folder) if folder.join(PKG).is_dir() => folder.to_owned(),
            Some(folder) => return Err(format!("{} holds no built site", folder.display())),
            None => usual_place(beside),
        };
        let root = std::path::absolute(&root).unwrap_or(root);
        let site = Self::at(root, beside, is_watched());
        if folder.is_some() && !is_watched() && !site.has_stylesheet() {
            let root = site.root.display();
            return Err(format!("{root} holds a built site without {HASHES}, which names its files"));
        }
        Ok(site)
    }

    /// A watched site is built anew under plain names, whatever an earlier build has left beside them.
    fn at(root: PathBuf, beside_program: &Path, watched: bool) -> Self {
        let up = root.parent().unwrap_or(Path::new("."));
        let candidates =
            [beside_program.to_owned(), root.clone(), up.to_owned(), up.join("release"), up.join("debug")];
        let found = candidates.into_iter().filter(|_| !watched).find_map(|folder| {
            let file = std::path::absolute(folder.join(HASHES)).ok()?;
            let hashes = std::fs::read_to_string(&file).ok()?;
            let stylesheet = format!("{NAME}.{}.css", hash_of("css", &hashes)?);
            // Another build's hashes name files that this site does not have.
            root.join(PKG).join(stylesheet).is_file().then_some((file, hashes))
        });
        let (hash_file, hashes) = found.unzip();
        let hashes = hashes.unwrap_or_default();
        let address = |kind: &str| match hash_of(kind, &hashes) {
            Some(hash) => format!("/{PKG}/{NAME}.{hash}.{kind}"),
            None => format!("/{PKG}/{NAME}.{kind}"),
        };
        let (stylesheet, program, module) = (address("css"), address("js"), address("wasm"));
        Self { root, hash_file, stylesheet, program, module }
    }

    fn has_stylesheet(&self) -> bool {
        self.root.join(self.stylesheet.trim_start_matches('/')).is_file()
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    pub fn pkg(&self) -> PathBuf {
        self.root.join(PKG)
    }

    /// Whether a changed file has a changed name, so that a browser may keep it for ever.
    pub fn is_hashed(&self) -> bool {
        self.hash_file.is_some()
    }

    /// The stylesheet's address.
    pub fn stylesheet(&self) -> &str {
        &self.stylesheet
    }

    pub fn island_files(&self) -> IslandFiles {
        IslandFiles { program: self.program.clone(), module: self.module.clone() }
    }

    /// What Leptos needs to know to name the files in its pages.
    pub fn leptos_options(&self) -> LeptosOptions {
        let mut options = LeptosOptions::builder()
            .output_name(NAME)
            .site_root(self.root.to_string_lossy().into_owned())
            .site_pkg_dir(PKG)
            .build();
        if let Some(file) = &self.hash_file {
            options.hash_files = true;
            options.hash_file = file.to_string_lossy().into_owned().into();
        }
        if let Some(port) = reload_port() {
            options.reload_port = port;
        }
        options
    }
}

/// Whether `cargo leptos watch` has started us and wants to tell pages to reload.
pub fn is_watched() -> bool {
    std::env::var_os("LEPTOS_WATCH").is_some()
}

fn reload_port() -> Option<u32> {
    std::env::var("LEPTOS_RELOAD_PORT").ok()?.parse().ok()
}

fn usual_place(beside_program: &Path) -> PathBuf {
    let places = [beside_program.join("../site"), beside_program.join("site"), PathBuf::from("target/site")];
    let found = places.iter().find(|place| place.join(PKG).is_dir());
    found.unwrap_or(&places[2]).clone()
}

fn hash_of<'a>(kind: &str, hashes: &'a str) -> Option<&'a str> {
    hashes.lines().find_map(|line| line.trim().strip_prefix(kind)?.strip_prefix(':')).map(str::trim)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use std::fs;

    /// A target folder as a build leaves it; gone at the end of the test.
    struct Target(PathBuf);

    impl Target {
        fn new(files: &[(&str, &str)]) -> Self {
            let target = std::env::temp_dir().join(format!("tandem-site-{}", uuid::Uuid::now_v7()));
            for (name, text) in files {
                let file = target.join(name);
                fs::create_dir_all(file.parent().unwrap()).unwrap();
                fs::write(file, text).unwrap();
            }
            Self(target)
        }

        fn site(&self, beside_program: &str) -> Site {
            Site::at(self.0.join("site"), &self.0.join(beside_program), false)
        }
    }

    impl Drop for Target {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    const RELEASE: (&str, &str) = ("release/hash.txt", "js: J1\nwasm: W1\ncss: C1\n");

    #[test]
    fn the_hashes_beside_the_program_are_found() {
        let target = Target::new(&[RELEASE, ("site/pkg/tandem.C1.css", "")]);
        let site = target.site("release");
        assert_eq!(site.stylesheet(), "/pkg/tandem.C1.css");
        let files = site.island_files();
        assert_eq!([&*files.program, &*files.module], ["/pkg/tandem.J1.js", "/pkg/tandem.W1.wasm"]);
        let options = site.leptos_options();
        assert!(options.hash_files);
        assert_eq!(Path::new(&*options.hash_file), target.0.join("release/hash.txt"));
    }

    #[test]
    fn they_are_found_from_elsewhere_too() {
        let target = Target::new(&[RELEASE, ("site/pkg/tandem.C1.css", "")]);
        assert!(target.site("debug/deps").is_hashed());
    }

    #[test]
    fn hashes_of_another_build_are_not_believed() {
        let target = Target::new(&[("debug/hash.txt", "css: C2"), RELEASE, ("site/pkg/tandem.C1.css", "")]);
        assert_eq!(target.site("debug").stylesheet(), "/pkg/tandem.C1.css");
        let target = Target::new(&[RELEASE, ("site/pkg/tandem.css", "")]);
        assert_eq!(target.site("release").stylesheet(), "/pkg/tandem.css");
        assert_eq!(target.site("release").island_files().module, "/pkg/tandem.wasm");
        assert!(!target.site("release").leptos_options().hash_files);
    }

    #[test]
    fn a_watched_site_has_plain_names() {
        let target = Target::new(&[RELEASE, ("site/pkg/tandem.C1.css", ""), ("site/pkg/tandem.css", "")]);
        let site = Site::at(target.0.join("site"), &target.0.join("release"), true);
        assert_eq!(site.stylesheet(), "/pkg/tandem.css");
        assert!(!site.is_hashed());
    }

    #[test]
    fn a_folder_without_a_site_is_an_error() {
        assert!(Site::find(Some(Path::new("/nowhere"))).is_err());
        let without_hashes = Target::new(&[("site/pkg/tandem.C1.css", "")]);
        let error = Site::find(Some(&without_hashes.0.join("site"))).unwrap_err();
        assert!(error.contains("without hash.txt"), "{error}");
    }
}
