import type { Week, Weekday } from '@stoa/contract/business-hours'
import { useReader } from '../../../lib/session.ts'
import { weekdayNames, weekdays } from '../../../lib/weekdays.ts'
import { DayEditor } from './day-editor.tsx'
import { fromMondayToFriday } from './plan-draft.ts'
import styles from './week-editor.module.css'

type Props = { week: Week; onChange: (week: Week) => void }

/** Seven rows, each with any number of times. */
export function WeekEditor({ week, onChange }: Props) {
  const { language } = useReader()
  const names = weekdayNames(language)
  const hasWeekdayTimes = (day: Weekday) => day === 'monday' && week.monday.length > 0
  return (
    <div className={styles.week}>
      {weekdays.map(day => (
        <DayEditor
          key={day}
          name={names[day]}
          intervals={week[day]}
          onChange={intervals => onChange({ ...week, [day]: intervals })}
          onCopy={hasWeekdayTimes(day) ? () => onChange(fromMondayToFriday(week, week[day])) : undefined}
        />
      ))}
    </div>
  )
}
