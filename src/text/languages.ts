/**
 * Words by which a language is known among those that share its script: the commonest ones that newspapers of no
 * other have, or hardly. A word may stand for several languages; then it speaks for each.
 */
const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Latn: {
    en: 'the of and to in that is for on with was by as at from has have said its which were been their after would',
    es: 'el los las del que una por con para como más pero sus este también fue han ser según sobre entre desde está año y se su lo al es un la de en a',
    pt: 'os das dos que uma não com para mais são foi pela pelo também ser seu sua está já à às ao aos num até segundo o a e do da em no na um de se por como',
    ca: 'els les del amb per una que és dels aquest aquesta també més ha han seva seu són entre sobre i el la de a en un va però com als',
    gl: 'os das dos que unha non con para máis pola polo tamén foi ao á súa seu unha na no do da e o a en un galego galega',
    fr: 'les des une est dans pour qui que sur pas avec par plus sont été cette aux ces ont leur mais il elle ce du au le la et en un à de ses après selon lors même ans dont',
    it: 'il gli che della per con una sono del è nel dei delle alla anche più dal dalla non ha come lo questo le i di e in un la da al si',
    ro: 'și în că din pentru care este cu mai sunt fost prin unei unui nu pe la de al ale această după dar au a o un să',
    de: 'der die und den von das mit ist des im für auf nicht dem ein eine als auch sich werden bei nach hat wird einen einer zu sind war wurde in es an',
    nl: 'het een van en de dat niet zijn voor met op te aan er bij ook naar door over werd wordt heeft maar nog hij in is die uit om',
    da: 'og det at er til på af ikke med har den som der blev for også efter et de men fra ved bliver være han sig vil hun skal kan nu siger i en sagde uge ugen mere nogle kun gør blandt næste',
    nb: 'og det er til på av ikke med har som den ble for også etter et de men fra ved blir være han seg vil hun skal kan nå sier mot om å i en sa uke uken mer noen bare gjør blant neste',
    sv: 'och att det är som på av inte med för har den ett till var från efter men också vid sig om blir under ska kan när säger en i de',
    fi: 'ja on ei että se oli hän mutta myös ovat kun mukaan jälkeen joka jotka kuin sen olla vuonna sanoo ole tai nyt kertoo kertoi sekä voi noin aikana ensi viime',
    et: 'ja on ei et see oli kui aga ka mis ning oma tema selle pärast eesti kes või ta ole',
    hu: 'a az és hogy egy nem is volt meg már csak még ez azt szerint után vagy mint ki el de kell lesz magyar',
    pl: 'w i na z się nie do że jest to o po jak dla od za przez są był oraz który która tym ale już przy roku ze',
    cs: 'a v na se že je o s z do za by od po ve jako podle ale když také byl byla které který jsou pro při roku už uvedl řekl jeho',
    sk: 'a v na sa že je o s z do za by od po vo ako podľa ale keď aj bol bola ktoré ktorý sú pre pri roku už uviedol povedal jeho',
    sl: 'in je v na da se za ki so z po bi pa ne ob tudi je iz kot bo pri še ni do lahko leta več',
    hr: 'i u je na da se su za od koji koja će nije o s iz kako a što po do te bi kao više prema biti godine',
    tr: 've bir bu için ile olarak da de çok daha olan gibi sonra en ise ancak kadar yeni dedi ettiği olduğu yaptığı türkiye',
    id: 'yang dan di untuk dengan dari pada ini itu tidak dalam akan oleh juga adalah kepada telah sudah bisa kata mengatakan karena tersebut saat bahwa',
    ms: 'yang dan di untuk dengan dari pada ini itu tidak dalam akan oleh juga adalah kepada telah beliau bagi katanya boleh kerana berkata iaitu',
    vi: 'và của là có trong cho được với không các một những người này đã khi từ về tại ra đến ông sẽ năm',
    tl: 'ang ng sa na mga ay at ni si para hindi kung ito may ayon nang pa rin ko niya',
    lt: 'ir kad į iš su tai yra buvo bet kaip apie už nuo jis po dėl per tik metų lietuvos',
    lv: 'un ir no ar par ka uz bet kā arī pēc tas viņš gada latvijas lai vai bija pie līdz',
    sw: 'ya na wa kwa ni katika za la kuwa hiyo huo alisema kama pia hii lakini watu yake',
  },
  Cyrl: {
    ru: 'и в на что с по не это как его из у к о за до но а кто все всё их ее её которые который которая чтобы или уже был было для от также после года при он она они заявил сообщил ты мы об более',
    uk: 'і в на що з не це як до його за та від також після року про він вона було є й для під у але',
    bg: 'и в на за се от да са по е не че със като към при това след който беше той ще или',
    sr: 'и у је на да се за од су који која са из није као о што ће али по би рекао',
    mk: 'и во на за се од да со не дека ќе што кој како по е беше но',
    be: 'і ў на не што з да па як для гэта пры але ад пра яго было будзе таксама',
    kk: 'және мен бұл үшін деп осы болып бойынша қазақстан туралы дейді кейін бар',
  },
  Arab: {
    ar: 'في من على إلى أن التي الذي عن مع هذا هذه كان وقال بعد قال ما لا أو بين كما خلال إن',
    fa: 'در به از که این را با است برای آن های می شد کرد بود شده خود تا گفت یک وی هم',
    ur: 'کے میں کی ہے اور سے کا کو نے پر یہ ہیں کہ اس کر تھا بھی نہیں گئی کہا',
  },
  Deva: {
    hi: 'के में की है और से का को ने पर यह हैं कि इस कर था भी नहीं एक लिए कहा',
    mr: 'आहे आणि या च्या मध्ये होते केली केला असे ते नाही त्यांनी म्हणाले हे',
    ne: 'छ र को मा लाई ले गरेको हो पनि भएको छन् गर्न नेपाल भने',
  },
}

/** The commonest words of a language, by its tag; of one that is not known, none. */
export function commonWords(tag: string): readonly string[] {
  const language = tag.split('-', 1)[0]!
  for (const languages of Object.values(words))
    if (Object.hasOwn(languages, language)) return languages[language]!.split(' ')
  return []
}

/** By script and word: the languages that it speaks for, and how much; what several have says less. */
const votes = new Map(
  Object.entries(words).map(([script, languages]) => {
    const table = new Map<string, string[]>()
    for (const [language, list] of Object.entries(languages)) {
      for (const word of new Set(list.split(' '))) table.set(word, [...(table.get(word) ?? []), language])
    }
    return [script, table] as const
  }),
)

/** Letters that only one language of a script has, or a few, as a share of all that is needed to tell those apart. */
const letters: Readonly<Record<string, readonly (readonly [RegExp, readonly string[]])[]>> = {
  Cyrl: [
    [/[іїєґ]/gu, ['uk']],
    [/[ўі]/gu, ['be']],
    [/[ыэё]/gu, ['ru', 'be']],
    [/[ђћџљњ]/gu, ['sr', 'mk']],
    [/[ѓќѕ]/gu, ['mk']],
    [/[әғқңөұүһ]/gu, ['kk']],
  ],
  Arab: [
    [/[پچژگکی]/gu, ['fa', 'ur']],
    [/[ٹڈڑںےہ]/gu, ['ur']],
    [/[ةيىك]/gu, ['ar']],
  ],
  Latn: [
    [/[ąęłńśźż]/gu, ['pl']],
    [/[ěůř]/gu, ['cs']],
    [/[ľĺŕô]/gu, ['sk']],
    [/[ığş]/gu, ['tr']],
    [/[őű]/gu, ['hu']],
    [/[șțăî]/gu, ['ro']],
    [/[ñ¿¡]/gu, ['es']],
    [/[ãõ]/gu, ['pt']],
    [/ß/gu, ['de']],
    [/[ơưđ]|[\u1ea0-\u1ef9]/gu, ['vi']],
    [/[ģķļņ]/gu, ['lv']],
    [/[ėįų]/gu, ['lt']],
  ],
}

/** Languages so near to each other that a lead, however small, decides. */
const twins = ['id ms', 'da nb', 'cs sk', 'hr sr', 'es ca', 'es gl', 'pt gl'].map(
  (pair) => new Set(pair.split(' ')),
)

/** `U.S.` is no word of Croatian. */
const initials = /(?<![\p{L}\p{M}])\p{L}\.(?:\p{L}\.?(?![\p{L}\p{M}]))+/gu

/** How many words are looked at. */
const enough = 150

/**
 * Which language of a script a text is written in, by its commonest words and the letters that only some have;
 * undefined where that does not say it clearly.
 */
export function languageAmong(script: string, text: string): string | undefined {
  const table = votes.get(script)
  if (!table) return undefined
  const scores = new Map<string, number>()
  const add = (language: string, score: number): void => {
    scores.set(language, (scores.get(language) ?? 0) + score)
  }
  const lower = text.toLowerCase().replace(initials, ' ')
  const found = lower.match(/[\p{L}\p{M}]+/gu)?.slice(0, enough) ?? []
  for (const word of found) for (const language of table.get(word) ?? []) add(language, 1)
  const part = lower.slice(0, found.join(' ').length)
  for (const [letter, languages] of letters[script] ?? []) {
    const count = Math.min(12, part.match(letter)?.length ?? 0)
    for (const language of languages) add(language, count / 2)
  }
  const [first, ...others] = [...scores].sort(([, a], [, b]) => b - a)
  if (!first || first[1] < 2 || first[1] < found.length / 16) return undefined
  const rival = others.find(([language]) => !twins.some((pair) => pair.has(language) && pair.has(first[0])))
  return rival && first[1] < 1.15 * rival[1] ? undefined : first[0]
}
