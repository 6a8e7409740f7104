//! Checks that each seed article has the right fields and layout, and a row in the README of the
//! seeds.

use std::fs;
use std::path::{Path, PathBuf};

use newsclip::{Article, ArticleRef, check};

use crate::util::assert_spans;

/// The fields that a seed must have. The date is in ISO 8601.
struct Seed {
    headline: &'static str,
    deck: bool,
    date: &'static str,
    byline: Option<&'static str>,
    paragraphs: usize,
    layout: Layout,
}

/// The layout of a seed.
enum Layout {
    /// As the crate writes it, apart from white space at line ends.
    Canonical,
    /// As `Canonical`, if the first text of each pair, which occurs once, is replaced by the second.
    But(&'static [(&'static str, &'static str)]),
    /// With other line ends, blank lines or line breaks in paragraphs.
    Free,
}

use Layout::{But, Canonical, Free};

const DECK: bool = true;
const NO_DECK: bool = false;

/// Makes a test for each seed, and the list of their names.
macro_rules! seeds {
    ($($name:ident: $headline:expr, $deck:expr, $date:expr, $byline:expr, $paragraphs:expr, $layout:expr;)*) => {
        const NAMES: &[&str] = &[$(stringify!($name)),*];
        $(
            #[test]
            fn $name() {
                let (headline, deck, date, byline) = ($headline, $deck, $date, $byline);
                let (paragraphs, layout) = ($paragraphs, $layout);
                check_seed(stringify!($name), &Seed { headline, deck, date, byline, paragraphs, layout });
            }
        )*
    };
}

seeds! {
    abbreviated_date: "Storks return to Morrow chimney a week early", DECK,
        "2024-09-03", Some("Jago Penhallick"), 3, But(&[("Tues. 3rd Sept. 2024", "3 SEPTEMBER 2024")]);
    arabic: "منارة الميناء القديم تضيء من جديد بعد أربعين عامًا", DECK,
        "2024-06-23", Some("ريم الدلفاوي"), 3, Canonical;
    bom: "Skating club moves its season to the bakery’s cold store", DECK,
        "2024-02-06", Some("Lubomír Hašvát"), 3, But(&[("\u{feff}", "")]);
    brief: "Toll bridge drops its toll", DECK,
        "2024-11-04", Some("Lettice Marwood"), 3, Canonical;
    british_quotes: "Lighthouse keeper’s dog retires after eleven years of barking at ships", DECK,
        "2024-04-01", Some("Percival Lamorna"), 3, But(&[("‘Lighthouse", "“Lighthouse"), ("at ships’", "at ships”")]);
    canonical: "Saltmere trams to run on the tide from next spring", DECK,
        "2024-11-13", Some("Orla Quennerford"), 23, Canonical;
    compact: "Allotment holders grow a pumpkin the size of a small car", DECK,
        "2024-10-14", Some("Fergus Oldacre"), 3, Free;
    crlf: "Beekeepers ask drivers to slow down for swarm season", DECK,
        "2024-04-29", Some("Sunniva Brandreth"), 3, Free;
    cyrillic: "В Нижнелипске трамвай остановили ради утят", DECK,
        "2024-05-28", Some("Аглая Перепёлкина"), 3, But(&[("«В Нижнелипске", "“В Нижнелипске"), ("утят»", "утят”")]);
    german_quotes: "Fähre nach Grünwinsel fährt wieder", DECK,
        "2024-10-12", Some("Käthe Süßmilch"), 3, But(&[("„Fähre nach", "“Fähre nach"), ("fährt wieder“", "fährt wieder”")]);
    guillemets: "Le dernier allumeur de réverbères prend sa retraite", DECK,
        "2024-12-05", Some("Élodie Vauquemont"), 3, But(&[("«\u{a0}Le dernier", "“Le dernier"), ("sa retraite\u{a0}»", "sa retraite”")]);
    hard_wrapped: "Village shop prints its own banknotes for a week", DECK,
        "2024-08-19", Some("Theodora Winch"), 4, Free;
    headline_in_same_quotes: "“We will not move”", DECK,
        "2024-03-15", Some("Gideon Achterberg"), 3, Canonical;
    headline_is_a_quotation: "‘I only stopped to feed the goat,’ says driver of missing bus", DECK,
        "2024-06-08", Some("Bettany Rook"), 3, Canonical;
    international_url: "Münzhaven opens the bridge that it built the wrong way round", DECK,
        "2024-08-31", Some("Siân Løvgren"), 3, But(&[(
            "https://münzhaven.example.com/brücke/größte-überraschung?jahr=2024#östliche-seite",
            "https://xn--mnzhaven-65a.example.com/br%C3%BCcke/gr%C3%B6%C3%9Fte-%C3%BCberraschung?jahr=2024#%C3%B6stliche-seite",
        )]);
    iso_date: "Observatory names a crater after its caretaker", DECK,
        "2024-04-16", Some("Anneke Vossberg"), 3, But(&[("2024-04-16", "16 APRIL 2024")]);
    iso_date_time: "Tremor of magnitude 3.1 shakes crockery in Vale of Orrith", DECK,
        "2024-09-03", Some("Orrith Wire newsroom"), 3, But(&[("2024-09-03T05:45:00Z", "3 SEPTEMBER 2024")]);
    japanese: "無人駅に小さな図書室、町の居間に", DECK,
        "2024-05-18", Some("浪川すみれ"), 3, But(&[("「無人駅", "“無人駅"), ("居間に」", "居間に”")]);
    no_byline: "Ferry to Inish Corra cancelled for third day", DECK,
        "2024-01-17", None, 3, Canonical;
    no_deck: "Clock tower in Brannock stops at noon, and stays there", NO_DECK,
        "2024-05-02", Some("Hester Mallory"), 3, Canonical;
    numeric_date: "Tunnel under River Hesk breaks through 4mm off course", DECK,
        "2024-08-27", Some("Priyanka Holmroyd"), 3, But(&[("27/08/2024", "27 AUGUST 2024")]);
    pipes_in_deck: "Greens take Elmsworth by eleven votes", DECK,
        "2024-05-03", Some("Rosalind Tewkes"), 3, Canonical;
    pipes_in_headline: "Cinema | Café | Launderette: the shop that does three jobs at once", DECK,
        "2024-09-11", Some("Emrys Calder"), 3, Canonical;
    quotes_in_headline: "Mayor hails “quiet miracle” at town’s ‘bottomless’ pond", DECK,
        "2024-07-30", Some("Caspian Wroe"), 3, Canonical;
    straight_quotes: "Library sells its last card catalog to a bakery", DECK,
        "2024-01-09", Some("June Abernethy-Pike"), 3, But(&[("\"Library", "“Library"), ("a bakery\"", "a bakery”")]);
    time_after_date: "Lost tortoise home after crossing three counties", DECK,
        "2024-03-21", Some("Marguerite Sollis"), 3, But(&[("21 March 2024 at 18:05 GMT", "21 MARCH 2024")]);
    two_byline_lines: "Border village votes to keep both of its post offices", DECK,
        "2024-10-22", Some("Idris Fenwick in Oberwiel\nMaren Solvay in Wiel-le-Haut"), 3, Canonical;
    us_date: "High school’s ‘worst orchestra’ sells out county auditorium", DECK,
        "2024-02-26", Some("By Delphine Okoro-Lind"), 3, But(&[("Monday, February 26, 2024", "26 FEBRUARY 2024")]);
    wide_spacing: "Choir of Upper Sedge sings to empty hall, by design", DECK,
        "2024-01-20", Some("Cordelia Ashgrove"), 4, Free;
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds")
}

fn text(file: &str) -> String {
    fs::read_to_string(folder().join(file)).unwrap()
}

/// Returns the file name of the seed that a test is named after.
fn file(name: &str) -> String {
    format!("{}.txt", name.replace('_', "-"))
}

/// Returns a text without the white space at its line ends.
fn without_blanks(text: &str) -> String {
    text.split('\n').map(str::trim_end).collect::<Vec<_>>().join("\n")
}

/// Checks that a seed has these fields and this layout, also if it is borrowed, or written and read
/// again.
#[track_caller]
fn check_seed(name: &str, seed: &Seed) {
    let text = text(&file(name));
    assert_eq!(check(&text), []);
    let article = Article::parse(&text).unwrap();
    assert_eq!(article.headline(), seed.headline);
    assert_eq!(article.deck().is_some(), seed.deck, "{:?}", article.deck());
    assert_eq!(article.date().to_string(), seed.date);
    assert_eq!(article.byline(), seed.byline);
    assert_eq!(article.paragraphs().len(), seed.paragraphs);

    let borrowed = ArticleRef::parse(&text).unwrap();
    assert_eq!(borrowed.to_article().unwrap(), article);
    assert_spans(&text, &borrowed);

    let written = article.to_string();
    assert_eq!(Article::parse(&written).unwrap(), article, "written and read again");

    let replaced = match seed.layout {
        Canonical => &[][..],
        But(replaced) => replaced,
        Free => {
            assert_ne!(without_blanks(&text), written, "the layout is the canonical one");
            return;
        }
    };
    let mut canonical = without_blanks(&text);
    for (there, instead) in replaced {
        assert_eq!(canonical.matches(there).count(), 1, "{there:?}");
        canonical = canonical.replace(there, instead);
    }
    assert_eq!(canonical, written);
}

#[test]
fn every_seed_has_a_test_and_a_row_in_the_readme() {
    let mut files: Vec<_> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|file| file != "README.md")
        .collect();
    files.sort();

    let mut tested: Vec<_> = NAMES.iter().map(|name| file(name)).collect();
    tested.sort();
    assert_eq!(tested, files);

    let readme = text("README.md");
    let rows = readme.lines().filter_map(|line| line.strip_prefix("| [`"));
    let mut listed: Vec<_> = rows
        .map(|row| {
            let (name, rest) = row.split_once("`](").unwrap();
            assert_eq!(rest.split_once(')').unwrap().0, name, "the link is to another file");
            name
        })
        .collect();
    listed.sort_unstable();
    assert_eq!(listed, files);
}

#[test]
fn the_canonical_seed_has_the_canonical_layout() {
    let text = text("canonical.txt");
    assert_eq!(text.matches('\n').count(), 78);
    assert!(!text.ends_with('\n'));
    assert!(text.lines().any(|line| line.ends_with(' ')));
    let article = Article::parse(&text).unwrap();
    assert_eq!(article.paragraphs().len(), 23);
    assert_eq!(article.to_string(), without_blanks(&text));
}

#[test]
fn the_brief_seed_is_exactly_what_the_crate_writes() {
    let text = text("brief.txt");
    assert_eq!(Article::parse(&text).unwrap().to_string(), text);
}

#[test]
fn only_the_crlf_seed_has_carriage_returns_and_each_of_its_lines_has_one() {
    for name in NAMES {
        let text = text(&file(name));
        let (lines, returns) = (text.matches('\n').count(), text.matches('\r').count());
        if *name == "crlf" {
            assert!(text.ends_with("\r\n"));
            assert_eq!((text.matches("\r\n").count(), returns), (lines, lines));
            let written = Article::parse(&text).unwrap().to_string();
            assert_eq!(text.replace("\r\n", "\n").strip_suffix('\n').unwrap(), written);
        } else {
            assert_eq!(returns, 0, "{name}");
        }
    }
}

#[test]
fn only_the_bom_seed_has_a_byte_order_mark() {
    for name in NAMES {
        let text = text(&file(name));
        assert_eq!(text.starts_with('\u{feff}'), *name == "bom", "{name}");
        assert_eq!(text.matches('\u{feff}').count(), usize::from(*name == "bom"), "{name}");
    }
}

/// An editor could remove the white space that these seeds are about.
#[test]
fn only_seeds_without_the_canonical_layout_end_in_a_line_feed() {
    let free = ["compact", "crlf", "hard_wrapped", "wide_spacing"];
    for name in NAMES {
        assert_eq!(text(&file(name)).ends_with('\n'), free.contains(name), "{name}");
    }
    let wide = text("wide-spacing.txt");
    assert!(wide.lines().any(|line| line.ends_with('\t')));
    assert!(wide.lines().any(|line| line.ends_with('\u{a0}')));
    assert!(wide.ends_with("\n\n"));
}
