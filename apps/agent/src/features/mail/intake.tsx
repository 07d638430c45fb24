import { filePaths } from '@stoa/contract/files'
import { shortMoment } from '@stoa/text/format'
import { useSuspenseQuery } from '@tanstack/react-query'
import { FileDown, MailCheck } from 'lucide-react'
import { query } from '../../lib/query.ts'
import { useReader } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import { Badge } from '../../ui/badge.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Items } from '../../ui/items.tsx'
import { Section } from '../../ui/section.tsx'
import { Table } from '../../ui/table.tsx'
import styles from './intake.module.css'
import { RunIntakeAgain } from './run-intake-again.tsx'

const tones = { waiting: 'accent', suppressed: 'neutral', failed: 'danger' } as const
const lookAgain = 10_000
/** What follows is who. */
const banned = 'banned '

/** The ledger of what came in, as far as it is not settled well. */
export function Intake() {
  const t = useText()
  const reader = useReader()
  const { items } = useSuspenseQuery({ ...query('intake.list'), refetchInterval: lookAgain }).data
  const states = {
    waiting: t('mail:intake.states.waiting'),
    suppressed: t('mail:intake.states.suppressed'),
    failed: t('mail:intake.states.failed'),
  }
  const reasons = new Map([
    ['duplicate', t('mail:intake.reasons.duplicate')],
    ['same-mail', t('mail:intake.reasons.same-mail')],
    ['bounce', t('mail:intake.reasons.bounce')],
    ['delay-notice', t('mail:intake.reasons.delay-notice')],
    ['delivery-notice', t('mail:intake.reasons.delivery-notice')],
    ['quarantined', t('mail:intake.reasons.quarantined')],
    ['own-message', t('mail:intake.reasons.own-message')],
  ])
  const sentence = (reason: string) =>
    reason.startsWith(banned)
      ? t('mail:intake.reasons.banned', { who: reason.slice(banned.length) })
      : reasons.get(reason)
  return (
    <Section title={t('mail:intake.title')} text={t('mail:intake.text')}>
      {items.length === 0 ? (
        <Items>
          <EmptyState
            icon={<MailCheck />}
            title={t('mail:intake.emptyTitle')}
            text={t('mail:intake.emptyText')}
          />
        </Items>
      ) : (
        <Table
          label={t('mail:intake.title')}
          rows={items}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'received',
              title: t('mail:intake.received'),
              short: true,
              cell: ({ receivedAt }) => shortMoment(receivedAt, reader, Date.now()),
            },
            { key: 'from', title: t('mail:intake.from'), cell: ({ from }) => <bdi>{from}</bdi> },
            {
              key: 'subject',
              title: t('mail:intake.subject'),
              cell: ({ subject }) => <bdi>{subject || t('mail:intake.noSubject')}</bdi>,
            },
            {
              key: 'state',
              title: t('mail:intake.state'),
              cell: ({ state }) => <Badge tone={tones[state]}>{states[state]}</Badge>,
            },
            {
              key: 'reason',
              title: t('mail:intake.reason'),
              cell: ({ reason }) =>
                reason && (sentence(reason) ?? <bdi className={styles.words}>{reason}</bdi>),
            },
            {
              key: 'again',
              title: t('actions'),
              hideTitle: true,
              align: 'end',
              cell: item => (
                <span className={styles.acts}>
                  <Original item={item} />
                  {item.state !== 'waiting' && <RunIntakeAgain item={item} />}
                </span>
              ),
            },
          ]}
        />
      )}
    </Section>
  )
}

function Original({ item: { id, subject } }: { item: { id: number; subject: string } }) {
  const t = useText()
  const label = t('mail:intake.originalNamed', { subject: subject || t('mail:intake.noSubject') })
  return (
    <a
      href={filePaths.intakeSource(id)}
      download
      className={styles.original}
      aria-label={label}
      title={label}
    >
      <FileDown aria-hidden="true" />
    </a>
  )
}
