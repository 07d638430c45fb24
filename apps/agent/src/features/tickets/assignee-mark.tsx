import type { TicketItem } from '@stoa/contract/ticket-shapes'
import { useText } from '../../lib/text.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { classes } from '../../ui/classes.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import styles from './assignee-mark.module.css'

type Props = { assignee: TicketItem['assignee']; className?: string | undefined }

/** Who has a ticket, or a place for whoever will. */
export function AssigneeMark({ assignee, className }: Props) {
  const t = useText()
  return (
    <span className={classes(styles.mark, className)} title={assignee?.name ?? t('tickets:unassigned')}>
      {assignee ? <Avatar name={assignee.name} size="small" /> : <span className={styles.nobody} />}
      <VisuallyHidden>
        {assignee ? t('tickets:assignedTo', { name: assignee.name }) : t('tickets:unassigned')}
      </VisuallyHidden>
    </span>
  )
}
