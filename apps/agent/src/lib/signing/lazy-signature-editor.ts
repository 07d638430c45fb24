import { lazy } from 'react'
import { loadTexts } from '../language.ts'

export const LazySignatureEditor = lazy(async () => {
  // The names of what can be put in are those of rules and macros.
  const [{ SignatureEditor }] = await Promise.all([import('./signature-editor.tsx'), loadTexts('automation')])
  return { default: SignatureEditor }
})
