import type {WireLanguage} from '../language.js'

export const swedish: WireLanguage = {
  months: [
    'januari jan',
    'februari feb',
    'mars',
    'april apr',
    'maj',
    'juni jun',
    'juli jul',
    'augusti aug',
    'september sept sep',
    'oktober okt',
    'november nov',
    'december dec',
  ],
  weekdays: 'måndag, tisdag, onsdag, torsdag, fredag, lördag, söndag',
  by: 'Av',
  and: 'och',
  from: 'i, från',
  agencies:
    'TT, TT-AFP, TT-Reuters, TT-Ritzau, TT-NTB, TT-FNB, TT Nyhetsbyrån, FLT, Direkt, Nyhetsbyrån Direkt, SIS, FNB, Siren, TT-DPA',
  cities:
    'Stockholm, Göteborg, Malmö, Uppsala, Västerås, Örebro, Linköping, Helsingborg, Jönköping, Norrköping, Lund, Umeå, Gävle, Borås, Sundsvall, Luleå, Kiruna, Karlstad, Växjö, Kalmar, Visby, Bryssel, London, Paris, Berlin, Wien, Genève, Rom, Madrid, Aten, Moskva, Kiev, Kiev, Warszawa, Prag, Köpenhamn, Oslo, Helsingfors, Haag, Istanbul, Jerusalem, Kairo, Peking, Tokyo, Washington, New York',
  regions: 'Sverige, Finland, Norge, Danmark, Tyskland, Frankrike, Storbritannien',
  roles: {
    Text: 'reporter',
    Redaktör: 'editor',
    Översättning: 'translator',
    Fotograf: 'photographer',
    Källa: 'source',
  },
  forms: [
    {
      // e.g. `Bryssel, TT:s korrespondent`
      rule: 'sv-correspondent',
      pattern:
        /(?<place>\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?), (?<agency>TT):s (?:\p{Ll}+ )?(?:korrespondent|utsända|reporter)(?: (?<reporters>\p{Lu}[\p{L}-]+ \p{Lu}[\p{L}-]+))?/uy,
    },
  ],
}
