import type {WireLanguage} from '../language.js'

export const norwegian: WireLanguage = {
  months: [
    'januar jan',
    'februar feb',
    'mars',
    'april apr',
    'mai',
    'juni jun',
    'juli jul',
    'august aug',
    'september sept sep',
    'oktober okt',
    'november nov',
    'desember des',
  ],
  weekdays: 'mandag, tirsdag, onsdag, torsdag, fredag, lørdag, søndag',
  by: 'Av',
  and: 'og',
  from: 'i, fra',
  agencies: 'NTB, ©NTB, NTB-AFP, NTB-Reuters, NTB-DPA, NTB-AP, NPK, TDN Direkt, TDN Finans, ANB, NTBtekst',
  cities:
    'Oslo, Bergen, Trondheim, Stavanger, Drammen, Kristiansand, Tromsø, Bodø, Ålesund, Lillehammer, Hamar, Fredrikstad, Sandnes, Haugesund, Molde, Longyearbyen, Brussel, London, Paris, Berlin, Genève, Moskva, Stockholm, København, Washington, New York, Beirut, Kairo, Roma',
  regions: 'Norge, Sverige, Danmark, Tyskland, Frankrike, Storbritannia',
  roles: {
    Tekst: 'reporter',
    Redaktør: 'editor',
    Oversettelse: 'translator',
    Fotograf: 'photographer',
    Kilde: 'source',
  },
}
