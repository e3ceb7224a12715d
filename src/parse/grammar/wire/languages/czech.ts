import type {WireLanguage} from '../language.js'

/** With the Slovak months, which differ from no other language's here. */
export const czech: WireLanguage = {
  months: [
    'ledna leden led januára',
    'února únor úno februára',
    'března březen bře marca',
    'dubna duben dub apríla',
    'května květen kvě mája',
    'června červen čvn júna',
    'července červenec čvc júla',
    'srpna srpen srp augusta',
    'září zář septembra',
    'října říjen říj októbra',
    'listopadu listopad novembra',
    'prosince prosinec pro decembra',
  ],
  weekdays: 'pondělí, úterý, středa, čtvrtek, pátek, sobota, neděle',
  and: 'a',
  from: 'z, v',
  particles: 'nad, pod, u, na, v',
  agencies: 'ČTK, ČTK/AP, ČTK/Reuters, ČTK/ProfiMedia, ČIA, Mediafax, TASR, SITA, Česká tisková kancelář',
  cities:
    'Praha, Brno, Ostrava, Plzeň, Liberec, Olomouc, Ústí nad Labem, České Budějovice, Hradec Králové, Pardubice, Zlín, Jihlava, Karlovy Vary, Bratislava, Košice, Prešov, Žilina, Nitra, Trnava, Trenčín, Banská Bystrica, Londýn, Paříž, Brusel, Berlín, Vídeň, Řím, Madrid, Moskva, Kyjev, Varšava, Budapešť, Washington, Peking, Tokio, Štrasburk, Ženeva',
  regions: 'Česko, Slovensko, Německo, Rakousko, Polsko, Rusko, Ukrajina',
  roles: {Text: 'reporter', Autor: 'reporter', Překlad: 'translator', Foto: 'photographer', Zdroj: 'source'},
}
