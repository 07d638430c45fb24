import type { Condition } from '@stoa/contract/conditions'
import type { RawBuilder } from 'kysely'
import type { Field } from '../field.ts'

export type Sql = RawBuilder<unknown>

/** What SQL is made for. `now` is a timestamptz, `past` says that ticket fields are wanted as they were at the event. */
export type Context = { now: Sql; zone: string; me?: number | undefined; past?: true | undefined }

/** A condition on its way to SQL. `operator` is the positive one, `value` the expression that gives the field's value. */
export type Asking = Context & { condition: Condition; field: Field; operator: string; value: Sql }
