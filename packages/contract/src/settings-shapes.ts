import { z } from 'zod'
import { canonicalTag } from './language-tag.ts'

export const languages = ['en', 'el', 'zh', 'ru', 'ar', 'lt'] as const
export const language = z.enum(languages)
export type Language = z.output<typeof language>

/** A language that somebody speaks, of all there are. */
export const languageTag = z
  .string()
  .max(35)
  .refine(given => canonicalTag(given) !== null, { error: 'not a language, such as de or pt-BR' })
  .transform(given => canonicalTag(given) ?? given)
  .meta({ description: 'BCP 47, such as `de` or `pt-BR`' })

export const theme = z.enum(['system', 'light', 'dark'])
/** How close together things stand on the screen. */
export const density = z.enum(['roomy', 'compact'])

/** An IANA time zone that the runtime knows, such as Europe/Athens. */
export const timeZone = z
  .string()
  .max(60)
  .refine(
    zone => {
      try {
        new Intl.DateTimeFormat('en', { timeZone: zone })
        return true
      } catch {
        return false
      }
    },
    { error: 'not a known IANA time zone' },
  )
