import type { SendingState } from '@stoa/contract/report-mails'
import { fullMoment } from '@stoa/text/format'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { query } from '../../../lib/query.ts'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Table } from '../../../ui/table.tsx'
import styles from './saved.module.css'

const tones = {
  queued: 'neutral',
  sending: 'neutral',
  sent: 'positive',
  failed: 'danger',
  unknown: 'warning',
  bounced: 'danger',
  withdrawn: 'neutral',
  skipped: 'warning',
} as const satisfies Record<SendingState, string>

/** Milliseconds: while somebody looks, a mail is on its way. */
const refreshed = 3_000

/** What went out, and how far it came. */
export function SendingsDialog({ mailId }: { mailId: number }) {
  const t = useText()
  const [open, setOpen] = useState(false)
  return (
    <Dialog
      title={t('saved:mail.history')}
      size="wide"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="small" look="quiet">
          {t('saved:mail.history')}
        </Button>
      }
    >
      {open && <Sendings mailId={mailId} />}
    </Dialog>
  )
}

function Sendings({ mailId }: { mailId: number }) {
  const t = useText()
  const reader = useReader()
  const { data } = useQuery({
    ...query('reportMails.sendings', { params: { id: mailId } }),
    refetchInterval: refreshed,
  })
  if (!data) return <Skeleton lines={3} />
  if (data.items.length === 0) return <p className={styles.soft}>{t('saved:mail.historyNone')}</p>
  return (
    <Table
      label={t('saved:mail.history')}
      rows={data.items}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'due',
          title: t('saved:mail.dueAt'),
          cell: ({ dueAt, asked }) => (
            <span>
              {fullMoment(dueAt, reader)}
              {asked && <small className={styles.soft}> {t('saved:mail.asked')}</small>}
            </span>
          ),
        },
        { key: 'to', title: t('saved:mail.to'), cell: ({ to }) => <bdi>{to}</bdi> },
        {
          key: 'state',
          title: t('saved:mail.state'),
          cell: ({ state, answer }) => (
            <span title={answer ?? undefined}>
              <Badge tone={tones[state]}>{t(`saved:mail.states.${state}`)}</Badge>
            </span>
          ),
        },
      ]}
    />
  )
}
