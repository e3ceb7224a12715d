import type {Message} from './message.js'

/** What an editor should know of one record; its file and its number are known from where it stands. */
export type Doubt = Pick<Message, 'rule' | 'reason'>

/** How bytes became a text. */
export interface Decoding {
  /** The name of the Encoding Standard, in lower case. */
  readonly encoding: string
  /** From 0, a mere guess, to 1, certain or stated. */
  readonly confidence: number
  /** E.g. what could not be decoded. */
  readonly doubts: readonly Doubt[]
}

/** What a record says of how it was read: nothing where that is in no doubt. */
export function decodingOf({encoding, confidence, doubts}: Decoding): {readonly decoding?: Decoding} {
  if (encoding === 'utf-8' && doubts.length === 0) return {}
  return {decoding: {encoding, confidence, doubts}}
}
