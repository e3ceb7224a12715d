/**
 * The folder that Pressmark is installed in, with its `package.json`, `templates/` and `lib/`.
 *
 * Said here and nowhere deeper: this file and every bundle in `lib/` stand one folder below it.
 */
export const home = new URL('../', import.meta.url)
