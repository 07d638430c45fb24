import type { Batch } from '@stoa/contract/batches'
import { briefMoment, count } from '@stoa/text/format'
import { useState } from 'react'
import { restOf, whatOf } from '../../lib/batches/batch-words.ts'
import { BatchProgress } from '../../lib/batches/progress.tsx'
import { useBatches } from '../../lib/batches/use-batches.ts'
import { Sentence } from '../../lib/conditions/sentence.tsx'
import { useReader } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import { useNow } from '../../lib/use-now.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Item } from '../../ui/items.tsx'
import { RefusedTickets } from './refused-tickets.tsx'

type Props = { batch: Batch; undone: boolean }

/** One act: what it was, what came of it, and what can still be done about it. */
export function BatchItem({ batch, undone }: Props) {
  const t = useText()
  const reader = useReader()
  const now = useNow()
  const { stop, undo, names } = useBatches()
  const [shown, setShown] = useState(false)
  const params = { id: batch.id }
  const state = undone ? 'undone' : batch.state
  const rest = restOf(batch, names, t)
  return (
    <Item
      name={<Sentence text={whatOf(batch, names, t)} />}
      facts={
        <>
          <Badge tone={state === 'running' ? 'accent' : 'neutral'}>{t(`batches:states.${state}`)}</Badge>{' '}
          <time dateTime={batch.createdAt}>{briefMoment(batch.createdAt, reader, now)}</time>
          {' · '}
          {t('batches:doneNumber', { number: count(batch.done, reader.language) })}
          {rest && ` · ${rest}`}
        </>
      }
      actions={
        <>
          {batch.refused > 0 && (
            <Button size="small" look="quiet" aria-expanded={shown} onClick={() => setShown(!shown)}>
              {t('batches:showRefused')}
            </Button>
          )}
          {batch.can.stop && (
            <Button size="small" busy={stop.isPending} onClick={() => stop.mutate({ params })}>
              {t('batches:stop')}
            </Button>
          )}
          {batch.can.undo && (
            <Button size="small" busy={undo.isPending} onClick={() => undo.mutate({ params })}>
              {t('undo')}
            </Button>
          )}
        </>
      }
    >
      {batch.state === 'running' && <BatchProgress batch={batch} />}
      {shown && <RefusedTickets id={batch.id} />}
    </Item>
  )
}
