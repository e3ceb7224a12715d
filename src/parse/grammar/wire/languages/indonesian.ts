import type {WireLanguage} from '../language.js'

/** With the Malay months and places: the newsrooms of the two sign alike. */
export const indonesian: WireLanguage = {
  months: [
    'Januari Jan',
    'Februari Feb Pebruari',
    'Maret Mar Mac',
    'April Apr',
    'Mei',
    'Juni Jun',
    'Juli Jul Julai',
    'Agustus Agu Agt Ogos Ogs',
    'September Sept Sep',
    'Oktober Okt',
    'November Nov Nopember',
    'Desember Des Disember Dis',
  ],
  weekdays: 'Senin, Selasa, Rabu, Kamis, Jumat, Sabtu, Minggu, Isnin, Khamis, Jumaat, Ahad',
  by: 'Oleh',
  and: 'dan',
  from: 'di, dari',
  agencies: `
    ANTARA, Antara, KOMPAS.com, Kompas.com, KOMPAS, TEMPO.CO, TEMPO, Tempo.co, TEMPO Interaktif, detikcom, detikNews, detik.com, detikFinance, Republika, REPUBLIKA.CO.ID, Liputan6.com, Merdeka.com, Okezone, Okezone.com, VIVA.co.id, VIVAnews, Tribunnews.com,
    TRIBUNNEWS.COM, Bisnis.com, KONTAN.CO.ID, JPNN.com, jpnn.com, JawaPos.com, Suara.com, CNN Indonesia, CNBC Indonesia, SINDOnews.com, Sindonews, Beritasatu.com, Medcom.id, Metrotvnews.com, Katadata, IDN Times, Suara Pembaruan, Bernama, BERNAMA, Media Indonesia, Investor Daily, Pikiran Rakyat
  `,
  cities: `
    Jakarta, Surabaya, Bandung, Medan, Semarang, Makassar, Palembang, Tangerang, Depok, Bekasi, Bogor, Yogyakarta, Solo, Surakarta, Malang, Denpasar, Padang, Pekanbaru, Banjarmasin, Pontianak, Samarinda, Balikpapan, Manado, Jambi, Bengkulu, Bandarlampung, Bandar Lampung, Serang, Cirebon, Batam, Tanjungpinang,
    Pangkalpinang, Mataram, Kupang, Palu, Kendari, Gorontalo, Mamuju, Ambon, Ternate, Jayapura, Manokwari, Sorong, Timika, Merauke, Banda Aceh, Pariaman, Palangka Raya, Palangkaraya, Tarakan, Kediri, Jember, Banyuwangi, Magelang, Purwokerto, Tegal, Pekalongan, Kudus, Sukabumi, Tasikmalaya, Garut, Karawang, Nusa Dua,
    Beijing, Tokyo, Kuala Lumpur, Singapura, London, Paris, Washington, New York, Jenewa, Den Haag, Moskow, Kairo, Riyadh, Makkah, Madinah, Jeddah, Yerusalem, Kota Kinabalu, Kuching, Putrajaya
  `,
  forms: [
    {
      // e.g. `Liputan6.com, Jakarta Polisi …`: nothing parts the city from the text.
      rule: 'id-site-place',
      pattern:
        /(?<agency>Liputan6\.com), (?<place>(?:New York|Kuala Lumpur|Banda Aceh|Bandar Lampung|Den Haag|San Francisco|Los Angeles|Hong Kong|Tel Aviv|New Delhi|Abu Dhabi|Nusa Dua|Palangka Raya)|\p{Lu}\p{Ll}+)(?= \p{Lu})/uy,
    },
  ],
  regions:
    'Indonesia, Jawa Barat, Jawa Tengah, Jawa Timur, Sumatera Barat, Sumatera Utara, Sulawesi Selatan, Kalimantan Timur, Papua, Aceh, Bali, Banten, DIY, Malaysia',
  roles: {
    Penulis: 'reporter',
    Pewarta: 'reporter',
    Reporter: 'reporter',
    Laporan: 'reporter',
    Editor: 'editor',
    Penyunting: 'editor',
    Penerjemah: 'translator',
    Fotografer: 'photographer',
    Sumber: 'source',
  },
  notPlaces: 'Baca juga, Simak, Foto, Video, Opini, Terkini, Hari ini, Kronologi, Infografis',
}
