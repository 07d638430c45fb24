import type { Condition } from '@stoa/contract/conditions'
import type { Field } from '../field.ts'
import type { Values } from '../values.ts'
import type { SharedWords } from '../words/shared-words.ts'

/** Whether one condition holds. What does not depend on the values has been worked out before. */
export type Test = (values: Values, now: Temporal.Instant, me: number | undefined) => boolean

/** A condition with what is known about it once it is compiled. `operator` is the positive one. */
export type Asked = {
  condition: Condition
  field: Field
  operator: string
  key: string
  zone: string
  words: SharedWords | undefined
}
