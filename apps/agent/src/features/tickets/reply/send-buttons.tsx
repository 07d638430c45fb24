import type { Ticket } from '@stoa/contract/ticket-shapes'
import { CheckCheck, ChevronUp, SendHorizontal } from 'lucide-react'
import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/button.tsx'
import { classes } from '../../../ui/classes.ts'
import { Menu, MenuItem } from '../../../ui/menu.tsx'
import type { Kind } from './draft.ts'
import styles from './send-buttons.module.css'

type Props = { ticket: Ticket; kind: Kind; busy: boolean; onSend: (resolve: boolean) => void }

export function SendButtons({ ticket, kind, busy, onSend }: Props) {
  const t = useText()
  if (kind === 'note')
    return (
      <Button look="primary" busy={busy} onClick={() => onSend(false)}>
        {t('tickets:addNote')}
      </Button>
    )
  const mayResolve = kind === 'reply' && (ticket.can.resolve || ticket.why.resolve === 'already_resolved')
  return (
    <div className={styles.split}>
      <Button
        look="primary"
        busy={busy}
        className={classes(mayResolve && styles.first)}
        icon={<SendHorizontal className={styles.icon} />}
        onClick={() => onSend(false)}
      >
        {t('tickets:send')}
      </Button>
      {mayResolve && (
        <Menu
          side="top"
          trigger={
            <Button look="primary" className={styles.more} aria-label={t('tickets:moreWaysToSend')}>
              <ChevronUp />
            </Button>
          }
        >
          <MenuItem icon={<CheckCheck />} disabled={busy} onClick={() => onSend(true)}>
            {t('tickets:sendAndResolve')}
          </MenuItem>
        </Menu>
      )}
    </div>
  )
}
