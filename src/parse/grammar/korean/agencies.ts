/** Newsrooms that sign their own stories; add one by adding a word. */
const names = `
  연합뉴스 연합뉴스TV 연합인포맥스 뉴시스 뉴스1 뉴스핌 뉴스토마토 노컷뉴스 CBS노컷뉴스 포커스뉴스 오마이뉴스 프레시안 미디어오늘 아이뉴스24
  조선일보 중앙일보 동아일보 한겨레 경향신문 한국일보 서울신문 국민일보 세계일보 문화일보 매일경제 한국경제 서울경제 헤럴드경제 아시아경제
  머니투데이 이데일리 파이낸셜뉴스 이투데이 아주경제 전자신문 디지털타임스 디지털데일리 지디넷코리아 스포츠서울 스포츠조선 스포츠동아 스포츠경향
  일간스포츠 스포츠한국 스포츠투데이 스타뉴스 OSEN 마이데일리 엑스포츠뉴스 텐아시아 티브이데일리 뉴스엔 조이뉴스24 스포탈코리아 데일리안
  쿠키뉴스 시사저널 주간경향 부산일보 국제신문 매일신문 영남일보 대전일보 강원일보 강원도민일보 경인일보 경기일보 광주일보 전남일보 제주일보
  조선중앙통신 신화통신 교도통신 로이터 로이터통신 블룸버그 블룸버그통신 AP AFP DPA dpa 신화 교도 타스 타스통신 EPA UPI 로이터연합뉴스
  NEWSIS Newsis News1 YTN MBN JTBC KBS MBC SBS EBS CBS
`
  .trim()
  .split(/\s+/)

const known = new Set(names)
/** How the names of newsrooms end that are not in the table. */
const generic =
  /^[A-Za-z]{0,6}[가-힣]{1,8}(?:뉴스|신문|일보|경제|통신|방송|타임스|타임즈|투데이|데일리|저널|미디어)(?:24|TV|1)?$/
const separators = /[/·ㆍ=]/

/** Whether the words are a newsroom's name, or several that sign together, e.g. `AP/뉴시스`. */
export function isAgency(words: string): boolean {
  return words !== '' && words.length <= 30 && words.split(separators).every(isOne)
}

/** Whether a word is a newsroom of the table. */
export function isKnown(word: string): boolean {
  return known.has(word)
}

function isOne(word: string): boolean {
  return isKnown(word) || generic.test(word)
}
