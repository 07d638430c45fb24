import type { Task } from '@stoa/contract/ticket-teamwork'
import { shortMoment } from '@stoa/text/format'
import { useQueryClient } from '@tanstack/react-query'
import { ArrowDown, ArrowUp, Ellipsis, PencilLine, Trash2 } from 'lucide-react'
import { query } from '../../../lib/query.ts'
import { sayWithUndo } from '../../../lib/say-with-undo.ts'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { useNow } from '../../../lib/use-now.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { classes } from '../../../ui/classes.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu, MenuItem } from '../../../ui/menu.tsx'
import styles from './checklist.module.css'

type Props = {
  ticketId: number
  task: Task
  /** 1 is the first. */
  position: number
  last: boolean
  may: boolean
  onEdit: () => void
}

const stale = ['tickets.tasks', 'tickets.timeline'] as const

/** One task: its tick, who does it until when, and what can be done with it. */
export function ChecklistTask({ ticketId, task, position, last, may, onEdit }: Props) {
  const t = useText()
  const reader = useReader()
  const now = useNow()
  const params = { id: ticketId }
  const queryClient = useQueryClient()
  const { queryKey } = query('tickets.tasks', { params })
  const complete = useAct('tickets.completeTask', {
    stale,
    // A tick shows at once.
    before: ({ body }) => {
      const before = queryClient.getQueryData(queryKey)
      const doneAt = body.done === false ? null : new Date().toISOString()
      queryClient.setQueryData(
        queryKey,
        shown =>
          shown && { items: shown.items.map(each => (each.id === body.taskId ? { ...each, doneAt } : each)) },
      )
      return () => queryClient.setQueryData(queryKey, before)
    },
  })
  const move = useAct('tickets.moveTask', { stale })
  const restore = useAct('tickets.restoreTask', { stale })
  const remove = useAct('tickets.removeTask', {
    stale,
    onDone: (_, { body }) => sayWithUndo(t('tickets:tasks.removed'), () => restore.mutate({ params, body })),
  })
  const { id: taskId, text, assignee, dueAt, doneAt } = task
  const done = doneAt !== null
  const late = !done && dueAt !== null && Date.parse(dueAt) < now
  const moveTo = (place: number) => move.mutate({ params, body: { taskId, position: place } })
  return (
    <li className={styles.task} data-done={done || undefined}>
      <div className={styles.words} dir="auto">
        <Checkbox
          label={text}
          checked={done}
          disabled={!may}
          onCheckedChange={ticked => complete.mutate({ params, body: { taskId, done: ticked } })}
        />
        {(assignee || dueAt) && (
          <p className={classes(styles.facts, late && styles.late)}>
            {assignee && <bdi>{assignee.name}</bdi>}
            {assignee && dueAt && ' · '}
            {dueAt && <time dateTime={dueAt}>{shortMoment(dueAt, reader, now)}</time>}
          </p>
        )}
      </div>
      {may && (
        <Menu
          trigger={
            <IconButton
              label={t('tickets:tasks.more', { task: `\u2068${text}\u2069` })}
              icon={<Ellipsis />}
            />
          }
        >
          <MenuItem icon={<PencilLine />} onClick={onEdit}>
            {t('tickets:tasks.edit')}
          </MenuItem>
          {position > 1 && (
            <MenuItem icon={<ArrowUp />} onClick={() => moveTo(position - 1)}>
              {t('tickets:tasks.up')}
            </MenuItem>
          )}
          {!last && (
            <MenuItem icon={<ArrowDown />} onClick={() => moveTo(position + 1)}>
              {t('tickets:tasks.down')}
            </MenuItem>
          )}
          <MenuItem icon={<Trash2 />} danger onClick={() => remove.mutate({ params, body: { taskId } })}>
            {t('tickets:tasks.remove')}
          </MenuItem>
        </Menu>
      )}
    </li>
  )
}
