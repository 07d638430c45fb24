import { lazy } from 'react'
import { loadTexts } from '../../../../lib/language.ts'

export const LazyPreview = lazy(async () => {
  const [{ PreviewDialog }] = await Promise.all([import('./preview-dialog.tsx'), loadTexts('composing')])
  return { default: PreviewDialog }
})
