import type {WireLanguage} from '../language.js'

export const finnish: WireLanguage = {
  months: [
    'tammikuuta tammikuu',
    'helmikuuta helmikuu',
    'maaliskuuta maaliskuu',
    'huhtikuuta huhtikuu',
    'toukokuuta toukokuu',
    'kesäkuuta kesäkuu',
    'heinäkuuta heinäkuu',
    'elokuuta elokuu',
    'syyskuuta syyskuu',
    'lokakuuta lokakuu',
    'marraskuuta marraskuu',
    'joulukuuta joulukuu',
  ],
  weekdays: 'maanantai, tiistai, keskiviikko, torstai, perjantai, lauantai, sunnuntai',
  and: 'ja',
  agencies: 'STT, STT-AFP, STT-Reuters, STT–AFP, STT–Reuters, Lännen Media, UP, Startel',
  cities:
    'Helsinki, Espoo, Tampere, Vantaa, Oulu, Turku, Jyväskylä, Lahti, Kuopio, Pori, Joensuu, Vaasa, Rovaniemi, Lappeenranta, Tukholma, Kööpenhamina, Moskova, Pietari, Lontoo, Pariisi, Berliini, Bryssel, Tallinna, Varsova, Peking',
  roles: {Teksti: 'reporter', Kuva: 'photographer', Kuvat: 'photographer', Lähde: 'source'},
}
