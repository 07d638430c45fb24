import { DurationInput } from '../duration-input.tsx'
import type { ValueProps } from './value-props.ts'

export const DurationValue = ({ value, onChange, invalid, describedBy }: ValueProps) => (
  <DurationInput
    seconds={(value as { seconds?: number } | null)?.seconds ?? null}
    onChange={seconds => onChange(seconds === null ? null : { seconds })}
    invalid={invalid}
    describedBy={describedBy}
  />
)
