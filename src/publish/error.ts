/** Something stands in the way of publishing that the user can mend; the message says how. */
export class PublishError extends Error {
  override name = 'PublishError'
}

const remedies: Readonly<Record<string, string>> = {
  EACCES: 'permission was refused; make it writable or choose another folder with `out`',
  EPERM: 'permission was refused; make it writable or choose another folder with `out`',
  EROFS: 'its disk can only be read; choose another folder with `out`',
  ENOSPC: 'no space is left on its disk; free some and build again',
  EDQUOT: 'no space is left for this user; free some and build again',
  EFBIG: 'it is larger than a file may be here; raise the limit and build again',
  ENAMETOOLONG: 'its name is too long for this disk; shorten it and build again',
  ENOTDIR: 'a file stands where a folder belongs; move it away and build again',
  EEXIST: 'a file stands where a folder belongs; move it away and build again',
}

/** The same failure in words for the user, where the user can do something about it. */
export function explain(error: unknown, path: string): unknown {
  const remedy = remedies[codeOf(error) ?? '']
  if (remedy === undefined) return error
  const {path: from, dest: to} = error as {path?: string; dest?: string}
  return new PublishError(`Cannot write \`${to ?? from ?? path}\`: ${remedy}`, {cause: error})
}

/** How the operating system calls a failure, e.g. `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
