import { useBlocker } from '@tanstack/react-router'
import { useText } from '../../lib/text.ts'
import { Confirm } from '../../ui/confirm.tsx'

/** Asks before what was written and not saved is lost. */
export function LeaveGuard({ changed }: { changed: boolean }) {
  const t = useText()
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: () => changed,
    enableBeforeUnload: () => changed,
    withResolver: true,
  })
  return (
    <Confirm
      title={t('templates:leaveTitle')}
      text={t('templates:leaveText')}
      act={t('templates:leave')}
      cancel={t('templates:stay')}
      open={status === 'blocked'}
      onOpenChange={open => {
        if (!open) reset?.()
      }}
      onConfirm={() => proceed?.()}
    />
  )
}
