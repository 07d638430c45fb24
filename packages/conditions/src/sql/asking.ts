import type { Condition } from '@stoa/contract/conditions'
import type { RawBuilder } from 'kysely'
import type { Field } from '../field.ts'

export type Sql = RawBuilder<unknown>

/**
 * That ticket fields are wanted as they were at the event. `since` is given where very many tickets are asked at once: what changed them after that
 * moment, when the first event happened at the earliest, is then gathered once and not looked for ticket by ticket.
 */
export type Past = { since?: Sql }

/** What SQL is made for. `now` is a timestamptz. */
export type Context = { now: Sql; zone: string; me?: number | undefined; past?: Past | undefined }

/** A condition on its way to SQL. `operator` is the positive one, `value` the expression that gives the field's value, as it is now or as it was. */
export type Asking = Context & {
  condition: Condition
  field: Field
  operator: string
  value: Sql
  isNow: boolean
}
