import type { CustomField } from '@stoa/contract/custom-fields'
import type { ListColumn } from '@stoa/contract/list-looks'
import type { TicketItem } from '@stoa/contract/ticket-shapes'
import { briefMoment, fullMoment } from '@stoa/text/format'
import type { ReactNode } from 'react'
import { useContentText } from '../../../lib/fields/use-content-text.ts'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useNow } from '../../../lib/use-now.ts'
import { DepartmentMark } from '../../../shell/department-mark.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { PriorityMark } from '../../../ui/priority-mark.tsx'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import { AssigneeMark } from '../assignee-mark.tsx'
import { DueMark } from '../due-mark.tsx'
import type { Column } from './chosen-columns.ts'
import styles from './row-cell.module.css'

const shownTags = 2

type Props = { ticket: TicketItem }

const cells: Record<ListColumn, (props: Props) => ReactNode> = {
  code: ({ ticket }) => <span className={styles.code}>{ticket.code}</span>,
  channel: Channel,
  priority: Priority,
  level: ({ ticket }) => <Told name={useText()('tickets:look.level')}>{ticket.level?.name ?? ''}</Told>,
  due: ({ ticket }) => (
    <span className={styles.due}>
      <DueMark ticket={ticket} />
    </span>
  ),
  tags: Tags,
  department: ({ ticket: { department } }) => (
    <span className={styles.department}>
      <DepartmentMark id={department.id} />
      <span className={styles.departmentName} dir="auto">
        {department.name}
      </span>
    </span>
  ),
  assignee: ({ ticket }) => <AssigneeMark assignee={ticket.assignee} className={styles.assignee} />,
  created: ({ ticket }) => <Moment at={ticket.createdAt} column="created" />,
  changed: ({ ticket }) => <Moment at={ticket.changedAt} column="changed" />,
}

/** One thing that a line of the list tells. */
export function RowCell({ column: { name, field }, ticket }: Props & { column: Column }) {
  if (field) return <Field field={field} ticket={ticket} />
  const Cell = cells[name as ListColumn]
  return <Cell ticket={ticket} />
}

function Field({ field, ticket }: Props & { field: CustomField }) {
  const text = useContentText()
  const value = ticket.fields?.find(({ fieldId }) => fieldId === field.id)?.value ?? null
  return <Told name={field.name}>{text(field, value)}</Told>
}

/** Words that say little without the name of what they tell. */
function Told({ name, children }: { name: string; children: string }) {
  if (!children) return <span className={styles.told} />
  return (
    <span className={styles.told} dir="auto" title={`${name}: ${children}`}>
      <VisuallyHidden>{`${name}: `}</VisuallyHidden>
      {children}
    </span>
  )
}

function Priority({ ticket: { priority } }: Props) {
  const t = useText()
  const name = t(`tickets:priorities.${priority}`)
  return (
    <span className={styles.priority} title={t('tickets:priority', { priority: name })}>
      <PriorityMark priority={priority} />
      <VisuallyHidden>{t('tickets:priority', { priority: name })}</VisuallyHidden>
      <span aria-hidden="true">{name}</span>
    </span>
  )
}

function Channel({ ticket }: Props) {
  return <span className={styles.channel}>{useText()(`tickets:channels.${ticket.channel}`)}</span>
}

function Tags({ ticket: { tags } }: Props) {
  return (
    <span className={styles.tags}>
      {tags.slice(0, shownTags).map(tag => (
        <Badge key={tag}>
          <span className={styles.tag}>{tag}</span>
        </Badge>
      ))}
      {tags.length > shownTags && (
        <span title={tags.join(', ')}>
          <Badge>{`+${tags.length - shownTags}`}</Badge>
        </span>
      )}
    </span>
  )
}

function Moment({ at, column }: { at: string; column: 'created' | 'changed' }) {
  const t = useText()
  const reader = useReader()
  const now = useNow()
  const title = `${t(`tickets:look.${column}`)}: ${fullMoment(at, reader)}`
  return (
    <time className={styles[column]} dateTime={at} title={title}>
      {briefMoment(at, reader, now)}
    </time>
  )
}
