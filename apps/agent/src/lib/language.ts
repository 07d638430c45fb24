import type { Language } from '@stoa/contract/settings-shapes'
import { loadCatalogue, namespaces } from '@stoa/text/catalogues'
import { closestLanguage, direction, isLanguage } from '@stoa/text/languages'
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'

const memory = 'stoa.language'

/** The language of the last visit, else the browser's: known before the server has said who this is. */
export function firstLanguage(): Language {
  const remembered = localStorage.getItem(memory)
  return remembered && isLanguage(remembered) ? remembered : closestLanguage(navigator.languages)
}

export async function startLanguage(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    ns: [...namespaces],
    defaultNS: 'shell',
    resources: { [language]: await loadCatalogue(language) },
    interpolation: { escapeValue: false }, // React escapes
    react: { useSuspense: false },
  })
  mark(language)
}

/** Changes the words, the direction and what screen readers speak; nothing is reloaded. */
export async function changeLanguage(language: Language): Promise<void> {
  if (i18next.language === language) return
  const catalogue = await loadCatalogue(language)
  for (const namespace of namespaces) i18next.addResourceBundle(language, namespace, catalogue[namespace])
  await i18next.changeLanguage(language)
  mark(language)
}

function mark(language: Language) {
  document.documentElement.lang = language
  document.documentElement.dir = direction(language)
  localStorage.setItem(memory, language)
}
