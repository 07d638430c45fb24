import type { Ticket } from '@stoa/contract/ticket-shapes'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useStayingDepartments } from '../../../lib/staying-departments.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/button.tsx'
import { Combobox } from '../../../ui/combobox.tsx'
import { Actions } from '../../../ui/dialog.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { say } from '../../../ui/toasts.ts'
import { ticketQuery } from '../queries.ts'
import type { TicketSearch } from '../ticket-search.ts'
import { useAssignable } from '../use-assignable.ts'
import styles from './fact.module.css'

const nobody = 0

type Props = { ticket: Ticket; search: TicketSearch; onDone: () => void }

/** To which department, there to whom, and what they should know. */
export function TransferForm({ ticket, search, onDone }: Props) {
  const t = useText()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const departments = useStayingDepartments()
  const [chosenId, setChosenId] = useState<number | null>(null)
  const [assigneeId, setAssigneeId] = useState(nobody)
  const [note, setNote] = useState('')
  const people = useAssignable(chosenId ?? 0)
  const others = departments.filter(({ id }) => id !== ticket.department.id)
  const name = others.find(({ id }) => id === chosenId)?.name ?? ''

  const transfer = useAct('tickets.transfer', {
    stale: ['tickets.list', 'tickets.counts', 'departments.list', 'tickets.timeline', 'tickets.messages'],
    onDone: answer => {
      onDone()
      if (answer) {
        queryClient.setQueryData(ticketQuery(ticket.id).queryKey, answer)
        say(t('tickets:transferred', { department: name }))
      } else {
        say(t('tickets:transferredAway', { department: name }))
        navigate({ to: paths.tickets, search })
      }
    },
  })
  return (
    <form
      className={styles.fields}
      onSubmit={event => {
        event.preventDefault()
        if (chosenId === null || transfer.isPending) return
        const agentId = assigneeId === nobody ? null : assigneeId
        transfer.mutate({
          params: { id: ticket.id },
          body: { departmentId: chosenId, assigneeId: agentId, note },
        })
      }}
    >
      <Combobox
        label={t('tickets:transferDepartment')}
        options={others.map(({ id, name: label }) => ({ value: id, label }))}
        value={chosenId}
        onValueChange={id => {
          setChosenId(id)
          setAssigneeId(nobody)
        }}
        placeholder={t('tickets:chooseDepartment')}
      />
      <Combobox
        label={t('tickets:transferAssignee')}
        options={[
          { value: nobody, label: t('tickets:assignToNobody') },
          ...people.map(person => ({ value: person.id, label: person.name, hint: person.email })),
        ]}
        value={assigneeId}
        onValueChange={setAssigneeId}
        disabled={chosenId === null}
      />
      {ticket.can.note && (
        <TextArea
          label={t('tickets:transferNote')}
          hint={t('tickets:transferNoteHint')}
          optional
          rows={3}
          dir="auto"
          maxLength={20_000}
          value={note}
          onValueChange={setNote}
        />
      )}
      <Actions>
        <Button onClick={onDone}>{t('cancel')}</Button>
        <Button type="submit" look="primary" busy={transfer.isPending} disabled={chosenId === null}>
          {t('tickets:transfer')}
        </Button>
      </Actions>
    </form>
  )
}
