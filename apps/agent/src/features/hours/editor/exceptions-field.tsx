import { CalendarPlus } from 'lucide-react'
import { useState } from 'react'
import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/button.tsx'
import { classes } from '../../../ui/classes.ts'
import items from '../../../ui/items.module.css'
import { ImportHolidays } from '../holidays/import-holidays.tsx'
import { dateProblemOf } from './date-problems.ts'
import { type DraftException, draftException } from './draft.ts'
import { ExceptionRow } from './exception-row.tsx'
import styles from './exceptions-field.module.css'

type Props = {
  exceptions: DraftException[]
  timeZone: string
  checked: boolean
  onChange: (exceptions: DraftException[]) => void
}

/** Holidays and other days unlike their weekday. Those that are over stand back until they are asked for. */
export function ExceptionsField({ exceptions, timeZone, checked, onChange }: Props) {
  const t = useText()
  const [today] = useState(() => new Date().toISOString().slice(0, 10))
  const [added, setAdded] = useState<number | null>(null)
  const [pastShown, showPast] = useState(false)
  const isOver = ({ date }: DraftException) => date !== '' && date < today
  const past = exceptions.filter(isOver).length
  const shown = exceptions.filter(each => pastShown || !isOver(each) || each.key === added)
  const add = () => {
    const empty = draftException({ date: '', name: '', intervals: [] })
    setAdded(empty.key)
    onChange([...exceptions, empty])
  }
  return (
    <div className={styles.exceptions}>
      {past > 0 && (
        <Button look="quiet" size="small" aria-expanded={pastShown} onClick={() => showPast(!pastShown)}>
          {pastShown ? t('hours:hidePast') : t('hours:showPast', { count: past })}
        </Button>
      )}
      {shown.length > 0 && (
        <ul className={classes(items.items, styles.list)}>
          {shown.map(exception => (
            <ExceptionRow
              key={exception.key}
              exception={exception}
              problem={checked ? dateProblemOf(exception, exceptions) : null}
              checked={checked}
              isNew={exception.key === added}
              onChange={changed =>
                onChange(exceptions.map(each => (each.key === changed.key ? changed : each)))
              }
              onRemove={() => onChange(exceptions.filter(each => each.key !== exception.key))}
            />
          ))}
        </ul>
      )}
      <div className={styles.acts}>
        <Button icon={<CalendarPlus />} onClick={add}>
          {t('hours:addException')}
        </Button>
        <ImportHolidays
          timeZone={timeZone}
          there={new Set(exceptions.map(({ date }) => date))}
          onAdd={days =>
            onChange(
              [...exceptions, ...days.map(draftException)].toSorted((a, b) => a.date.localeCompare(b.date)),
            )
          }
        />
      </div>
    </div>
  )
}
