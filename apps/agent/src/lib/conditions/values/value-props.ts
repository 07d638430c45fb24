import type { Condition } from '@stoa/contract/conditions'

type Value = Condition['value']

/** What every control of a value gets. */
export type ValueProps = {
  value: Value
  onChange: (value: Value) => void
  invalid: boolean
  /** The id of the sentence that says what is wrong. */
  describedBy: string | undefined
}
