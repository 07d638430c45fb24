import type { Ticket } from '@stoa/contract/ticket-shapes'
import type { Task } from '@stoa/contract/ticket-teamwork'
import { useState } from 'react'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { momentOf, wallTimeOf } from '../../../lib/wall-clock.ts'
import { Button } from '../../../ui/button.tsx'
import { Combobox } from '../../../ui/combobox.tsx'
import { Actions, Dialog } from '../../../ui/dialog.tsx'
import { Fields } from '../../../ui/fields.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useAssignable } from '../use-assignable.ts'

type Props = { ticket: Ticket; task: Task; onClose: () => void }

const nobody = 0
const digits = (value: number, length = 2) => String(value).padStart(length, '0')

/** As a field for date and time has it, on the clock of the reader. */
const typedMoment = (moment: string | null, timeZone: string): string => {
  if (moment === null) return ''
  const { year, month, day, hour, minute } = wallTimeOf(Date.parse(moment), timeZone)
  return `${digits(year, 4)}-${digits(month)}-${digits(day)}T${digits(hour)}:${digits(minute)}`
}

const readMoment = (typed: string, timeZone: string): string | null => {
  const [year, month, day, hour, minute] = typed.split(/[-T:]/).map(Number)
  if (!year || !month || !day || hour === undefined || minute === undefined) return null
  return new Date(momentOf({ year, month, day, hour, minute }, timeZone)).toISOString()
}

/** How a task is called, who does it, and until when. */
export function TaskDialog({ ticket, task, onClose }: Props) {
  const t = useText()
  const { timeZone } = useReader()
  const people = useAssignable(ticket.department.id)
  const [text, setText] = useState(task.text)
  const [assigneeId, setAssigneeId] = useState(task.assignee?.id ?? nobody)
  const [due, setDue] = useState(() => typedMoment(task.dueAt, timeZone))
  const change = useAct('tickets.changeTask', {
    stale: ['tickets.tasks', 'tickets.timeline'],
    onDone: onClose,
  })
  return (
    <Dialog title={t('tickets:tasks.editTitle')} open onOpenChange={open => !open && onClose()}>
      <form
        onSubmit={event => {
          event.preventDefault()
          if (!text.trim() || change.isPending) return
          const body = {
            taskId: task.id,
            text: text.trim(),
            assigneeId: assigneeId === nobody ? null : assigneeId,
            dueAt: readMoment(due, timeZone),
          }
          change.mutate({ params: { id: ticket.id }, body })
        }}
      >
        <Fields>
          <TextField
            label={t('tickets:tasks.text')}
            dir="auto"
            required
            maxLength={500}
            value={text}
            onValueChange={setText}
          />
          <Combobox
            label={t('tickets:tasks.assignee')}
            options={[
              { value: nobody, label: t('tickets:assignToNobody') },
              ...people.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={assigneeId}
            onValueChange={setAssigneeId}
          />
          <TextField
            type="datetime-local"
            label={t('tickets:tasks.due')}
            hint={timeZone.replaceAll('_', ' ')}
            value={due}
            onValueChange={setDue}
          />
          <Actions>
            <Button onClick={onClose}>{t('cancel')}</Button>
            <Button type="submit" look="primary" busy={change.isPending}>
              {t('save')}
            </Button>
          </Actions>
        </Fields>
      </form>
    </Dialog>
  )
}
