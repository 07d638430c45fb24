import type { ContactProfile } from '@stoa/contract/contacts'
import { useText } from '../../../lib/text.ts'
import { Banner } from '../../../ui/banner.tsx'

/** On the page of somebody whose data was erased: how far that has come. */
export function ErasedBanner({ contact: { erasure } }: { contact: ContactProfile }) {
  const t = useText()
  if (!erasure) return null
  const { running, done, total } = erasure
  return (
    <Banner>{running ? t('contacts:privacy.running', { done, total }) : t('contacts:privacy.erased')}</Banner>
  )
}
