import type { Condition, Groups } from '@stoa/contract/conditions'

/** Numbers that look like chance and are the same each time. */
export const dice = (seed: number) => {
  let state = seed
  const roll = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const oneOf = <Value>(values: readonly Value[]): Value => {
    const value = values[Math.floor(roll() * values.length)]
    if (value === undefined) throw new Error('nothing to choose from')
    return value
  }
  return { roll, oneOf }
}
export type Dice = ReturnType<typeof dice>

type World = { departmentIds: readonly number[]; personIds: readonly number[]; levelIds: readonly number[] }

/** A condition of almost any kind that a view may have, about people and things that there are. */
const condition = ({ oneOf }: Dice, { departmentIds, personIds, levelIds }: World): Condition => {
  const is = (field: string, operator: string, value: Condition['value'] = null): Condition => ({
    field,
    operator,
    value,
  })
  const seconds = oneOf([60, 600, 3_600, 7_200, 86_400])
  const moment = oneOf([
    'created',
    'last-activity',
    'status-changed',
    'due',
    'waiting-since',
    'postponed-until',
  ])
  return oneOf<() => Condition>([
    () =>
      is('status', oneOf(['any-of', 'none-of']), [
        oneOf(['new', 'open', 'answered', 'resolved', 'postponed']),
      ]),
    () => is('status', 'any-of', ['new', oneOf(['open', 'spam', 'deleted'])]),
    () => is('department', oneOf(['any-of', 'none-of']), [oneOf(departmentIds)]),
    () => is('assignee', 'any-of', ['me']),
    () => is('assignee', 'any-of', ['me', oneOf(personIds)]),
    () => is('assignee', 'none-of', [oneOf(personIds)]),
    () => is('assignee', oneOf(['empty', 'not-empty'])),
    () => is('assignee-availability', oneOf(['any-of', 'none-of']), [oneOf(['online', 'offline', 'away'])]),
    () => is('queue-length', oneOf(['at-least', 'at-most']), oneOf([2, 5, 9])),
    () => is('last-agent', 'any-of', [oneOf(personIds)]),
    () => is('priority', oneOf(['any-of', 'none-of']), [oneOf(['high', 'urgent'])]),
    () => is('priority', 'at-least', 'high'),
    () => is('tags', oneOf(['any-of', 'all-of', 'none-of']), [oneOf(['vip', 'Späti']), 'late']),
    () => is('tags', oneOf(['empty', 'not-empty'])),
    () =>
      is('subject', oneOf(['contains', 'contains-not', 'starts-with']), [oneOf(['invoice', 'PRINTER', 'é'])]),
    () => is('requester-name', 'contains', ['nour']),
    () => is('requester-email', 'ends-with', ['example.net']),
    () => is('requester-company', oneOf(['empty', 'not-empty'])),
    () => is('requester-groups', oneOf(['empty', 'not-empty'])),
    () => is('sla-level', oneOf(['any-of', 'none-of']), [oneOf(levelIds)]),
    () => is('overdue', oneOf(['yes', 'no'])),
    () => is('channel', 'any-of', ['api']),
    () => is(moment, oneOf(['within-last', 'longer-ago-than', 'within-next', 'further-than']), { seconds }),
    () => is(moment, 'in', oneOf(['today', 'yesterday', 'this-week'])),
    () =>
      is('now', oneOf(['time-between', 'time-outside']), {
        from: '17:00',
        to: oneOf(['17:30', '18:00', '03:00']),
      }),
    () => is('now', 'weekday', [oneOf([5, 6, 7])]),
  ])()
}

export const randomGroups = (chance: Dice, world: World): Groups =>
  Array.from({ length: Math.floor(chance.roll() * 3) + (chance.roll() < 0.9 ? 1 : 0) }, () =>
    Array.from({ length: 1 + Math.floor(chance.roll() * 3) }, () => condition(chance, world)),
  )
