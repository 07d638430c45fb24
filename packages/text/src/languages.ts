import type { Language } from '@stoa/contract/settings-shapes'

/** Each language by its own name, for pickers: whoever cannot read the others finds theirs. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  el: 'Ελληνικά',
  zh: '简体中文',
  ru: 'Русский',
  ar: 'العربية',
  lt: 'Lietuvių',
}

const namesIn = new Map<Language, Intl.DisplayNames>()

/** What a language of the world is called in the reader's. */
export const languageNameIn = (tag: string, reader: Language): string => {
  const names = namesIn.get(reader) ?? new Intl.DisplayNames(localeOf(reader), { type: 'language' })
  namesIn.set(reader, names)
  return names.of(tag) ?? tag
}

export const direction = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr')

/** The locale that `Intl` formats with. Arabic keeps the digits that ticket codes and times are typed in. */
export const localeOf = (language: Language): string =>
  language === 'ar' ? 'ar-u-nu-latn' : language === 'zh' ? 'zh-Hans' : language

/** The first of the wishes (BCP 47 tags, as a browser lists them) that there are texts for; English otherwise. */
export function closestLanguage(wishes: readonly string[]): Language {
  for (const wish of wishes) {
    const short = wish.toLowerCase().split('-')[0] ?? ''
    if (isLanguage(short)) return short
  }
  return 'en'
}

export const isLanguage = (text: string): text is Language => Object.hasOwn(languageNames, text)
