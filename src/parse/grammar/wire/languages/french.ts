import type {WireLanguage} from '../language.js'

export const french: WireLanguage = {
  months: [
    'janvier janv jan',
    'février févr fév',
    'mars',
    'avril avr',
    'mai',
    'juin',
    'juillet juil',
    'août',
    'septembre sept sep',
    'octobre oct',
    'novembre nov',
    'décembre déc',
  ],
  weekdays: 'lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche',
  beforeDate: 'le',
  by: 'Par',
  and: 'et',
  from: 'à, au, en, pour',
  particles: 'de, du, des, la, le, les, sur, sous, en, lès, et',
  agencies: `
    AFP, Agence France-Presse, ats, ATS, Keystone-ATS, AWP, Belga, APS, MAP, TAP, APA, La Presse Canadienne, PC, Presse Canadienne, AP, Reuters, AEF, AEFP, APIC, cath.ch, Agences, Fides, ACI, SIPA, Le Monde, RFI, RTBF,
    AFPTV, Sport-Information, SI, Xinhua, Panapress, PANA, News Press, ANP, AIP, ATP, GCO, avec AFP, CNW, CNW Telbec, ACP, Angop, Agence Ecofin, Colombes, ATS-AFP
  `,
  cities: `
    Nations unies, Nations Unies, Paris, Marseille, Lyon, Toulouse, Nice, Nantes, Strasbourg, Montpellier, Bordeaux, Lille, Rennes, Reims, Le Havre, Saint-Étienne, Toulon, Grenoble, Dijon, Angers, Nîmes, Brest, Le Mans, Clermont-Ferrand, Tours, Limoges, Metz,
    Nancy, Perpignan, Besançon, Orléans, Rouen, Caen, Mulhouse, Bayonne, Ajaccio, Bastia, Cannes, Calais, Bruxelles, Liège, Anvers, Gand, Namur, Charleroi, Genève, Lausanne, Berne, Bâle, Zurich, Neuchâtel, Fribourg, Sion, Lugano, Luxembourg,
    Montréal, Québec, Ottawa, Toronto, Londres, Berlin, Francfort, Munich, Hambourg, Vienne, Rome, Milan, Turin, Naples, Venise, Cité du Vatican, Madrid, Barcelone, Lisbonne, Athènes, Nicosie, Moscou, Kiev, Varsovie, Prague, Budapest, Bucarest,
    Belgrade, Sofia, Stockholm, Copenhague, Oslo, La Haye, Amsterdam, Dublin, Édimbourg, Istanbul, Ankara, Jérusalem, Beyrouth, Damas, Bagdad, Téhéran, Ryad, Dubaï, Le Caire, Alger, Tunis, Rabat, Casablanca, Tripoli, Dakar, Abidjan, Bamako,
    Ouagadougou, Niamey, N'Djamena, Yaoundé, Douala, Libreville, Kinshasa, Brazzaville, Bangui, Conakry, Lomé, Cotonou, Nouakchott, Antananarivo, Port-au-Prince, Pékin, Shanghai, Tokyo, Séoul, Singapour, Bombay, New Delhi, Kaboul, Alep,
    Mexico, La Havane, Le Cap, Sao Paulo, Washington, New York, Nouméa, Papeete, Fort-de-France, Pointe-à-Pitre, Cayenne, Saint-Denis, Mamoudzou, Monaco
  `,
  regions: `
    France, Suisse, Belgique, Allemagne, Italie, Espagne, Royaume-Uni, Angleterre, Pays-Bas, Autriche, Pologne, Hongrie, Roumanie, Russie, Ukraine, Grèce, Turquie, Suède, Norvège, Danemark, Finlande, Irlande, Égypte, Maroc, Algérie, Tunisie,
    Israël, Liban, Syrie, Irak, Iran, Inde, Pakistan, Chine, Japon, Corée du Sud, Corée du Nord, Thaïlande, Indonésie, Australie, Afrique du Sud, Canada, États-Unis, Etats-Unis, Mexique, Brésil, Argentine, Chili, Pérou, Colombie, Cameroun, Sénégal, Mali, RDC
  `,
  roles: {
    Texte: 'reporter',
    Reportage: 'reporter',
    Auteur: 'reporter',
    'Propos recueillis par': 'reporter',
    'Édité par': 'editor',
    'Edité par': 'editor',
    'Traduit par': 'translator',
    'Version française': 'translator',
    Traduction: 'translator',
    'Photo de': 'photographer',
    'Photos de': 'photographer',
    Photographe: 'photographer',
    Correspondant: 'correspondent',
    Source: 'source',
    Sources: 'source',
  },
  notPlaces:
    'Mise à jour, Urgent, Analyse, Entretien, Interview, Éditorial, Exclusif, Dossier, Lire aussi, Vidéo, Portrait, Reportage, Aujourd’hui, Direct',
}
