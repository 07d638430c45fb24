import type { ReportMail } from '@stoa/contract/report-mails'
import { localeOf } from '@stoa/text/languages'
import { useReader } from '../../../lib/session.ts'
import { useLanguage, useText } from '../../../lib/text.ts'
import { weekdayNames, weekdays } from '../../../lib/weekdays.ts'

/** "8:00 AM", as the reader writes it. */
export function useHourWords(): (hour: number) => string {
  const language = useLanguage()
  const format = new Intl.DateTimeFormat(localeOf(language), { timeStyle: 'short', timeZone: 'UTC' })
  return hour => format.format(Date.UTC(2024, 0, 1, hour))
}

/** When a mail goes out, in a sentence; the zone is named where it is not the reader's. */
export function useRhythmWords(): (mail: ReportMail) => string {
  const t = useText()
  const { language, timeZone } = useReader()
  const hourWords = useHourWords()
  return ({ every, weekday, monthday, hour, zone }) => {
    const at = hourWords(hour)
    const said = {
      day: () => t('saved:mail.every.day', { hour: at }),
      week: () =>
        t('saved:mail.every.week', {
          weekday: weekdayNames(language)[weekdays[weekday - 1] ?? 'monday'],
          hour: at,
        }),
      month: () => t('saved:mail.every.month', { day: monthday, hour: at }),
    }[every]()
    return zone === timeZone ? said : `${said} (\u2068${zone}\u2069)`
  }
}
