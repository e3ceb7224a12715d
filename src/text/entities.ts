/** The names that HTML 4 has for U+00A0 to U+00FF, in their order. */
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute ' +
  'micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig ' +
  'Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash ' +
  'Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ' +
  'ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc ' +
  'uuml yacute thorn yuml'

/** Its other names, and `apos`, which came later. */
const others =
  'quot=" amp=& lt=< gt=> apos=\' OElig=Œ oelig=œ Scaron=Š scaron=š Yuml=Ÿ fnof=ƒ circ=ˆ tilde=˜ ensp=\u2002 ' +
  'emsp=\u2003 thinsp=\u2009 zwnj=\u200c zwj=\u200d lrm=\u200e rlm=\u200f ndash=– mdash=— lsquo=‘ rsquo=’ sbquo=‚ ' +
  'ldquo=“ rdquo=” bdquo=„ dagger=† Dagger=‡ bull=• hellip=… permil=‰ prime=′ Prime=″ lsaquo=‹ rsaquo=› oline=‾ ' +
  'frasl=⁄ euro=€ image=ℑ weierp=℘ real=ℜ trade=™ alefsym=ℵ larr=← uarr=↑ rarr=→ darr=↓ harr=↔ crarr=↵ lArr=⇐ ' +
  'uArr=⇑ rArr=⇒ dArr=⇓ hArr=⇔ forall=∀ part=∂ exist=∃ empty=∅ nabla=∇ isin=∈ notin=∉ ni=∋ prod=∏ sum=∑ minus=− ' +
  'lowast=∗ radic=√ prop=∝ infin=∞ ang=∠ and=∧ or=∨ cap=∩ cup=∪ int=∫ there4=∴ sim=∼ cong=≅ asymp=≈ ne=≠ equiv=≡ ' +
  'le=≤ ge=≥ sub=⊂ sup=⊃ nsub=⊄ sube=⊆ supe=⊇ oplus=⊕ otimes=⊗ perp=⊥ sdot=⋅ lceil=⌈ rceil=⌉ lfloor=⌊ rfloor=⌋ ' +
  'lang=〈 rang=〉 loz=◊ spades=♠ clubs=♣ hearts=♥ diams=♦ Alpha=Α Beta=Β Gamma=Γ Delta=Δ Epsilon=Ε Zeta=Ζ Eta=Η ' +
  'Theta=Θ Iota=Ι Kappa=Κ Lambda=Λ Mu=Μ Nu=Ν Xi=Ξ Omicron=Ο Pi=Π Rho=Ρ Sigma=Σ Tau=Τ Upsilon=Υ Phi=Φ Chi=Χ Psi=Ψ ' +
  'Omega=Ω alpha=α beta=β gamma=γ delta=δ epsilon=ε zeta=ζ eta=η theta=θ iota=ι kappa=κ lambda=λ mu=μ nu=ν xi=ξ ' +
  'omicron=ο pi=π rho=ρ sigmaf=ς sigma=σ tau=τ upsilon=υ phi=φ chi=χ psi=ψ omega=ω thetasym=ϑ upsih=ϒ piv=ϖ'

const named = new Map([
  ...latin.split(' ').map((name, at): [string, string] => [name, String.fromCharCode(0xa0 + at)]),
  ...others.split(' ').map((pair): [string, string] => {
    const end = pair.indexOf('=')
    return [pair.slice(0, end), pair.slice(end + 1)]
  }),
])

/** What 0x80 to 0x9F are in windows-1252, which is what such a number means in HTML. */
const western = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

const entity = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,7}));|&nbsp(?![\w=;-])/g
/** What is no letter, and a reader cannot tell from a space, or from nothing. */
const spaces = /[\xa0\u2002\u2003]+/g
/** A zero-width space ends a word where a script writes none: Thai, Lao, Burmese, Khmer. */
const nothing = /[\xad\u2060\ufeff]|(?<![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff])\u200b/g
const dirty = /[&\xa0\u2002\u2003\xad\u200b\u2060\ufeff]/

/**
 * Clean plain text of what a web page left in it: entities and spaces that are none.
 *
 * A named entity of HTML 4 or a number, with its semicolon, becomes its character, once: `&amp;lt;` is `&lt;`. Of
 * those without a semicolon only `&nbsp` is certain. A run of no-break, en and em spaces becomes one space; soft
 * hyphens, word joiners, byte order marks and zero-width spaces go. All else stays, and so does the number of lines.
 */
export function cleaned(text: string): string {
  if (!dirty.test(text)) return text
  const decoded = text.includes('&') ? text.replace(entity, characterOf) : text
  return decoded.replace(spaces, ' ').replace(nothing, '')
}

function characterOf(written: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return named.get(name) ?? written
  const code = decimal !== undefined ? parseInt(decimal, 10) : parseInt(hexadecimal ?? 'a0', 16)
  // A line that ends in the middle of a line would move every line behind it.
  if (code === 10 || code === 13) return ' '
  if (code >= 0x80 && code < 0xa0) return /[^\x80-\x9f]/.exec(western[code - 0x80]!)?.[0] ?? written
  const isCharacter = code < 0x110000 && (code < 0xd800 || code > 0xdfff) && (code & 0xfffe) !== 0xfffe
  return isCharacter && (code === 9 || (code > 31 && code !== 127)) ? String.fromCodePoint(code) : written
}
