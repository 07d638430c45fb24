import { loadTexts } from '../../../../lib/language.ts'
import { lazily } from '../../../../ui/lazily.ts'

export const LazyPreview = lazily(async () => {
  const [{ PreviewDialog }] = await Promise.all([import('./preview-dialog.tsx'), loadTexts('composing')])
  return { default: PreviewDialog }
})
