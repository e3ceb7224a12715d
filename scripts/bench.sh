#!/usr/bin/env bash
# Clean builds beside Hugo, Hugo by an expert and Eleventy, in turn, in one run: wall, CPU, memory as ratios.
# usage: npm run bench -- [ARTICLES] [RUNS]     (10000 and 3; WORK=folder for scratch, a tmpfs shows the work without the disk)
#   PAGES=all draws every page that Pressmark has; by default only those that the peers' sites have.
#   PAGES=machines measures Pressmark alone: every page with all that is written for programs, and without, in turn.
# needs: hugo, GNU time, and the corpora and peers beside the project (PRESSMARK_CORPORA, ../shared/corpora by default)
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
corpora=${PRESSMARK_CORPORA:-$here/../shared/corpora}
compare=$corpora/../bench/compare.sh
[[ -f $compare ]] || { echo "Cannot find $compare: set PRESSMARK_CORPORA to the folder with the corpora" >&2; exit 1; }
export WORK=${WORK:-$(mktemp -d)}
export PRESSMARK=$here/lib/cli.js
export PROJECT=$WORK/pressmark
mkdir -p "$PROJECT"
if [[ ${PAGES:-peers} == machines ]]; then
  articles=${1:-10000}
  corpus=$WORK/corpus-$articles
  [[ -d $corpus ]] || node "$corpora/../bench/make-corpus.mjs" "$articles" "$corpus"
  rm -f "$WORK"/cpu-*
  for ((run = 0; run < ${2:-3}; run++)); do
    for how in with without; do
      {
        printf 'title: 长三角新闻档案\nbaseUrl: https://example.org/news/\n'
        [[ $how == with ]] || printf 'forms: [record, text, citation]\nmachines: {metadata: false, feeds: [], shelfFeeds: [], sitemap: false, downloads: []}\n'
      } >"$PROJECT/pressmark.yaml"
      (
        cd "$PROJECT" && rm -rf .pressmark "$WORK/out"
        /usr/bin/time -a -o "$WORK/cpu-$how" -f '%U %S' node "$PRESSMARK" build --quiet --threads 1 --seeds "$corpus" --out "$WORK/out"
      )
    done
  done
  median() { awk '{print $1 + $2}' "$WORK/cpu-$1" | sort -n | awk '{all[NR] = $1} END {print all[int((NR + 1) / 2)]}'; }
  awk -v with="$(median with)" -v without="$(median without)" 'BEGIN {
    printf "CPU seconds of a clean build: %.1f, %.1f without what programs read, which so takes %.1f %%\n", with, without, 100 * (with - without) / with
  }'
  exit
fi
{
  echo 'title: 长三角新闻档案'
  # The peers' "recommended" are drawn by number, as random ones are: nobody but us looks at what a text is about, or
  # for the same text twice.
  if [[ ${PAGES:-peers} == all ]]; then
    echo 'lists: {latest: 10, random: 20, recommended: 20}'
  else
    echo 'lists: {latest: 10, random: 40, recommended: 0}'
    echo 'shelves: []'
    echo 'forms: []'
    echo 'duplicates: false'
    echo 'search: false'
    echo 'machines: {metadata: false, feeds: [], shelfFeeds: [], sitemap: false, downloads: []}'
  fi
} >"$PROJECT/pressmark.yaml"
exec bash "$compare" "${1:-10000}" "${2:-3}" -- bash -c 'cd "$PROJECT" && rm -rf .pressmark && exec node "$PRESSMARK" build --seeds "$CORPUS" --out "$OUT"'
