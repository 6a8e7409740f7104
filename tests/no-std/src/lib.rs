//! Checks that newsclip needs `alloc` but not `std`: this library has its own panic handler, so it
//! does not link if a dependency includes the one of `std`.
#![no_std]

extern crate alloc;

use alloc::string::ToString as _;
use core::alloc::{GlobalAlloc, Layout};
use core::panic::PanicInfo;

use newsclip::{Article, ArticleRef, check};

/// An allocator without memory. The library is linked but never run.
struct Empty;

// SAFETY: a null pointer means that the allocation failed, so nothing is ever freed.
unsafe impl GlobalAlloc for Empty {
    unsafe fn alloc(&self, _: Layout) -> *mut u8 {
        core::ptr::null_mut()
    }

    unsafe fn dealloc(&self, _: *mut u8, _: Layout) {}
}

#[global_allocator]
static ALLOCATOR: Empty = Empty;

#[panic_handler]
fn stop(_: &PanicInfo<'_>) -> ! {
    loop {}
}

/// Parses, validates and writes articles, so that all of the crate is linked.
#[unsafe(no_mangle)]
pub extern "C" fn newsclip_errors() -> usize {
    let text = "“Rain” | Gazette\nhttps://example.com/\n1 MAY 2024\nIt rained.";
    let written =
        Article::parse(text).map(|article| article.to_string() + &article.validate().to_string());
    let visited = ArticleRef::parse(text).map(|article| article.paragraphs().count());
    check(text).len() + written.map_or(0, |text| text.len()) + visited.unwrap_or(0)
}
