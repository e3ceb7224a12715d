import type {WireLanguage} from '../language.js'

/**
 * Persian dates are those of another calendar: none of its months is read, for it would be taken for one of ours.
 * Foreign days are printed by the French names.
 */
export const persian: WireLanguage = {
  months: [
    'ژانویه',
    'فوریه',
    'مارس',
    'آوریل',
    'مه',
    'ژوئن',
    'ژوئیه',
    'اوت',
    'سپتامبر',
    'اکتبر',
    'نوامبر',
    'دسامبر',
  ],
  and: 'و',
  agencies:
    'ایسنا, ایرنا, مهر, فارس, تسنیم, ایلنا, ایکنا, برنا, میزان, شبستان, خبرآنلاین, خانه ملت, صدا و سیما, رویترز, آسوشیتدپرس, خبرگزاری فرانسه, شینهوا, اسپوتنیک, آناتولی, باختر, پژواک, آوا, خاورمیانه',
  cities:
    'تهران, مشهد, اصفهان, شیراز, تبریز, اهواز, قم, کرمان, رشت, کرمانشاه, همدان, ارومیه, یزد, زاهدان, اردبیل, سنندج, ساری, گرگان, بوشهر, بندرعباس, کابل, هرات, مزار شریف, قندهار, لندن, پاریس, مسکو, وین, ژنو, بغداد, دمشق, آنکارا, واشنگتن, نیویورک, پکن',
  roles: {
    نویسنده: 'reporter',
    خبرنگار: 'reporter',
    'گزارش از': 'reporter',
    ویراستار: 'editor',
    مترجم: 'translator',
    عکس: 'photographer',
    عکاس: 'photographer',
    منبع: 'source',
  },
  forms: [
    {
      // e.g. `ایسنا/تهران `: the newsroom and its desk.
      rule: 'fa-agency-place',
      pattern: /(?<agency>ایسنا) ?\/ ?(?<place>[\u0620-\u06ff]{3,20})(?= )/y,
    },
    {
      // e.g. `به گزارش ایسنا، `: according to the newsroom itself.
      rule: 'fa-according-to',
      pattern:
        /به گزارش (?:(?:خبرنگار|گروه [\u0620-\u06ff]+) )?(?:خبرگزاری )?(?<agency>ایسنا|ایرنا|مهر|فارس|تسنیم|ایلنا|ایکنا|برنا|میزان|شبستان|خبرآنلاین|خانه ملت|صدا و سیما|باختر|پژواک)(?: از (?<place>[\u0620-\u06ff]+))?(?=\s?[،,؛:])/y,
    },
  ],
}
