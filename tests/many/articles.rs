//! Many articles in one text: where each begins, and where its errors are.

use newsclip::{
    Article, DateOrder, ErrorKind, Expected, Field, ParseOptions, Rule, articles, join,
};

const RAIN: &str = "“Rain” | Gazette\nhttps://example.com/rain\n1 MAY 2024\nIt rained.\n";
const SNOW: &str = "“Snow” | Gazette\nhttps://example.com/snow\n2 MAY 2024\nIt snowed.\n";
const BOM: &str = "\u{feff}";

/// Returns the headline of each article of a text, or its error.
fn read(text: &str) -> Vec<String> {
    let headline = |article: Article| article.headline().to_owned();
    articles(text).map(|read| read.map_or_else(|error| error.to_string(), headline)).collect()
}

/// Asserts that a text has these articles or errors.
#[track_caller]
fn assert_reads(text: &str, expected: &[&str]) {
    assert_eq!(read(text), expected, "{text:?}");
    let crlf = text.replace('\n', "\r\n");
    assert_eq!(read(&crlf), expected, "{crlf:?}");
}

/// Asserts that a text is one article, and reads as by `parse`.
#[track_caller]
fn assert_is_one(text: &str) {
    let read: Vec<_> = articles(text).collect();
    assert_eq!(read, [Article::parse(text)], "{text:?}");
}

/// Returns `RAIN` with another paragraph.
fn rain(paragraph: &str) -> String {
    format!("{RAIN}\n{paragraph}\n")
}

#[test]
fn a_text_may_have_any_number_of_articles() {
    for blank in ["", "\n", " \n\t\u{a0}\r\n", BOM, "\u{feff}\n \n"] {
        assert_reads(blank, &[]);
    }
    assert_reads(RAIN, &["Rain"]);
    assert_reads(&[RAIN, SNOW, RAIN].concat(), &["Rain", "Snow", "Rain"]);
    assert_reads(&RAIN.repeat(1_000), &["Rain"; 1_000]);
}

#[test]
fn a_title_line_followed_by_a_url_line_begins_an_article() {
    for gap in ["", "\n", "\n\n\n\n\n", " \u{3000}\n"] {
        assert_reads(&[RAIN, gap, SNOW, gap].concat(), &["Rain", "Snow"]);
        assert_reads(&[gap, RAIN, SNOW].concat(), &["Rain", "Snow"]);
        let apart = SNOW.replacen('\n', &format!("\n{gap}"), 1);
        assert_reads(&[RAIN, &apart].concat(), &["Rain", "Snow"]);
    }
    assert_reads(&[RAIN, "\u{b}", SNOW].concat(), &["Rain", "Snow"]);
    // White space at the ends of the two lines, other marks, other letters.
    assert_reads(
        &[RAIN, " \u{3000}\u{b}", &SNOW.replace('\n', "\t\n \u{2003}")].concat(),
        &["Rain", "Snow"],
    );
    for (open, close) in [('"', '"'), ('„', '“'), ('«', '»'), ('‘', '’'), ('「', '」')]
    {
        let snow = SNOW.replace('“', &open.to_string()).replace('”', &close.to_string());
        assert_reads(&[RAIN, &snow].concat(), &["Rain", "Snow"]);
    }
    assert_reads(&[RAIN, &SNOW.replace("https", "HttP")].concat(), &["Rain", "Snow"]);
}

#[test]
fn a_title_line_or_a_url_line_alone_is_text() {
    let title = "“Snow” | Gazette";
    let url = "https://example.com/snow";
    for body in [
        title,
        url,
        &format!("{url}\n{title}"),
        &format!("{title}\n\nIt fell.\n\n{url}"),
        &format!("{title}\n{BOM}\n{url}"),
        &format!("{title} {url}"),
        &format!("{title}\nSee {url}"),
        &format!("{title}\nSnowed."),
        &format!("{title}\n26.02.2024"),
        &format!("{title}\n3.5cm"),
        &format!("{title}\n雨。a.b"),
        &format!("{title}\nexample.com, said they"),
        &format!("“It snowed,” they said.\n{url}"),
        &format!("| “Snow” Gazette\n{url}"),
        &format!("| {BOM}“Snow” Gazette\n{url}"),
        &format!("They said: {title}\n{url}"),
        &format!("”Snow” | Gazette\n{url}"),
        &format!("{url}\n{url}\n{url}"),
        &format!("{title}\n{title}\n{title}"),
    ] {
        let text = rain(body);
        assert_is_one(&text);
        assert!(Article::parse(&text).is_ok());
    }
    // The same is true of a URL in a byline without a title line before it.
    assert_is_one(
        "“Rain” | Gazette\nhttps://example.com/rain\nhttps://example.com/jane\n1 MAY 2024\nIt rained.",
    );
}

#[test]
fn an_invalid_article_is_one_item_with_its_error() {
    let error = |from: &str, to: &str, message: &str| {
        let hail = SNOW.replace("Snow", "Hail").replacen(from, to, 1);
        assert_reads(&[RAIN, &hail, SNOW].concat(), &["Rain", message, "Snow"]);
        let first = [&hail, SNOW].concat();
        let first: Vec<_> = articles(&first).map(|article| article.is_ok()).collect();
        assert_eq!(first, [false, true]);
    };
    error(
        "”",
        "",
        "line 5, column 7: expected the closing quotation mark ” and then `|` after the headline",
    );
    error("Hail", " ", "line 5, column 2: expected a headline between the quotation marks");
    error(
        "| Gazette",
        "|",
        "line 5, column 9: expected the name of the publication after the last `|`",
    );
    error(
        "example",
        "/",
        "line 6, column 9: expected a host after `://`, as in https://example.com/article",
    );
    error("example.com", "[::1", "line 6, column 1: invalid URL: invalid IPv6 address");
    error(
        "snow\n",
        "snow or rain\n",
        "line 6, column 26: unexpected text after the URL, which has no white space or control characters",
    );
    for url in ["example.com", "ftp://example.com", "https//example.com/snow?a=b"] {
        let message =
            "line 6, column 1: expected an http or https URL, such as https://example.com/article";
        error("https://example.com/snow", url, message);
    }
    error("2 MAY", "32 MAY", "line 7, column 1: invalid date: 2024-05-32 does not exist");
    error("2 MAY 2024\n", "", "line 7, column 1: expected a date, such as 26 FEBRUARY 2024");
    error("It snowed.\n", "", "line 7, column 11: expected a paragraph after the date");
}

#[test]
fn text_before_the_first_title_line_is_an_invalid_article() {
    let error =
        "line 1, column 1: expected an opening quotation mark, such as “, before the headline";
    assert_reads(&["x\n", RAIN].concat(), &[error, "Rain"]);
    assert_reads(
        &["Rain | Gazette\nhttps://example.com/\n1 MAY 2024\nIt rained.\n", SNOW].concat(),
        &[error, "Snow"],
    );
    assert_reads("x", &[error]);
    assert_reads(&[RAIN, "Hail | Gazette\nhttps://example.com/\n"].concat(), &["Rain"]);
}

#[test]
fn a_byte_order_mark_before_an_article_is_skipped() {
    let whole = |text: &str| text.trim_end().to_owned();
    assert_reads(&[BOM, RAIN, BOM, SNOW, BOM, RAIN].concat(), &["Rain", "Snow", "Rain"]);
    assert_reads(&[RAIN, "\n", BOM, SNOW].concat(), &["Rain", "Snow"]);
    assert_reads(&[RAIN, " ", BOM, " ", SNOW].concat(), &["Rain", "Snow"]);
    // No line feed at the end of the first file.
    let text = [BOM, &whole(RAIN), BOM, &whole(SNOW), BOM, RAIN].concat();
    assert_reads(&text, &["Rain", "Snow", "Rain"]);
    let read: Vec<_> = articles(&text).map(Result::unwrap).collect();
    assert!(read[0].paragraphs().eq(["It rained."]) && read[1].paragraphs().eq(["It snowed."]));
    // After another mark, which is text; and in what may be a headline that contains one.
    assert_reads(&[&whole(RAIN), "\u{feff}x\u{feff}", SNOW].concat(), &["Rain", "Snow"]);
    let marked = SNOW.replace("Snow", "Sn\u{feff}“ow | ");
    assert_reads(&[RAIN, &marked].concat(), &["Rain", "ow |"]);
}

#[test]
fn a_byte_order_mark_alone_on_its_line_is_a_blank_line_at_the_end() {
    for marks in
        ["\u{feff}\n", "\n\u{feff}\n\n", " \u{feff} \u{feff}\t\n\u{feff}\n\u{3000}\n", "\u{feff}"]
    {
        let texts = [
            [RAIN, marks, SNOW].concat(),
            [RAIN, marks].concat(),
            [RAIN, marks, SNOW, marks].concat(),
        ];
        for text in texts.iter().flat_map(|text| [text.clone(), text.replace('\n', "\r\n")]) {
            for article in articles(&text) {
                let count = article
                    .unwrap_or_else(|error| panic!("{error} in {text:?}"))
                    .paragraphs()
                    .len();
                assert_eq!(count, 1, "{text:?}");
            }
        }
        assert_is_one(&[RAIN, marks].concat());
    }
    // It is text if other text follows, or on a line with other text.
    let paragraphs = |text: &str| Article::parse(text).unwrap().paragraphs().len();
    assert_eq!(paragraphs(&rain("\u{feff}\n\nIt stopped.")), 3);
    assert_eq!(paragraphs(&rain("\u{feff}\u{200b}")), 2);
    let error = articles(&RAIN.replace("It rained.", BOM)).next().unwrap().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Expected(Expected::Paragraph));
}

#[test]
fn a_second_byte_order_mark_before_a_title_line_is_an_error() {
    let error =
        |line: usize| format!("line {line}, column 1: unexpected byte-order mark; remove it");
    assert_is_one(&[BOM, BOM, RAIN].concat());
    assert_is_one(&["\n", BOM, RAIN].concat());
    assert_reads(&[BOM, BOM, RAIN, SNOW].concat(), &[&error(1), "Snow"]);
    assert_reads(&[RAIN, BOM, BOM, SNOW].concat(), &["Rain", &error(5)]);
    assert_reads(&["\n", BOM, RAIN, SNOW].concat(), &[&error(2), "Snow"]);
    // In another place it is text.
    let url = SNOW.replace("https", "\u{feff}https");
    assert_is_one(&[RAIN, &url].concat());
    let article = rain(&[BOM, "It still rained."].concat());
    assert_is_one(&article);
}

#[test]
fn positions_are_counted_from_the_start_of_the_whole_text() {
    let text = format!("{RAIN}\n{SNOW}{}", SNOW.replace("2024", "24"));
    let error = articles(&text).last().unwrap().unwrap_err();
    assert_eq!((error.field(), error.line(), error.column()), (Field::Date, 12, 7));
    assert_eq!(&text[error.span().range()], "24");
    assert_eq!(
        error.report(&text),
        "\
line 12, column 7: expected a year of four digits, as in 26 FEBRUARY 2024
   |
12 | 2 MAY 24
   |       ^^
",
    );
    // An article may begin on the last line of the previous one. Its byte-order mark has no column.
    let text = format!(
        "{}\u{feff}“Snow | Gazette\nhttps://example.com/\n2 MAY 2024\nIt snowed.",
        RAIN.trim_end()
    );
    let error = articles(&text).last().unwrap().unwrap_err();
    assert_eq!((error.line(), error.column()), (4, 10 + 7));
    let text =
        format!("{RAIN}\u{feff}“Snow | Gazette\nhttps://example.com/\n2 MAY 2024\nIt snowed.");
    let error = articles(&text).last().unwrap().unwrap_err();
    assert_eq!((error.line(), error.column()), (5, 7));
    let text = "\u{feff}é\u{feff}“Snow | Gazette\nhttps://example.com/\n2 MAY 2024\nIt snowed.";
    let error = articles(text).last().unwrap().unwrap_err();
    assert_eq!((error.line(), error.column()), (1, 1 + 7));
}

#[test]
fn an_article_has_a_span_and_a_list_of_errors() {
    let hail = "“Hail” Gazette |\nhttps://[::1/\n32 MAY 2024\n";
    let text = [RAIN, "\n\n", hail, BOM, SNOW].concat();
    let mut found = articles(&text);
    assert_eq!((found.span().range(), found.errors()), (0..0, vec![]));
    assert!(found.next().unwrap().is_ok());
    assert_eq!((&text[found.span().range()], found.errors()), (&*[RAIN, "\n\n"].concat(), vec![]));
    let first = found.next().unwrap().unwrap_err();
    assert_eq!(&text[found.span().range()], hail);
    let errors = found.errors();
    assert_eq!(errors[0], first);
    let positions: Vec<_> = errors.iter().map(|error| (error.line(), error.column())).collect();
    assert_eq!(positions, [(7, 16), (7, 17), (8, 1), (9, 1), (9, 12)]);
    assert!(found.next().unwrap().is_ok());
    assert_eq!(&text[found.span().range()], [BOM, SNOW].concat());
    assert!(found.next().is_none() && found.next().is_none());
}

#[test]
fn options_apply_to_every_article() {
    let text = RAIN.replace("1 MAY 2024", "02/03/2024").repeat(2);
    assert!(articles(&text).all(|article| article.is_err()));
    let american = ParseOptions::new().date_order(DateOrder::MonthDayYear);
    assert!(
        american.articles(&text).all(|article| article.unwrap().date().to_string() == "2024-02-03")
    );
}

#[test]
fn an_article_that_is_too_long_is_one_item_with_its_error() {
    let read = |limit: usize, text: &str| {
        let read = ParseOptions::new().max_article_bytes(limit).articles(text);
        read.map(|article| article.map_err(|error| (error.kind(), error.line())))
            .collect::<Vec<_>>()
    };
    let long = rain("It rained on.");
    let text = [SNOW, &long, RAIN].concat();
    let [snow, rain] = [SNOW, RAIN].map(|text| Article::parse(text).unwrap());
    // The white space after an article counts.
    let whole = Article::parse(&long).unwrap();
    assert_eq!(read(long.len(), &text), [Ok(snow.clone()), Ok(whole), Ok(rain.clone())]);
    let too_long = Err((ErrorKind::TooLong, 5));
    assert_eq!(read(long.len() - 1, &text), [Ok(snow), too_long, Ok(rain)]);
    // No article begins if the limit is less than the two lines.
    let two_lines = "“Rain” | Gazette\nhttps://example.com/rain\n".len();
    assert_eq!(read(two_lines, &text).len(), 3);
    assert_eq!(read(two_lines - 1, &text), [Err((ErrorKind::TooLong, 1))]);
    assert_eq!(read(0, RAIN), [Err((ErrorKind::TooLong, 1))]);
    assert_eq!(read(0, ""), []);
    // A line that is too long is text, even if it is blank, and counts as one line.
    assert_eq!(read(3, "  \n"), []);
    assert_eq!(read(2, "  \n"), [Err((ErrorKind::TooLong, 1))]);
    let text = [RAIN, &"x".repeat(300), "\n", &SNOW.replace("2024", "24")].concat();
    let year = ErrorKind::Expected(Expected::Year);
    assert_eq!(read(200, &text), [Err((ErrorKind::TooLong, 1)), Err((year, 8))]);
    // The default limit is 16 MiB. `parse` has no limit.
    let limit = 16 * 1024 * 1024;
    let huge = format!("{RAIN}{}", "x".repeat(limit - RAIN.len()));
    assert!(articles(&huge).all(|article| article.is_ok()));
    let huge = huge + "x";
    let error = articles(&huge).next().unwrap().unwrap_err();
    assert_eq!(
        error.to_string(),
        "line 1, column 1: the article is longer than ParseOptions::max_article_bytes"
    );
    assert_eq!((error.field(), error.span().range()), (Field::Document, 0..0));
    assert!(Article::parse(&huge).is_ok());
}

#[test]
fn joined_articles_read_back() {
    let [rain, snow] = [RAIN, SNOW].map(|text| Article::parse(text).unwrap());
    assert_eq!(join([]), "");
    assert_eq!(join([&rain]), format!("{rain}\n"));
    let text = join([&rain, &snow]);
    assert_eq!(text, format!("{rain}\n\n\n\n\n{snow}\n"));
    let text = text.clone() + &text;
    assert!(articles(&text).map(Result::unwrap).eq([&rain, &snow, &rain, &snow].map(Clone::clone)));
}

#[test]
fn no_article_can_begin_another() {
    let build = |paragraphs: &[&str]| {
        let builder = Article::parse(RAIN).unwrap().to_builder();
        builder.paragraphs(paragraphs.iter().copied()).build()
    };
    let refused = |paragraphs: &[&str]| {
        let error = build(paragraphs).unwrap_err();
        assert_eq!((error.field(), error.rule()), (Field::Paragraphs, Rule::ReadsAsArticle));
        error.paragraph()
    };
    let (title, url) = ("“Snow” | Gazette", "http://example.com");
    assert_eq!(refused(&[title, url]), Some(0));
    assert_eq!(refused(&["a", title, url, title, url]), Some(1));
    assert_eq!(refused(&["a", "bc", "d\u{feff}« |", url]), Some(2));
    assert_eq!(refused(&["a.“Snow” | Gazette", url, "b"]), Some(0));
    let rain = Article::parse(RAIN).unwrap();
    let of_lines = rain.to_builder().byline(format!("Jane Roe\n{title}\n{url}"));
    let error = of_lines.build().unwrap_err();
    assert_eq!(error.to_string(), "byline would begin another article");
    let error = rain.to_builder().headline("Rain.“Snow").build().unwrap_err();
    assert_eq!(error.to_string(), "headline would begin another article");
    assert!(rain.to_builder().deck("Rain. “Snow”").build().is_ok());
    let error = rain.to_builder().deck("Rain.“Snow”").build().unwrap_err();
    assert_eq!(error.to_string(), "deck would begin another article");
    // One of the lines alone is allowed, and so are the two in reverse order.
    let harmless = [&[url, title][..], &[url], &[title, "a", url]].map(|it| build(it).unwrap());
    assert!(articles(&join(&harmless)).map(Result::unwrap).eq(harmless));
}

#[test]
fn a_text_of_two_articles_is_no_article() {
    let two = [RAIN, SNOW].concat();
    let error = Article::parse(&two).unwrap_err();
    assert_eq!((error.kind(), error.span().start()), (ErrorKind::SecondArticle, RAIN.len()));
    assert_eq!(newsclip::ArticleRef::parse(&two).unwrap_err(), error);
    assert_eq!(newsclip::check(&two), [error]);
    // The header of the first article ends where the second begins.
    let header = ["“Rain” | Gazette\n", SNOW].concat();
    let errors = newsclip::check(&header);
    let kinds: Vec<_> = errors.iter().map(newsclip::Error::kind).collect();
    assert_eq!(kinds.len(), 4);
    assert_eq!(kinds.last(), Some(&ErrorKind::SecondArticle));
    let wrapped = format!("{RAIN}\n“Snow”\n| Gazette\n\nhttps://example.com/snow\n");
    let error = Article::parse(&wrapped).unwrap_err();
    assert_eq!((error.kind(), error.field()), (ErrorKind::ReadsAsArticle, Field::Paragraphs));
    assert_eq!(newsclip::check(&wrapped), [error]);
    assert_eq!(articles(&wrapped).collect::<Vec<_>>(), [Err(error)]);
    let dated = "“Rain” | Gazette\nhttps://example.com/\n“Snow” | Gazette\nExample.com, 1 MAY 2024\nIt rained.";
    let error = Article::parse(dated).unwrap_err();
    assert_eq!((error.kind(), error.field()), (ErrorKind::ReadsAsArticle, Field::Byline));
    // It is before the error of the date, for all functions.
    let ambiguous = dated.replace("1 MAY 2024", "02/03/2024");
    let errors = newsclip::check(&ambiguous);
    assert_eq!(
        errors.iter().map(newsclip::Error::field).collect::<Vec<_>>(),
        [Field::Byline, Field::Date]
    );
    assert_eq!(Article::parse(&ambiguous), Err(errors[0]));
    assert_eq!(newsclip::ArticleRef::parse(&ambiguous).unwrap_err(), errors[0]);
}

#[test]
fn files_without_a_line_feed_at_their_end_are_split() {
    let [rain, snow] = [RAIN, SNOW].map(str::trim_end);
    let split = |text: &str| {
        let read = articles(text).map(|article| article.map(|it| it.headline().to_owned()));
        read.collect::<Vec<_>>()
    };
    let both = [Ok("Rain".to_owned()), Ok("Snow".to_owned())];
    for end in ["", " in Lisbon", "!", "”", "\n“Rain.”", "\n“Rain,” they said.", "\u{feff}"]
    {
        assert_eq!(split(&[rain, end, snow].concat()), both, "{end}");
    }
    // Without the end of a sentence, a title line from the start of the line is the title line.
    let read = split(&[rain, "\n“Rain,” they said", snow].concat());
    assert_eq!(read, [both[0].clone(), Ok("Rain,” they said“Snow".to_owned())]);
    // Two title lines are an error.
    for two in [".“Hail.", "“Hail"] {
        let read = split(&[rain, "\nIt rained", two, snow].concat());
        let [first, Err(error)] = &read[..] else { panic!("{read:?}") };
        assert_eq!((first, error.column()), (&both[0], 1));
    }
    let error = Article::parse("“Rain.”“Snow” | Gazette").unwrap_err();
    assert_eq!((error.kind(), error.column()), (ErrorKind::TwoTitles, 8));
}

#[test]
fn the_seeds_are_read_from_one_text_as_cat_joins_them() {
    let mut files: Vec<_> =
        std::fs::read_dir("seeds").unwrap().map(|it| it.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|it| it == "txt"));
    files.sort();
    assert!(files.len() > 20);
    let texts: Vec<_> = files.iter().map(|file| std::fs::read_to_string(file).unwrap()).collect();
    let alone = texts.iter().map(|text| Article::parse(text).unwrap());
    let together: Vec<_> = articles(&texts.concat()).map(Result::unwrap).collect();
    assert!(alone.eq(together));
}

/// The URL line of a joined title line may have another one in it. The first of them is then no article
/// of its own, but is not lost.
#[test]
fn an_article_that_ends_inside_a_url_line_is_read_as_alone() {
    let text = "“Rain” | Gazette\nhttps://example.com/\n1 MAY 2024\nIt rained 2“Snow” | Gazette\n\
                http://example.com/“Hail” | Gazette\nhttps://example.com/\n2 MAY 2024\nIt hailed.";
    let mut read = articles(text);
    let first = read.next().unwrap().unwrap_err();
    let alone = &text[read.span().range()];
    assert!(alone.ends_with("http://example.com/"));
    assert_eq!((first.kind(), first.field()), (ErrorKind::ReadsAsArticle, Field::Paragraphs));
    assert_eq!(text[first.span().range()], *"“Snow” | Gazette");
    assert_eq!(read.errors(), newsclip::check(alone));
    assert_eq!(read.next().unwrap().unwrap().headline(), "Hail");
    assert!(read.next().is_none());
}

/// A file that was cut off after its URL line, without a line feed, is joined as the last one.
#[test]
fn a_url_line_without_a_line_feed_begins_no_article_inside_a_line() {
    for url in ["https://example.com/", "https://example.com/ ", "example.com"] {
        let lead = if url == "example.com" { "\n" } else { "" };
        let cut = format!("{RAIN}It stopped.{lead}“Snow” | Gazette\n{url}");
        let errors = newsclip::check(&cut);
        let kinds: Vec<_> = errors.iter().map(newsclip::Error::kind).collect();
        assert_eq!(kinds, [ErrorKind::ReadsAsArticle], "{url:?}");
        assert_eq!(&cut[errors[0].span().range()], "“Snow” | Gazette");
        assert_eq!(articles(&cut).collect::<Vec<_>>(), [Err(errors[0])]);
        // With the line feed, it is an article that has no date.
        assert_eq!(read(&format!("{cut}\n")).len(), 2, "{url:?}");
    }
    let builder = Article::parse(RAIN).unwrap().to_builder();
    let paragraphs = ["It stopped.“Snow” | Gazette", "https://example.com/"];
    let error = builder.paragraphs(paragraphs).build().unwrap_err();
    assert_eq!((error.rule(), error.paragraph()), (Rule::ReadsAsArticle, Some(0)));
}
