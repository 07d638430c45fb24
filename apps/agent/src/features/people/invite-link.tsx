import type { User } from '@stoa/contract/people'
import { useEffect, useRef } from 'react'
import { copyText } from '../../lib/copy-text.ts'
import { useText } from '../../lib/text.ts'
import { Button } from '../../ui/button.tsx'
import { CopyField } from '../../ui/copy-field.tsx'
import { Actions } from '../../ui/dialog.tsx'
import { Fields } from '../../ui/fields.tsx'

export type Invited = { user: User; link: string }

export function InviteLink({ invited, onDone }: { invited: Invited; onDone: () => void }) {
  const t = useText()
  const done = useRef<HTMLButtonElement>(null)
  // The form that had the focus is gone.
  useEffect(() => done.current?.focus(), [])
  return (
    <Fields>
      <CopyField
        label={t('people:inviteLink')}
        value={invited.link}
        copy={copyText}
        words={{ copy: t('copy'), copied: t('copied') }}
      />
      <Actions>
        <Button ref={done} onClick={onDone}>
          {t('people:done')}
        </Button>
      </Actions>
    </Fields>
  )
}
