import type { ListColumn } from '@stoa/contract/list-looks'
import type { TicketItem } from '@stoa/contract/ticket-shapes'
import { briefMoment, fullMoment } from '@stoa/text/format'
import type { ReactNode } from 'react'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useNow } from '../../../lib/use-now.ts'
import { DepartmentMark } from '../../../shell/department-mark.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { AssigneeMark } from '../assignee-mark.tsx'
import { DueMark } from '../due-mark.tsx'
import styles from './row-cell.module.css'

const shownTags = 2

type Props = { ticket: TicketItem }

const cells: Record<ListColumn, (props: Props) => ReactNode> = {
  code: ({ ticket }) => <span className={styles.code}>{ticket.code}</span>,
  channel: Channel,
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
export function RowCell({ column, ticket }: Props & { column: ListColumn }) {
  const Cell = cells[column]
  return <Cell ticket={ticket} />
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
