import { loadTexts } from '../../../lib/language.ts'
import { lazily } from '../../../ui/lazily.ts'

export const LazyMacroPicker = lazily(async () => {
  const [{ MacroPicker }] = await Promise.all([import('./macro-picker.tsx'), loadTexts('automation')])
  return { default: MacroPicker }
})
