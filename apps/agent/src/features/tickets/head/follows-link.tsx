import type { Ticket } from '@stoa/contract/ticket-shapes'
import { Link } from '@tanstack/react-router'
import { CornerDownRight } from 'lucide-react'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import styles from './follows-link.module.css'

/** The closed or resolved ticket that this one goes on from. */
export function FollowsLink({ follows }: { follows: NonNullable<Ticket['follows']> }) {
  const t = useText()
  return (
    <Link
      to={paths.ticket}
      params={{ id: follows.id }}
      className={styles.link}
      preload="intent"
      activeProps={{}}
    >
      <CornerDownRight aria-hidden="true" className={styles.icon} />
      {t('tickets:follows', { code: `\u2068${follows.code}\u2069` })}
    </Link>
  )
}
