import type {WireLanguage} from '../language.js'

export const turkish: WireLanguage = {
  months: [
    'Ocak Oca',
    'Şubat Şub',
    'Mart',
    'Nisan Nis',
    'Mayıs',
    'Haziran Haz',
    'Temmuz Tem',
    'Ağustos Ağu',
    'Eylül Eyl',
    'Ekim Eki',
    'Kasım Kas',
    'Aralık Ara',
  ],
  weekdays: 'Pazartesi, Salı, Çarşamba, Perşembe, Cuma, Cumartesi, Pazar',
  and: 've',
  agencies:
    'AA, A.A, Anadolu Ajansı, DHA, İHA, IHA, ANKA, CİHAN, Cihan, UBA, Demirören, ANF, İLKHA, KHA, TAK, BYEGM, Doğan Haber Ajansı, İhlas Haber Ajansı',
  signedBehind: 'AA',
  cities: `
    Ankara, İstanbul, İzmir, Bursa, Antalya, Adana, Konya, Gaziantep, Şanlıurfa, Kocaeli, Mersin, Diyarbakır, Hatay, Manisa, Kayseri, Samsun, Balıkesir, Kahramanmaraş, Van, Aydın, Denizli, Sakarya, Tekirdağ, Muğla, Eskişehir, Mardin, Malatya, Trabzon, Erzurum, Ordu, Elazığ, Sivas, Edirne, Çanakkale, Rize,
    Hakkari, Şırnak, Siirt, Batman, Ağrı, Kars, Iğdır, Tunceli, Bingöl, Bitlis, Muş, Zonguldak, Bolu, Düzce, Yalova, Kütahya, Afyonkarahisar, Isparta, Burdur, Nevşehir, Aksaray, Niğde, Osmaniye, Kilis, Adıyaman, Lefkoşa, Bakü, Londra, Paris, Brüksel, Berlin, Viyana, Cenevre, Roma, Moskova, Kiev, Atina, Sofya,
    Saraybosna, Üsküp, Priştine, Belgrad, Tiflis, Erivan, Tahran, Bağdat, Şam, Beyrut, Kudüs, Kahire, Trablus, Tunus, Washington, New York, Pekin, Tokyo, Doha, Riyad, Gazze, Erbil, Kabil, İslamabad, Astana, Taşkent, Bişkek
  `,
  roles: {
    Haber: 'reporter',
    Muhabir: 'reporter',
    Editör: 'editor',
    Çeviri: 'translator',
    Çeviren: 'translator',
    Fotoğraf: 'photographer',
    Kaynak: 'source',
  },
  forms: [
    {
      // e.g. `Ayşe YILMAZ/ İZMİR, (DHA)-`: who sent it comes first.
      rule: 'tr-reporter-place',
      pattern:
        /(?<reporters>(?:\p{Lu}[\p{L}.]+ ){1,2}\p{Lu}{2,}(?:\s?[-,]\s?(?:\p{Lu}[\p{L}.]+ ){1,2}\p{Lu}{2,}){0,4})\s?\/\s?(?<place>\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?(?:\s?\([^()]{2,30}\))?),?\s?\((?<agency>DHA|İHA|İGFA|AA)\)/uy,
    },
  ],
  notPlaces: 'Güncelleme, Son dakika, Analiz, Röportaj, Özel',
}
