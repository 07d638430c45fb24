import type { Language } from '@stoa/contract/settings-shapes'

/**
 * How the end or the beginning of a period is said, in small letters and without accents. Groups: `end` or `start`; `next` where it is the
 * one after this; and `day`, `week`, `month` or `year`. All of what was typed has to fit.
 */
export const periodWords: Record<Language, RegExp> = {
  en: /^(?:(?:by|until|till|at|on) )?(?:the )?(?:(?<end>end)|(?<start>beginning|start)) of (?:the |this )?(?<next>next )?(?:(?<day>day)|(?<week>week)|(?<month>month)|(?<year>year))$/,
  el: /^(?:(?:στο|στα|στισ|μεχρι|ωσ|εωσ) )?(?:το |τα |τη )?(?:(?<end>τελοσ|τελη)|(?<start>αρχη|αρχεσ)) (?:τησ |του )?(?:αυτησ τησ |αυτου του )?(?<next>επομενησ |επομενου |αλλησ |αλλου )?(?:(?<day>η?μερασ)|(?<week>ε?βδομαδασ)|(?<month>μηνα)|(?<year>χρονου|ετουσ|χρονιασ))$/,
  lt: /^(?:iki )?(?:sios |sio |siu )?(?<next>kitos |kito |kitu )?(?:(?<day>dienos)|(?<week>savaites)|(?<month>menesio)|(?<year>metu)) (?:(?<end>pabaig\p{L}*)|(?<start>pradzi\p{L}*))$/u,
  ru: /^(?:(?:в|к|до|на) )?(?:(?<end>конец|конца|конце|концу)|(?<start>начало|начала|начале|началу)) (?:этои |этого )?(?<next>следующеи |следующего )?(?:(?<day>дня)|(?<week>недели)|(?<month>месяца)|(?<year>года))$/,
  ar: /^(?:(?:في|حتى|الى|عند|قبل) )?(?:(?<end>نهايه|نهاية|اخر)|(?<start>بداية|بدايه|اول)) (?:هذا |هذه )?(?:(?<day>اليوم)|(?<week>الاسبوع)|(?<month>الشهر)|(?<year>السنة|السنه|العام))(?<next> القادم| القادمة| المقبل| المقبلة)?$/,
  zh: /^(?:到|在)?(?:这个?|本|今)?(?<next>下个?|明)?(?:(?<day>天|日)|(?<week>周|星期)|(?<month>月)|(?<year>年))(?:(?<end>底|末|结束前?)|(?<start>初|开始))$/,
}

/** What people say for the same in fewer letters. */
export const shortPeriods: Partial<Record<Language, Record<string, string>>> = {
  en: { eod: 'end of day', eow: 'end of week', eom: 'end of month', eoy: 'end of year' },
  zh: { 下班前: '天结束', 今天下班前: '天结束' },
}

/** The last day of a week of work, from Monday, 1; 末 is the weekend itself. */
export const lastWorkday: Record<Language, number> = { en: 5, el: 5, lt: 5, ru: 5, ar: 4, zh: 6 }
