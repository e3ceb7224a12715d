import type {WireLanguage} from '../language.js'

export const polish: WireLanguage = {
  months: [
    'stycznia sty',
    'lutego lut',
    'marca mar',
    'kwietnia kwi',
    'maja maj',
    'czerwca cze',
    'lipca lip',
    'sierpnia sie',
    'września wrz',
    'października paź',
    'listopada lis',
    'grudnia gru',
  ],
  weekdays: 'poniedziałek, wtorek, środa, czwartek, piątek, sobota, niedziela',
  by: 'Autor',
  and: 'i, oraz',
  from: 'z, w',
  agencies: 'PAP, PAP Biznes, IAR, KAI, ISBnews, Reuters',
  cities:
    'Warszawa, Kraków, Łódź, Wrocław, Poznań, Gdańsk, Szczecin, Bydgoszcz, Lublin, Białystok, Katowice, Gdynia, Rzeszów, Toruń, Kielce, Olsztyn, Opole, Zielona Góra, Londyn, Paryż, Bruksela, Berlin, Wiedeń, Rzym, Madryt, Moskwa, Kijów, Mińsk, Praga, Budapeszt, Wilno, Waszyngton, Nowy Jork, Pekin, Tokio',
  regions: 'Polska, Niemcy, Francja, Ukraina, Rosja, Czechy',
  roles: {
    Tekst: 'reporter',
    Redakcja: 'editor',
    Tłumaczenie: 'translator',
    Fot: 'photographer',
    Zdjęcia: 'photographer',
    Źródło: 'source',
  },
}
