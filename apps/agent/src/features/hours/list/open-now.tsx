import type { Calendar } from '@stoa/contract/business-hours'
import { changeMoment } from '../../../lib/change-moment.ts'
import { useLanguage, useText } from '../../../lib/text.ts'
import { useNow } from '../../../lib/use-now.ts'
import { Badge } from '../../../ui/badge.tsx'
import styles from './calendar-table.module.css'

/** Open or closed, and until when by the clock of the calendar. */
export function OpenNow({ calendar }: { calendar: Calendar }) {
  const t = useText()
  const language = useLanguage()
  const now = useNow()
  const { openNow, changesAt } = calendar
  const moment = changesAt && changeMoment(changesAt, { language, timeZone: calendar.timeZone }, now)
  return (
    <span className={styles.now}>
      <Badge tone={openNow ? 'positive' : 'neutral'}>{openNow ? t('hours:open') : t('hours:closed')}</Badge>
      <span className={styles.until}>
        {moment
          ? openNow
            ? t('hours:closesAt', { moment })
            : t('hours:opensAt', { moment })
          : openNow
            ? t('hours:neverCloses')
            : t('hours:neverOpens')}
      </span>
    </span>
  )
}
