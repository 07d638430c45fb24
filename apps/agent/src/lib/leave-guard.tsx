import { useBlocker } from '@tanstack/react-router'
import { Confirm } from '../ui/confirm.tsx'
import { useText } from './text.ts'

type Props = {
  changed: boolean
  /** What is lost. */
  text: string
}

/** Asks before what was written and not saved is lost. */
export function LeaveGuard({ changed, text }: Props) {
  const t = useText()
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: () => changed,
    enableBeforeUnload: () => changed,
    withResolver: true,
  })
  return (
    <Confirm
      title={t('settings:leave.title')}
      text={text}
      act={t('settings:leave.leave')}
      cancel={t('settings:leave.stay')}
      open={status === 'blocked'}
      onOpenChange={open => {
        if (!open) reset?.()
      }}
      onConfirm={() => proceed?.()}
    />
  )
}
