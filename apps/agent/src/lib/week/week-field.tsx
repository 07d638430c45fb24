import type { Weekday } from '@stoa/contract/business-hours'
import { classes } from '../../ui/classes.ts'
import items from '../../ui/items.module.css'
import { useLanguage } from '../text.ts'
import { weekdayNames, weekdays } from '../weekdays.ts'
import { DayMenu } from './day-menu.tsx'
import { type DraftInterval, type DraftWeek, draftIntervals } from './draft-week.ts'
import { Intervals } from './intervals.tsx'
import styles from './week-field.module.css'

const workingDays: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday']

type Props = {
  week: DraftWeek
  /** What a day without hours is called. */
  none: string
  /** Whether what is wrong is called so already. */
  checked: boolean
  onChange: (week: DraftWeek) => void
}

/** Seven days below each other, each with any number of hours. */
export function WeekField({ week, none, checked, onChange }: Props) {
  const names = weekdayNames(useLanguage())
  const copy = (day: Weekday, to: readonly Weekday[]) =>
    onChange({
      ...week,
      ...Object.fromEntries(to.filter(each => each !== day).map(each => [each, draftIntervals(week[day])])),
    })
  return (
    <ul className={classes(items.items, styles.week)}>
      {weekdays.map(day => {
        const name = names[day]
        const set = (intervals: DraftInterval[]) => onChange({ ...week, [day]: intervals })
        return (
          <li key={day} className={styles.day}>
            <span className={styles.name}>{name}</span>
            <Intervals of={name} none={none} intervals={week[day]} checked={checked} onChange={set} />
            <DayMenu
              day={name}
              none={none}
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
