//! What the setters of the builder take.

use alloc::borrow::{Cow, ToOwned as _};
use alloc::boxed::Box;
use alloc::string::String;

use url::Url;

/// A text that may be missing, as [`ArticleBuilder::deck`](crate::ArticleBuilder::deck) and
/// [`ArticleBuilder::byline`](crate::ArticleBuilder::byline) take it: a string, or an `Option` of one.
///
/// Only this crate can implement it.
pub trait OptionalText: sealed::IntoText {}

impl<T: sealed::IntoText> OptionalText for T {}

/// A URL, as [`ArticleBuilder::url`](crate::ArticleBuilder::url) takes it: a string, a [`Url`], or a
/// reference to one.
///
/// Only this crate can implement it.
pub trait UrlText: sealed::IntoUrlText {}

impl<T: sealed::IntoUrlText> UrlText for T {}

pub(super) mod sealed {
    use super::String;

    pub trait IntoText {
        fn into_text(self) -> Option<String>;
    }

    pub trait IntoUrlText {
        fn into_url_text(self) -> String;
    }
}

impl<T: Into<String>> sealed::IntoText for Option<T> {
    fn into_text(self) -> Option<String> {
        self.map(Into::into)
    }
}

/// Implements the traits for strings.
macro_rules! strings {
    ($($string:ty),*) => {$(
        impl sealed::IntoText for $string {
            fn into_text(self) -> Option<String> {
                Some(self.into())
            }
        }

        impl sealed::IntoUrlText for $string {
            fn into_url_text(self) -> String {
                self.into()
            }
        }
    )*};
}

strings!(&str, &mut str, String, &String, Box<str>, Cow<'_, str>);

impl sealed::IntoUrlText for Url {
    fn into_url_text(self) -> String {
        self.into()
    }
}

impl sealed::IntoUrlText for &Url {
    fn into_url_text(self) -> String {
        self.as_str().to_owned()
    }
}
