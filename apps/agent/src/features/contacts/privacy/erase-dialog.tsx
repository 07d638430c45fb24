import type { CallOf } from '@stoa/client/shape'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { Button } from '../../../ui/button.tsx'
import { ChoiceList } from '../../../ui/choice-list.tsx'
import { Actions, Dialog } from '../../../ui/dialog.tsx'
import { Fields } from '../../../ui/fields.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import styles from './privacy.module.css'

type Conversations = CallOf<'contactErasure.erase'>['body']['conversations']
type Props = { contactId: number; open: boolean; onOpenChange: (open: boolean) => void }

/** What would go, what becomes of the conversations, and the name once more: this cannot be undone. */
export function EraseDialog({ contactId, open, onOpenChange }: Props) {
  const t = useText()
  const params = { id: contactId }
  const preview = useQuery({ ...query('contactErasure.preview', { params }), enabled: open }).data
  const [conversations, setConversations] = useState<Conversations>('anonymise')
  const [typed, setTyped] = useState('')
  const erase = useAct('contactErasure.erase', {
    stale: ['contacts.get', 'contacts.list', 'tickets.list'],
    shownByForm: ['confirmation_wrong'],
    onDone: () => onOpenChange(false),
  })
  return (
    <Dialog title={t('contacts:privacy.title')} open={open} onOpenChange={onOpenChange}>
      {!preview && <Skeleton lines={6} />}
      {preview && (
        <form
          onSubmit={event => {
            event.preventDefault()
            erase.mutate({ params, body: { conversations, confirmation: typed } })
          }}
        >
          <Fields>
            <div className={styles.what}>
              <p>{t('contacts:privacy.what')}</p>
              <ul>
                <li>{t('contacts:privacy.addresses', { count: preview.addresses })}</li>
                <li>{t('contacts:privacy.tickets', { count: preview.tickets })}</li>
                <li>{t('contacts:privacy.messages', { count: preview.messages })}</li>
                <li>{t('contacts:privacy.files', { count: preview.files })}</li>
                <li>{t('contacts:privacy.elsewhere')}</li>
              </ul>
              <p>{t('contacts:privacy.numbers')}</p>
            </div>
            <ChoiceList
              label={t('contacts:privacy.conversations')}
              choices={(['anonymise', 'delete'] as const).map(value => ({
                value,
                label: t(`contacts:privacy.${value}`),
                hint: t(`contacts:privacy.${value}Hint`),
              }))}
              value={conversations}
              onValueChange={setConversations}
            />
            <TextField
              label={t('contacts:privacy.confirm', { name: preview.confirmation })}
              value={typed}
              onValueChange={setTyped}
              autoComplete="off"
              dir="auto"
              error={erase.error?.code === 'confirmation_wrong' ? t('errors:confirmation_wrong') : null}
            />
            <Actions>
              <Button onClick={() => onOpenChange(false)}>{t('cancel')}</Button>
              <Button type="submit" look="danger" busy={erase.isPending} disabled={typed.trim() === ''}>
                {t('contacts:privacy.start')}
              </Button>
            </Actions>
          </Fields>
        </form>
      )}
    </Dialog>
  )
}
