//! The public functions that read or write texts.

use std::io::BufReader;

use chrono::NaiveDate;
use newsclip::{
    Article, ArticleBuilder, ArticleRef, Error, Field, Language, ParseOptions, Reader, Span,
    articles, authors, check, check_bytes, join,
};

use super::{Input, Place};

/// A public function, or one with certain options.
#[derive(Clone, Copy, Debug)]
pub struct Function {
    pub name: &'static str,
    run: Run,
}

/// How a function is called, by what it is given. What it returns keeps the compiler from removing the
/// call.
#[derive(Clone, Copy, Debug)]
enum Run {
    Text(fn(&str) -> usize),
    /// One field or line.
    Filling(fn(&str) -> usize),
    /// One field, and which.
    Field(fn(Place, &str) -> usize),
    Errors(fn(&[Error], &str) -> usize),
    Borrowed(fn(&ArticleRef<'_>) -> usize),
    /// An article of which each line of the body is a paragraph.
    EachLine(fn(&ArticleRef<'_>) -> usize),
    Owned(fn(&Article) -> usize),
    Json(fn(&str) -> usize),
}

use Run::{Borrowed, EachLine, Errors, Filling, Json, Owned, Text};

impl Function {
    /// Makes what it is given, and returns how many bytes that is. `None` if the text is no article,
    /// and the function needs one.
    #[must_use]
    pub fn prepare(&self, input: &Input<'_>) -> Option<usize> {
        match self.run {
            Text(_) => Some(input.text.len()),
            Filling(_) | Run::Field(_) => Some(input.filling.len()),
            Errors(_) => (!input.errors().is_empty()).then_some(input.text.len()),
            Borrowed(_) => input.borrowed().map(|_| input.text.len()),
            EachLine(_) => input.each_line().map(|_| input.text.len()),
            Owned(_) => input.owned().map(|article| article.as_str().len()),
            Json(_) => input.json().map(str::len),
        }
    }

    /// Returns whether most of its work depends on what is in this place.
    #[must_use]
    pub fn depends_on(&self, place: Place) -> bool {
        let name = self.name;
        match place {
            Place::Byline => matches!(name, "authors" | "ArticleRef::parse"),
            Place::Date | Place::AfterDate => {
                matches!(name, "authors" | "ArticleRef::parse" | "check")
            }
            Place::Body => {
                let name = name.rsplit("::").next();
                matches!(name, Some("paragraph_kinds" | "additional_reporting" | "validate"))
            }
            Place::Url => name == "Article::parse",
            Place::Text => matches!(name, "articles" | "Reader, short" | "Reader, in pieces"),
            _ => matches!(name, "Article::parse" | "Article::validate"),
        }
    }

    pub(super) fn call(&self, input: &Input<'_>) -> usize {
        match self.run {
            Text(run) => run(input.text),
            Filling(run) => run(input.filling),
            Run::Field(run) => run(input.place, input.filling),
            Errors(run) => run(input.errors(), input.text),
            Borrowed(run) => input.borrowed().map_or(0, run),
            EachLine(run) => input.each_line().map_or(0, run),
            Owned(run) => input.owned().map_or(0, run),
            Json(run) => input.json().map_or(0, run),
        }
    }
}

/// How many bytes of an article are read at most, where that is limited.
const SHORT: usize = 100;

/// The functions. A row of `hostile` and a find of `search` name them.
///
/// `Article::arbitrary` is none of them. It may make an article of 100 paragraphs of few bytes, and makes no
/// larger one of more.
pub const FUNCTIONS: [Function; 40] = [
    function("ArticleRef::parse", Text(|text| usize::from(ArticleRef::parse(text).is_ok()))),
    function("Article::parse", Text(|text| usize::from(Article::parse(text).is_ok()))),
    function("Article::parse, each line", Text(|text| usize::from(EACH_LINE.parse(text).is_ok()))),
    function(
        "Article::from_utf8",
        Text(|text| usize::from(Article::from_utf8(text.as_bytes()).is_ok())),
    ),
    function(
        "Article::from_bytes",
        Text(|text| usize::from(Article::from_bytes(text.as_bytes()).is_ok())),
    ),
    function("check", Text(|text| check(text).len())),
    function(
        "Error::report",
        Errors(|errors, text| errors.iter().map(|error| error.report(text).len()).sum()),
    ),
    function("check_bytes", Text(|text| check_bytes(text.as_bytes()).len())),
    function("articles", Text(|text| articles(text).count())),
    function("articles, each line", Text(|text| EACH_LINE.articles(text).count())),
    function("articles, short", Text(|text| LIMITED.articles(text).count())),
    function("Articles::errors", Text(errors_of_articles)),
    function("Reader", Text(|text| Reader::new(text.as_bytes()).count())),
    function("Reader, in pieces", Text(|text| Reader::new(in_pieces(text)).count())),
    function("Reader, short", Text(|text| LIMITED.reader(text.as_bytes()).count())),
    function("Reader, short, in pieces", Text(|text| LIMITED.reader(in_pieces(text)).count())),
    function("Reader::errors", Text(errors_of_reader)),
    function(
        "authors",
        Filling(|line| authors(line).map(|author| author.name().len() + author.span().len()).sum()),
    ),
    function("Authors, Debug", Filling(|line| format!("{:?}", authors(line)).len())),
    function(
        "Language::from_code",
        Filling(|code| usize::from(Language::from_code(code).is_some())),
    ),
    function(
        "ArticleBuilder::build",
        Run::Field(|place, field| usize::from(filled(place, field).build().is_ok())),
    ),
    function("ArticleRef::paragraphs", Borrowed(paragraphs)),
    function("ArticleRef::paragraphs, each line", EachLine(paragraphs)),
    function(
        "ArticleRef::byline_lines",
        Borrowed(|article| article.byline_lines().map(str::len).sum()),
    ),
    function("ArticleRef::span", Borrowed(spans)),
    function("ArticleRef::to_article", Borrowed(|it| usize::from(it.to_article().is_ok()))),
    function("ArticleRef::authors", Borrowed(|article| article.authors().count())),
    function("ArticleRef::paragraph_kinds", Borrowed(|article| article.paragraph_kinds().count())),
    function(
        "Article::paragraphs",
        Owned(|article| article.paragraphs().map(str::len).sum::<usize>()),
    ),
    function("Article::paragraphs, rev", Owned(|article| article.paragraphs().rev().count())),
    function("Article::paragraph_kinds", Owned(|article| article.paragraph_kinds().count())),
    function("Article::text_paragraphs", Owned(|article| article.text_paragraphs().count())),
    function(
        "ArticleRef, PartialEq",
        Borrowed(|article| {
            usize::from(article.to_article().is_ok_and(|it| ArticleRef::from(&it) == *article))
        }),
    ),
    function(
        "Article::additional_reporting",
        Owned(|article| article.additional_reporting().map(|author| author.name().len()).sum()),
    ),
    function("Article::validate", Owned(|article| article.validate().len())),
    function("Article, Debug", Owned(|article| format!("{article:?}").len())),
    function("Article::to_builder", Owned(|it| usize::from(it.to_builder().build().is_ok()))),
    function("join", Owned(joined)),
    function(
        "Article, Serialize",
        Owned(|article| serde_json::to_string(article).map_or(0, |json| json.len())),
    ),
    function(
        "Article, Deserialize",
        Json(|json| usize::from(serde_json::from_str::<Article>(json).is_ok())),
    ),
];

const EACH_LINE: ParseOptions = ParseOptions::new().line_paragraphs(true);
const LIMITED: ParseOptions = ParseOptions::new().max_article_bytes(SHORT);

const fn function(name: &'static str, run: Run) -> Function {
    Function { name, run }
}

fn in_pieces(text: &str) -> BufReader<&[u8]> {
    BufReader::with_capacity(SHORT / 2, text.as_bytes())
}

fn errors_of_articles(text: &str) -> usize {
    let mut found = articles(text);
    let mut sum = 0;
    while found.next().is_some() {
        sum += found.errors().len() + found.span().len();
    }
    sum
}

fn errors_of_reader(text: &str) -> usize {
    let mut found = Reader::new(text.as_bytes());
    let mut sum = 0;
    while found.next().is_some() {
        sum += found.errors().len() + found.span().len();
    }
    sum
}

fn paragraphs(article: &ArticleRef<'_>) -> usize {
    let paragraphs = article.paragraphs();
    paragraphs.map(|paragraph| paragraph.text().len() + paragraph.lines().count()).sum()
}

fn spans(article: &ArticleRef<'_>) -> usize {
    let fields = [Field::Headline, Field::Deck, Field::Publication, Field::Url, Field::Byline];
    let fields = fields.into_iter().chain([Field::Date, Field::Paragraphs]);
    fields.filter_map(|field| article.span(field)).map(Span::len).sum()
}

fn joined(article: &Article) -> usize {
    join([article, article]).len()
}

/// Returns the parts of an article, with a field that is filled.
fn filled(place: Place, field: &str) -> ArticleBuilder {
    let builder = Article::builder()
        .headline("Rain")
        .deck("Wet")
        .publication("Gazette")
        .url("https://example.com/")
        .byline("Jane Roe")
        .date(NaiveDate::default())
        .paragraph("It rained.");
    match place {
        Place::Headline => builder.headline(field),
        Place::Deck => builder.deck(field),
        Place::Publication => builder.publication(field),
        Place::Url => builder.url(field),
        Place::Byline | Place::Date | Place::AfterDate => builder.byline(field),
        Place::Text => builder.paragraph(field),
        Place::Body => builder.paragraphs(field.split("\n\n")),
    }
}
