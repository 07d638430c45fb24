import type { Language } from '@stoa/contract/settings-shapes'
import { localeOf } from '@stoa/text/languages'

/** Units in which people say how long, in seconds; the longest first. */
export const units = { weeks: 604_800, days: 86_400, hours: 3_600, minutes: 60 } as const
export type Unit = keyof typeof units

/** The longest unit that says it without a rest, and how many of it. Weeks are only said where somebody chose them. */
export function inUnits(seconds: number, unitsToTry: readonly Unit[] = ['days', 'hours', 'minutes']) {
  const unit = unitsToTry.find(each => seconds >= units[each] && seconds % units[each] === 0) ?? 'minutes'
  return { unit, amount: Math.round(seconds / units[unit]) }
}

const formats = new Map<string, Intl.DurationFormat>()

/**
 * "3 days", "1 hour, 30 minutes". In languages where a noun after "more than" or "ago" has another form than alone, it is abbreviated:
 * "3 дн." is right everywhere.
 */
export function saidDuration(seconds: number, language: Language): string {
  const style = language === 'ru' || language === 'lt' ? 'short' : 'long'
  const format = formats.get(language) ?? new Intl.DurationFormat(localeOf(language), { style })
  formats.set(language, format)
  return format.format({
    days: Math.trunc(seconds / units.days),
    hours: Math.trunc((seconds % units.days) / units.hours),
    minutes: Math.trunc((seconds % units.hours) / units.minutes),
  })
}
