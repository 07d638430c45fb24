import type { Language } from '@stoa/contract/settings-shapes'
import { createInstance, type TFunction } from 'i18next'
import { loadCatalogue, namespaces } from './catalogues.ts'
import type {} from './typed-keys.ts'

/** `t('save')` for the shell's words, `t('tickets:reply')` for those of a feature. */
export type Translate = TFunction<typeof namespaces>

const kept = new Map<Language, Promise<Translate>>()

/**
 * A translate function in one language, for where there is no React: mails, the server.
 * Values are put in as they are; whoever writes HTML escapes them.
 */
export function translator(language: Language): Promise<Translate> {
  const made = kept.get(language) ?? make(language)
  kept.set(language, made)
  return made
}

async function make(language: Language): Promise<Translate> {
  return createInstance().init({
    lng: language,
    ns: [...namespaces],
    defaultNS: 'shell',
    resources: { [language]: await loadCatalogue(language) },
    interpolation: { escapeValue: false },
  })
}
