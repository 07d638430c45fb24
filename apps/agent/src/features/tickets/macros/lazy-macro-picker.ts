import { lazy } from 'react'
import { loadTexts } from '../../../lib/language.ts'

export const LazyMacroPicker = lazy(async () => {
  const [{ MacroPicker }] = await Promise.all([import('./macro-picker.tsx'), loadTexts('automation')])
  return { default: MacroPicker }
})
