import type { ReactNode } from 'react'
import { Banner } from './banner.tsx'
import { Button } from './button.tsx'
import { Actions, Dialog } from './dialog.tsx'

type Props = {
  title: string
  /** What happens then, and what stays. */
  text: ReactNode
  /** The button that does it: a verb. */
  act: string
  cancel: string
  look?: 'danger' | 'primary'
  busy?: boolean
  /** Why it did not work. */
  problem?: string | null
  open: boolean
  onOpenChange: (open: boolean) => void
  onConfirm: () => void
  children?: ReactNode
}

/** Asks before something that is hard to undo. Enter alone cancels. */
export function Confirm(props: Props) {
  const { title, text, act, cancel, look = 'danger', busy, problem, open, onOpenChange } = props
  return (
    <Dialog title={title} description={text} open={open} onOpenChange={onOpenChange}>
      {problem && <Banner tone="danger">{problem}</Banner>}
      {props.children}
      <Actions>
        <Button data-initial-focus onClick={() => onOpenChange(false)}>
          {cancel}
        </Button>
        <Button look={look} busy={busy} onClick={props.onConfirm}>
          {act}
        </Button>
      </Actions>
    </Dialog>
  )
}
