import type { Language } from '@stoa/contract/settings-shapes'

/** What another module writes to somebody: `html` is what stands in the body, and clean. */
export type Letter = {
  to: { name: string; address: string }
  language: Language
  subject: string
  text: string
  html: string
  files: readonly { name: string; type: string; bytes: Buffer }[]
  headers?: Record<string, string>
}

/** Puts together what an intent of some purpose asked for; `obsolete`: it need not go out any more. modules.ts hands them in, by purpose. */
export type Letters = Readonly<Record<string, (content: unknown) => Promise<Letter | 'obsolete'>>>
