import {basename} from 'node:path'
import type {BuildError, Message, Settings} from '../record/index.js'
import type {TemplateError} from '../render/index.js'

/** What went wrong in a way that its user can mend: messages with their places, and a line that says what it means. */
export interface Trouble {
  readonly messages: readonly Message[]
  readonly line: string
}

const stays = 'Nothing was published; the last good site is as it was.'

/** What to say of each error that its user can mend, by name: from another thread it comes without its class. */
const words: Readonly<Record<string, (error: never, templates: string) => Trouble>> = {
  BuildError: ({messages}: BuildError) => ({messages, line: stays}),
  PublishError: ({message}: Error) => ({messages: [], line: message}),
  TemplateError: ({template, line, reason, page, seed}: TemplateError, templates) => ({
    messages: [
      {
        path: `${templates}/${template}`,
        ...(line !== undefined && {place: {line, column: 1}}),
        rule: 'template',
        reason: `Cannot draw${page === undefined ? '' : ` \`${page}\``}${seed === undefined ? '' : ` of \`${seed}\``}: ${reason}`,
        fatal: true,
      },
    ],
    line: stays,
  }),
}

/** An error in words for its user. What nobody expected is thrown on, with its stack. */
export function troubleOf(error: unknown, settings?: Settings): Trouble {
  const say = error instanceof Error && Object.hasOwn(words, error.name) ? words[error.name] : undefined
  if (!say) throw error
  return say(error as never, settings ? basename(settings.templates) : 'templates')
}
