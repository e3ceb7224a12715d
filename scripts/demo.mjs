// The demo archive as other scripts need it: built into a folder, in a look and a language.
import {fileURLToPath} from 'node:url'
import {build, loadSettings, memoryStore, silent} from '../lib/index.js'

const root = fileURLToPath(new URL('../examples/', import.meta.url))

const titles = {en: 'The Weiwan Papers', ar: 'صحف ويوان'}
const descriptions = {
  en: 'News of a small town that does not exist: every name and event is invented.',
  ar: 'أخبار بلدة صغيرة لا وجود لها: كل الأسماء والأحداث من نسج الخيال.',
}

/** Build it into `out`. */
export async function buildDemo(out, {look = 'broadsheet', language = 'zh-Hans'} = {}) {
  const settings = loadSettings(root)
  const words = language in titles ? {title: titles[language], description: descriptions[language]} : {}
  return build(
    {...settings, ...words, look, language, out},
    {store: memoryStore(), progress: silent, threads: 1},
  )
}
