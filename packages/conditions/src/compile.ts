import type { Condition, Groups } from '@stoa/contract/conditions'
import { type RawBuilder, sql } from 'kysely'
import { fieldNamed } from './fields.ts'
import { positiveOf } from './given.ts'
import type { FieldType } from './operators.ts'
import type { Asking, Context, Sql } from './sql/asking.ts'
import { choiceSql, rankSql, setSql } from './sql/choices.ts'
import { dateSql } from './sql/dates.ts'
import { momentSql, nowSql } from './sql/moments.ts'
import { emptySql, flagSql, numberSql } from './sql/numbers.ts'
import { textSql, textsSql } from './sql/texts.ts'
import { madeAtEvent, valueSql } from './sql/value-sql.ts'

const makers: Record<FieldType, (asking: Asking) => Sql> = {
  choice: choiceSql,
  rank: rankSql,
  set: setSql,
  text: textSql,
  texts: textsSql,
  number: numberSql,
  moment: momentSql,
  date: dateSql,
  flag: flagSql,
  now: nowSql,
}

const conditionSql = (condition: Condition, context: Context): Sql => {
  const field = fieldNamed(condition.field)
  if (!field) throw new Error(`There is no field ${condition.field}`)
  const { operator, negative } = positiveOf(condition.operator)
  const holds = (value: Sql, isNow: boolean) => {
    const asking = { ...context, condition, field, operator, value, isNow }
    return operator === 'empty' ? emptySql(asking) : makers[field.type](asking)
  }
  const { past } = context
  const asked =
    past && field.scope === 'ticket'
      ? madeAtEvent(field, condition.key, past, holds)
      : holds(valueSql(field, condition.key), true)
  // Null is neither true nor false in SQL; here a positive operator does not hold on it, and a negative one does.
  const known = sql`coalesce((${asked}), false)`
  return negative ? sql`not ${known}` : known
}

const joined = (parts: readonly Sql[], by: 'and' | 'or') => sql`(${sql.join(parts, sql.raw(` ${by} `))})`

/**
 * The evaluator in SQL: conditions that were checked, as an expression over the tables `ticket` and, where their fields want them, `event` and
 * `message`. Values are bound, never written into the text. It says the same as `matcher`; a test holds the two together.
 */
export const toSql = (groups: Groups, context: Context): RawBuilder<boolean> => {
  if (groups.length === 0) return sql<boolean>`true`
  const typed = { ...context, now: sql`(${context.now})::timestamptz` }
  const parts = groups.map(group =>
    joined(
      group.map(condition => conditionSql(condition, typed)),
      'and',
    ),
  )
  return joined(parts, 'or') as RawBuilder<boolean>
}
