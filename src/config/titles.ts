/** What a site is called that was given no title, by the first part of its language tag. */
const titles: Readonly<Record<string, string>> = {
  ar: 'أرشيف الأخبار',
  en: 'News Archive',
  es: 'Archivo de noticias',
  fr: 'Archives de presse',
  ja: 'ニュース資料庫',
  ko: '뉴스 자료관',
  ru: 'Архив новостей',
  zh: '新闻档案',
}

export function titleFor(language: string): string {
  if (/^zh-(hant|tw|hk|mo)\b/i.test(language)) return '新聞檔案'
  const name = language.split('-')[0]!.toLowerCase()
  return Object.hasOwn(titles, name) ? titles[name]! : titles['en']!
}
