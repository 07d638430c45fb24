import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { RunExplanation } from '../../../../lib/explanation/run-explanation.tsx'
import { pages } from '../../../../lib/query.ts'
import { errorText } from '../../../../lib/show-error.ts'
import { useText } from '../../../../lib/text.ts'
import { Banner } from '../../../../ui/banner.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Skeleton } from '../../../../ui/skeleton.tsx'
import styles from './explanation.module.css'
import { RuleLink } from './rule-link.tsx'

type Props = { ticketId: number; runId: number }

/** Why a rule acted on this ticket, or was kept from it. */
export function Explanation({ ticketId, runId }: Props) {
  const t = useText()
  const runs = useInfiniteQuery(pages('rules.ofTicket', { params: { id: ticketId }, query: { limit: 100 } }))
  const run = runs.data?.pages.flatMap(page => page.items).find(({ id }) => id === runId)
  const { hasNextPage, isFetching, isError, fetchNextPage } = runs
  // The newest come first, and this one may be an old one.
  useEffect(() => {
    if (!run && hasNextPage && !isFetching && !isError) fetchNextPage()
  }, [run, hasNextPage, isFetching, isError, fetchNextPage])
  if (run)
    return (
      <div className={styles.explanation}>
        <RunExplanation run={run} />
        <RuleLink rule={run.rule} />
      </div>
    )
  if (isError)
    return (
      <Banner
        tone="warning"
        action={
          <Button size="small" onClick={() => runs.refetch()}>
            {t('retry')}
          </Button>
        }
      >
        {errorText(runs.error)}
      </Banner>
    )
  if (isFetching || hasNextPage) return <Skeleton lines={3} />
  return <p className={styles.explanation}>{t('explained:forgotten')}</p>
}
