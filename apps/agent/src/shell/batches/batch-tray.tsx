import type { Batch } from '@stoa/contract/batches'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useRef } from 'react'
import { whatOf } from '../../lib/batches/batch-words.ts'
import { BatchProgress } from '../../lib/batches/progress.tsx'
import { useBatches } from '../../lib/batches/use-batches.ts'
import { Sentence } from '../../lib/conditions/sentence.tsx'
import { query } from '../../lib/query.ts'
import { useText } from '../../lib/text.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import styles from './batch-tray.module.css'

/** What goes on in the background, wherever one is; what has ended is told once. */
export function BatchTray() {
  const t = useText()
  const { stop, tell, names } = useBatches()
  const items = useQuery(query('batches.list')).data?.items
  const running = items?.filter(({ state }) => state === 'running') ?? []
  const watched = useRef(new Set<number>())
  const tellEnds = useEffectEvent((batches: readonly Batch[]) => {
    for (const batch of batches) {
      if (batch.state === 'running') watched.current.add(batch.id)
      else if (watched.current.delete(batch.id) && batch.state === 'done') tell(batch)
    }
  })
  useEffect(() => {
    if (items) tellEnds(items)
  }, [items])
  if (running.length === 0) return null
  return (
    <section className={styles.tray} aria-label={t('batches:title')}>
      {running.map(batch => (
        <div key={batch.id} className={styles.batch}>
          <p className={styles.what}>
            <Sentence text={whatOf(batch, names, t)} />
          </p>
          <BatchProgress batch={batch} />
          <div className={styles.acts}>
            <Button
              size="small"
              busy={stop.isPending}
              onClick={() => stop.mutate({ params: { id: batch.id } })}
            >
              {t('batches:stop')}
            </Button>
            <LinkButton size="small" look="quiet" render={<Link to={paths.batches} />}>
              {t('batches:details')}
            </LinkButton>
          </div>
        </div>
      ))}
    </section>
  )
}
