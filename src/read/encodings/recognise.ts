import {isAscii} from 'node:buffer'
import {declaredIn} from './declared.js'
import {decoderFor} from './decoders.js'
import {guessEastAsian, guessGb} from './east-asian.js'
import type {Guess} from './guess.js'
import {guessOneByte} from './one-byte.js'

/** An encoding, and how sure it is, from 0 to 1. */
export interface Recognised {
  readonly encoding: string
  readonly confidence: number
}

/** Below this, the encoding was guessed and not recognised, and a message says so. */
export const sure = 0.75

/** As many bytes as tell one encoding from another. */
const reach = 16_384
/** What a declaration weighs, in nats: as much as a few characters that fit another encoding better. */
const declarationWeighs = 12

/** What a text in letters of ASCII weighs at most against other letters: one sign alone is hardly a word of them. */
const strangest = 6

/**
 * The encoding of bytes that are no valid UTF-8, and neither UTF-16 nor UTF-32.
 *
 * Each encoding is weighed by how likely it makes the text: how often its letters and characters stand in the
 * languages that were written in it. The likeliest is taken, and it is sure as far as it leaves the next one behind
 * and as far as its text is usual in its language.
 */
export function recognise(bytes: Uint8Array): Recognised {
  const sample = sampleOf(bytes)
  const declared = declaredIn(bytes)
  const gb = guessGb(sample)
  if (isPlainly(gb) && (declared === undefined || /^gb/.test(declared)))
    return {encoding: 'gb18030', confidence: 0.99}

  const strangeness = Math.min(strangest, lettersOfAscii(sample) * 0.02)
  const guesses = [
    guessUtf8(sample),
    ...guessEastAsian(sample, strangeness),
    ...guessOneByte(sample, strangeness),
  ]
    .map((guess) => (isSame(guess.encoding, declared) ? favoured(guess) : guess))
    .sort((a, b) => b.likelihood - a.likelihood)
  const [best] = guesses as [Guess, ...Guess[]]
  const text = decoderFor(best.encoding).decode(sample)
  const next = guesses.slice(1).find(({encoding}) => decoderFor(encoding).decode(sample) !== text)
  const lead = best.likelihood - (next?.likelihood ?? -Infinity)
  const confidence = Math.min(1, best.fit / 0.7) / (1 + Math.exp(-lead / 2))
  return {encoding: best.encoding, confidence: Math.min(0.99, Math.round(confidence * 100) / 100)}
}

function lettersOfAscii(bytes: Uint8Array): number {
  let count = 0
  for (const byte of bytes) if (byte > 64 && byte < 123) count++
  return count
}

function isSame(encoding: string, declared: string | undefined): boolean {
  return encoding === declared || (encoding === 'gb18030' && declared === 'gbk')
}

function favoured(guess: Guess): Guess {
  return {...guess, likelihood: guess.likelihood + declarationWeighs}
}

/** No other encoding's text comes near to this, when it is read as GB 18030. */
function isPlainly({each, fit, likelihood}: ReturnType<typeof guessGb>): boolean {
  return each > -8 && fit > 0.7 && likelihood < -200
}

/** From the first line with something to tell by; a line never begins within a character. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= reach) return bytes
  let step = 0
  while (step < bytes.length && isAscii(bytes.subarray(step, step + 1024))) step += 1024
  const start = Math.max(0, bytes.lastIndexOf(10, step) + 1, step - 1024)
  const end = bytes.indexOf(10, start + reach)
  return bytes.subarray(start, end < 0 || end > start + 2 * reach ? start + reach : end)
}

/** Valid sequences of several bytes hardly ever come about by chance, so they count for much, whatever they say. */
function guessUtf8(bytes: Uint8Array): Guess {
  const text = decoderFor('utf-8').decode(bytes)
  let likelihood = 0
  let high = 0
  let broken = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 127) high++
    if (code === 0xfffd) broken++
    likelihood += code < 128 ? -3 : code === 0xfffd ? -15 : code < 0x800 ? -5 : -7
  }
  return {encoding: 'utf-8', likelihood, fit: 1 - broken / Math.max(1, high)}
}
