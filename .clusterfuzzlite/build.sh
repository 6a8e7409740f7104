#!/bin/bash -eu
# Builds every target, with the dictionary and the seeds beside each.
cd "$SRC/newsclip"
cargo fuzz build --release
for source in fuzz/fuzz_targets/*.rs; do
    target=$(basename "$source" .rs)
    cp "fuzz/target/x86_64-unknown-linux-gnu/release/$target" "$OUT/"
    cp fuzz/newsclip.dict "$OUT/$target.dict"
    (cd seeds && zip -q "$OUT/${target}_seed_corpus.zip" ./*.txt)
done
