import { CalendarClock, ChevronUp, SendHorizontal } from 'lucide-react'
import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/button.tsx'
import { Menu, MenuItem } from '../../../ui/menu.tsx'
import styles from '../reply/send-buttons.module.css'

type Props = { busy: boolean; onLater: () => void }

/** Of a form whose submitting sends at once. */
export function ComposeButtons({ busy, onLater }: Props) {
  const t = useText()
  return (
    <div className={styles.split}>
      <Button
        type="submit"
        look="primary"
        busy={busy}
        className={styles.first}
        icon={<SendHorizontal className={styles.icon} />}
      >
        {t('tickets:send')}
      </Button>
      <Menu
        side="top"
        trigger={
          <Button look="primary" className={styles.more} aria-label={t('tickets:moreWaysToSend')}>
            <ChevronUp />
          </Button>
        }
      >
        <MenuItem icon={<CalendarClock />} disabled={busy} onClick={onLater}>
          {t('tickets:sendLater.choose')}
        </MenuItem>
      </Menu>
    </div>
  )
}
