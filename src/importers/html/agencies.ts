import {foldName} from '../../text/fold.js'

/** News agencies as pages name them, where a reporter's name would stand. */
const names = [
  'AP|Associated Press|The Associated Press|AFP|AFP Deutschland|Agence France-Presse|Reuters|Thomson Reuters|UPI|Bloomberg|Bloomberg News|PA|PA Media|Press Association|PA News Agency',
  'dpa|dpa-AFX|Deutsche Presse-Agentur|SID|Sport-Informations-Dienst|epd|KNA|AFX|APA|Austria Presse Agentur|SDA|Keystone-SDA|Keystone-SDA-ATS|awp',
  'EFE|Agencia EFE|Europa Press|Lusa|ANSA|Adnkronos|AGI|LaPresse|Belga|ANP|NTB|TT|TT Nyhetsbyrån|Ritzau|STT|BNS|PAP|ČTK|ČTK, SZ|TASR|SITA|MTI|Agerpres|BTA|Tanjug|Hina|STA|ANA-MPA',
  'TASS|ТАСС|РИА Новости|RIA Novosti|Интерфакс|Interfax|Ukrinform|Укринформ|Anadolu|Anadolu Ajansı|Anadolu Agency|AA|DHA|Demirören Haber Ajansı|İHA|İhlas Haber Ajansı|WAM|SPA|MENA|KUNA|QNA|IRNA',
  'Xinhua|Xinhua News Agency|新华社|新華社|新华网|中新社|中国新闻社|中新网|中国新闻网|中央社|Kyodo|Kyodo News|共同通信|共同通信社|共同|時事通信|時事通信社|時事|Jiji Press|Yonhap|Yonhap News Agency|연합뉴스|뉴시스|Newsis|뉴스1|KCNA|朝鲜中央通讯社|美联社|路透社|法新社|塔斯社|共同社|韩联社|俄新社|埃菲社|德新社|安莎社|中通社|朝中社',
  'PTI|Press Trust of India|IANS|ANI|UNI|APP|Bernama|Antara|NAN|News Agency of Nigeria|SAnews|SAPA|AAP|Australian Associated Press|The Canadian Press|Canadian Press|Agencia Brasil|Agência Brasil|Télam|Notimex|Prensa Latina|AFP/Reuters|AP/Reuters|Tribune News Service|Inter Press Service|The Conversation',
]

const agencies = new Set(names.join('|').split('|').map(foldName))

/** Whether a name is a news agency's. */
export function isAgency(name: string): boolean {
  return agencies.has(foldName(name))
}
