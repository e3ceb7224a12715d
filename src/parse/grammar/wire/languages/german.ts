import type {WireLanguage} from '../language.js'

export const german: WireLanguage = {
  months: [
    'Januar Jan Jänner Jän',
    'Februar Feb Feber',
    'März Mrz Maerz',
    'April Apr',
    'Mai',
    'Juni Jun',
    'Juli Jul',
    'August Aug',
    'September Sept Sep',
    'Oktober Okt',
    'November Nov',
    'Dezember Dez',
  ],
  weekdays: 'Montag, Dienstag, Mittwoch, Donnerstag, Freitag, Samstag, Sonnabend, Sonntag',
  beforeDate: 'den',
  by: 'Von',
  and: 'und',
  from: 'in, aus',
  particles: 'am, an, der, im, in, bei, ob, vor, auf, von, den',
  agencies: `
    dpa, dpa-AFX, dpa/lby, dpa/tmn, dpa-infocom, AFP, AP, APA, sda, SDA, Keystone-SDA, Reuters, SID, sid, epd, KNA, kna, ddp, dapd, dts, ots, APA/dpa, dpa/AFP, Bloomberg, awp, AWP, spa, ADN, vwd, taz, afp, rtr, dpa/taz, dts Nachrichtenagentur, red, cid, Agenturen, AFX, kath.ch, kath.net
  `,
  cities: `
    Berlin, Hamburg, München, Köln, Frankfurt, Frankfurt/Main, Frankfurt am Main, Frankfurt a.M., Stuttgart, Düsseldorf, Dortmund, Essen, Leipzig, Bremen, Dresden, Hannover, Nürnberg, Duisburg, Bochum, Wuppertal, Bielefeld, Bonn, Münster, Karlsruhe,
    Mannheim, Augsburg, Wiesbaden, Mainz, Kiel, Lübeck, Rostock, Schwerin, Potsdam, Magdeburg, Erfurt, Jena, Weimar, Halle, Chemnitz, Kassel, Saarbrücken, Freiburg, Heidelberg, Ulm, Regensburg, Würzburg, Passau, Braunschweig, Wolfsburg, Göttingen, Aachen, Trier, Koblenz,
    Wien, Graz, Linz, Salzburg, Innsbruck, Klagenfurt, Bregenz, St. Pölten, Eisenstadt, Villach, Wels, Zürich, Genf, Basel, Bern, Lausanne, Luzern, St. Gallen, Winterthur, Davos, Vaduz, Luxemburg, Bozen,
    London, Paris, Straßburg, Brüssel, Antwerpen, Den Haag, Amsterdam, Rom, Mailand, Turin, Neapel, Venedig, Florenz, Vatikanstadt, Madrid, Barcelona, Lissabon, Athen, Nikosia, Moskau, St. Petersburg, Kiew, Kyjiw, Minsk, Warschau, Krakau, Danzig, Prag, Brünn,
    Pressburg, Bratislava, Budapest, Bukarest, Sofia, Belgrad, Zagreb, Laibach, Ljubljana, Sarajevo, Skopje, Tirana, Kopenhagen, Stockholm, Oslo, Helsinki, Reykjavik, Tallinn, Riga, Vilnius, Dublin, Edinburgh, Istanbul, Ankara, Jerusalem, Tel Aviv, Beirut, Damaskus, Bagdad,
    Teheran, Riad, Dubai, Kairo, Algier, Tunis, Tripolis, Rabat, Khartum, Addis Abeba, Nairobi, Johannesburg, Kapstadt, Kabul, Islamabad, Neu-Delhi, Mumbai, Peking, Shanghai, Hongkong, Taipeh, Tokio, Seoul, Pjöngjang, Manila, Jakarta, Singapur, Bangkok, Hanoi, Sydney,
    New York, Washington, Los Angeles, San Francisco, Mexiko-Stadt, Havanna, Caracas, Bogotá, Rio de Janeiro, São Paulo, Buenos Aires, Santiago de Chile, Tiflis, Eriwan, Tschernobyl, Charkiw, Lemberg
  `,
  regions: `
    Deutschland, Österreich, Schweiz, Frankreich, Italien, Spanien, Großbritannien, Niederlande, Belgien, Polen, Ungarn, Rumänien, Russland, Ukraine, Griechenland, Türkei, Schweden, Norwegen, Dänemark, Finnland, Irland, Ägypten, Marokko, Israel, Libanon, Syrien, Irak, Indien,
    China, Japan, Südkorea, Nordkorea, Australien, Südafrika, Kanada, USA, Mexiko, Brasilien, Argentinien, Main, Saale, Oder, Bayern, Hessen, Sachsen, Thüringen, NRW
  `,
  roles: {
    Text: 'reporter',
    Autor: 'reporter',
    Autorin: 'reporter',
    'Bericht von': 'reporter',
    Redaktion: 'editor',
    Redakteur: 'editor',
    'Redigiert von': 'editor',
    'Übersetzt von': 'translator',
    Übersetzung: 'translator',
    Foto: 'photographer',
    Fotos: 'photographer',
    'Foto von': 'photographer',
    'Fotos von': 'photographer',
    Korrespondent: 'correspondent',
    Quelle: 'source',
    Quellen: 'source',
  },
  notPlaces:
    'Eilmeldung, Hintergrund, Analyse, Kommentar, Interview, Porträt, Zusammenfassung, Überblick, Neu, Heute, Update, Berichtigung, Exklusiv, Lesen, Meinung',
}
