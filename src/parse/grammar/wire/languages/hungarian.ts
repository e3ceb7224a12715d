import type {WireLanguage} from '../language.js'

export const hungarian: WireLanguage = {
  months: [
    'január jan',
    'február febr feb',
    'március márc',
    'április ápr',
    'május máj',
    'június jún',
    'július júl',
    'augusztus aug',
    'szeptember szept',
    'október okt',
    'november nov',
    'december dec',
  ],
  weekdays: 'hétfő, kedd, szerda, csütörtök, péntek, szombat, vasárnap',
  and: 'és',
  agencies: 'MTI, MTI/AP, MTI-Eco, Magyar Távirati Iroda',
  cities:
    'Budapest, Debrecen, Szeged, Miskolc, Pécs, Győr, Nyíregyháza, Kecskemét, Székesfehérvár, Pozsony, Kolozsvár, Bécs, Brüsszel, London, Párizs, Berlin, Róma, Moszkva, Varsó, Prága, Bukarest, Belgrád, Kijev, Ungvár, Peking, Tokió',
  roles: {
    Szöveg: 'reporter',
    Szerző: 'reporter',
    Szerkesztő: 'editor',
    Fotó: 'photographer',
    Forrás: 'source',
  },
}
