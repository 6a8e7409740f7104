//! For every kind of issue, texts that have it, and similar texts that do not.

use std::ops::Range;

use chrono::NaiveDate;
use newsclip::{Article, ArticleBuilder, Issue, IssueKind, Report, Severity, Span};

/// An article without issues, of which a test changes one field.
fn good() -> ArticleBuilder {
    Article::builder()
        .headline("Rain")
        .deck("It fell all day")
        .publication("Gazette")
        .url("https://example.com/rain")
        .byline("Jane Roe\nJohn Doe in Saltmere")
        .date(day(2024, 5, 1))
        .paragraphs(["It rained.", "Then it stopped."])
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn body<'a>(paragraphs: impl IntoIterator<Item = &'a str>) -> ArticleBuilder {
    good().paragraphs(paragraphs)
}

/// Returns the report, which has exactly these issues, each with its line and its span.
#[track_caller]
fn reports(parts: ArticleBuilder, expected: &[(&str, Option<Range<usize>>)]) -> Report {
    let report = parts.build().unwrap().validate();
    let found: Vec<_> =
        report.iter().map(|issue| (shown(issue), issue.span().map(Span::range))).collect();
    let expected: Vec<_> =
        expected.iter().map(|(line, span)| ((*line).to_owned(), span.clone())).collect();
    assert_eq!(found, expected);
    let lines: Vec<_> = expected.iter().map(|(line, _)| line.as_str()).collect();
    assert_eq!(report.to_string().lines().collect::<Vec<_>>(), lines);
    report
}

/// Returns the line of a report for an issue, made of what its getters return.
fn shown(issue: &Issue) -> String {
    let paragraph = issue.paragraph().map(|index| format!("[{index}]")).unwrap_or_default();
    let (severity, field) = (issue.severity().as_str(), issue.field().as_str());
    format!("{severity}: {field}{paragraph}: {} ({})", issue.message(), issue.kind().code())
}

/// The report has exactly this one issue.
#[track_caller]
fn reports_one(parts: ArticleBuilder, line: &str, span: Option<Range<usize>>) {
    reports(parts, &[(line, span)]);
}

#[track_caller]
fn reports_none(parts: ArticleBuilder) {
    reports(parts, &[]);
}

/// Returns the texts between pipes, without the spaces round them.
fn listed(texts: &str) -> impl Iterator<Item = &str> {
    texts.split('|').map(|text| text.trim_matches(' '))
}

/// None of the texts has an issue, as a headline or as a paragraph.
#[track_caller]
fn none_reported(texts: &str) {
    for text in listed(texts) {
        reports_none(good().headline(text).deck("All day").paragraphs([text]));
    }
}

/// Each text has the same issue, as a headline and as a paragraph, at the place between `[` and `]`. In
/// the line, the field is `PART`.
#[track_caller]
fn all_reported(line: &str, texts: &str) {
    for marked in listed(texts) {
        let (start, end) = (marked.find('[').unwrap(), marked.find(']').unwrap() - 1);
        let text = marked.replace(['[', ']'], "");
        reports_one(good().headline(&text), &line.replace("PART", "headline"), Some(start..end));
        let paragraphs = body(["It rained.", &text, "End"]);
        reports_one(paragraphs, &line.replace("PART", "paragraphs[1]"), Some(start..end));
    }
}

#[test]
fn a_good_article_has_no_issues() {
    assert_eq!(reports(good(), &[]), Report::default());
    reports_none(good().no_deck().no_byline());
}

#[test]
fn codes_and_severities_stay_as_they_are() {
    use Severity::{Notice, Warning};
    let kinds = [
        (IssueKind::ControlCharacter, "control-character", Warning),
        (IssueKind::BidirectionalOverride, "bidirectional-override", Warning),
        (IssueKind::ZeroWidth, "zero-width", Notice),
        (IssueKind::ReplacementCharacter, "replacement-character", Warning),
        (IssueKind::MisdecodedText, "misdecoded-text", Warning),
        (IssueKind::UnbalancedQuotes, "unbalanced-quotes", Notice),
        (IssueKind::DeckEqualsHeadline, "deck-equals-headline", Notice),
        (IssueKind::RepeatedParagraph, "repeated-paragraph", Notice),
        (IssueKind::SecondHeader, "second-header", Notice),
        (IssueKind::ImplausibleLength, "implausible-length", Notice),
        (IssueKind::BylineIsSentence, "byline-is-sentence", Notice),
        (IssueKind::UrlCredentials, "url-credentials", Warning),
        (IssueKind::UrlTracking, "url-tracking", Notice),
        (IssueKind::PublicationIsUrl, "publication-is-url", Warning),
        (IssueKind::DateBeforeNewspapers, "date-before-newspapers", Warning),
        (IssueKind::DateInFuture, "date-in-future", Warning),
    ];
    for (kind, code, severity) in kinds {
        assert_eq!((kind.code(), kind.severity()), (code, severity));
        assert_eq!(format!("{kind}|{kind:>24}"), format!("{code}|{code:>24}"));
    }
    assert!(kinds.is_sorted_by_key(|(kind, ..)| *kind));
    assert!(Notice < Warning);
    assert_eq!(format!("{Notice}|{Warning:>8}"), "notice| warning");
}

#[test]
fn each_field_is_checked() {
    let line =
        |part: &str| format!("warning: {part}: contains a control character (control-character)");
    reports_one(good().headline("Ra\u{7}in"), &line("headline"), Some(2..3));
    reports_one(good().deck("It\u{7}"), &line("deck"), Some(2..3));
    reports_one(good().publication("é\u{7}é"), &line("publication"), Some(2..3));
    reports_one(good().byline("Jane Roe\nJohn\u{7}"), &line("byline"), Some(13..14));
    reports_one(body(["It rained.", "End\u{7}."]), &line("paragraphs[1]"), Some(3..4));
    // Only the first place is reported.
    reports_one(body(["a\0b\u{1b}[31mc\0"]), &line("paragraphs[0]"), Some(1..2));
}

#[test]
fn control_characters_are_reported() {
    all_reported(
        "warning: PART: contains a control character (control-character)",
        "It[\0]fell | It[\u{7f}]fell | It[\u{85}]fell | It[\r]fell",
    );
    none_reported("It\tfell | It\u{a0}fell | It\u{2028}fell | It\u{2029}fell | It\u{ad}fell");
}

#[test]
fn characters_that_change_the_direction_are_reported() {
    all_reported(
        "warning: PART: contains a character that changes the direction of the text (bidirectional-override)",
        "It [\u{202e}]lles\u{202c} | [\u{202a}]It fell | It [\u{2066}]fell\u{2069} | It[\u{2069}]",
    );
    none_reported("It\u{200e} fell | It\u{200f} fell | مطر\u{61c} 12");
}

#[test]
fn zero_width_characters_are_reported_where_they_have_no_use() {
    all_reported(
        "notice: PART: contains a zero-width character (zero-width)",
        "It[\u{200b}]fell | 雨[\u{200b}]が | It[\u{2060}]fell | It[\u{2064}]fell | [\u{feff}]It fell | \
         It[\u{180e}]fell | It[\u{e0041}]\u{e0042}fell | It[\u{200d}]fell | It[\u{200c}] fell | \
         It fell[\u{200c}] | [\u{200d}]It | It[\u{200c}\u{200d}\u{200c}]fell | \
         می\u{200c}رود: it[\u{200c}] fell\u{200b} | It[\u{200b}]fell a\u{200c}b",
    );
    // In Persian, Hindi and Sinhala; in emoji and a flag; in Thai, Khmer and Mongolian.
    none_reported(
        "می\u{200c}رود | PDF\u{200c}ها | ها\u{200c} است | ر\u{200c}\u{200c}ر | क्\u{200d}ष | ශ්\u{200d}රී | \
         👩\u{200d}🚀 and 🏳\u{fe0f}\u{200d}🌈 | 🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f} | \
         ฝน\u{200b}ตก | မိုး\u{200b}ရွာ | ភ្លៀង\u{200b}ធ្លាក់ | ᠬᠠᠨ\u{180e}ᠠ",
    );
}

#[test]
fn replacement_characters_are_reported() {
    all_reported(
        "warning: PART: contains U+FFFD, which replaces bytes that could not be decoded (replacement-character)",
        "It[\u{fffd}]s wet\u{fffd} | [\u{fffd}]",
    );
    none_reported("It?s wet | \u{fffc}");
}

#[test]
fn misdecoded_text_is_reported() {
    let line = "warning: PART: contains UTF-8 that was decoded as Windows-1252 (misdecoded-text)";
    all_reported(
        line,
        "It[â€]™s wet | It fell [â€]“ all dayâ€” | A caf[Ã©] by the sea | Gro[ÃŸ]e NÃ¤sse | \
         Rain in Paris, snow [Ã\u{a0}] Lyon | It is 12[Â°] and raining | It fell.[Â\u{a0}] All day. | \
         [â‚]¬12 | It fell [ðŸ]˜€ | [Ð´]Ð¾Ð¶Ð´ÑŒ | [Ñ€]ÐµÐºÐ° | It[ï¿]½s wet",
    );
    // Read as Latin-1, it has control characters too.
    reports(
        body(["Itâ\u{80}\u{99}s wet", "Ã\u{89}mile"]),
        &[
            (
                "warning: paragraphs[0]: contains a control character (control-character)",
                Some(4..6),
            ),
            (&line.replace("PART", "paragraphs[0]"), Some(2..6)),
            (
                "warning: paragraphs[1]: contains a control character (control-character)",
                Some(2..4),
            ),
            (&line.replace("PART", "paragraphs[1]"), Some(0..4)),
        ],
    );
    none_reported(
        "SÃO JOÃO, AMANHÃ | AMANHÃ – E HOJE | A “AMANHÃ” e a «MANHÃ» | AMANHÃ… E ‘MANHÃ’ | \
         ROMÂNIA, ROMÂ\u{ad}NIA | ÂGE «Â» | Â phwy? | ESPAÑA, AÑO 2024 | GUÐ\u{a0}12 | eða | \
         naïve, maïs, pâté, hôtel | «Haï» | 12 °C, © 2024, €5",
    );
}

#[test]
fn quotation_marks_may_be_in_pairs() {
    none_reported(
        "“Rain,” she said, “and ‘snow’.” | “She said “rain” and left” | ‘It’s rain,’ he said, ‘’tis', | \
         \"Rain,\" she said, 'and \"snow\".' | „Regen“, sagte sie, »und «Schnee» auch« – ‚oft‘. | \
         „Deszcz”, powiedziała, „i «śnieg»”. | ”Regn”, sa hon, ”och snö”. | »Sade», hän sanoi, »ja lumi». | \
         « La pluie, dit-elle, « et la neige » aussi » | «Дождь, — сказала она, — и „снег“» | \
         「雨『雪』」と『風』「海」 | 비가 \"온다\"고 \"말했다\"며 | “Rain « all” day »",
    );
    // Inches, and feet and inches; abbreviations in Hebrew.
    none_reported(
        "A 27\" screen | A 10,25“-Bildschirm und ein 27” | “He is 5’6” tall,” she said | A 5½\" pipe | \
         A man of 6'2\" said \"rain\" | צה\"ל ודו״ח, ארה”ב | הוא אמר: \"גשם\", מנכ\"ל",
    );
}

#[test]
fn quotation_marks_without_a_partner_are_reported() {
    let line = "notice: PART: has an unmatched quotation mark (unbalanced-quotes)";
    all_reported(
        line,
        "It was [“]wet all day | It was wet[”] all day | “Rain,” she said. [“]Snow. | \
         [“]Rain, “she” said | “It was wet” all day[”] | It was [„]wet | It was wet[“] | \
         [«] La pluie « et la neige » | Дождь[»] | [「]雨『雪』 | 「雨[『]」 | ”Regn”, sa hon, [”]och | \
         A 27\" screen and [“]rain | “In 2024” and [“]later | “A 5” pipe and a 6[”] one | צ\"ה [\"]ל",
    );
    // The partner must be of the same kind.
    all_reported(
        line,
        "It was [“]wet\" all day | It was [„]wet\" all day | It was [”]wet“ all day",
    );
    // Of straight marks, the one that looks wrong.
    all_reported(
        line,
        "[\"]It was wet | It was wet,[\"] she said. \"All day.\" | \"It was wet,\" she said. [\"]All day. | \
         \"It was wet,\" she said. [\"]All day. \"And cold.\" | She said:[\"] wet | \
         It was wet,[\"] cold,\" dark,\" they said.",
    );
    let line = |part: &str| line.replace("PART", part);
    reports_one(good().deck("It was “wet"), &line("deck"), Some(7..10));
    reports_one(good().publication("Gazette”"), &line("publication"), Some(7..10));
    reports_one(good().byline("Jane “Jay” Roe\nJohn “Jo Doe"), &line("byline"), Some(24..27));
}

#[test]
fn a_quotation_may_go_on_in_the_next_paragraph() {
    let balanced: [&[&str]; 16] = [
        // Each paragraph begins with the mark again.
        &["“It was wet.", "“It was cold.", "“It was dark,” she said."],
        &["\"It was wet.", "\"It was cold.", "\"It was dark,\" she said."],
        &["She said—\"It was wet.", "\"It was cold.", "and dark.\""],
        &["„Es war nass.", "„Es war kalt“, sagte sie."],
        &["« Il pleuvait.", "« Il faisait froid », dit-elle."],
        &["« Il pleuvait.", "» Il ventait.", "» Il gelait.", "» Il neigeait », dit-elle."],
        &["”Det regnade.", "”Det var kallt”, sa hon."],
        &["»Det regnede.", "»Det var koldt«, sagde hun."],
        &["「雨。", "「雪」"],
        &["他说：“雨。", "“雪。”"],
        &["She said: “It was wet.", "• “It was cold.", "— (“It was dark.”)"],
        // With another mark, by carelessness.
        &["\"It was wet.", "“It was cold.”"],
        // The next paragraph closes it.
        &["„Es war nass.", "Es war kalt“, sagte sie. „Und dunkel.“"],
        &["「雨。", "『雪』」"],
        &["It was \"wet", "and cold\", she said."],
        &["او گفت:\" باران", "و برف.\""],
    ];
    for paragraphs in balanced {
        reports_none(body(paragraphs.iter().copied()));
    }
}

#[test]
fn a_quotation_that_does_not_go_on_is_reported() {
    type Case<'a> = (&'a [&'a str], &'a [(usize, usize)]);
    let unbalanced: [Case<'_>; 11] = [
        (&["“It was wet.", "It was “cold”.", "“It was dark,” she said."], &[(0, 0)]),
        (&["“It was wet.", "“It was cold.", "“It was dark."], &[(2, 0)]),
        (&["“It was wet.", "(It was cold.)"], &[(0, 0)]),
        (&["“It was wet.", "Cold", "and dark.”"], &[(0, 0), (2, 9)]),
        (&["It was wet.”", "“It was cold.”"], &[(0, 11)]),
        (&["It was wet,” she said.", "It was cold,” she said."], &[(0, 11), (1, 12)]),
        (&["It was wet,\" she said.", "\"It was cold,\" she said."], &[(0, 11)]),
        (&["Es war nass.“", "„Es war kalt.“"], &[(0, 12)]),
        (&["“It “was wet.", "“It was cold.”"], &[(0, 0)]),
        (&["“It was wet.", "7 “It was cold.”"], &[(0, 0)]),
        (&["Wet \" again.", "\"Cold.\""], &[(0, 4)]),
    ];
    let line = "notice: paragraphs[N]: has an unmatched quotation mark (unbalanced-quotes)";
    for (paragraphs, places) in unbalanced {
        let issues: Vec<_> =
            body(paragraphs.iter().copied()).build().unwrap().validate().into_iter().collect();
        let lines: Vec<_> = issues.iter().map(shown).collect();
        let expected = places.iter().map(|(index, _)| line.replace('N', &index.to_string()));
        assert_eq!(lines, expected.collect::<Vec<_>>(), "{paragraphs:?}");
        let starts: Vec<_> = issues.iter().map(|issue| issue.span().unwrap().start()).collect();
        assert_eq!(starts, places.iter().map(|(_, start)| *start).collect::<Vec<_>>());
    }
}

#[test]
fn a_deck_must_not_repeat_the_headline() {
    let line = "notice: deck: repeats the headline (deck-equals-headline)";
    reports_one(good().deck("Rain"), line, None);
    reports_one(good().headline("Rain: “Émile’s 2nd”").deck("RAIN – émile's 2nd."), line, None);
    reports_one(good().headline("?!").deck("?!"), line, None);
    reports_none(good().deck("Rain again"));
    reports_none(good().deck("Rai"));
    reports_none(good().headline("?!").deck("!?"));
    reports_none(good().headline("Rain 1").deck("Rain 2"));
}

#[test]
fn a_paragraph_must_not_repeat_an_earlier_one() {
    let line = |index| {
        format!("notice: paragraphs[{index}]: repeats an earlier paragraph (repeated-paragraph)")
    };
    reports_one(body(["Wet.", "Cold.", "Wet."]), &line(2), None);
    reports(body(["1", "1", "1"]), &[(&line(1), None), (&line(2), None)]);
    reports_none(body(["* * *", "Wet.", "* * *", "—", "—", "★★", "★★"]));
    reports_none(body(["Wet.", "wet.", "Wet", "Wet.\u{a0}."]));
    reports_none(good().paragraphs(["Rain", "Gazette", "It fell all day", "Jane Roe"]));
}

#[test]
fn lengths_are_counted_in_characters() {
    let too_long = |part| format!("notice: {part}: is implausibly long (implausible-length)");
    reports_none(good().headline("é".repeat(200)));
    reports_one(good().headline("é".repeat(201)), &too_long("headline"), None);
    reports_none(good().deck("雨".repeat(600)));
    reports_one(good().deck("雨".repeat(601)), &too_long("deck"), None);
    let byline = "É".repeat(149) + "\n" + &"é".repeat(149);
    reports_none(good().byline(byline.clone() + "é"));
    reports_one(good().byline(byline + "éé"), &too_long("byline"), None);
    reports_none(good().publication("é".repeat(1000)).paragraph("é".repeat(10_000)));
}

#[test]
fn a_byline_must_not_be_a_sentence() {
    for byline in listed(
        "Jane Roe reported from Saltmere, and John Doe from Norrowick. | \
         Will the harbour of Saltmere ever be rebuilt? | \
         By Jane Roe\nShe has covered the harbour for nine long years! | \
         Jane Roe watches the storm come in over the harbour and wonders who will pay | \
         Jane Roe Moe Loe Poe Doe one two three four five six seven eight nine | \
         Jane Roe Moe one two three four five six seven eight nine | 雨が降った。 | सॉल्टमेयर के बंदरगाह पर दिन भर तेज बारिश हुई।",
    ) {
        reports_one(
            good().byline(byline),
            "notice: byline: reads like a sentence (byline-is-sentence)",
            None,
        );
    }
    for byline in listed(
        "Jane Roe in Saltmere and John Doe in Norrowick | Jane Roe contributed some reporting from Saltmere. | \
         Jane Roe reported from Saltmere for this newspaper | Jane Roe, John Doe, Ann Poe of Saltmere Inc. | \
         Jane Roe in Saltmere, John Doe in Washington, U.S.A. | \
         Verein der Freunde des Hafens von Saltmere an der See e.V. | \
         Jane Roe\nJohn Doe\nAnn Poe\nMartin Moe\nof Saltmere. | \
         Jane Roe of Saltmere, chief executive of the harbour board | \
         Jane Roe Moe Loe Poe one two three four five six seven | \
         one two three four five six seven eight nine ten eleven | \
         JANE ROE, JOHN DOE, ANN POE, MARTIN MOE, LENA LOE, MAX NOE and TIM ROE | \
         جين رو وجون دو وآن بو ومارتن مو ولينا لو وماكس نو وتيم رو في سالتمير",
    ) {
        reports_none(good().byline(byline));
    }
}

#[test]
fn credentials_in_a_url_are_reported() {
    let line = "warning: url: contains a user name or password (url-credentials)";
    for url in
        ["https://jane@example.com/", "https://jane:x@example.com/", "http://j@example.com:80/"]
    {
        reports_one(good().url(url), line, None);
    }
    reports_none(good().url("https://example.com:8080/@jane?user=jane:x@example.com#jane@"));
}

#[test]
fn tracking_parameters_in_a_url_are_reported() {
    let line = "notice: url: contains a tracking parameter (url-tracking)";
    let names = "utm_source utm_anything UTM_Medium gclid GCLID gclsrc dclid gbraid wbraid srsltid _gl \
        fbclid igshid msclkid twclid li_fat_id ttclid rdt_cid mc_cid mc_eid _hsenc _hsmi mkt_tok \
        yclid _openstat dicbo wt_mc wt_zmc at_campaign xtor";
    for name in names.split(' ') {
        reports_one(good().url(format!("https://example.com/rain?{name}=x")), line, None);
        reports_one(good().url(format!("https://example.com/rain?id=7&{name}")), line, None);
        reports_one(good().url(format!("https://example.com/rain#{name}=x")), line, None);
        reports_none(
            good().url(format!("https://example.com/{name}/?id={name}&x{name}=1#x{name}")),
        );
    }
    reports_none(good().url("https://example.com/?source=mail&ref=home&utm=x&id=7#part-2"));
}

#[test]
fn a_publication_must_not_be_a_url() {
    let line = "warning: publication: is a URL, not a name (publication-is-url)";
    let addresses = "https://example.com | http://example.com/a b | www.example.com | WWW.Example.com | example.com/news";
    for publication in listed(addresses) {
        reports_one(good().publication(publication), line, None);
    }
    let names =
        "example.com | Example.com News | Wwwow | The www. Gazette | Rain/Snow | St. Jo / St. Al";
    for publication in listed(names) {
        reports_none(good().publication(publication));
    }
}

#[test]
fn a_date_before_the_first_newspaper_is_reported() {
    let line =
        "warning: date: is before 1605, the year of the first newspaper (date-before-newspapers)";
    reports_one(good().date(day(1604, 12, 31)), line, None);
    reports_one(good().date(day(1, 1, 1)), line, None);
    reports_none(good().date(day(1605, 1, 1)));
}

#[test]
fn a_date_in_the_future_is_reported_by_validate_on() {
    let article = good().date(day(2024, 5, 1)).build().unwrap();
    assert_eq!(article.validate_on(day(2024, 5, 1)), Report::default());
    let report = article.validate_on(day(2024, 4, 30));
    assert_eq!(report.to_string(), "warning: date: is in the future (date-in-future)\n");
    assert_eq!(report.iter().map(Issue::span).collect::<Vec<_>>(), [None]);
    reports_none(good().date(day(9999, 12, 31)));
}

#[test]
fn issues_are_in_the_order_of_the_fields_and_then_of_the_kinds() {
    let long = "Rain “".to_owned() + &"é".repeat(700);
    let parts = Article::builder()
        .headline(&long)
        .deck(&long)
        .publication("www.a.example “Ã©\u{200b}\u{fffd}\u{202e}\u{7}")
        .url("https://jane@example.com/?gclid=1")
        .byline(
            "This is a sentence\u{7} that no one in Saltmere would sign.".to_owned()
                + &" Cold.".repeat(50),
        )
        .date(day(1500, 1, 1))
        .paragraphs(["A\u{fffd}\0", "B”", "B”"]);
    let report = parts.build().unwrap().validate_on(day(1499, 1, 1));
    let found: Vec<_> =
        report.iter().map(|issue| format!("{} {}", issue.field(), issue.kind())).collect();
    let parts = "headline unbalanced-quotes implausible-length
        deck unbalanced-quotes deck-equals-headline implausible-length
        publication control-character bidirectional-override zero-width replacement-character
        publication misdecoded-text unbalanced-quotes publication-is-url
        url url-credentials url-tracking
        byline control-character implausible-length byline-is-sentence
        date date-before-newspapers date-in-future
        paragraphs control-character replacement-character
        paragraphs unbalanced-quotes
        paragraphs unbalanced-quotes repeated-paragraph";
    let expected: Vec<_> = parts
        .lines()
        .filter_map(|line| line.trim().split_once(' '))
        .flat_map(|(part, kinds)| kinds.split(' ').map(move |kind| format!("{part} {kind}")))
        .collect();
    assert_eq!(found, expected);
    assert!(report.iter().is_sorted_by_key(|it| (it.field(), it.paragraph(), it.kind())));
}

#[test]
fn a_report_can_be_iterated_in_three_ways() {
    let parts = body(["Wet.", "“Wet.", "Wet."]).url("https://jane@example.com/");
    let report = parts.build().unwrap().validate();
    assert_eq!((report.len(), report.is_empty()), (3, false));
    assert_eq!(report.severity(), Some(Severity::Warning));
    assert_eq!(
        body(["Wet.", "Wet."]).build().unwrap().validate().severity(),
        Some(Severity::Notice)
    );
    let issues: Vec<Issue> = report.iter().copied().collect();
    assert_eq!((&report).into_iter().copied().collect::<Vec<_>>(), issues);
    assert_eq!(report.clone().into_iter().collect::<Vec<_>>(), issues);
    assert_eq!(report.iter().len(), 3);
    let empty = Report::default();
    assert_eq!((empty.len(), empty.is_empty(), empty.severity()), (0, true, None));
    assert_eq!((empty.to_string(), empty.into_iter().count()), (String::new(), 0));
}

#[test]
fn the_seeds_have_no_issues() {
    let mut seeds = 0;
    for entry in std::fs::read_dir("seeds").unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "txt") {
            let article = Article::parse(&std::fs::read_to_string(&path).unwrap()).unwrap();
            assert_eq!(article.validate_on(day(2025, 1, 1)).to_string(), "", "{}", path.display());
            seeds += 1;
        }
    }
    assert!(seeds >= 29, "{seeds}");
}
