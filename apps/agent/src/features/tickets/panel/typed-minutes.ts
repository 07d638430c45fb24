import type { Language } from '@stoa/contract/settings-shapes'
import { readDuration } from '../../../lib/duration.ts'

const most = 1440

/** Minutes of what somebody typed: a bare number, or hours and minutes in words; null: not understood, nothing, or more than a day. */
export function typedMinutes(typed: string, language: Language): number | null {
  const western = typed.replace(/[٠-٩]/g, digit => String(digit.charCodeAt(0) - 0x660)).trim()
  const seconds = readDuration(typed, language)
  const minutes = /^\d+$/.test(western) ? Number(western) : seconds === null ? 0 : Math.round(seconds / 60)
  return minutes >= 1 && minutes <= most ? minutes : null
}
