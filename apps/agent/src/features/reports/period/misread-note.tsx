import type { Period } from '@stoa/contract/report-periods'
import { useSearch } from '@tanstack/react-router'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { Banner } from '../../../ui/banner.tsx'
import { isMisread } from './read-period.ts'
import { periodName } from './stretches.ts'

/** Says so where the address names a period that was not understood; `shown`: what is told instead. */
export function MisreadNote({ shown }: { shown: Period }) {
  const t = useText()
  const reader = useReader()
  const written = useSearch({ strict: false })
  if (!isMisread(written)) return null
  return <Banner tone="warning">{t('reports:period.misread', { period: periodName(shown, reader) })}</Banner>
}
