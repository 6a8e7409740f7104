//! Parsing: each case is checked on every path from a text to an article and back.

use newsclip::{Article, ArticleRef, DateOrder, Field, ParseOptions};

use crate::util::{Fields, every_path};

/// Generates one test for each case: a text, and the fields that each path must return.
macro_rules! articles {
    ($($(#[$attribute:meta])* $name:ident: $text:expr => $fields:expr,)*) => {
        $(
            $(#[$attribute])*
            #[test]
            fn $name() {
                every_path($text, &$fields);
            }
        )*
    };
}

const RAIN: Fields<'_> = Fields {
    headline: "Rain",
    deck: None,
    publication: "Gazette",
    url: "https://example.com/rain",
    byline: None,
    date: "2024-05-01",
    paragraphs: &["It rained."],
};

articles! {
    the_smallest_article_has_four_lines: "“Rain” | Gazette\nhttps://example.com/rain\n1 MAY 2024\nIt rained." => RAIN,
    the_canonical_layout_has_many_blank_lines:
        "“Rain” | Wet | Gazette\nhttps://example.com/rain\n\n\n\n\nJane Roe\n1 MAY 2024\n\n\n\n\nIt rained.\n\n\nIt stopped."
        => Fields { deck: Some("Wet"), byline: Some("Jane Roe"), paragraphs: &["It rained.", "It stopped."], ..RAIN },
    a_byte_order_mark_is_skipped:
        "\u{feff}“Rain” | Gazette\nhttps://example.com/rain\n1 MAY 2024\nIt rained." => RAIN,
    blank_lines_before_and_after_each_part_are_ignored:
        "\n \n“Rain” | Gazette\n\t\nhttps://example.com/rain\n\n\n\u{3000}\n1 MAY 2024\n\u{a0}\nIt rained.\n\n \n" => RAIN,
    white_space_at_line_ends_is_ignored:
        " \u{a0}“Rain” | Gazette \t\n https://example.com/rain\u{2003}\n\u{85}1 MAY 2024\u{2028}\n  It rained. \n" => RAIN,
    white_space_around_the_parts_of_the_title_line_is_ignored:
        "“ \u{a0}Rain\u{202f}”|\u{a0}Wet\t|Gazette\nhttps://example.com/rain\n1 MAY 2024\nIt rained."
        => Fields { deck: Some("Wet"), ..RAIN },
    a_lone_carriage_return_is_text:
        "“Ra\rin” | Gazette\nhttps://example.com/rain\n1 MAY 2024\nIt\rrained." => Fields { headline: "Ra\rin", paragraphs: &["It\rrained."], ..RAIN },
    other_line_separators_are_text:
        "“Ra\u{2028}in” | Gazette\nhttps://example.com/rain\n1 MAY 2024\nIt\u{b}\u{c}\u{85}\u{2029}rained."
        => Fields { headline: "Ra\u{2028}in", paragraphs: &["It\u{b}\u{c}\u{85}\u{2029}rained."], ..RAIN },
    zero_width_marks_are_text:
        "“\u{200b}Rain\u{feff}” | Gazette\nhttps://example.com/rain\n1 MAY 2024\n\u{feff}\n\n\u{200b}It rained."
        => Fields { headline: "\u{200b}Rain\u{feff}", paragraphs: &["\u{feff}", "\u{200b}It rained."], ..RAIN },
    a_nul_is_text:
        "“\0” | Gazette\nhttps://example.com/rain\n1 MAY 2024\nIt\0rained." => Fields { headline: "\0", paragraphs: &["It\0rained."], ..RAIN },
    a_headline_may_contain_its_own_quotation_marks:
        "“He said “rain”, they “snow”” | Gazette\nhttps://example.com/rain\n1 MAY 2024\nIt rained."
        => Fields { headline: "He said “rain”, they “snow”", ..RAIN },
    a_closing_mark_before_text_belongs_to_the_headline:
        "“”Rain” | Gazette\nhttps://example.com/rain\n1 MAY 2024\nIt rained." => Fields { headline: "”Rain", ..RAIN },
    other_marks_do_not_close_the_headline:
        "„Rain\" | snow» | hail“ | Gazette\nhttps://example.com/rain\n1 MAY 2024\nIt rained." => Fields { headline: "Rain\" | snow» | hail", ..RAIN },
    a_headline_may_contain_pipes:
        "“|Rain|snow|” | Gazette\nhttps://example.com/rain\n1 MAY 2024\nIt rained." => Fields { headline: "|Rain|snow|", ..RAIN },
    a_deck_may_contain_pipes:
        "“Rain” | | Wet || cold | | Gazette\nhttps://example.com/rain\n1 MAY 2024\nIt rained."
        => Fields { deck: Some("| Wet || cold |"), ..RAIN },
    a_deck_may_contain_a_closing_mark_before_a_pipe:
        "“Rain” | says ” | who | Gazette\nhttps://example.com/rain\n1 MAY 2024\nIt rained."
        => Fields { deck: Some("says ” | who"), ..RAIN },
    a_publication_may_be_in_quotation_marks:
        "“Rain” | “Gazette”\nhttps://example.com/rain\n1 MAY 2024\nIt rained." => Fields { publication: "“Gazette”", ..RAIN },
    a_url_may_be_in_capitals:
        "“Rain” | Gazette\nHTTPS://EXAMPLE.COM/rain\n1 MAY 2024\nIt rained." => RAIN,
    a_url_may_have_a_user_a_port_a_query_and_a_fragment:
        "“Rain” | Gazette\nhttp://a:b@[::1]:8080/?q#f\n1 MAY 2024\nIt rained." => Fields { url: "http://a:b@[::1]:8080/?q#f", ..RAIN },
    a_url_may_be_in_another_script:
        "“Rain” | Gazette\nhttps://пример.example/дождь\n1 MAY 2024\nIt rained."
        => Fields { url: "https://xn--e1afmkfd.example/%D0%B4%D0%BE%D0%B6%D0%B4%D1%8C", ..RAIN },
    a_byline_may_have_several_lines:
        "“Rain” | Gazette\nhttps://example.com/rain\nJane Roe \n\n  John Doe\n1 MAY 2024\nIt rained."
        => Fields { byline: Some("Jane Roe\nJohn Doe"), ..RAIN },
    a_byline_may_have_sixteen_lines:
        "“Rain” | Gazette\nhttps://example.com/rain\na\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\nm\nn\no\np\n1 MAY 2024\nIt rained."
        => Fields { byline: Some("a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\nm\nn\no\np"), ..RAIN },
    a_byline_may_look_similar_to_a_date:
        "“Rain” | Gazette\nhttps://example.com/rain\nMay Monday\n50 Cent\n7News 24\nStudio 54, 12\nFriday, John\n- April\n26/02\n1 MAY 2024\nIt rained."
        => Fields { byline: Some("May Monday\n50 Cent\n7News 24\nStudio 54, 12\nFriday, John\n- April\n26/02"), ..RAIN },
    only_the_first_date_is_the_date:
        "“Rain” | Gazette\nhttps://example.com/rain\n1 MAY 2024\n\n2 MAY 2024\n\n31 JUNE 2024"
        => Fields { paragraphs: &["2 MAY 2024", "31 JUNE 2024"], ..RAIN },
    paragraphs_are_separated_by_any_number_of_blank_lines:
        "“Rain” | Gazette\nhttps://example.com/rain\n1 MAY 2024\n\na\n\nb\n\n\nc\n\n\n\nd\n\n\n \u{3000}\n\te \n\n\nf\n\n\n\n\n\n\n\n\ng"
        => Fields { paragraphs: &["a", "b", "c", "d", "e", "f", "g"], ..RAIN },
    a_paragraph_may_be_hard_wrapped:
        "“Rain” | Gazette\nhttps://example.com/rain\n1 MAY 2024\n\nIt\n  rained \nall day.\n \nIt\nstopped."
        => Fields { paragraphs: &["It rained all day.", "It stopped."], ..RAIN },
    a_header_in_the_body_is_text:
        "“Rain” | Gazette\nhttps://example.com/rain\n1 MAY 2024\n“Snow” | Gazette\n\n2 MAY 2024\n\nhttps://example.com/snow"
        => Fields { paragraphs: &["“Snow” | Gazette", "2 MAY 2024", "https://example.com/snow"], ..RAIN },
}

#[test]
fn borrowed_fields_are_slices_of_the_text_at_their_spans() {
    let text = "\u{feff}« Rain » | Wet | Gazette \nhttps://example.com/rain\nJane\n \nJohn \nMon 26 Feb. 2024, 9am \nIt\n rained.\n\nEnd\n";
    let article = ArticleRef::parse(text).unwrap();
    let slice = |field| article.span(field).map(|span| &text[span.range()]);
    assert_eq!(slice(Field::Document), Some(text));
    assert_eq!(slice(Field::Headline), Some("Rain"));
    assert_eq!(slice(Field::Deck), Some("Wet"));
    assert_eq!(slice(Field::Publication), Some("Gazette"));
    assert_eq!(slice(Field::Url), Some("https://example.com/rain"));
    assert_eq!(slice(Field::Byline), Some("Jane\n \nJohn"));
    assert_eq!(article.byline(), Some("Jane\n \nJohn"));
    assert_eq!(article.byline_lines().collect::<Vec<_>>(), ["Jane", "John"]);
    assert_eq!(slice(Field::Date), Some("Mon 26 Feb. 2024, 9am"));
    assert_eq!(slice(Field::Paragraphs), Some("It\n rained.\n\nEnd"));
    let paragraphs: Vec<_> =
        article.paragraphs().map(|paragraph| &text[paragraph.span().range()]).collect();
    assert_eq!(paragraphs, ["It\n rained.", "End"]);
    let first = article.paragraphs().next().unwrap();
    assert_eq!(first.lines().collect::<Vec<_>>(), ["It", "rained."]);
}

#[test]
fn a_missing_deck_or_byline_has_no_span() {
    let article =
        ArticleRef::parse("“Rain” | Gazette\nhttps://example.com/rain\n1 MAY 2024\nIt rained.")
            .unwrap();
    assert_eq!(article.span(Field::Deck), None);
    assert_eq!(article.span(Field::Byline), None);
    assert_eq!(article.byline_lines().count(), 0);
}

#[test]
fn the_text_of_a_paragraph_is_borrowed_unless_it_is_wrapped() {
    let article = ArticleRef::parse(
        "“Rain” | Gazette\nhttps://example.com/rain\n1 MAY 2024\nOne.\n\nTwo\nlines.\n\nThree.",
    )
    .unwrap();
    let borrowed = |text| matches!(text, std::borrow::Cow::Borrowed(_));
    assert_eq!(
        article.paragraphs().map(|one| borrowed(one.text())).collect::<Vec<_>>(),
        [true, false, true]
    );
}

#[test]
fn each_line_is_a_paragraph_with_line_paragraphs() {
    let text = "“Rain” | Gazette\nhttps://example.com/rain\n1 MAY 2024\nIt rained.\n It stopped.\r\n\n\nEnd.";
    let options = ParseOptions::new().line_paragraphs(true);
    let article = options.parse(text).unwrap();
    assert_eq!(article.paragraphs().collect::<Vec<_>>(), ["It rained.", "It stopped.", "End."]);
    let borrowed = options.parse_ref(text).unwrap();
    assert_eq!(
        borrowed.paragraphs().map(newsclip::Paragraph::as_str).collect::<Vec<_>>(),
        ["It rained.", "It stopped.", "End."]
    );
    let written = article.to_string();
    assert_eq!(Article::parse(&written).unwrap(), article);
    let wrapped = options.line_paragraphs(false).parse(text).unwrap();
    assert_eq!(wrapped.paragraphs().collect::<Vec<_>>(), ["It rained. It stopped.", "End."]);
}

#[test]
fn a_date_order_excludes_the_other_one() {
    let date = |order, line: &str| {
        let text = format!("“Rain” | Gazette\nhttps://example.com/rain\n{line}\nIt rained.");
        let options = ParseOptions::new().date_order(order);
        options
            .parse(&text)
            .map(|article| article.date().to_string())
            .map_err(|error| error.to_string())
    };
    let (day_first, month_first) = (DateOrder::DayMonthYear, DateOrder::MonthDayYear);
    assert_eq!(date(day_first, "02/03/2024").unwrap(), "2024-03-02");
    assert_eq!(date(month_first, "02/03/2024").unwrap(), "2024-02-03");
    assert_eq!(date(day_first, "26.02.2024").unwrap(), "2024-02-26");
    assert_eq!(
        date(day_first, "02/26/2024").unwrap_err(),
        "line 3, column 1: invalid date: 2024-26-02 does not exist",
    );
    assert_eq!(
        date(month_first, "26/02/2024").unwrap_err(),
        "line 3, column 1: invalid date: 2024-26-02 does not exist",
    );
    // The order does not affect other forms.
    assert_eq!(date(month_first, "2024-03-02").unwrap(), "2024-03-02");
    assert_eq!(date(month_first, "2 March 2024").unwrap(), "2024-03-02");
}

#[test]
fn options_are_constants() {
    const OPTIONS: ParseOptions =
        ParseOptions::new().date_order(DateOrder::DayMonthYear).line_paragraphs(true);
    assert_ne!(OPTIONS, ParseOptions::default());
    assert_eq!(ParseOptions::new(), ParseOptions::default());
}

#[test]
fn paragraphs_can_be_iterated_from_both_ends_and_counted() {
    let text = "“Rain” | Gazette\nhttps://example.com/rain\n1 MAY 2024\na\n\nb\n\nc\n\nd";
    let article = Article::parse(text).unwrap();
    let mut paragraphs = article.paragraphs();
    assert_eq!(paragraphs.len(), 4);
    assert_eq!(paragraphs.next(), Some("a"));
    assert_eq!(paragraphs.next_back(), Some("d"));
    assert_eq!(paragraphs.size_hint(), (2, Some(2)));
    assert_eq!(paragraphs.nth(1), Some("c"));
    assert_eq!((paragraphs.next(), paragraphs.next_back(), paragraphs.len()), (None, None, 0));
    assert_eq!(article.paragraphs().nth(4), None);
    assert_eq!(article.paragraphs().nth(usize::MAX), None);
    assert_eq!(article.paragraphs().rev().collect::<Vec<_>>(), ["d", "c", "b", "a"]);
    assert_eq!(format!("{:?}", article.paragraphs()), r#"["a", "b", "c", "d"]"#);
}

#[test]
fn debug_shows_the_fields() {
    let article =
        Article::parse("“Rain” | Gazette\nhttps://example.com/rain\n1 MAY 2024\nIt rained.")
            .unwrap();
    assert_eq!(
        format!("{article:?}"),
        r#"Article { headline: "Rain", deck: None, publication: "Gazette", url: "https://example.com/rain", byline: None, date: 2024-05-01, paragraphs: ["It rained."] }"#,
    );
}

#[test]
fn a_span_is_a_range_of_bytes() {
    let text = "“Rain” | Gazette\nhttps://example.com/rain\n1 MAY 2024\nIt rained.";
    let span = ArticleRef::parse(text).unwrap().span(Field::Headline).unwrap();
    assert_eq!(std::ops::Range::from(span), 3..7);
    assert_eq!((span.start(), span.end(), span.len(), span.is_empty()), (3, 7, 4, false));
    assert_eq!(span.to_string(), "3..7");
}
