import type { Language } from '@stoa/contract/settings-shapes'
import type { administration } from './en/administration.ts'
import type { automation } from './en/automation.ts'
import type { composing } from './en/composing.ts'
import type { conversation } from './en/conversation.ts'
import type { daily } from './en/daily.ts'
import type { letters } from './en/letters.ts'
import type { reporting } from './en/reporting.ts'

/** What each feature says, by namespace, in one language. English is the shape; a test holds the others to it. */
export type Catalogue = typeof daily &
  typeof conversation &
  typeof administration &
  typeof automation &
  typeof reporting &
  typeof composing &
  typeof letters
export type Namespace = keyof Catalogue

/**
 * The namespaces, one file each in every language folder, in the parts in which they are loaded: what the first screen says, what tickets tell and how they are found,
 * what administrators and newcomers see, what rules, macros and filters are made with, what reports count, what is beside a text that is written, and what only the server says, in mails.
 */
export const parts = {
  daily: ['shell', 'errors', 'notifications', 'tickets', 'views', 'availability', 'distribution'],
  conversation: ['timeline', 'sla', 'search'],
  administration: [
    'auth',
    'contacts',
    'fields',
    'departments',
    'people',
    'mail',
    'settings',
    'hours',
    'templates',
    'audit',
    'guide',
  ],
  automation: ['conditions', 'actions', 'explained', 'rules', 'macros', 'canned', 'requests', 'batches'],
  reporting: ['goals', 'kinds', 'metrics', 'reports', 'saved'],
  composing: ['writing'],
  letters: ['mails'],
} as const satisfies Record<string, readonly Namespace[]>

export type Part = keyof typeof parts

export const namespaces = [
  ...parts.daily,
  ...parts.conversation,
  ...parts.administration,
  ...parts.automation,
  ...parts.reporting,
  ...parts.composing,
  ...parts.letters,
] as const

type Words = { readonly [key: string]: string | Words }
type AnyCatalogue = { readonly [namespace: string]: Words }

const loaders: Record<Language, Record<Part, () => Promise<AnyCatalogue>>> = {
  en: {
    daily: async () => (await import('./en/daily.ts')).daily,
    conversation: async () => (await import('./en/conversation.ts')).conversation,
    administration: async () => (await import('./en/administration.ts')).administration,
    automation: async () => (await import('./en/automation.ts')).automation,
    reporting: async () => (await import('./en/reporting.ts')).reporting,
    composing: async () => (await import('./en/composing.ts')).composing,
    letters: async () => (await import('./en/letters.ts')).letters,
  },
  el: {
    daily: async () => (await import('./el/daily.ts')).daily,
    conversation: async () => (await import('./el/conversation.ts')).conversation,
    administration: async () => (await import('./el/administration.ts')).administration,
    automation: async () => (await import('./el/automation.ts')).automation,
    reporting: async () => (await import('./el/reporting.ts')).reporting,
    composing: async () => (await import('./el/composing.ts')).composing,
    letters: async () => (await import('./el/letters.ts')).letters,
  },
  zh: {
    daily: async () => (await import('./zh/daily.ts')).daily,
    conversation: async () => (await import('./zh/conversation.ts')).conversation,
    administration: async () => (await import('./zh/administration.ts')).administration,
    automation: async () => (await import('./zh/automation.ts')).automation,
    reporting: async () => (await import('./zh/reporting.ts')).reporting,
    composing: async () => (await import('./zh/composing.ts')).composing,
    letters: async () => (await import('./zh/letters.ts')).letters,
  },
  ru: {
    daily: async () => (await import('./ru/daily.ts')).daily,
    conversation: async () => (await import('./ru/conversation.ts')).conversation,
    administration: async () => (await import('./ru/administration.ts')).administration,
    automation: async () => (await import('./ru/automation.ts')).automation,
    reporting: async () => (await import('./ru/reporting.ts')).reporting,
    composing: async () => (await import('./ru/composing.ts')).composing,
    letters: async () => (await import('./ru/letters.ts')).letters,
  },
  ar: {
    daily: async () => (await import('./ar/daily.ts')).daily,
    conversation: async () => (await import('./ar/conversation.ts')).conversation,
    administration: async () => (await import('./ar/administration.ts')).administration,
    automation: async () => (await import('./ar/automation.ts')).automation,
    reporting: async () => (await import('./ar/reporting.ts')).reporting,
    composing: async () => (await import('./ar/composing.ts')).composing,
    letters: async () => (await import('./ar/letters.ts')).letters,
  },
  lt: {
    daily: async () => (await import('./lt/daily.ts')).daily,
    conversation: async () => (await import('./lt/conversation.ts')).conversation,
    administration: async () => (await import('./lt/administration.ts')).administration,
    automation: async () => (await import('./lt/automation.ts')).automation,
    reporting: async () => (await import('./lt/reporting.ts')).reporting,
    composing: async () => (await import('./lt/composing.ts')).composing,
    letters: async () => (await import('./lt/letters.ts')).letters,
  },
}

/** Loads one part of one language and no other; works in the browser (a chunk each) and in Node. */
export const loadPart = (language: Language, part: Part): Promise<AnyCatalogue> => loaders[language][part]()

/** All of one language. */
export const loadCatalogue = async (language: Language): Promise<AnyCatalogue> => ({
  ...(await loadPart(language, 'daily')),
  ...(await loadPart(language, 'conversation')),
  ...(await loadPart(language, 'administration')),
  ...(await loadPart(language, 'automation')),
  ...(await loadPart(language, 'reporting')),
  ...(await loadPart(language, 'composing')),
  ...(await loadPart(language, 'letters')),
})
