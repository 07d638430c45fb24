import { Suspense, useState } from 'react'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { postponeMoments } from '../head/postpone-moments.ts'
import { LazyMomentForm } from '../moment/lazy-moment-form.ts'

type Props = {
  what: 'reply' | 'forward' | 'mail'
  onClose: () => void
  onSend: (sendAt: string) => void
}

/** When something is to leave. Until then it waits on the server, and can be taken back. */
export function SendLater({ what, onClose, onSend }: Props) {
  const t = useText()
  const { timeZone } = useReader()
  const [start] = useState(() => postponeMoments(Date.now(), timeZone).morning)
  return (
    <Dialog
      title={t('tickets:sendLater.title')}
      description={t(`tickets:sendLater.texts.${what}`)}
      open
      onOpenChange={open => !open && onClose()}
    >
      <Suspense fallback={<Skeleton lines={5} />}>
        <LazyMomentForm
          start={start}
          act={t('tickets:sendLater.act')}
          presets="sendLater.at"
          onCancel={onClose}
          onChoose={sendAt => {
            onClose()
            onSend(sendAt)
          }}
        />
      </Suspense>
    </Dialog>
  )
}
