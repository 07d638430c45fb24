import type { Language } from '@stoa/contract/settings-shapes'
import type { Chrono, ParsedResult } from 'chrono-node'
import { momentOf, type WallTime, wallTimeOf } from '../wall-clock.ts'
import { readPeriod } from './read-period.ts'
import { morning, readSpoken } from './read-spoken.ts'
import { greek, lithuanian } from './spoken-words.ts'

/** Understands a moment as people write it, on the clock of a time zone; null where it does not, or where that has passed. */
export type ReadMoment = (typed: string, now: number, timeZone: string) => number | null

type Parser = Pick<Chrono, 'parse'>

/** An early part of the day is when people begin to work. */
const hourOf = ({ start }: ParsedResult, wall: WallTime): number => {
  const hour = start.get('hour') ?? morning
  if (start.isCertain('hour')) return hour
  const onlyImplied = hour === 12 || hour === wall.hour
  return onlyImplied || hour < morning ? morning : hour
}

/** `around`: what may stand around a moment without changing it; whatever else stands there, such as "not", might. */
type Spoken = { prepared: (typed: string) => string; around: RegExp }

const byChrono =
  (parser: Parser, { prepared, around }: Spoken): ReadMoment =>
  (typed, now, timeZone) => {
    const wall = wallTimeOf(now, timeZone)
    // Not all languages of the library know of other time zones: the clock of this machine shows what that of the reader does.
    const reference = new Date(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute)
    const text = prepared(typed)
    const [found, ...more] = parser.parse(text, reference, { forwardDate: true })
    if (!found || more.length > 0) return null
    const besides = [text.slice(0, found.index), text.slice(found.index + found.text.length)]
    if (!besides.every(each => around.test(each))) return null
    const { start } = found
    const part = (name: 'year' | 'month' | 'day') => start.get(name) ?? wall[name]
    const day = { year: part('year'), month: part('month'), day: part('day') }
    const hour = hourOf(found, wall)
    const minute = start.isCertain('hour') ? (start.get('minute') ?? 0) : 0
    return momentOf({ ...day, hour, minute }, timeZone)
  }

/** What is missing to be read: the word before the day after tomorrow, and that before an hour. */
const english = (typed: string) =>
  typed
    .replace(/^(\s*(?:on |by |until |till )?)(?=day after tomorrow)/i, '$1the ')
    .replace(/(tomorrow|day) (\d{1,2})\s*$/i, '$1 at $2')

/** What is missing to be read: a short word for weeks, and a month on. */
const chinese = (typed: string) =>
  typed
    .replace(/([\d一二两三四五六七八九十]+)个?周(?=[后後内])/, '$1个星期')
    .replace(/下个?月\s*$/, '一个月后')

/** What is missing to be read: marks over and under Arabic letters, and the word before the hour. */
const arabic = (typed: string) =>
  typed
    .replace(/[\u064B-\u0652\u0640]/g, '')
    .replace(/[٠-٩]/g, digit => String(digit.charCodeAt(0) - 0x0660))
    .replace(/(غدا|بعد غد|اليوم) (?:في )?(\d)/, '$1 الساعة $2')

const asTyped = (typed: string) => typed

/** Days and months in numbers, as most of Europe writes them: 24.12. or 24/12, with or without a time. */
const byNumbers: ReadMoment = (typed, now, timeZone) => {
  const [, day, month, hour, minute] =
    typed.trim().match(/^(\d{1,2})[./](\d{1,2})\.?(?:\s+(\d{1,2})(?:[:.](\d{2}))?)?$/) ?? []
  if (!day || !month) return null
  const wall = wallTimeOf(now, timeZone)
  const at = (year: number) =>
    momentOf(
      {
        year,
        month: Number(month),
        day: Number(day),
        hour: Number(hour ?? morning),
        minute: Number(minute ?? 0),
      },
      timeZone,
    )
  if (Number(month) > 12 || Number(day) > 31 || Number(hour ?? 0) > 23) return null
  const thisYear = at(wall.year)
  return thisYear > now ? thisYear : at(wall.year + 1)
}

const ofLanguage: Record<Language, () => Promise<ReadMoment>> = {
  en: async () =>
    byChrono(await import('chrono-node/en'), {
      prepared: english,
      around: /^(?:[\s.,!]|\b(?:on|by|at|in|the|until|till|coming)\b)*$/i,
    }),
  ru: async () =>
    byChrono(await import('chrono-node/ru'), {
      prepared: asTyped,
      around: /^(?:[\s.,!]|(?<!\p{L})(?:в|во|на|к|до|следующ(?:ая|ий|ее|ую))(?!\p{L}))*$/iu,
    }),
  zh: async () =>
    byChrono((await import('chrono-node/zh')).hans, {
      prepared: chinese,
      around: /^[\s.,!。，！在到于等的钟整]*$/,
    }),
  ar: async () =>
    byChrono(await import('chrono-node/ar'), {
      prepared: arabic,
      around: /^(?:[\s.,!،]|(?<!\p{L})(?:في|إلى|حتى|يوم)(?!\p{L}))*$/u,
    }),
  el: async () => (typed, now, timeZone) => readSpoken(typed, now, timeZone, greek),
  lt: async () => (typed, now, timeZone) => readSpoken(typed, now, timeZone, lithuanian),
}

/** Loads what is needed to read one language; English is understood besides. */
export const momentReader = async (language: Language): Promise<ReadMoment> => {
  const periods =
    (spoken: Language): ReadMoment =>
    (typed, now, timeZone) =>
      readPeriod(typed, now, timeZone, spoken)
  const readers = [
    byNumbers,
    periods(language),
    await ofLanguage[language](),
    periods('en'),
    await ofLanguage.en(),
  ]
  return (typed, now, timeZone) => {
    if (typed.trim() === '') return null
    for (const read of readers) {
      const moment = read(typed, now, timeZone)
      if (moment !== null) return moment > now ? moment : null
    }
    return null
  }
}
