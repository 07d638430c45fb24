import type { Condition, Groups } from '@stoa/contract/conditions'
import { fieldNamed } from './fields.ts'
import { positiveOf } from './given.ts'
import { choiceTest, rankTest, setTest } from './holds/choices.ts'
import { dateTest } from './holds/dates.ts'
import { momentTest, nowTest } from './holds/moments.ts'
import { emptyTest, flagTest, numberTest } from './holds/numbers.ts'
import type { Asked, Test } from './holds/test.ts'
import { textsTest, textTest } from './holds/texts.ts'
import type { FieldType } from './operators.ts'
import { needKey, type Values } from './values.ts'
import type { SharedWords } from './words/shared-words.ts'

const tests: Record<FieldType, (asked: Asked) => Test> = {
  choice: choiceTest,
  rank: rankTest,
  set: setTest,
  text: textTest,
  texts: textsTest,
  number: numberTest,
  moment: momentTest,
  date: dateTest,
  flag: flagTest,
  now: nowTest,
}

/** The first group that holds, 0 where there are no groups; null: none holds. `me` is who looks, where somebody does. */
export type Matcher = (values: Values, now: Temporal.Instant, me?: number) => number | null

/** `words`: given to all matchers that look at the same values, so that texts are searched once for all of them. */
type Surroundings = { zone: string; words?: SharedWords }

const testOf = (condition: Condition, { zone, words }: Surroundings): Test => {
  const field = fieldNamed(condition.field)
  if (!field) throw new Error(`There is no field ${condition.field}`)
  const { operator, negative } = positiveOf(condition.operator)
  const asked = { condition, field, operator, key: needKey(condition), zone, words }
  const test = operator === 'empty' ? emptyTest(asked) : tests[field.type](asked)
  return negative ? (values, now, me) => !test(values, now, me) : test
}

/**
 * The evaluator in memory: conditions that were checked become functions once, which then run on one ticket after the other.
 * It says the same as `toSql`; a test holds the two together.
 */
export const matcher = (groups: Groups, surroundings: Surroundings): Matcher => {
  if (groups.length === 0) return () => 0
  const compiled = groups.map(group => group.map(condition => testOf(condition, surroundings)))
  return (values, now, me) => {
    const at = compiled.findIndex(tests => tests.every(test => test(values, now, me)))
    return at < 0 ? null : at
  }
}
