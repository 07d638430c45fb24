import type { CalendarException } from '@stoa/contract/business-hours'
import { dayOf } from '@stoa/text/format'
import { useState } from 'react'
import { useLanguage, useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Actions } from '../../../ui/dialog.tsx'
import styles from './holiday-preview.module.css'

type Props = {
  found: readonly CalendarException[]
  /** Events of the file that give no day. */
  skipped: number
  there: ReadonlySet<string>
  onCancel: () => void
  onAdd: (days: CalendarException[]) => void
}

/** The days of a file, each to be taken or left; those that the calendar has stay as they are. */
export function HolidayPreview({ found, skipped, there, onCancel, onAdd }: Props) {
  const t = useText()
  const language = useLanguage()
  const fresh = found.filter(({ date }) => !there.has(date))
  const known = found.length - fresh.length
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const taken = fresh.filter(({ date }) => !left.has(date))
  const take = (date: string, taken: boolean) => {
    const next = new Set(left)
    if (taken) next.delete(date)
    else next.add(date)
    setLeft(next)
  }
  return (
    <div className={styles.preview}>
      {fresh.length > 0 ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by the keyboard
        <ul className={styles.days} tabIndex={0} aria-label={t('hours:import.days')}>
          {fresh.map(({ date, name }) => (
            <li key={date}>
              <Checkbox
                label={t('hours:import.day', { date: dayOf(date, { language, timeZone: 'UTC' }), name })}
                checked={!left.has(date)}
                onCheckedChange={checked => take(date, checked)}
              />
            </li>
          ))}
        </ul>
      ) : (
        <p>{t('hours:import.nothing')}</p>
      )}
      {known > 0 && <p className={styles.aside}>{t('hours:import.known', { count: known })}</p>}
      {skipped > 0 && <p className={styles.aside}>{t('hours:import.skipped', { count: skipped })}</p>}
      <Actions>
        <Button onClick={onCancel}>{t('cancel')}</Button>
        <Button look="primary" disabled={taken.length === 0} onClick={() => onAdd(taken)}>
          {t('hours:import.add', { count: taken.length })}
        </Button>
      </Actions>
    </div>
  )
}
