import type { Action } from '@stoa/contract/actions'
import { useState } from 'react'
import { ActionForm } from '../../../../lib/actions/action-form.tsx'
import { actionProblemWord, blankActions } from '../../../../lib/actions/places.ts'
import { useText } from '../../../../lib/text.ts'
import { Button } from '../../../../ui/button.tsx'
import { Actions, Dialog } from '../../../../ui/dialog.tsx'
import { Fields } from '../../../../ui/fields.tsx'

type Props = {
  first: Action
  /** Which tickets they are, in words. */
  tickets: string
  hint: string | undefined
  busy: boolean
  onRun: (action: Action) => void
  onClose: () => void
}

/** What an act on many tickets has to know, or the question whether it is meant. */
export function MassDialog({ first, tickets, hint, busy, onRun, onClose }: Props) {
  const t = useText()
  const [action, setAction] = useState(first)
  const [asked, setAsked] = useState(false)
  const blanks = asked ? blankActions([action]) : []
  const errorAt = (path: string) => {
    const found = blanks.find(blank => blank.path === path)
    return found ? actionProblemWord(found.problem, t) : null
  }
  return (
    <Dialog
      title={t(`actions:kinds.${action.kind}`)}
      description={hint ? `${tickets}. ${hint}` : tickets}
      open
      onOpenChange={open => !open && onClose()}
    >
      <form
        onSubmit={event => {
          event.preventDefault()
          setAsked(true)
          if (blankActions([action]).length === 0) onRun(action)
        }}
      >
        <Fields>
          <ActionForm action={action} onChange={setAction} errorAt={errorAt} me />
          <Actions>
            <Button onClick={onClose}>{t('cancel')}</Button>
            <Button type="submit" look="primary" busy={busy}>
              {t('batches:run')}
            </Button>
          </Actions>
        </Fields>
      </form>
    </Dialog>
  )
}
