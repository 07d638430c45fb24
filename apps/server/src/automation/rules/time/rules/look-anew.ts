import { dependOnTime } from '@stoa/conditions/changes-at'
import { fieldNamed } from '@stoa/conditions/fields'
import type { Groups } from '@stoa/contract/conditions'
import { type Measure, measurings } from './line.ts'

/** What they say changes without anything happening to the ticket. */
const restless = new Set(['assignee-availability', 'queue-length', 'due', 'overdue'])

/** Whether a ticket that was looked at may come to fit with no event of its own that tells. */
export const mustLookAnew = (groups: Groups, { measure }: Pick<Measure, 'measure'>): boolean =>
  measurings[measure].column === 'due_at' ||
  dependOnTime(groups) ||
  groups.flat().some(({ field }) => restless.has(field) || fieldNamed(field)?.ofCustomer)
