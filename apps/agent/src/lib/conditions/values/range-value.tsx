import { useText } from '../../text.ts'
import styles from '../condition-groups.module.css'
import { NumberValue } from './number-value.tsx'
import { TimeValue } from './time-value.tsx'
import type { ValueProps } from './value-props.ts'

type Props = ValueProps & { of: 'number' | 'datetime-local' | 'date' | 'time' }

/** From one to another, with "and" between them. */
export function RangeValue({ of, value, onChange, ...rest }: Props) {
  const t = useText()
  const { from = null, to = null } = (value ?? {}) as Record<'from' | 'to', ValueProps['value'] | undefined>
  const control = (end: 'from' | 'to', current: ValueProps['value']) => {
    const props = {
      ...rest,
      value: current,
      label: t(`conditions:${end}`),
      onChange: (given: ValueProps['value']) => onChange({ from, to, [end]: given }),
    }
    return of === 'number' ? <NumberValue {...props} /> : <TimeValue {...props} type={of} />
  }
  return (
    <>
      {control('from', from)}
      <span className={styles.between}>{t('conditions:between')}</span>
      {control('to', to)}
    </>
  )
}
