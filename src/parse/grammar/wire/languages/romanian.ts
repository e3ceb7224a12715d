import type {WireLanguage} from '../language.js'

export const romanian: WireLanguage = {
  months: [
    'ianuarie ian',
    'februarie feb',
    'martie mar',
    'aprilie apr',
    'mai',
    'iunie iun',
    'iulie iul',
    'august aug',
    'septembrie sept',
    'octombrie oct',
    'noiembrie noi nov',
    'decembrie dec',
  ],
  weekdays: 'luni, marți, miercuri, joi, vineri, sâmbătă, duminică',
  by: 'De',
  and: 'și, şi',
  agencies: 'Agerpres, AGERPRES, Mediafax, MEDIAFAX, News.ro, Rador, Moldpres, MOLDPRES, IPN, Infotag',
  cities:
    'București, Cluj-Napoca, Cluj, Timișoara, Iași, Constanța, Craiova, Brașov, Galați, Ploiești, Oradea, Sibiu, Arad, Chișinău, Londra, Paris, Bruxelles, Berlin, Viena, Roma, Moscova, Kiev, Washington',
  roles: {
    Autor: 'reporter',
    Editor: 'editor',
    Traducere: 'translator',
    Foto: 'photographer',
    Sursa: 'source',
    Sursă: 'source',
  },
}
