import type {WireLanguage} from '../language.js'

export const dutch: WireLanguage = {
  months: [
    'januari jan',
    'februari feb febr',
    'maart mrt',
    'april apr',
    'mei',
    'juni jun',
    'juli jul',
    'augustus aug',
    'september sept sep',
    'oktober okt',
    'november nov',
    'december dec',
  ],
  weekdays: 'maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag',
  by: 'Door, Van onze correspondent, Van onze verslaggever',
  and: 'en',
  from: 'in, uit',
  particles: 'aan, den, der, de, op, van',
  agencies: 'ANP, Novum, GPD, Belga, BELGA, NOS, ABM, ABM FN, BNR, Betten',
  cities: `
    Amsterdam, Rotterdam, Den Haag, 's-Gravenhage, Utrecht, Eindhoven, Groningen, Tilburg, Almere, Breda, Nijmegen, Enschede, Haarlem, Arnhem, Amersfoort, Zwolle, Leiden, Maastricht, Dordrecht, Hilversum, Den Bosch, 's-Hertogenbosch, Leeuwarden, Assen, Lelystad, Middelburg, Delft, Schiphol,
    Brussel, Antwerpen, Gent, Brugge, Leuven, Luik, Mechelen, Hasselt, Kortrijk, Londen, Parijs, Berlijn, Keulen, Wenen, Genève, Rome, Milaan, Madrid, Lissabon, Athene, Moskou, Kiev, Warschau, Praag, Boedapest, Boekarest, Stockholm, Kopenhagen, Istanbul, Jeruzalem, Beiroet, Damascus, Bagdad, Teheran,
    Caïro, Nairobi, Johannesburg, Kaapstad, Peking, Tokio, Jakarta, Singapore, Sydney, New York, Washington, Paramaribo, Willemstad, Oranjestad
  `,
  regions:
    'Nederland, België, Duitsland, Frankrijk, Verenigd Koninkrijk, Zwitserland, Oostenrijk, Italië, Spanje, Rusland, Turkije, Verenigde Staten, VS',
  roles: {
    Tekst: 'reporter',
    Auteur: 'reporter',
    Redactie: 'editor',
    Vertaling: 'translator',
    Foto: 'photographer',
    "Foto's": 'photographer',
    Correspondent: 'correspondent',
    Bron: 'source',
  },
  notPlaces: 'Overzicht, Samenvatting, Achtergrond, Analyse, Vandaag, Lees ook',
}
