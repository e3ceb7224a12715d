import type {WireLanguage} from '../language.js'

export const italian: WireLanguage = {
  months: [
    'gennaio gen genn',
    'febbraio feb febb',
    'marzo mar',
    'aprile apr',
    'maggio mag magg',
    'giugno giu',
    'luglio lug',
    'agosto ago',
    'settembre set sett',
    'ottobre ott',
    'novembre nov',
    'dicembre dic',
  ],
  weekdays: 'lunedì, martedì, mercoledì, giovedì, venerdì, sabato, domenica',
  by: 'Di, di, Dal nostro inviato, Dal nostro corrispondente',
  and: 'e, ed',
  from: 'da, a, per',
  particles: 'di, del, della, dei, delle, degli, a, al, in, sul, e, la, le',
  agencies:
    'ANSA, ANSAmed, Adnkronos, AdnKronos, Adnkronos Salute, Adnkronos/Labitalia, Adn, AGI, Italpress, LaPresse, Askanews, TMNews, Apcom, Radiocor, Radiocor Plus, Il Sole 24 Ore Radiocor, Il Sole 24 Ore Radiocor Plus, MF-DJ, MF-Dow Jones, Dire, Agenzia Dire, DIRE, 9Colonne, Agenzia Nova, Nova, SIR, Redattore Sociale, ASCA, ITALPRESS, Labitalia, Agenzie, Teleborsa, Public Policy, Zenit',
  cities: `
    Roma, Milano, Napoli, Torino, Palermo, Genova, Bologna, Firenze, Bari, Catania, Venezia, Verona, Messina, Padova, Trieste, Brescia, Parma, Taranto, Prato, Modena, Reggio Calabria, Reggio Emilia, Perugia, Livorno, Ravenna, Cagliari, Foggia, Rimini, Salerno, Ferrara,
    Sassari, Latina, Monza, Siracusa, Pescara, Bergamo, Forlì, Trento, Vicenza, Terni, Bolzano, Novara, Piacenza, Ancona, Andria, Udine, Arezzo, Cesena, Lecce, Pesaro, L'Aquila, Potenza, Matera, Campobasso, Catanzaro, Cosenza, Crotone, Aosta, Como, Varese, Lecco, Cremona, Mantova,
    Pavia, Siena, Pisa, Lucca, Grosseto, Caserta, Avellino, Benevento, Brindisi, Agrigento, Trapani, Ragusa, Nuoro, Olbia, Imperia, Sanremo, Savona, La Spezia, Alessandria, Asti, Cuneo, Vercelli, Biella, Treviso, Belluno, Rovigo, Città del Vaticano, San Marino, Lampedusa, Courmayeur, Cortina,
    Londra, Parigi, Strasburgo, Bruxelles, Ginevra, Berlino, Francoforte, Monaco, Vienna, Zurigo, Madrid, Barcellona, Lisbona, Atene, Mosca, Kiev, Varsavia, Praga, Budapest, Bucarest, Belgrado, Stoccolma, Copenaghen, L'Aja, Amsterdam, Dublino, Istanbul, Ankara, Gerusalemme, Tel Aviv, Beirut,
    Damasco, Baghdad, Teheran, Riad, Il Cairo, Algeri, Tunisi, Tripoli, Rabat, New York, Washington, Los Angeles, Nuova Delhi, Pechino, Shanghai, Tokyo, Seul, Manila, Giacarta, Singapore, Sydney, Johannesburg, Città del Messico, L'Avana, Caracas, Buenos Aires, Rio de Janeiro, San Paolo, Lugano
  `,
  regions:
    'Italia, Francia, Germania, Spagna, Svizzera, Regno Unito, Grecia, Turchia, Russia, Ucraina, Polonia, Ungheria, Romania, Egitto, Libia, Tunisia, Israele, Libano, Siria, Iraq, Cina, Giappone, Corea del Sud, Stati Uniti, Usa, Brasile, Messico, MI, RM, TO, NA',
  roles: {
    Testo: 'reporter',
    Autore: 'reporter',
    'A cura di': 'editor',
    Redazione: 'editor',
    'Traduzione di': 'translator',
    Traduzione: 'translator',
    Foto: 'photographer',
    'Foto di': 'photographer',
    Inviato: 'correspondent',
    Fonte: 'source',
    Fonti: 'source',
  },
  notPlaces:
    'Aggiornamento, Ultim’ora, Urgente, Analisi, Intervista, Editoriale, Esclusiva, Scheda, Focus, Leggi, Oggi',
}
