import type { Ticket } from '@stoa/contract/ticket-shapes'
import type { Task } from '@stoa/contract/ticket-teamwork'
import { count } from '@stoa/text/format'
import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { Suspense, useState } from 'react'
import { query } from '../../../lib/query.ts'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import control from '../../../ui/control.module.css'
import { IconButton } from '../../../ui/icon-button.tsx'
import { lazily } from '../../../ui/lazily.ts'
import styles from './checklist.module.css'
import { ChecklistTask } from './checklist-task.tsx'
import panel from './customer-panel.module.css'
import { FoldedSection, takeFocus } from './folded-section.tsx'
import { newTaskId } from './new-task.ts'

/** Loaded when somebody wants it. */
const TaskDialog = lazily(() => import('./task-dialog.tsx').then(module => ({ default: module.TaskDialog })))

/** What is still to be done on the ticket, and how much of it is done. */
export function Checklist({ ticket }: { ticket: Ticket }) {
  const t = useText()
  const { language } = useReader()
  const params = { id: ticket.id }
  const [typed, setTyped] = useState('')
  const [begun, setBegun] = useState(false)
  const [editing, setEditing] = useState<Task | null>(null)
  const tasks = useQuery(query('tickets.tasks', { params })).data?.items ?? []
  const add = useAct('tickets.addTask', {
    stale: ['tickets.tasks', 'tickets.timeline'],
    onDone: () => setTyped(''),
  })
  const may = ticket.can['change-checklist']
  if (tasks.length === 0 && !may) return null
  if (tasks.length === 0 && !begun)
    return (
      <FoldedSection title={t('tickets:tasks.title')}>
        <IconButton
          id={newTaskId(ticket.id)}
          label={t('tickets:tasks.add')}
          icon={<Plus />}
          onClick={() => setBegun(true)}
        />
      </FoldedSection>
    )
  const done = tasks.filter(({ doneAt }) => doneAt !== null).length
  return (
    <section className={panel.others} aria-label={t('tickets:tasks.title')}>
      <div className={styles.head}>
        <h2 className={panel.heading}>{t('tickets:tasks.title')}</h2>
        {tasks.length > 0 && (
          <span className={styles.progress}>
            {t('tickets:tasks.progress', {
              number: count(done, language),
              total: count(tasks.length, language),
            })}
          </span>
        )}
      </div>
      {tasks.length > 0 && <progress className={styles.bar} value={done} max={tasks.length} aria-hidden />}
      <ul className={styles.tasks}>
        {tasks.map((task, at) => (
          <ChecklistTask
            key={task.id}
            ticketId={ticket.id}
            task={task}
            position={at + 1}
            last={at === tasks.length - 1}
            may={may}
            onEdit={() => setEditing(task)}
          />
        ))}
      </ul>
      {may && (
        <form
          className={panel.line}
          onSubmit={event => {
            event.preventDefault()
            const text = typed.trim()
            if (text && !add.isPending) add.mutate({ params, body: { text } })
          }}
        >
          <input
            ref={begun ? takeFocus : undefined}
            id={newTaskId(ticket.id)}
            dir="auto"
            maxLength={500}
            className={control.control}
            aria-label={t('tickets:tasks.new')}
            placeholder={t('tickets:tasks.new')}
            value={typed}
            onChange={event => setTyped(event.target.value)}
          />
          <IconButton type="submit" label={t('tickets:tasks.add')} icon={<Plus />} />
        </form>
      )}
      <Suspense fallback={null}>
        {editing && (
          <TaskDialog key={editing.id} ticket={ticket} task={editing} onClose={() => setEditing(null)} />
        )}
      </Suspense>
    </section>
  )
}
