import type { Language } from '@stoa/contract/settings-shapes'
import { expect, test } from 'vitest'
import { momentReader } from './read-typed.ts'

/** A Friday, 15:20 in Athens. */
const now = Date.parse('2026-11-27T13:20:00Z')
const zone = 'Europe/Athens'

const cases: Record<Language, [string, string | null][]> = {
  en: [
    ['tomorrow 9am', '2026-11-28 09:00'],
    ['tomorrow', '2026-11-28 09:00'],
    ['next Monday', '2026-11-30 09:00'],
    ['Monday at 14:30', '2026-11-30 14:30'],
    ['monday morning', '2026-11-30 09:00'],
    ['in 3 hours', '2026-11-27 18:20'],
    ['in two weeks', '2026-12-11 09:00'],
    ['5pm', '2026-11-27 17:00'],
    ['dec 24', '2026-12-24 09:00'],
    ['24.12. 10:30', '2026-12-24 10:30'],
    ['3.1.', '2027-01-03 09:00'],
    ['day after tomorrow', '2026-11-29 09:00'],
    ['Day after tomorrow 10am', '2026-11-29 10:00'],
    ['the day after tomorrow', '2026-11-29 09:00'],
    ['by Monday', '2026-11-30 09:00'],
    ['tomorrow 14', '2026-11-28 14:00'],
    ['not tomorrow', null],
    ['every Monday', null],
    ['tomorrow unless it rains', null],
    ['yesterday', null],
    ['some day', null],
    ['', null],
  ],
  el: [
    ['αύριο στις 9', '2026-11-28 09:00'],
    ['αύριο', '2026-11-28 09:00'],
    ['μεθαύριο 10:30', '2026-11-29 10:30'],
    ['Δευτέρα', '2026-11-30 09:00'],
    ['την Παρασκευή στις 5 μ.μ.', '2026-12-04 17:00'],
    ['σε 3 ώρες', '2026-11-27 18:20'],
    ['σε μια ώρα', '2026-11-27 16:20'],
    ['σε 20 λεπτά', '2026-11-27 15:40'],
    ['σε δύο μέρες', '2026-11-29 09:00'],
    ['την επόμενη εβδομάδα', '2026-12-04 09:00'],
    ['σε ένα μήνα', '2026-12-27 09:00'],
    ['απόψε', null],
    ['σήμερα το βράδυ', '2026-11-27 20:00'],
    ['στις 18', '2026-11-27 18:00'],
    ['στις 9', '2026-11-28 09:00'],
    ['24/12', '2026-12-24 09:00'],
    ['μέχρι την επόμενη Δευτέρα', '2026-11-30 09:00'],
    ['αύριο το πρωί στις 10', '2026-11-28 10:00'],
    ['όχι αύριο', null],
    ['Δευτέρα ή Τρίτη', null],
    ['αύριο 9 10', null],
    ['tomorrow 9am', '2026-11-28 09:00'],
  ],
  lt: [
    ['rytoj 9', '2026-11-28 09:00'],
    ['rytoj', '2026-11-28 09:00'],
    ['poryt 10:30', '2026-11-29 10:30'],
    ['pirmadienį', '2026-11-30 09:00'],
    ['pirmadienį 14 val.', '2026-11-30 14:00'],
    ['po 3 valandų', '2026-11-27 18:20'],
    ['po valandos', '2026-11-27 16:20'],
    ['po 20 minučių', '2026-11-27 15:40'],
    ['po dviejų dienų', '2026-11-29 09:00'],
    ['po savaitės', '2026-12-04 09:00'],
    ['kitą savaitę', '2026-12-04 09:00'],
    ['po mėnesio', '2026-12-27 09:00'],
    ['šiandien vakare', '2026-11-27 20:00'],
    ['kitą pirmadienį 9:30 val.', '2026-11-30 09:30'],
    ['ne rytoj', null],
    ['rytoj 9 katės', null],
    ['kada nors', null],
  ],
  ru: [
    ['завтра в 9', '2026-11-28 09:00'],
    ['завтра утром', '2026-11-28 09:00'],
    ['послезавтра', '2026-11-29 09:00'],
    ['в понедельник', '2026-11-30 09:00'],
    ['через 3 часа', '2026-11-27 18:20'],
    ['через неделю', '2026-12-04 09:00'],
    ['24 декабря', '2026-12-24 09:00'],
    ['в 17:00', '2026-11-27 17:00'],
    ['во вторник', '2026-12-01 09:00'],
    ['следующая неделя', '2026-12-04 09:00'],
    ['не завтра', null],
    ['конец месяца', null],
    ['когда-нибудь', null],
  ],
  zh: [
    ['明天9点', '2026-11-28 09:00'],
    ['明天上午9点', '2026-11-28 09:00'],
    ['后天', '2026-11-29 09:00'],
    ['下周一', '2026-11-30 09:00'],
    ['3小时后', '2026-11-27 18:20'],
    ['下午5点', '2026-11-27 17:00'],
    ['12月24日', '2026-12-24 09:00'],
    ['明天9点钟', '2026-11-28 09:00'],
    ['不是明天', null],
    ['改天', null],
  ],
  ar: [
    ['غدًا 9', '2026-11-28 09:00'],
    ['غدا الساعة 9', '2026-11-28 09:00'],
    ['غدًا ٩', '2026-11-28 09:00'],
    ['بعد غد', '2026-11-29 09:00'],
    ['الاثنين القادم', '2026-11-30 09:00'],
    ['بعد 3 ساعات', '2026-11-27 18:20'],
    ['الساعة 5 مساء', '2026-11-27 17:00'],
    ['24 ديسمبر', '2026-12-24 09:00'],
    ['في الاثنين', '2026-11-30 09:00'],
    ['ليس غدا', null],
    ['يومًا ما', null],
  ],
}

const shown = (moment: number) =>
  Temporal.Instant.fromEpochMilliseconds(moment)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString()
    .slice(0, 16)
    .replace('T', ' ')

for (const [language, table] of Object.entries(cases) as [Language, (typeof cases)['en']][])
  test.each(table)(`${language}: “%s” is %s`, async (typed, expected) => {
    const read = await momentReader(language)
    const moment = read(typed, now, zone)
    expect(moment === null ? null : shown(moment)).toBe(expected)
  })

test.each(['en', 'zh', 'ru', 'ar', 'el', 'lt'] as const)(
  '%s: tomorrow is that of the reader, wherever the machine is',
  async language => {
    const read = await momentReader(language)
    const tomorrow = { en: 'tomorrow', zh: '明天', ru: 'завтра', ar: 'غدا', el: 'αύριο', lt: 'rytoj' }
    // The 28th there already.
    expect(read(tomorrow[language], now, 'Pacific/Auckland')).toBe(Date.parse('2026-11-28T20:00:00Z'))
    expect(read(tomorrow[language], now, 'America/Los_Angeles')).toBe(Date.parse('2026-11-28T17:00:00Z'))
  },
)

test('days keep the clock of the reader over a change of the clocks', async () => {
  const read = await momentReader('en')
  const before = Date.parse('2027-03-27T10:00:00Z')
  expect(read('tomorrow 9am', before, zone)).toBe(Date.parse('2027-03-28T06:00:00Z'))
})
