import { lazily } from '../../ui/lazily.ts'
import { loadTexts } from '../language.ts'

export const LazySignatureEditor = lazily(async () => {
  // The names of what can be put in are those of rules and macros.
  const [{ SignatureEditor }] = await Promise.all([import('./signature-editor.tsx'), loadTexts('automation')])
  return { default: SignatureEditor }
})
