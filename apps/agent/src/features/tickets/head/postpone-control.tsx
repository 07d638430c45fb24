import type { Ticket } from '@stoa/contract/ticket-shapes'
import { AlarmClock, CalendarClock, Undo2 } from 'lucide-react'
import { Suspense, useState } from 'react'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useNow } from '../../../lib/use-now.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Menu, MenuItem, MenuSeparator } from '../../../ui/menu.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { useReason } from '../act-reason.ts'
import { LazyMomentForm } from '../moment/lazy-moment-form.ts'
import type { TicketActs } from '../use-ticket-acts.ts'
import { ActButton } from './act-button.tsx'
import words from './act-word.module.css'
import { nearMoment } from './near-moment.ts'
import styles from './postpone-control.module.css'
import { postponeMoments, postponements } from './postpone-moments.ts'

type Props = { ticket: Ticket; acts: TicketActs; open: boolean; onOpenChange: (open: boolean) => void }

/** Puts a ticket off until one of the usual moments or an exact one, and takes it back. */
export function PostponeControl({ ticket, acts, open, onOpenChange }: Props) {
  const t = useText()
  const reader = useReader()
  const now = useNow()
  const [choosing, setChoosing] = useState(false)
  const reason = useReason(ticket, 'postpone')
  const face = {
    look: 'plain' as const,
    size: 'small' as const,
    icon: <AlarmClock />,
    'aria-label': t('tickets:postpone'),
    children: <span className={words.word}>{t('tickets:postpone')}</span>,
  }
  if (reason !== null) return <ActButton {...face} reason={reason} />

  const moments = postponeMoments(now, reader.timeZone)
  return (
    <>
      <Menu open={open} onOpenChange={onOpenChange} trigger={<Button {...face} />}>
        {ticket.status === 'postponed' && ticket.can.reopen && (
          <>
            <MenuItem icon={<Undo2 className={styles.back} />} onClick={acts.reopen}>
              {t('tickets:returnNow')}
            </MenuItem>
            <MenuSeparator />
          </>
        )}
        {postponements.map(name => {
          const until = new Date(moments[name]).toISOString()
          return (
            <MenuItem
              key={name}
              hint={<span className={styles.moment}>{nearMoment(until, reader, now)}</span>}
              onClick={() => acts.postpone(until)}
            >
              {t(`tickets:postponeTo.${name}`)}
            </MenuItem>
          )
        })}
        <MenuSeparator />
        <MenuItem icon={<CalendarClock />} onClick={() => setChoosing(true)}>
          {t('tickets:postponeTo.choose')}
        </MenuItem>
      </Menu>
      <Dialog
        title={t('tickets:postponeTitle')}
        description={t('tickets:postponeText')}
        open={choosing}
        onOpenChange={setChoosing}
      >
        <Suspense fallback={<Skeleton lines={4} />}>
          <LazyMomentForm
            start={ticket.postponedUntil ? Date.parse(ticket.postponedUntil) : moments.morning}
            act={t('tickets:postpone')}
            onCancel={() => setChoosing(false)}
            onChoose={until => {
              acts.postpone(until)
              setChoosing(false)
            }}
          />
        </Suspense>
      </Dialog>
    </>
  )
}
