import type {WireLanguage} from '../language.js'

export const danish: WireLanguage = {
  months: [
    'januar jan',
    'februar feb',
    'marts mar',
    'april apr',
    'maj',
    'juni jun',
    'juli jul',
    'august aug',
    'september sept sep',
    'oktober okt',
    'november nov',
    'december dec',
  ],
  weekdays: 'mandag, tirsdag, onsdag, torsdag, fredag, lørdag, søndag',
  by: 'Af',
  and: 'og',
  from: 'i, fra',
  agencies:
    'Ritzau, ritzau, Ritzaus Bureau, Ritzau Finans, RB, RB-Børsen, Ritzau/AFP, Ritzau/Reuters, Ritzau/dpa, Reuters, Newspaq, Direkt',
  cities:
    'København, Aarhus, Århus, Odense, Aalborg, Ålborg, Esbjerg, Randers, Kolding, Horsens, Vejle, Roskilde, Herning, Viborg, Nuuk, Tórshavn, Haag, London, Paris, Bruxelles, Berlin, Wien, Genève, Rom, Madrid, Moskva, Kijev, Warszawa, Prag, Stockholm, Oslo, Helsinki, Beirut, Kairo, Beijing, Washington, New York',
  regions: 'Danmark, Grønland, Færøerne, Tyskland, Sverige, Norge, Frankrig, Storbritannien, USA',
  roles: {
    Tekst: 'reporter',
    Redaktør: 'editor',
    Oversættelse: 'translator',
    Fotograf: 'photographer',
    Kilde: 'source',
  },
}
