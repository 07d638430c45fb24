import { matcher } from '@stoa/conditions/matcher'
import type { Groups } from '@stoa/contract/conditions'

/**
 * What changes without any event of the tickets that it is a value of: how long the queue of a department is, whether an
 * agent is there. `about` is the column of a ticket that says whose value it is.
 */
export const signalFields = {
  'queue-length': { about: 'department_id', of: 'department' },
  'assignee-availability': { about: 'assignee_id', of: 'person' },
} as const
export type SignalField = keyof typeof signalFields

export type Signal = {
  field: SignalField
  /** Which of the view's conditions on the field a value meets, as a word of noughts and ones. */
  read: (value: unknown) => string
}

const isSignal = (field: string): field is SignalField => field in signalFields

/** The fields of this kind that a view asks for. */
export const signalsOf = (groups: Groups, zone: string): Signal[] => {
  const conditions = groups.flat()
  const fields = [...new Set(conditions.map(({ field }) => field))].filter(isSignal)
  return fields.map(field => {
    const tests = conditions
      .filter(condition => condition.field === field)
      .map(condition => matcher([[condition]], { zone }))
    // The moment does not matter: none of these fields is one of time.
    const now = Temporal.Instant.fromEpochMilliseconds(0)
    return {
      field,
      read: value => tests.map(test => (test(new Map([[field, value]]), now) === null ? '0' : '1')).join(''),
    }
  })
}
