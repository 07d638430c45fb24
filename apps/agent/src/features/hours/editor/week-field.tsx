import type { Weekday } from '@stoa/contract/business-hours'
import { useLanguage } from '../../../lib/use-language.ts'
import { weekdayNames, weekdays } from '../../../lib/weekdays.ts'
import { DayMenu } from './day-menu.tsx'
import { type DraftInterval, type DraftWeek, draftIntervals } from './draft.ts'
import { Intervals } from './intervals.tsx'
import styles from './week-field.module.css'

const workingDays: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday']

type Props = { week: DraftWeek; checked: boolean; onChange: (week: DraftWeek) => void }

/** Seven days below each other. */
export function WeekField({ week, checked, onChange }: Props) {
  const names = weekdayNames(useLanguage())
  const copy = (day: Weekday, to: readonly Weekday[]) =>
    onChange({
      ...week,
      ...Object.fromEntries(to.filter(each => each !== day).map(each => [each, draftIntervals(week[day])])),
    })
  return (
    <ul className={styles.week}>
      {weekdays.map(day => {
        const name = names[day]
        const set = (intervals: DraftInterval[]) => onChange({ ...week, [day]: intervals })
        return (
          <li key={day} className={styles.day}>
            <span className={styles.name}>{name}</span>
            <Intervals of={name} intervals={week[day]} checked={checked} onChange={set} />
            <DayMenu
              day={name}
              onSet={set}
              onCopyToWorkingDays={() => copy(day, workingDays)}
              onCopyToAll={() => copy(day, weekdays)}
            />
          </li>
        )
      })}
    </ul>
  )
}
