import { momentOf, type WallTime, wallTimeOf } from '../wall-clock.ts'
import type { SpokenWords } from './spoken-words.ts'

const minute = 60_000
/** When the day begins for whoever names only a day. */
export const morning = 9

/** In small letters, without accents and needless signs. */
export const folded = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ς', 'σ')
    .replace(/[.,](?=\s|$)/g, ' ')
    .replace(/(μ)\.(μ)/g, '$1$2')
    .replace(/\s+/g, ' ')
    .trim()

const fold = (words: readonly string[]) => words.map(folded)
const alternatives = (words: readonly string[]) => fold(words).join('|')

/** A day of the calendar so many days on. */
const dayOn = (wall: WallTime, days: number): WallTime => {
  const date = new Date(Date.UTC(wall.year, wall.month - 1, wall.day + days))
  return { ...wall, year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

const monthsOn = (wall: WallTime, months: number): WallTime => {
  const last = new Date(Date.UTC(wall.year, wall.month - 1 + months + 1, 0))
  const day = Math.min(wall.day, last.getUTCDate())
  return { ...wall, year: last.getUTCFullYear(), month: last.getUTCMonth() + 1, day }
}

/** From Monday, 0. */
export const weekdayOf = ({ year, month, day }: Pick<WallTime, 'year' | 'month' | 'day'>) =>
  (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7

const timeIn = (text: string, words: SpokenWords): { hour: number; minute: number } | null => {
  const [, hours, minutes = '0'] =
    text.match(/(?:^|[^\d.:])(\d{1,2})[:.](\d{2})(?![\d.:])/) ??
    text.match(/(?:^|[^\d./:])(\d{1,2})(?![\d./:])/) ??
    []
  const part = Object.entries(words.parts).find(([name]) => ` ${text} `.includes(` ${folded(name)} `))
  if (hours === undefined) return part ? { hour: part[1], minute: 0 } : null
  const late = fold(words.afternoon).some(word => ` ${text} `.includes(` ${word} `))
  const hour = Number(hours) + (late && Number(hours) < 12 ? 12 : 0)
  return hour < 24 && Number(minutes) < 60 ? { hour, minute: Number(minutes) } : null
}

/** Whether a text says nothing but a time; what else stands there, such as "not", might change it. */
const isOnlyTime = (text: string, hasTime: boolean, words: SpokenWords): boolean => {
  const number = hasTime ? String.raw`\d{1,2}(?:[:.]\d{2})?` : '(?!)'
  const known = [...Object.keys(words.parts), ...words.afternoon, ...words.around]
  const others = [...known.map(folded), ...words.next].join('|')
  const [first, ...more] = text.match(new RegExp(number, 'g')) ?? []
  return more.length === 0 && new RegExp(`^(?:(?:${others})(?= |$)| )*$`).test(text.replace(first ?? '', ' '))
}

/** The day that a text names, as days from today, and the text without it. */
const dayIn = (text: string, wall: WallTime, words: SpokenWords): { days: number; rest: string } | null => {
  for (const [name, days] of Object.entries(words.days)) {
    const found = new RegExp(`(^| )${folded(name)}( |$)`)
    if (found.test(text)) return { days, rest: text.replace(found, ' ') }
  }
  for (const [place, name] of fold(words.weekdays).entries()) {
    const found = new RegExp(`(^| )${name}\\p{L}*`, 'u')
    if (found.test(text))
      return { days: (place - weekdayOf(wall) + 7) % 7 || 7, rest: text.replace(found, ' ') }
  }
  return null
}

const numberOf = (text: string | undefined, words: SpokenWords) => {
  if (!text) return 1
  const known = Object.entries(words.numbers).find(([name]) => folded(name) === text)
  return known?.[1] ?? Number(text)
}

/** "in 3 hours", "next week". */
const spanIn = (text: string, now: number, timeZone: string, words: SpokenWords): number | null => {
  const units = Object.entries(words.units)
  const unit = `(${units.map(([name]) => folded(name)).join('|')})\\p{L}*`
  const count = `(\\d+|${alternatives(Object.keys(words.numbers))})`
  const after = text.match(new RegExp(`^(?:${folded(words.after)}) (?:${count} )?${unit}$`, 'u'))
  const next = after
    ? null
    : text.match(new RegExp(`^(?:\\p{L}{1,4} )?(?:${words.next.join('|')}) ()${unit}$`, 'u'))
  const found = after ?? next
  if (!found) return null
  const length = units.find(([name]) => folded(name) === found[2])?.[1] ?? 0
  const many = numberOf(found[1], words)
  const wall = wallTimeOf(now, timeZone)
  if (length === 'month' || length === 'year') {
    const months = length === 'month' ? many : many * 12
    return momentOf({ ...monthsOn(wall, months), ...atMorning }, timeZone)
  }
  if (length < 1440) return now + many * length * minute
  return momentOf({ ...dayOn(wall, (many * length) / 1440), ...atMorning }, timeZone)
}

const atMorning = { hour: morning, minute: 0 }

/** A moment as people say it in a language with these words; null where that is not understood. `now` and the answer are epoch milliseconds. */
export const readSpoken = (
  typed: string,
  now: number,
  timeZone: string,
  words: SpokenWords,
): number | null => {
  const text = folded(typed)
  const span = spanIn(text, now, timeZone, words)
  if (span !== null) return span
  const wall = wallTimeOf(now, timeZone)
  const named = dayIn(text, wall, words)
  const rest = named?.rest ?? text
  const time = timeIn(rest, words)
  if ((!named && !time) || !isOnlyTime(rest, time !== null, words)) return null
  const at = (days: number) => momentOf({ ...dayOn(wall, days), ...(time ?? atMorning) }, timeZone)
  if (named) return at(named.days)
  const today = at(0)
  return today > now ? today : at(1)
}
