import type { View } from '@stoa/contract/views'
import { problemWord } from '../../lib/conditions/problem-word.ts'
import { useText } from '../../lib/text.ts'
import { Banner } from '../../ui/banner.tsx'

/** Which of the conditions name something that is gone. */
export function BrokenView({ view: { broken } }: { view: View }) {
  const t = useText()
  if (broken.length === 0) return null
  const problems = [...new Set(broken.map(({ problem }) => problemWord(problem, t)))]
  return (
    <Banner tone="warning">
      {t('views:broken')} {problems.join(' ')}
    </Banner>
  )
}
