import type { Language } from '@stoa/contract/settings-shapes'
import { localeOf } from '@stoa/text/languages'

const minute = 60
const hour = 60 * minute
const day = 24 * hour

const formats = new Map<string, Intl.DurationFormat>()

const formatOf = (language: Language, minutesDisplay: 'auto' | 'always') => {
  const key = `${language} ${minutesDisplay}`
  const format =
    formats.get(key) ?? new Intl.DurationFormat(localeOf(language), { style: 'narrow', minutesDisplay })
  formats.set(key, format)
  return format
}

/** "1d 4h": seconds in days of 24 hours, hours and minutes; what is less than a minute counts as none. */
export function durationText(seconds: number, language: Language): string {
  const whole = Math.trunc(seconds / minute)
  return formatOf(language, whole === 0 ? 'always' : 'auto').format({
    days: Math.trunc(whole / 1440),
    hours: Math.trunc((whole % 1440) / 60),
    minutes: whole % 60,
  })
}

/** "26h 5m": time that people worked, which makes no days. */
export function workText(minutes: number, language: Language): string {
  return formatOf(language, minutes < 60 ? 'always' : 'auto').format({
    hours: Math.trunc(minutes / 60),
    minutes: minutes % 60,
  })
}

/** The beginnings of what people call each unit. English works for everybody. */
const unitWords: Record<Language, readonly [string, number][]> = {
  en: [
    ['d', day],
    ['h', hour],
    ['m', minute],
  ],
  el: [
    ['η', day],
    ['μ', day],
    ['ω', hour],
    ['λ', minute],
  ],
  zh: [
    ['天', day],
    ['日', day],
    ['小时', hour],
    ['时', hour],
    ['分', minute],
  ],
  ru: [
    ['д', day],
    ['с', day],
    ['ч', hour],
    ['м', minute],
  ],
  ar: [
    ['ي', day],
    ['أ', day],
    ['س', hour],
    ['د', minute],
  ],
  lt: [
    ['d', day],
    ['p', day],
    ['v', hour],
    ['h', hour],
    ['m', minute],
  ],
}

const unitOf = (word: string, language: Language) =>
  [...unitWords[language], ...unitWords.en].find(([beginning]) => word.startsWith(beginning))?.[1]

/** Seconds of what somebody typed, such as "2 h" or "1 d 4 h"; a bare number is hours. null: not understood. */
export function readDuration(typed: string, language: Language): number | null {
  const text = typed
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[٠-٩]/g, digit => String(digit.charCodeAt(0) - 0x660))
    .trim()
  if (/^\d+([.,]\d+)?$/.test(text)) return Math.round(Number(text.replace(',', '.')) * hour)
  const part = /\s*(\d+(?:[.,]\d+)?)\s*(\p{L}+)[.,،]?\s*(?:و\s*)?/uy
  let seconds = 0
  let at = 0
  while (at < text.length) {
    part.lastIndex = at
    const [whole, number = '', word = ''] = part.exec(text) ?? []
    const unit = whole && unitOf(word, language)
    if (!unit) return null
    seconds += Number(number.replace(',', '.')) * unit
    at += whole.length
  }
  return text === '' ? null : Math.round(seconds)
}
