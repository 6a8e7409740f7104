//! Notices, and texts that look like them.

use newsclip::ParagraphKind::{Notice, Text};

use super::anywhere;

#[test]
fn labels_alone_are_notices() {
    anywhere(
        Notice,
        &[
            "Advertisement",
            "ADVERTISEMENT",
            "— Advertisement —",
            "Story continues below advertisement",
            "Scroll down for video",
            "Related Articles",
            "Read more",
            "Read more…",
            "**Read More**",
            "[Continue reading]",
            "Correction",
            "Anzeige",
            "Mehr zum Thema",
            "Publicité",
            "Publicidad",
            "Leia mais",
            "Lees ook:",
            "Läs också",
            "Lue myös:",
            "Reklama",
            "Реклама",
            "İlgili haber",
            "مطلب مرتبط",
            "広告",
            "관련 기사",
        ],
    );
    anywhere(
        Text,
        &[
            "Advertisements were few that year, the Gazette says.",
            "“Advertisement”",
            "Read more books, she said.",
            "Related to whom?",
            "Corrections take time.",
            "Reklamation ist kein Fest.",
            "広告が増えた。",
        ],
    );
}

#[test]
fn a_teaser_before_a_mark_is_a_notice() {
    anywhere(
        Notice,
        &[
            "Read more: The harbour opens at last",
            "READ MORE | The harbour opens",
            "Related: Ferries return to Skerry",
            "Lesen Sie auch: Der Hafen öffnet",
            "Lire aussi : le port ouvre enfin",
            "Lea también: abre el puerto",
            "Leggi anche: apre il porto",
            "Czytaj też: Port otwarty",
            "Читайте также: Порт открыт",
            "Baca juga: Pelabuhan dibuka",
            "関連記事：港が開く",
            "Why the harbour stayed shut for nine winters Read more",
        ],
    );
    anywhere(
        Text,
        &[
            "Read more and you will see: it rained.",
            "Lesen Sie auch den dritten Band.",
            "Lire aussi longtemps fatigue.",
            "She put the book down. Read more",
            "Nobody could read more.",
        ],
    );
    let long = format!("Read more: {}", "It rained all day and all night. ".repeat(10));
    anywhere(Text, &[long.trim()]);
}

#[test]
fn notes_to_the_reader_are_notices() {
    anywhere(
        Notice,
        &[
            "Editor’s note: A name was changed.",
            "EDITOR'S NOTE — This text is older than it looks.",
            "Correction: It rained on Monday, not on Tuesday.",
            "Corrections and clarifications: The pier is in Skerry.",
            "Load-Date: May 1, 2024",
            "Correction, May 2, 2024: The pier is in Skerry.",
            "Anmerkung der Redaktion: Der Name wurde geändert.",
            "Nota de la redacción: El nombre es otro.",
            "От редакции: имя изменено.",
            "This article was amended on 2 May 2024 to correct a name.",
            "• This article was amended on 2 May 2024.",
            "This story has been updated with the time of the ferry.",
            "This post originally appeared on another site.",
            "A version of this article appears in print.",
            "An earlier version of this story gave the wrong pier.",
            "Dieser Artikel erschien zuerst in einer Zeitschrift.",
            "Cet article a été mis à jour le 2 mai.",
            "Este artículo fue publicado originalmente en otra parte.",
            "Questo articolo è stato aggiornato.",
            "Dit artikel is bijgewerkt.",
            "Please use the sharing tools found behind the button.",
        ],
    );
    anywhere(
        Text,
        &[
            "Corrections: they take time and nobody reads them, and so on and on. "
                .repeat(12)
                .trim(),
            "Correction was what she asked for.",
            "Correction, in other words: she was wrong.",
            "This article was a mistake.",
            "This story is as old as the pier.",
            "Dieser Artikel des Gesetzes wurde gestrichen.",
            "A version of this tale is told in Skerry.",
            "Please use the stairs.",
        ],
    );
}

#[test]
fn calls_to_subscribe_and_to_follow_are_notices() {
    anywhere(
        Notice,
        &[
            "Sign up for our newsletter",
            "Sign up to the evening briefing, every day at six",
            "Sign up here",
            "Want this every morning? Sign up here.",
            "Get the news from Skerry delivered to your inbox!",
            "Subscribe",
            "Subscribe now",
            "Subscribe to The Gazette",
            "Subscribe to our channel",
            "Follow us on Facebook",
            "Follow Jane Roe on Twitter: @roe",
            "Follow Jane Roe and John Doe on X.",
            "Follow The Gazette on Facebook and Instagram.",
            "Like us on Facebook",
            "Folgen Sie uns auf Mastodon",
            "Abonnez-vous",
            "Síguenos en Facebook",
            "Подписывайтесь на наш канал",
        ],
    );
    anywhere(
        Text,
        &[
            "Sign up for the army, they said, and see the sea.",
            "Subscribe to that view, and it will rain.",
            "She wanted to subscribe to The Gazette.",
            "Follow the coast to the north.",
            "Follow Jane Roe to the pier.",
            "Follow her example on X and you will fall.",
            "Follow One Two Three Four Five Six Seven on X.",
            "“Sign up here,” he said.",
        ],
    );
}

#[test]
fn rights_are_notices() {
    anywhere(
        Notice,
        &[
            // No space is needed after letters that are written without any.
            "© 例社All rights reserved",
            "Copyright 2024 The Gazette. All rights reserved.",
            "Copyright © 2024 The Gazette",
            "Copyright (c) The Gazette",
            "Copyright 1999-2024 The Gazette",
            "© 2024 The Gazette",
            "© The Gazette 2024",
            "ⓒ 2024 가제트",
            "Copyright 2024 by Jane Roe",
            "Copyright 2024",
            "All rights reserved.",
            "Alle Rechte vorbehalten",
            "The Gazette™ & © 2024 Skerry Media. All rights reserved.",
            "© Gazette. Tous droits réservés.",
            "무단전재 및 재배포 금지",
        ],
    );
    anywhere(
        Text,
        &[
            "Copyright is a matter of law.",
            "Copyright 5 The Gazette, and so on.",
            "Copyright 19xx The Gazette, and so on.",
            "Copyright 2024 was the year of the ferry.",
            "Copyright law of 1999 was short.",
            "(c) 2024 The Gazette, as a third point in a list, is read by few.",
            "(c) within sixty days, the ministers shall meet.",
            "On the door it said “All rights reserved”.",
            "All rights reserved for seals were sold.",
            "In 2024 The Gazette was sold.",
            "© 24 hours by the sea, and what became of them when it rained",
        ],
    );
}
