import type { Language } from '@stoa/contract/settings-shapes'
import { direction, localeOf } from '@stoa/text/languages'

/** A whole HTML document around the given parts, as mail programs like it best: with no more than they understand. */
export const htmlPage = (
  body: string,
  { lang, dir }: { lang?: string; dir: 'ltr' | 'rtl' | 'auto' },
): string =>
  `<!doctype html><html${lang ? ` lang="${lang}"` : ''} dir="${dir}"><head><meta charset="utf-8"></head><body dir="${dir}">${body}</body></html>`

/** The same, in one of our languages. */
export const htmlPageIn = (language: Language, body: string): string =>
  htmlPage(body, { lang: localeOf(language).split('-u-')[0] ?? language, dir: direction(language) })
