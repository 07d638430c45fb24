import { Suspense } from 'react'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useNow } from '../../../lib/use-now.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { nearMoment } from '../head/near-moment.ts'
import { postponeMoments, postponements } from '../head/postpone-moments.ts'
import { LazyMomentForm } from '../moment/lazy-moment-form.ts'
import styles from './postpone-dialog.module.css'
import type { Moves } from './use-moves.ts'

/** Until when, for a card that was moved to the postponed ones: one of the usual moments, or an exact one. */
export function PostponeDialog({ moves }: { moves: Moves }) {
  const t = useText()
  const reader = useReader()
  const now = useNow()
  const { postponing, postpone, stopPostponing } = moves
  const moments = postponeMoments(now, reader.timeZone)
  return (
    <Dialog
      title={t('tickets:postponeTitle')}
      description={postponing && <bdi>{postponing.subject}</bdi>}
      open={postponing !== null}
      onOpenChange={open => !open && stopPostponing()}
    >
      <ul className={styles.usual}>
        {postponements.map((name, at) => {
          const until = new Date(moments[name]).toISOString()
          return (
            <li key={name}>
              <Button
                className={styles.moment}
                data-initial-focus={at === 0 || undefined}
                onClick={() => postpone(until)}
              >
                {t(`tickets:postponeTo.${name}`)}
                <span className={styles.until}>{nearMoment(until, reader, now)}</span>
              </Button>
            </li>
          )
        })}
      </ul>
      <Suspense fallback={<Skeleton lines={4} />}>
        {postponing && (
          <LazyMomentForm
            start={moments.morning}
            act={t('tickets:postpone')}
            onCancel={stopPostponing}
            onChoose={postpone}
          />
        )}
      </Suspense>
    </Dialog>
  )
}
