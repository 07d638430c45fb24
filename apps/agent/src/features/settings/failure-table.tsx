import type { AnswerOf } from '@stoa/client/shape'
import { shortMoment } from '@stoa/text/format'
import { Link } from '@tanstack/react-router'
import { useReader } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import { paths } from '../../paths.ts'
import { Table } from '../../ui/table.tsx'
import styles from './failure-table.module.css'
import { RunFailureAgain } from './run-failure-again.tsx'

type Failure = AnswerOf<'followers.failures'>['items'][number]

/** Names of followers and events are those of the log and the documentation: they are not translated. */
export function FailureTable({ failures }: { failures: readonly Failure[] }) {
  const t = useText()
  const reader = useReader()
  return (
    <Table
      label={t('failures')}
      rows={failures}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'failed',
          title: t('settings:failures.failed'),
          short: true,
          cell: ({ failedAt }) => shortMoment(failedAt, reader, Date.now()),
        },
        {
          key: 'part',
          title: t('settings:failures.part'),
          cell: ({ follower }) => <bdi className={styles.code}>{follower}</bdi>,
        },
        {
          key: 'event',
          title: t('settings:failures.event'),
          cell: ({ eventName, eventId }) => <bdi className={styles.code}>{`${eventName} #${eventId}`}</bdi>,
        },
        {
          key: 'ticket',
          title: t('settings:failures.ticket'),
          cell: ({ ticketId }) =>
            ticketId === null ? (
              <span className={styles.faint}>{t('settings:failures.noTicket')}</span>
            ) : (
              <Link to={paths.ticket} params={{ id: ticketId }}>{`#${ticketId}`}</Link>
            ),
        },
        {
          key: 'error',
          title: t('settings:failures.error'),
          cell: ({ error }) => <bdi className={styles.code}>{error}</bdi>,
        },
        {
          key: 'again',
          title: t('actions'),
          hideTitle: true,
          align: 'end',
          cell: failure => <RunFailureAgain failure={failure} />,
        },
      ]}
    />
  )
}
