import type { Language } from '@stoa/contract/settings-shapes'
import type { Translate } from '@stoa/text/translator'
import i18next from 'i18next'
import { createContext, useContext } from 'react'

/** Outside of components, in the language of the moment. */
export const translate = i18next.t as unknown as Translate

/** Given once, around the app: hundreds of components ask for it while a page is drawn. */
export const TextContext = createContext<{ language: Language; t: Translate }>({
  get language() {
    return i18next.language as Language
  },
  t: translate,
})

/** `t('save')` for the shell's words, `t('tickets:reply')` for a feature's. */
export const useText = (): Translate => useContext(TextContext).t

/** The language of the screen, also before anybody is signed in. */
export const useLanguage = (): Language => useContext(TextContext).language
