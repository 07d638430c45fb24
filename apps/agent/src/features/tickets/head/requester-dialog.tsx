import type { Ticket } from '@stoa/contract/ticket-shapes'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { isEmail } from '../../../lib/checks.ts'
import { query } from '../../../lib/query.ts'
import { sayWithUndo } from '../../../lib/say-with-undo.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Actions, Dialog } from '../../../ui/dialog.tsx'
import { Fields } from '../../../ui/fields.tsx'
import { Picker } from '../../../ui/picker.tsx'

type Props = { ticket: Ticket; open: boolean; onOpenChange: (open: boolean) => void }

const stale = ['tickets.get', 'tickets.list', 'tickets.timeline', 'tickets.recipients'] as const

/** Whose ticket it is: somebody known, or an address that becomes a contact. */
export function RequesterDialog({ ticket, open, onOpenChange }: Props) {
  const t = useText()
  return (
    <Dialog
      title={t('tickets:requester.change')}
      description={t('tickets:requester.text')}
      open={open}
      onOpenChange={onOpenChange}
    >
      <RequesterForm ticket={ticket} onDone={() => onOpenChange(false)} />
    </Dialog>
  )
}

function RequesterForm({ ticket, onDone }: { ticket: Ticket; onDone: () => void }) {
  const t = useText()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const [keep, setKeep] = useState(false)
  const q = typed.trim()
  const found =
    useQuery({
      ...query('contacts.list', { query: { limit: 20, ...(q && { q }) } }),
      placeholderData: keepPreviousData,
    }).data?.items.filter(({ id }) => id !== ticket.contact.id) ?? []
  const back = useAct('tickets.changeRequester', { stale })
  const change = useAct('tickets.changeRequester', {
    stale,
    onDone: ({ contact }) => {
      onDone()
      sayWithUndo(t('tickets:requester.done', { name: contact.name || contact.email }), () =>
        back.mutate({ params: { id: ticket.id }, body: { contactId: ticket.contact.id } }),
      )
    },
  })
  const known = found.find(({ id }) => String(id) === chosen)
  const shown = known ? known.name || known.email : chosen?.includes('@') ? chosen : null
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        if (chosen === null || change.isPending) return
        const who = chosen.includes('@') ? { email: chosen } : { contactId: Number(chosen) }
        change.mutate({ params: { id: ticket.id }, body: { ...who, keep } })
      }}
    >
      <Fields>
        <Picker
          label={t('tickets:requester.find')}
          options={found.map(({ id, name, email }) => ({
            value: String(id),
            label: name || email,
            ...(name && { hint: email }),
          }))}
          value={chosen}
          onValueChange={setChosen}
          onType={setTyped}
          create={text =>
            isEmail(text)
              ? { value: text.toLowerCase(), label: t('tickets:requester.new', { email: text }) }
              : null
          }
          trigger={
            <Button data-initial-focus aria-label={shown ?? t('tickets:requester.find')}>
              <bdi>{shown ?? t('tickets:requester.find')}</bdi>
            </Button>
          }
        />
        {ticket.contact.email && (
          <Checkbox
            label={t('tickets:requester.keep', { name: ticket.contact.name || ticket.contact.email })}
            checked={keep}
            onCheckedChange={setKeep}
          />
        )}
        <Actions>
          <Button onClick={onDone}>{t('cancel')}</Button>
          <Button type="submit" look="primary" busy={change.isPending} disabled={chosen === null}>
            {t('tickets:requester.run')}
          </Button>
        </Actions>
      </Fields>
    </form>
  )
}
