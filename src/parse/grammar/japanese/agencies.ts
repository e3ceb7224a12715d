/** Newsrooms that Japanese papers sign with, the longest of those that begin alike first. */
const names = `
  共同通信社 共同通信 共同 時事通信社 時事通信 時事 トムソン・ロイター トムソンロイター ロイター通信 ロイター ＡＦＰ＝時事 AFP＝時事 AFP=時事
  AFP時事 ＡＦＰ時事 ＡＦＰＢＢ AFPBB AFP ＡＦＰ AP通信 AP ＡＰ UPI ＵＰＩ DPA ＤＰＡ dpa タス通信 タス インタファクス通信 イタル・タス ブルームバーグ
  新華社 新華 中国新聞社 中央通信社 中央社 聯合ニュース 連合ニュース 朝鮮中央通信 東方新報 CNS CNN.co.jp CNNMoney CNN ＣＮＮ BBC ＢＢＣ NHK ＮＨＫ
  朝日新聞 毎日新聞 読売新聞 産経新聞 日本経済新聞 東京新聞 中日新聞 北海道新聞 西日本新聞 河北新報 神戸新聞 京都新聞 中国新聞 信濃毎日新聞
  静岡新聞 琉球新報 沖縄タイムス ダウ・ジョーンズ NQN ＮＱＮ ロイターBREAKINGVIEWS パンオリエントニュース 大紀元日本 サーチナ レコードチャイナ
  新潟日報 共同=ロイター 共同＝ロイター ロイター＝共同 ロイター=共同 AP=共同 AP＝共同 ＡＰ＝共同 新華社=共同 新華社＝共同 タス＝共同 聯合＝共同
`
  .trim()
  .split(/\s+/)

const known = new Set(names)
/** As a part of an expression, the longest first. */
export const agencies = [...names]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace(/[.*+]/g, '\\$&'))
  .join('|')

/** Whether the words are a newsroom's name. */
export function isAgency(words: string): boolean {
  return known.has(words)
}
