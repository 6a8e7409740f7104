#!/bin/bash -eu
# Builds every target, with its options, the dictionary and the seeds beside it.
cd "$SRC/newsclip"
cargo fuzz build --release
for source in fuzz/fuzz_targets/*.rs; do
    target=$(basename "$source" .rs)
    cp "fuzz/target/x86_64-unknown-linux-gnu/release/$target" "$OUT/"
    cp "fuzz/options/$target.options" "$OUT/"
    cp src/fuzz/newsclip.dict "$OUT/$target.dict"
    corpus=(seeds/*.txt)
    [[ ! -d fuzz/seeds/$target ]] || corpus+=("fuzz/seeds/$target"/*)
    zip --quiet --junk-paths "$OUT/${target}_seed_corpus.zip" "${corpus[@]}"
done
