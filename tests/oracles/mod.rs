//! The invariants of the crate. Each is a function that takes any bytes, and panics if the invariant
//! does not hold. The fuzz targets call them, and `cargo test` calls all of
//! them on every file of `tests/laws/regressions` and `seeds`.
#![allow(dead_code, reason = "a fuzz target uses only one of them")]

use std::slice;

use chrono::NaiveDate;
use newsclip::{
    Article, ArticleRef, DateOrder, Error, ErrorKind, Field, Language, ParseOptions, Rule, check,
};

use crate::reference::{self, Choices};
use input::{bytes_of, date_line_of, document_of};
use parts::Parts;

pub(crate) mod input;
pub(crate) mod many;
pub(crate) mod byline;
mod parts;

pub(crate) use input::{byline_of, text_of};

/// An invariant, with the name of its fuzz target.
type Invariant = (&'static str, fn(&[u8]));

/// All invariants.
pub(crate) const ALL: [Invariant; 11] = [
    ("parse", parse),
    ("roundtrip", roundtrip),
    ("article", article),
    ("builder", builder),
    ("reference", reference),
    ("options", options),
    ("date", date),
    ("url_line", url_line),
    ("title_line", title_line),
    ("stream", many::stream),
    ("byline", byline),
];

/// All parsing functions find the same article with the same kinds of paragraphs, or the same errors.
/// All errors and spans are inside the text, in order. Nothing printed can control a terminal.
pub(crate) fn parse(bytes: &[u8]) {
    let bytes = &*bytes_of(bytes);
    let owned = Article::from_utf8(bytes);
    let Ok(text) = std::str::from_utf8(bytes) else {
        let error = owned.unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::InvalidUtf8 | ErrorKind::FileFormat(_)));
        assert!(std::str::from_utf8(&bytes[..error.span().start()]).is_ok());
        assert_is_printable(&error, &String::from_utf8_lossy(bytes));
        return;
    };
    assert_eq!(owned, Article::parse(text));
    let errors = check(text);
    assert_eq!(owned.as_ref().err(), errors.first());
    assert!(
        errors.windows(2).all(|pair| pair[0].span().start() <= pair[1].span().start()),
        "{errors:?}"
    );
    for error in &errors {
        assert!(text.get(error.span().range()).is_some(), "{error:?} is not in the text");
        assert_is_printable(error, text);
    }
    let borrowed = ArticleRef::parse(text);
    let seen = errors.iter().find(|error| !matches!(error.kind(), ErrorKind::InvalidUrl(_)));
    assert_eq!(
        borrowed.as_ref().err(),
        seen,
        "`ArticleRef` reports every error except those that only the `url` crate finds"
    );
    if let Ok(borrowed) = borrowed {
        assert_eq!(borrowed.to_article(), owned);
        assert_spans(text, &borrowed);
        assert_eq!(borrowed.paragraph_kinds().count(), borrowed.paragraphs().count());
        if let Ok(owned) = owned {
            assert!(owned.paragraph_kinds().eq(borrowed.paragraph_kinds()), "{borrowed:?}");
            assert_roundtrip(&owned);
        }
    }
}

/// An article that parses is written to a text that reads back equal, alone and among others. Writing it
/// again gives the same text, and it survives the builder, JSON and postcard.
pub(crate) fn roundtrip(bytes: &[u8]) {
    if let Ok(article) = Article::parse(&document_of(bytes)) {
        assert_roundtrip(&article);
    }
}

/// An article that the feature `arbitrary` generates reads back equal.
pub(crate) fn article(bytes: &[u8]) {
    if let Ok(article) = arbitrary::Unstructured::new(bytes).arbitrary::<Article>() {
        assert_roundtrip(&article);
        let report = article.validate();
        assert!(report.iter().all(|issue| is_one_plain_line(&issue.to_string())), "{report}");
    }
}

/// An article that the builder accepts reads back equal. Parts that it rejects break the rule of the
/// error, and no text written by hand from them reads back to them.
pub(crate) fn builder(bytes: &[u8]) {
    let Some(parts) = Parts::from_bytes(bytes) else { return };
    match parts.build() {
        Ok(article) => {
            assert_roundtrip(&article);
            assert!(
                parts.are_read_from(&parts.document()),
                "{parts:?} is accepted, but does not read back"
            );
        }
        Err(error) => {
            assert!(parts.break_the_rules(&error), "{parts:?} does not break {error:?}");
            assert!(
                !parts.are_read_from(&parts.document()),
                "{parts:?} reads back, but is rejected: {error}"
            );
        }
    }
}

/// The crate and the reference reader accept and reject the same texts, and find the same fields.
pub(crate) fn reference(bytes: &[u8]) {
    let (options, choices) = options_of(bytes.first().copied().unwrap_or_default());
    let text = document_of(bytes);
    assert_reads_as_the_reference(&text, options.parse(&text), choices);
}

/// With any options, CRLF for LF, white space at line ends and blank lines between the parts change
/// nothing, a paragraph appended to a document is added to its body, and a document is a second one.
pub(crate) fn options(bytes: &[u8]) {
    let (options, _) = options_of(bytes.first().copied().unwrap_or_default());
    let text = document_of(bytes);
    let errors = |text: &str| {
        let errors = options.check(text).into_iter();
        errors.map(|error| (error.field(), error.kind())).collect::<Vec<_>>()
    };
    let article = options.parse(&text);
    // A line feed at the end says that the URL line before it is whole.
    let needs_line_feed = reference::many::ends_as_another_begins(&text);
    for laid_out in [
        text.replace('\n', "\r\n"),
        text.replace('\n', " \u{a0}\n\t"),
        format!("{text}\n\u{3000}\n"),
    ] {
        if needs_line_feed && laid_out.ends_with('\n') {
            continue;
        }
        // What file a text is that is no article depends on all of it, also on white space.
        let (one, other) = (errors(&text), errors(&laid_out));
        let is_file = |(_, kind): &_| matches!(kind, ErrorKind::FileFormat(_));
        if !one.iter().chain(&other).any(is_file) {
            assert_eq!(other, one, "{laid_out:?}");
        }
        assert_eq!(options.parse(&laid_out).ok(), article.clone().ok(), "{laid_out:?}");
    }
    let (Ok(article), Ok(borrowed)) = (article, options.parse_ref(&text)) else { return };
    assert_eq!(
        options.parse(&with_blank_lines_between_the_parts(&text, &borrowed)),
        Ok(article.clone())
    );
    // What is added is of the body, or begins another article. A mark of byte order is no text at the end
    // of a document, and is in the middle of one.
    let end = borrowed.paragraphs().last().unwrap().span().end();
    let added = options.parse(&format!("{}\n\nIt snowed.", &text[..end])).unwrap();
    let paragraphs = article.paragraphs().chain(["It snowed."]);
    assert_eq!(article.to_builder().paragraphs(paragraphs).build().as_ref(), Ok(&added));
    let twice = options.parse(&format!("{text}\n\n{text}")).unwrap_err();
    assert_eq!(twice.kind(), ErrorKind::SecondArticle);
    assert_roundtrip(&article);
}

/// A date alone on its line reads the same in any letter case and with any white space, and any line
/// reads as in the reference.
pub(crate) fn date(bytes: &[u8]) {
    let line = date_line_of(bytes);
    let document =
        |line: &str| format!("“Rain” | Gazette\nhttps://example.com/\n{line}\nIt rained.");
    // Without languages: if English is not one of them, only a canonical date may be in English.
    let (options, choices) = options_of(bytes.first().copied().unwrap_or_default() | 0x30);
    let text = document(&line);
    let article = options.parse(&text);
    // A name before a date needs its capitals, so only lines without a byline are compared.
    let date_alone = |article: &Result<Article, Error>| {
        let article = article.as_ref().ok().filter(|article| article.byline().is_none());
        article.map(Article::date)
    };
    let date = date_alone(&article);
    let is_too_long = |line: &str| line.trim().len() > 1000;
    for same in
        [line.to_ascii_lowercase(), line.to_ascii_uppercase(), line.replace(' ', "\u{2003}")]
    {
        // Wider white space may make a line too long for a date line.
        if same != line && is_too_long(&same) == is_too_long(&line) {
            assert_eq!(date_alone(&options.parse(&document(&same))), date, "{same:?}");
        }
    }
    let byline = Article::builder()
        .headline("Rain")
        .publication("Gazette")
        .url("https://example.com/")
        .date(NaiveDate::MIN)
        .byline(line.trim())
        .build();
    let is_rejected = byline.unwrap_err().rule() == Rule::ReadsAsDate;
    assert_eq!(is_rejected, reference::reads_as_a_date(line.trim()), "{line:?}");
    assert_reads_as_the_reference(&text, article, choices);
}

/// An accepted URL is http or https, and has a host and a stable written form. The reference accepts
/// the same ones.
pub(crate) fn url_line(bytes: &[u8]) {
    let line = text_of(bytes);
    let line = line.lines().next().unwrap_or_default();
    for line in [line.to_owned(), format!("https://{line}"), format!("http://example.com/{line}")] {
        let text = format!("“Rain” | Gazette\n{line}\n1 MAY 2024\nIt rained.");
        let article = Article::parse(&text);
        if let Ok(article) = &article {
            let url = article.url();
            assert!(matches!(url.scheme(), "http" | "https") && url.has_host(), "{url}");
            assert_eq!(url::Url::parse(url.as_str()).as_ref(), Ok(url));
        }
        assert_reads_as_the_reference(&text, article, Choices::default());
    }
}

/// An accepted title line reads back equal with any white space around its parts, and the reference
/// accepts the same ones.
pub(crate) fn title_line(bytes: &[u8]) {
    let line = text_of(bytes);
    let line = line.lines().next().unwrap_or_default();
    for line in [line.to_owned(), format!("“{line}” | Gazette"), format!("“Rain” |{line}")]
    {
        let text = format!("{line}\nhttps://example.com/\n1 MAY 2024\nIt rained.");
        if let Ok(borrowed) = ArticleRef::parse(&text) {
            let article = borrowed.to_article().unwrap();
            assert_spans(&text, &borrowed);
            let (headline, publication) = (borrowed.headline(), borrowed.publication());
            let deck = borrowed.deck().map(|deck| format!("\u{a0}{deck}\t|")).unwrap_or_default();
            let spaced = format!(
                "“\t{headline} ”\u{3000}|{deck} {publication}\nhttps://example.com/\n1 MAY 2024\nIt rained."
            );
            assert_eq!(Article::parse(&spaced), Ok(article), "{spaced:?}");
        }
        assert_reads_as_the_reference(&text, Article::parse(&text), Choices::default());
    }
}

/// The authors of a byline are slices of it, in order, and only words and marks of closed lists are
/// outside them. An article with that byline has the same authors.
pub(crate) fn byline(bytes: &[u8]) {
    let text = byline_of(bytes);
    byline::holds(&text);
    let document =
        format!("“Rain” | Gazette\nhttps://example.com/\n{text}\n1 MAY 2024\nIt rained.");
    let Ok(borrowed) = ArticleRef::parse(&document) else { return };
    let of_text = newsclip::authors(borrowed.byline().unwrap_or_default());
    assert!(borrowed.authors().eq(of_text), "{document:?}");
    let owned = borrowed.to_article().unwrap();
    let of_text = newsclip::authors(owned.byline().unwrap_or_default());
    assert!(owned.authors().eq(of_text), "{document:?}");
    assert_roundtrip(&owned);
}

/// Makes options of a byte, and the same choices for the reference reader.
fn options_of(byte: u8) -> (ParseOptions, Choices) {
    let line_paragraphs = byte & 2 > 0;
    let options = ParseOptions::new().line_paragraphs(line_paragraphs);
    let (options, day_first) = match byte >> 2 & 3 {
        0 => (options.date_order(DateOrder::DayMonthYear), Some(true)),
        1 => (options.date_order(DateOrder::MonthDayYear), Some(false)),
        _ => (options, None),
    };
    let (options, language) = match byte >> 4 & 3 {
        0 => (options.languages(&[Language::Polish]), Some("pl")),
        1 => (options.languages(&[Language::English]), Some("en")),
        _ => (options, None),
    };
    (options, Choices { day_first, language, line_paragraphs })
}

/// Asserts that the reference reads a text as the crate did, and that the article reads back.
fn assert_reads_as_the_reference(text: &str, read: Result<Article, Error>, choices: Choices) {
    let fields = read.as_ref().ok().map(|article| reference::Fields {
        headline: article.headline().to_owned(),
        deck: article.deck().map(str::to_owned),
        publication: article.publication().to_owned(),
        url: article.url().clone(),
        byline: article.byline().map(str::to_owned),
        date: article.date(),
        paragraphs: article.paragraphs().map(str::to_owned).collect(),
    });
    assert_eq!(fields, reference::read(text, choices), "{text:?}");
    if let Ok(article) = read {
        assert_roundtrip(&article);
    }
}

/// Asserts that an article reads back equal: from the text that it writes, alone and among others, from
/// its parts, from JSON and from postcard. Each oracle that reads a text ends in this one.
fn assert_roundtrip(article: &Article) {
    let written = article.to_string();
    let read = Article::parse(&written);
    assert_eq!(read.as_ref(), Ok(article), "{written:?}");
    assert_eq!(read.unwrap().to_string(), written);
    assert_eq!(&article.to_builder().build().unwrap(), article);
    let borrowed = ArticleRef::from(article);
    assert_eq!(borrowed, ArticleRef::parse(article.as_str()).unwrap());
    assert_spans(&written, &borrowed);
    assert_eq!(borrowed.span(Field::Date), ArticleRef::parse(&written).unwrap().span(Field::Date));
    assert_eq!(borrowed.to_article().as_ref(), Ok(article));
    let json = serde_json::to_string(article).unwrap();
    assert_eq!(&serde_json::from_str::<Article>(&json).unwrap(), article);
    let bytes = postcard::to_allocvec(article).unwrap();
    assert_eq!(&postcard::from_bytes::<Article>(&bytes).unwrap(), article);
    many::assert_joins(slice::from_ref(article));
}

/// Asserts that the spans have the texts that the getters return, are in order but for a byline after its
/// date, and are not empty.
fn assert_spans(text: &str, article: &ArticleRef<'_>) {
    let slice = |field| article.span(field).map(|span| &text[span.range()]);
    assert_eq!(slice(Field::Headline), Some(article.headline()));
    assert_eq!(slice(Field::Deck), article.deck());
    assert_eq!(slice(Field::Publication), Some(article.publication()));
    assert_eq!(slice(Field::Url), Some(article.url()));
    assert_eq!(slice(Field::Byline), article.byline());
    let header =
        [Field::Headline, Field::Deck, Field::Publication, Field::Url, Field::Byline, Field::Date];
    let mut spans: Vec<_> = header.into_iter().filter_map(|field| article.span(field)).collect();
    for paragraph in article.paragraphs() {
        assert_eq!(&text[paragraph.span().range()], paragraph.as_str());
        spans.push(paragraph.span());
    }
    // A byline may be after its date.
    spans.sort_by_key(|span| span.start());
    assert!(spans.iter().all(|span| !span.is_empty()), "{spans:?}");
    assert!(spans.windows(2).all(|pair| pair[0].end() <= pair[1].start()), "{spans:?}");
}

fn assert_is_printable(error: &Error, text: &str) {
    assert!(is_one_plain_line(&error.to_string()), "{error:?}");
    let report = error.report(text);
    assert!(report.lines().all(is_one_plain_line), "{report:?}");
    assert_eq!(report.lines().count(), 4, "{report:?}");
}

/// Returns whether a line can neither control a terminal nor break into two.
fn is_one_plain_line(line: &str) -> bool {
    let is_direction =
        |character| matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    !line.contains(|character: char| {
        character.is_control()
            || is_direction(character)
            || matches!(character, '\u{2028}' | '\u{2029}')
    })
}

/// Inserts blank lines after each part of the header where they do not count: not after a byline that
/// may be running text, nor before lines of the header that are right after the date.
fn with_blank_lines_between_the_parts(text: &str, article: &ArticleRef<'_>) -> String {
    let span = |field| article.span(field);
    let is_name = article.byline().is_some_and(|it| it.ends_with(char::is_alphanumeric));
    let end_of_date = span(Field::Date).unwrap().end();
    let is_last = text[end_of_date..span(Field::Paragraphs).unwrap().start()].trim().is_empty();
    let ends = [
        span(Field::Publication),
        span(Field::Url),
        span(Field::Byline).filter(|_| is_name && is_last),
        span(Field::Date).filter(|_| is_last),
    ];
    let mut laid_out = text.to_owned();
    for end in ends.into_iter().rev().flatten().map(newsclip::Span::end) {
        let line_end = laid_out[end..].find('\n').map_or(laid_out.len(), |length| end + length);
        laid_out.insert_str(line_end, "\n\u{a0}\n");
    }
    laid_out
}
