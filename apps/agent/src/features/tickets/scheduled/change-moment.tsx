import { Suspense } from 'react'
import { useText } from '../../../lib/text.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { LazyMomentForm } from '../moment/lazy-moment-form.ts'

type Props = { start: string; onClose: () => void; onChoose: (moment: string) => void }

/** Another moment for what is put off. */
export function ChangeMoment({ start, onClose, onChoose }: Props) {
  const t = useText()
  return (
    <Dialog title={t('writing:scheduled.changeTitle')} open onOpenChange={open => !open && onClose()}>
      <Suspense fallback={<Skeleton lines={5} />}>
        <LazyMomentForm
          start={Date.parse(start)}
          act={t('writing:scheduled.change')}
          presets="sendLater.at"
          onCancel={onClose}
          onChoose={moment => {
            onClose()
            onChoose(moment)
          }}
        />
      </Suspense>
    </Dialog>
  )
}
