/** A person, or whoever has a name that is not to be turned round. */
export type Name = {readonly family: string; readonly given: string} | {readonly literal: string}

/** Languages that put the family first, or have no family name: what is written is what is cited. */
const asWritten = /^(?:zh|yue|ja|ko|vi|hu|mn|km|my|ta|te|si|id|ms|is|ar|fa|ur|ug|he|und)(?:-|$)/i
/** Family names of East Asia in Latin letters: before or behind the given name, nobody can tell which. */
const eastern = new Set(
  (
    'bai cai cao chan chang chen cheng chiu cho choi chu chung cui deng ding dong du duan fan fang feng fu gao ge gong gu guan guo ' +
    'han hao he ho hou hu hua huang jeong jia jiang jin jung kang kim kong kwon lai lam lau lee lei leung li liang liao lim lin ling liu long ' +
    'lu luo lv lyu ma mao meng miao min moon nguyen ni nie niu pak pan park peng qi qian qiao qin qiu ren ryu shao shen shi shin song su sun tan tang ' +
    'tao tian tong tran tsai tseng tu wan wang wei wen wong wu xia xiang xiao xie xiong xu xue yan yang yao ye yeung yi yin yoo yoon you yu yuan ' +
    'yue zeng zhai zhan zhang zhao zheng zhong zhou zhu zhuang zou'
  ).split(' '),
)
/** What belongs to the family name behind it. */
const particle = /^(?:al|bin|ibn|da|das|de|del|della|der|des|di|do|dos|du|la|le|ten|ter|van|von|zu|zum|zur)$/
/** Words of a desk or a house, which has no family. */
const house =
  /\b(?:agency|staff|desk|reporters?|correspondents?|writers?|team|news|newsroom|service|press|editors?|editorial|board|bureau|times|daily|post|by|and|und|et|y)\b|[\d&/,;:@()[\]{}"“”<>\\|]/i
const suffix = /^(?:Jr|Sr|II|III|IV)\.?$/

/**
 * A name as citations need it: family and given name apart only where that is beyond doubt, else as written.
 */
export function nameOf(name: string, language: string, isJoined = false): Name {
  const words = name.split(' ')
  const isPlain =
    !isJoined &&
    words.length > 1 &&
    words.length < 6 &&
    /^[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{M}.'’\- ]+$/u.test(name) &&
    !asWritten.test(language) &&
    !house.test(name) &&
    !suffix.test(words.at(-1)!) &&
    words.every((word) => particle.test(word) || /^\p{Lu}/u.test(word)) &&
    !/^[\p{Lu}.]+$/u.test(words.at(-1)!) &&
    !words.some((word) =>
      word
        .toLowerCase()
        .split('-')
        .some((part) => eastern.has(part)),
    )
  if (!isPlain) return {literal: name}
  let at = words.length - 1
  while (at > 1 && particle.test(words[at - 1]!)) at--
  return {family: words.slice(at).join(' '), given: words.slice(0, at).join(' ')}
}

/** e.g. `Vale, Maria`, for lists that are ordered by family. */
export function turned(name: Name): string {
  return 'literal' in name ? name.literal : `${name.family}, ${name.given}`
}

/** e.g. `Maria Vale`. */
export function straight(name: Name): string {
  return 'literal' in name ? name.literal : `${name.given} ${name.family}`
}

/** e.g. `M. J.-A.` of `Maria Jo-Ann`. */
export function initials(given: string, end: string, between: string): string {
  return given
    .split(' ')
    .map((word) =>
      word
        .split('-')
        .filter((part) => part !== '')
        .map((part) => `${Array.from(part)[0]!.toUpperCase()}${end}`)
        .join('-'),
    )
    .join(between)
}
