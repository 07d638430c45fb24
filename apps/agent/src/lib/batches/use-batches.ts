import type { Batch } from '@stoa/contract/batches'
import { say, sayAndOffer, warn } from '../../ui/toasts.ts'
import { useNames } from '../conditions/use-names.ts'
import { staleAfterActs } from '../stale-after-acts.ts'
import { useText } from '../text.ts'
import { useAct } from '../use-act.ts'
import { restOf, whatOf } from './batch-words.ts'

const stale = ['batches.list', ...staleAfterActs] as const

/** Acts on many tickets: to begin, stop and undo them, and to say what came of them. */
export function useBatches() {
  const t = useText()
  const names = useNames()
  const undo = useAct('batches.undo', { stale, onDone: tell })
  const stop = useAct('batches.stop', { stale, onDone: tell })
  const start = useAct('batches.start', { stale, onDone: tell })

  function tell(batch: Batch) {
    // Of one that goes on, the shell tells.
    if (batch.state === 'running') return
    const rest = restOf(batch, names, t)
    const done = t(batch.undoOfId === null ? 'batches:doneOn' : 'batches:undoneOn', { count: batch.done })
    const title = batch.macro ? `${whatOf(batch, names, t)}: ${done}` : done
    if (batch.refused > 0) warn(title, rest)
    else if (!batch.can.undo) say(title, rest || undefined)
    if (batch.can.undo)
      sayAndOffer(batch.refused > 0 ? t('undo') : title, {
        word: t('undo'),
        act: () => undo.mutate({ params: { id: batch.id } }),
        seconds: 20,
      })
  }
  return { start, stop, undo, tell, names }
}
