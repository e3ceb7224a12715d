#!/usr/bin/env bash
# Clean builds beside Hugo, Hugo by an expert and Eleventy, in turn, in one run: wall, CPU, memory as ratios.
# usage: npm run bench -- [ARTICLES] [RUNS]     (10000 and 3; WORK=folder for scratch, a tmpfs shows the work without the disk)
#   PAGES=all draws every page that Pressmark has; by default only those that the peers' sites have.
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
