import type { Field } from '@stoa/conditions/field'
import { fields } from '@stoa/conditions/fields'
import { valueKindOf } from '@stoa/conditions/given'
import { operatorsOf, operatorsWhenEmpty, periods, type ValueKind } from '@stoa/conditions/operators'
import { chosenById, wordsOf } from '@stoa/conditions/options'
import { needKey, type Values } from '@stoa/conditions/values'
import type { Condition } from '@stoa/contract/conditions'
import type { Dice } from './dice.ts'
import { oddFieldKey } from './odd-fields.ts'
import { oddAddresses, oddTags, oddTexts } from './odd-texts.ts'

export type Pair = { field: Field; operator: string; key?: string }

/** Which one is asked for, of fields of which there are several. */
export const keysOf = ({ name, keyed }: Field): (string | undefined)[] => {
  if (keyed === 'header') return ['X-Spam-Score', 'list-id']
  return [keyed && oddFieldKey(name)]
}

/** Every field with every operator that it has. */
export const allPairs = (): Pair[] =>
  fields.flatMap(field =>
    [
      ...Object.keys(operatorsOf[field.type]),
      ...(field.mayBeEmpty ? Object.keys(operatorsWhenEmpty) : []),
    ].flatMap(operator =>
      keysOf(field).map(key => (key === undefined ? { field, operator } : { field, operator, key })),
    ),
  )

const patterns = [
  '^\\w+',
  '\\d{3,}',
  '(?:Re|Fwd):',
  '[α-ω]{4}',
  '\\bwrong\\b',
  '@example\\.(net|com)$',
  '(?m)^line',
  'é|ё|ß',
  '[^\\x{20}-\\x{7e}]',
  '^.$',
  '^\\s*$',
]

const swapCase = (text: string) =>
  text.replace(/\p{L}/gu, letter =>
    letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase(),
  )

/** Draws conditions whose values lie near what tickets have, so that many hold and many do not. */
export const drawsConditions = (roll: Dice, population: readonly Values[], now: () => Temporal.Instant) => {
  /** What some ticket or event has there. */
  const seen = (pair: Pair): unknown => {
    const key = needKey({ field: pair.field.name, ...(pair.key && { key: pair.key }) })
    for (let tries = 0; tries < 12; tries++) {
      const value = roll.one(population).get(key)
      const one = Array.isArray(value) && value.length > 0 ? roll.one(value) : value
      if (one !== null && one !== undefined && !Array.isArray(one) && one !== '') return one
    }
    return undefined
  }
  const textNear = (pair: Pair): string => {
    const text = String(seen(pair) ?? roll.one([...oddTexts, ...oddAddresses]))
    const characters = Array.from(text)
    const from = roll.whole(0, Math.max(0, characters.length - 1))
    const piece = characters.slice(from, from + roll.whole(1, 12)).join('')
    return roll.one([
      text,
      text,
      piece,
      piece,
      swapCase(text),
      swapCase(piece),
      characters.slice(0, 3).join(''),
      characters.slice(-3).join(''),
      text.normalize('NFD'),
      '%',
      '_',
    ])
  }
  const optionNear = (pair: Pair): string | number => {
    // Sets are texts, also of ids.
    const value = chosenById(pair.field.options) ? Number(seen(pair) ?? roll.whole(1, 6)) : seen(pair)
    if (roll.chance(0.7) && (typeof value === 'number' || typeof value === 'string'))
      return roll.chance(0.3) && pair.field.options === 'tags' ? swapCase(String(value)) : value
    if (pair.field.options === 'assignees' && pair.operator === 'any-of' && roll.chance(0.3)) return 'me'
    if (chosenById(pair.field.options)) return roll.whole(1, 6)
    return roll.one(
      wordsOf(pair.field.options) ??
        (pair.field.options === 'languages' ? ['en', 'el', 'ru', 'lt'] : oddTags),
    )
  }
  const momentNear = (pair: Pair): Temporal.Instant => {
    const value = seen(pair)
    const near = value instanceof Temporal.Instant ? value : now()
    return near.add(
      roll.one([{ seconds: 0 }, { microseconds: 1 }, { microseconds: -1 }, { hours: 7 }, { hours: -30 }]),
    )
  }
  const sorted = <Item>(items: Item[], compare: (one: Item, other: Item) => number) => {
    const [from, to] = items.toSorted(compare)
    return { from, to }
  }
  const date = () =>
    now()
      .toZonedDateTimeISO('UTC')
      .toPlainDate()
      .add({ days: roll.whole(-6, 6) })
  const dateNear = (pair: Pair) => {
    const value = pair.field.type === 'date' && roll.chance(0.8) ? seen(pair) : undefined
    return typeof value === 'string'
      ? Temporal.PlainDate.from(value).add({ days: roll.one([0, 0, 1, -1]) })
      : date()
  }
  const time = () => `${String(roll.whole(0, 23)).padStart(2, '0')}:${roll.one(['00', '30', '59'])}`
  const list = <Item>(make: () => Item, most = 3) => Array.from({ length: roll.whole(1, most) }, make)
  const numberNear = (pair: Pair) => Number(seen(pair) ?? 0) + roll.one([0, 0, 1, -1, 0.5])

  const makers: Record<ValueKind, (pair: Pair) => unknown> = {
    none: () => null,
    options: pair => list(() => optionNear(pair)),
    option: optionNear,
    texts: pair => list(() => textNear(pair) || 'x'),
    pattern: () => roll.one(patterns),
    number: numberNear,
    numbers: pair => sorted([numberNear(pair), numberNear(pair)], (one, other) => one - other),
    date: pair => dateNear(pair).toString(),
    days: pair =>
      Math.min(400, Math.abs(now().toZonedDateTimeISO('UTC').toPlainDate().until(dateNear(pair)).days)),
    moment: pair => momentNear(pair).toString(),
    moments: pair => {
      const { from, to } = sorted([momentNear(pair), momentNear(pair)], Temporal.Instant.compare)
      return { from: String(from), to: String(to) }
    },
    duration: pair => {
      const apart = Math.abs(Math.round(momentNear(pair).until(now()).total('seconds')))
      return { seconds: Math.max(1, apart + roll.one([0, 0, 1, -1, 3_600, -3_600])) }
    },
    period: () => roll.one(periods),
    dates: pair => {
      const { from, to } = sorted([dateNear(pair), dateNear(pair)], Temporal.PlainDate.compare)
      return { from: String(from), to: String(to) }
    },
    times: () => ({ from: time(), to: time() }),
    weekdays: () => list(() => roll.whole(1, 7), 5),
  }

  return (pair: Pair): Condition => {
    const kind = valueKindOf(pair.field, pair.operator)
    if (!kind) throw new Error(`${pair.field.name} has no operator ${pair.operator}`)
    return {
      field: pair.field.name,
      ...(pair.key && { key: pair.key }),
      operator: pair.operator,
      value: makers[kind](pair) as Condition['value'],
    }
  }
}
