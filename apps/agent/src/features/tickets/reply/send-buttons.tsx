import type { Ticket } from '@stoa/contract/ticket-shapes'
import { AlarmClock, CalendarClock, CheckCheck, ChevronUp, SendHorizontal } from 'lucide-react'
import { useState } from 'react'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/button.tsx'
import { Menu, MenuItem } from '../../../ui/menu.tsx'
import { postponeMoments, postponements } from '../head/postpone-moments.ts'
import type { Kind } from './draft.ts'
import styles from './send-buttons.module.css'
import { SendLater } from './send-later.tsx'
import type { AfterSending } from './use-send.ts'

type Props = {
  ticket: Ticket
  kind: Kind
  busy: boolean
  /** A colleague has answered since, and that was said. */
  collides: boolean
  onSend: (after?: AfterSending) => void
}

export function SendButtons({ ticket, kind, busy, collides, onSend }: Props) {
  const t = useText()
  const { timeZone } = useReader()
  const [later, setLater] = useState(false)
  if (kind === 'note')
    return (
      <Button look="primary" busy={busy} onClick={() => onSend()}>
        {t('tickets:addNote')}
      </Button>
    )
  const replies = kind === 'reply'
  const mayResolve = replies && (ticket.can.resolve || ticket.why.resolve === 'already_resolved')
  const mayPostpone = replies && (ticket.can.postpone || ticket.why.postpone === 'cannot_postpone')
  return (
    <div className={styles.split}>
      <Button
        look={collides ? 'danger' : 'primary'}
        busy={busy}
        className={styles.first}
        icon={<SendHorizontal className={styles.icon} />}
        onClick={() => onSend()}
      >
        {t(collides ? 'tickets:presence.sendAnyway' : 'tickets:send')}
      </Button>
      <Menu
        side="top"
        trigger={
          <Button
            look={collides ? 'danger' : 'primary'}
            className={styles.more}
            aria-label={t('tickets:moreWaysToSend')}
          >
            <ChevronUp />
          </Button>
        }
      >
        {mayResolve && (
          <MenuItem icon={<CheckCheck />} disabled={busy} onClick={() => onSend({ resolve: true })}>
            {t('tickets:sendAndResolve')}
          </MenuItem>
        )}
        {mayPostpone &&
          postponements.map(name => (
            <MenuItem
              key={name}
              icon={<AlarmClock />}
              disabled={busy}
              onClick={() => {
                const until = postponeMoments(Date.now(), timeZone)[name]
                onSend({ postponeUntil: new Date(until).toISOString() })
              }}
            >
              {t('tickets:sendAndPostpone', { until: t(`tickets:postponeTo.${name}`) })}
            </MenuItem>
          ))}
        <MenuItem icon={<CalendarClock />} disabled={busy} onClick={() => setLater(true)}>
          {t('tickets:sendLater.choose')}
        </MenuItem>
      </Menu>
      {later && (
        <SendLater what={kind} onClose={() => setLater(false)} onSend={sendAt => onSend({ sendAt })} />
      )}
    </div>
  )
}
