import { Suspense } from 'react'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { postponeMoments } from '../head/postpone-moments.ts'
import { LazyMomentForm } from '../moment/lazy-moment-form.ts'
import type { Moves } from './use-moves.ts'

/** Until when, for a card that was moved to the postponed ones. */
export function PostponeDialog({ moves }: { moves: Moves }) {
  const t = useText()
  const { timeZone } = useReader()
  const { postponing, postpone, stopPostponing } = moves
  return (
    <Dialog
      title={t('tickets:postponeTitle')}
      description={postponing && <bdi>{postponing.subject}</bdi>}
      open={postponing !== null}
      onOpenChange={open => !open && stopPostponing()}
    >
      <Suspense fallback={<Skeleton lines={4} />}>
        {postponing && (
          <LazyMomentForm
            presets="postponeTo"
            start={postponeMoments(Date.now(), timeZone).morning}
            act={t('tickets:postpone')}
            onCancel={stopPostponing}
            onChoose={postpone}
          />
        )}
      </Suspense>
    </Dialog>
  )
}
