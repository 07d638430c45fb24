import { useBlocker } from '@tanstack/react-router'
import { Confirm } from '../ui/confirm.tsx'
import { useText } from './text.ts'

type Props = {
  changed: boolean
  /** What is lost. */
  text: string
  /** The same page at another place of its own loses nothing. */
  lastsOnPage?: boolean
}

/** Asks before what was written and not saved is lost. */
export function LeaveGuard({ changed, text, lastsOnPage = false }: Props) {
  const t = useText()
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => changed && !(lastsOnPage && current.pathname === next.pathname),
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
