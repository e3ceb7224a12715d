import type {ColumnName} from '../../record/index.js'

/**
 * What each field is called in dumps and interfaces, the surest name first: in English as programs write it, in
 * Chinese, then in the languages of other newsrooms.
 */
const names: Readonly<Record<ColumnName, readonly string[]>> = {
  id: [
    ['id', 'guid', '_id', 'uuid', 'uri', 'articleid', 'newsid', 'docid', 'identifier', 'altid'],
    ['编号', '編號', '番号', '번호'],
  ].flat(),
  headline: [
    ['headline', 'title', 'headlinetext', 'headlines', 'webtitle', 'heading', 'ogtitle', 'subject'],
    ['标题', '標題', '题目', '題目', '新闻标题', '新聞標題', '主旨'],
    ['Überschrift', 'Titel', 'Schlagzeile', 'titre', 'título', 'titular', 'titolo', 'tytuł', 'nadpis'],
    ['titulek', 'overskrift', 'judul', 'başlık', 'baslik', 'заголовок', 'العنوان', 'عنوان', 'शीर्षक'],
    ['見出し', 'タイトル', '제목'],
  ].flat(),
  kicker: ['kicker', 'eyebrow', 'overline', '眉题', '引题', '肩题', '眉題', '引題', 'Dachzeile'],
  subhead: [
    ['subhead', 'subheadline', 'subtitle', 'deck', '副标题', '副標題', '副题', '副題'],
    ['Untertitel', 'sous-titre', 'subtítulo', 'sottotitolo', 'подзаголовок', '부제'],
  ].flat(),
  lede: [
    ['lede', 'lead', 'summary', 'abstract', 'standfirst', 'excerpt', 'description', 'trailtext', 'teaser'],
    ['descriptiontext', 'descriptions', 'intro', 'leadparagraph', 'caption', '摘要', '导语', '導語', '导读'],
    ['Vorspann', 'chapo', 'chapô', 'résumé', 'entradilla', 'resumen', 'resumo', 'sommario', 'ingress'],
    ['ringkasan', 'özet', 'ملخص', '要約', '요약'],
  ].flat(),
  html: [
    ['bodyhtml', 'contenthtml', 'html', 'bodyxhtml', 'contentencoded', 'texthtml', 'bodies'],
    ['articlehtml', 'descriptionhtml'],
  ].flat(),
  text: [
    ['text', 'body', 'content', 'articlebody', 'bodytext', 'contenttext', 'fulltext', 'maintext', 'article'],
    ['contents', 'articletext', 'story', 'message'],
    ['正文', '内容', '內容', '全文', '文章内容', '新闻内容', '內文', '内文', '新聞內容'],
    ['Volltext', 'Inhalt', 'Artikeltext', 'texte', 'contenu', 'texto', 'contenido', 'cuerpo', 'conteúdo'],
    ['testo', 'contenuto', 'tekst', 'inhoud', 'treść', 'obsah', 'isi', 'isi berita', 'metin', 'içerik'],
    ['текст', 'النص', 'المحتوى', 'متن', 'पाठ', '本文', '記事', '본문', '내용'],
  ].flat(),
  date: [
    ['date', 'published', 'pubdate', 'publishedat', 'datepublished', 'publicationdate', 'publishdate'],
    ['publisheddate', 'publicationtime', 'published_time', 'publishtime', 'isodate', 'webpublicationdate'],
    [
      'firstpublished',
      'firstcreated',
      'contentcreated',
      'created',
      'createdat',
      'datecreated',
      'versioncreated',
      'datetime',
    ],
    ['timestamp', 'time', 'updated'],
    [
      '发布时间',
      '发布日期',
      '发表时间',
      '见报日期',
      '日期',
      '时间',
      '發布時間',
      '發布日期',
      '發佈日期',
      '時間',
    ],
    ['Datum', 'Erscheinungsdatum', 'date de publication', 'fecha', 'fecha de publicación', 'dato'],
    ['data di pubblicazione', 'data de publicação', 'publicatiedatum', 'tanggal', 'tarih', 'yayın tarihi'],
    ['дата', 'дата публикации', 'التاريخ', 'تاريخ', 'تاریخ', 'दिनांक', 'तारीख'],
    ['日付', '掲載日', '発行日', '公開日', '날짜', '등록일', '게재일'],
  ].flat(),
  dateline: ['dateline', '电头', '電頭'],
  agency: [
    ['agency', 'source', 'publisher', 'provider', 'newsagency', 'sitename', 'outlet', 'publication'],
    ['infosource', 'infosources', 'mediasource', '来源', '來源', '媒体', '媒體', '通讯社', '稿源'],
    ['Quelle', 'Zeitung', 'fuente', 'fonte', 'bron', 'zdroj', 'źródło', 'kilde', 'källa', 'sumber', 'kaynak'],
    ['источник', 'المصدر', 'منبع', '配信元', '出典', '출처', '언론사'],
  ].flat(),
  places: [
    ['places', 'place', 'locations', 'location', 'located', '地点', '地點'],
    ['Ort', 'lieu', 'lugar', 'luogo', 'plaats', 'место', 'tempat'],
  ].flat(),
  bylines: [
    ['bylines', 'byline', 'authors', 'author', 'reporters', 'reporter', 'creator', 'dccreator', 'writer'],
    ['by', 'authorname', '作者', '记者', '記者', '撰稿', '撰稿人', '撰文'],
    ['Autor', 'Autoren', 'Verfasser', 'auteur', 'auteurs', 'autores', 'autore', 'autori', 'forfatter'],
    ['författare', 'penulis', 'wartawan', 'yazar', 'muhabir', 'автор', 'авторы', 'الكاتب', 'نویسنده'],
    ['लेखक', '筆者', '著者', '기자', '기자명'],
  ].flat(),
  topics: [
    ['tags', 'topics', 'keywords', 'category', 'categories', 'subjects', 'subject', 'section', 'sectionname'],
    ['channel', '标签', '關鍵詞', '关键词', '分类', '栏目', '频道', '標籤', '分類', '欄目'],
    ['Schlagwörter', 'Ressort', 'Kategorie', 'mots-clés', 'rubrique', 'palabras clave', 'sección'],
    ['categoría', 'categoria', 'palavras-chave', 'seção', 'sezione', 'trefwoorden', 'kategori', 'рубрика'],
    ['теги', 'القسم', 'カテゴリ', 'カテゴリー', '카테고리', '분류'],
  ].flat(),
  language: [
    ['language', 'lang', 'inlanguage', '语言', '語言'],
    ['Sprache', 'langue', 'idioma', 'lingua', 'taal', 'язык', 'bahasa', 'dil', 'اللغة', '言語', '언어'],
  ].flat(),
  original: [
    ['original', 'url', 'link', 'permalink', 'canonicalurl', 'canonical', 'weburl', 'href', 'externalurl'],
    ['sourceurl', 'articleurl', '链接', '鏈接', '连接', '連結', '网址', '網址'],
    ['lien', 'enlace', 'ссылка', 'リンク', '링크'],
  ].flat(),
}

/**
 * The same as keys are compared.
 *
 * Only the first key that a record has is taken; the others stay among what has no field.
 */
export const usualKeys = Object.fromEntries(
  Object.entries(names).map(([field, keys]) => [field, keys.map(foldKey)]),
) as unknown as typeof names

/** A key as it is compared: without case, accents, `_`, `-`, `.` and spaces. */
export function foldKey(key: string): string {
  if (key === '_id') return key
  const plain = key.toLowerCase().replace(/[_\-.:\s]+/g, '')
  return /^[ -~]*$/.test(plain)
    ? plain
    : plain
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .normalize('NFC')
}
