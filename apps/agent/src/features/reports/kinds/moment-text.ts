import type { Reader } from '@stoa/text/format'
import { localeOf } from '@stoa/text/languages'

const formats = new Map<string, Intl.DateTimeFormat>()

/** "20 Nov 2026, 16:50": day and time in one line, for tables. */
export function momentText(at: string, { language, timeZone }: Reader): string {
  const key = `${language} ${timeZone}`
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(localeOf(language), {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone,
      calendar: 'gregory',
    })
  formats.set(key, format)
  return format.format(Date.parse(at))
}
