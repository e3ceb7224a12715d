import type {ColumnName} from '../../record/index.js'

/**
 * What each field is called in dumps and interfaces, the surest name first; without case, `_`, `-`, `.` and spaces.
 *
 * Only the first key that a record has is taken; the others stay among what has no field.
 */
export const usualKeys: Readonly<Record<ColumnName, readonly string[]>> = {
  id: ['id', 'guid', '_id', 'uuid', 'uri', 'articleid', 'newsid', 'docid', 'identifier', 'altid', '编号'],
  headline: [
    ['headline', 'title', 'headlinetext', 'headlines', 'webtitle', 'heading', 'ogtitle', 'subject'],
    ['标题', '標題', '题目', '題目', '新闻标题'],
  ].flat(),
  kicker: ['kicker', 'eyebrow', 'overline', '眉题', '引题', '肩题'],
  subhead: ['subhead', 'subheadline', 'subtitle', 'deck', '副标题', '副標題', '副题'],
  lede: [
    ['lede', 'lead', 'summary', 'abstract', 'standfirst', 'excerpt', 'description', 'trailtext', 'teaser'],
    ['descriptiontext', 'descriptions', 'intro', 'caption', '摘要', '导语'],
  ].flat(),
  html: [
    ['bodyhtml', 'contenthtml', 'html', 'bodyxhtml', 'contentencoded', 'texthtml', 'bodies'],
    ['articlehtml', 'descriptionhtml'],
  ].flat(),
  text: [
    ['text', 'body', 'content', 'articlebody', 'bodytext', 'contenttext', 'fulltext', 'maintext', 'article'],
    ['contents', 'articletext', 'story', 'message', '正文', '内容', '內容', '全文', '文章内容', '新闻内容'],
  ].flat(),
  date: [
    ['date', 'published', 'pubdate', 'publishedat', 'datepublished', 'publicationdate', 'publishdate'],
    ['publisheddate', 'publicationtime', 'published_time', 'publishtime', 'isodate', 'webpublicationdate'],
    ['firstpublished', 'firstcreated', 'created', 'createdat', 'datecreated', 'versioncreated', 'datetime'],
    ['timestamp', 'time', 'updated', '发布时间', '发表时间', '日期', '时间', '時間'],
  ].flat(),
  dateline: ['dateline', '电头'],
  agency: [
    ['agency', 'source', 'publisher', 'provider', 'newsagency', 'sitename', 'outlet', 'publication'],
    ['infosource', 'mediasource', '来源', '來源', '媒体', '通讯社'],
  ].flat(),
  places: ['places', 'place', 'locations', 'location', 'located', '地点', '地點'],
  bylines: [
    [
      'bylines',
      'byline',
      'authors',
      'author',
      'reporters',
      'reporter',
      'creator',
      'dccreator',
      'writer',
      'by',
    ],
    ['authorname', '作者', '记者', '記者'],
  ].flat(),
  topics: [
    ['tags', 'topics', 'keywords', 'category', 'categories', 'subjects', 'subject', 'section', 'sectionname'],
    ['channel', '标签', '關鍵詞', '关键词', '分类', '栏目', '频道'],
  ].flat(),
  language: ['language', 'lang', 'inlanguage', '语言'],
  original: [
    ['original', 'url', 'link', 'permalink', 'canonicalurl', 'canonical', 'weburl', 'href', 'externalurl'],
    ['sourceurl', 'articleurl', '链接', '鏈接', '网址'],
  ].flat(),
}

/** A key as it is compared. */
export function foldKey(key: string): string {
  return key === '_id' ? key : key.toLowerCase().replace(/[_\-.:\s]+/g, '')
}
