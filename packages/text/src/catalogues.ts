import type { Language } from '@stoa/contract/settings-shapes'
import type { en } from './en.ts'

/** What each feature says, by namespace, in one language. English is the shape; a test holds the others to it. */
export type Catalogue = typeof en
export type Namespace = keyof Catalogue

/** The namespaces that can be asked for; one file each in every language folder. */
export const namespaces = [
  'shell',
  'errors',
  'auth',
  'tickets',
  'departments',
  'people',
  'mail',
  'mails',
  'settings',
  'timeline',
  'hours',
  'availability',
  'distribution',
  'sla',
  'templates',
  'audit',
  'guide',
] as const satisfies readonly Namespace[]

type Words = { readonly [key: string]: string | Words }
type AnyCatalogue = { readonly [N in Namespace]: Words }

const loaders: Record<Language, () => Promise<AnyCatalogue>> = {
  en: async () => (await import('./en.ts')).en,
  el: async () => (await import('./el.ts')).el,
  zh: async () => (await import('./zh.ts')).zh,
  ru: async () => (await import('./ru.ts')).ru,
  ar: async () => (await import('./ar.ts')).ar,
  lt: async () => (await import('./lt.ts')).lt,
}

/** Loads one language and no other; works in the browser (one chunk a language) and in Node. */
export const loadCatalogue = (language: Language): Promise<AnyCatalogue> => loaders[language]()
