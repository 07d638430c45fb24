import type { Message } from '@stoa/contract/messages'
import type { Ticket } from '@stoa/contract/ticket-shapes'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { query } from '../../../lib/query.ts'
import { sayWithUndo } from '../../../lib/say-with-undo.ts'
import { staleAfterMoving } from '../../../lib/stale-after-acts.ts'
import { useStayingDepartments } from '../../../lib/staying-departments.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Combobox } from '../../../ui/combobox.tsx'
import { Actions, Dialog } from '../../../ui/dialog.tsx'
import { Fields } from '../../../ui/fields.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { say } from '../../../ui/toasts.ts'
import type { TicketSearch } from '../ticket-search.ts'

type Props = { ticket: Ticket; message: Message; search: TicketSearch; onClose: () => void }

const stale = [...staleAfterMoving, 'tickets.recipients'] as const

/** What becomes a ticket of its own, and what that gets of this one. */
export function SplitDialog({ ticket, message, search, onClose }: Props) {
  const t = useText()
  const navigate = useNavigate()
  const departments = useStayingDepartments()
  const [subject, setSubject] = useState(ticket.subject)
  const [departmentId, setDepartmentId] = useState(ticket.department.id)
  const [later, setLater] = useState(false)
  const [tags, setTags] = useState(true)
  const [participants, setParticipants] = useState(true)
  const [bySender, setBySender] = useState(false)
  const recipients = useQuery(query('tickets.recipients', { params: { id: ticket.id } })).data
  const sender = message.kind === 'incoming' && message.from !== ticket.contact.email ? message.from : null
  const back = useAct('tickets.merge', {
    stale,
    onDone: () => navigate({ to: paths.ticket, params: { id: ticket.id }, search }),
  })
  const split = useAct('tickets.split', {
    stale,
    onDone: made => {
      onClose()
      if (!made) return say(t('tickets:split.doneAway'))
      sayWithUndo(t('tickets:split.done', { code: made.code }), () =>
        back.mutate({ params: { id: made.id }, body: { intoCode: ticket.code } }),
      )
      navigate({ to: paths.ticket, params: { id: made.id }, search })
    },
  })
  return (
    <Dialog
      title={t('tickets:split.title')}
      description={t('tickets:split.text')}
      open
      onOpenChange={open => !open && onClose()}
    >
      <form
        onSubmit={event => {
          event.preventDefault()
          if (split.isPending) return
          const body = {
            messageId: message.id,
            later,
            subject: subject.trim() || null,
            departmentId: departmentId === ticket.department.id ? null : departmentId,
            requester: bySender ? ('sender' as const) : ('same' as const),
            tags,
            participants,
          }
          split.mutate({ params: { id: ticket.id }, body })
        }}
      >
        <Fields>
          <TextField
            label={t('tickets:split.subject')}
            dir="auto"
            maxLength={500}
            value={subject}
            onValueChange={setSubject}
          />
          {ticket.can.transfer && departments.length > 1 && (
            <Combobox
              label={t('tickets:split.department')}
              options={departments.map(({ id, name }) => ({ value: id, label: name }))}
              value={departmentId}
              onValueChange={setDepartmentId}
            />
          )}
          <Checkbox label={t('tickets:split.later')} checked={later} onCheckedChange={setLater} />
          {ticket.tags.length > 0 && (
            <Checkbox label={t('tickets:split.tags')} checked={tags} onCheckedChange={setTags} />
          )}
          {recipients && recipients.participants.length > 0 && (
            <Checkbox
              label={t('tickets:split.participants')}
              checked={participants}
              onCheckedChange={setParticipants}
            />
          )}
          {sender && (
            <Checkbox
              label={t('tickets:split.sender', { name: message.author.name || sender })}
              checked={bySender}
              onCheckedChange={setBySender}
            />
          )}
          <Actions>
            <Button onClick={onClose}>{t('cancel')}</Button>
            <Button type="submit" look="primary" busy={split.isPending}>
              {t('tickets:split.run')}
            </Button>
          </Actions>
        </Fields>
      </form>
    </Dialog>
  )
}
