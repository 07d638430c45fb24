import { isOfTickets, type Metric } from '@stoa/contract/metrics'
import { changeText, spokenValue, valueText } from '@stoa/text/value-text'
import { useLanguage, useText } from '../../../lib/text.ts'
import { hasBehind } from '../behind/has-behind.ts'
import styles from './report-table.module.css'

type Props = {
  metric: Pick<Metric, 'name' | 'unit'>
  /** What the row is called. */
  row: string
  value: number | null | undefined
  /** undefined: nothing is compared. */
  before?: number | null | undefined
  charted: boolean
  onOpen: () => void
}

/** A number; where there is something behind it, a press shows that. */
export function ValueCell({ metric: { name, unit }, row, value, before, charted, onOpen }: Props) {
  const t = useText()
  const language = useLanguage()
  const text = valueText(value, unit, language)
  const change = changeText(value, before, unit, language)
  const told = change !== null && unit === 'share' ? t('reports:points', { points: change }) : change
  const compared =
    told !== null && t('reports:change', { change: told, before: valueText(before, unit, language) })
  const content = (
    <>
      <bdi>{text}</bdi>
      {before !== undefined && (
        <bdi className={styles.change} title={compared || undefined}>
          {told ?? ' '}
        </bdi>
      )}
    </>
  )
  if (!hasBehind(value, unit) || !isOfTickets(name))
    return (
      <td data-charted={charted || undefined}>
        <span data-cell="" tabIndex={-1} className={styles.none}>
          {content}
        </span>
      </td>
    )
  const spoken = t('reports:behind.open', {
    row,
    metric: t(`metrics:${name}.name`),
    value: spokenValue(value, unit, language),
  })
  return (
    <td data-charted={charted || undefined}>
      <button
        type="button"
        tabIndex={-1}
        className={styles.number}
        aria-label={compared ? `${spoken} (${compared})` : spoken}
        onClick={onOpen}
      >
        {content}
      </button>
    </td>
  )
}
