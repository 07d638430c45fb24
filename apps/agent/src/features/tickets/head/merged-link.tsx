import type { Ticket } from '@stoa/contract/ticket-shapes'
import { Link } from '@tanstack/react-router'
import { Merge } from 'lucide-react'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import styles from './follows-link.module.css'

/** Where the messages of a merged ticket are now. */
export function MergedLink({ into }: { into: NonNullable<Ticket['mergedInto']> }) {
  const t = useText()
  return (
    <Link
      to={paths.ticket}
      params={{ id: into.id }}
      className={styles.link}
      preload="intent"
      activeProps={{}}
    >
      <Merge aria-hidden="true" className={styles.icon} />
      {t('tickets:mergedInto', { code: `\u2068${into.code}\u2069` })}
    </Link>
  )
}
