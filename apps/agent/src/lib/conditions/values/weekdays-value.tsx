import { useLanguage, useText } from '../../text.ts'
import { shortWeekdays, weekdayNames, weekdays } from '../../weekdays.ts'
import styles from '../condition-groups.module.css'
import type { ValueProps } from './value-props.ts'

/** Days of the week, side by side; 1 is Monday. */
export function WeekdaysValue({ value, onChange, invalid, describedBy }: ValueProps) {
  const t = useText()
  const language = useLanguage()
  const chosen = Array.isArray(value) ? value.map(Number) : []
  const [names, short] = [weekdayNames(language), shortWeekdays(language)]
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend that is seen
    <span
      className={styles.days}
      role="group"
      aria-label={t('conditions:value')}
      aria-describedby={describedBy}
      data-invalid={invalid || undefined}
    >
      {weekdays.map((day, at) => {
        const number = at + 1
        const on = chosen.includes(number)
        return (
          <button
            key={day}
            type="button"
            className={styles.day}
            aria-pressed={on}
            aria-label={names[day]}
            onClick={() =>
              onChange(
                on ? chosen.filter(each => each !== number) : [...chosen, number].sort((a, b) => a - b),
              )
            }
          >
            {short[day]}
          </button>
        )
      })}
    </span>
  )
}
