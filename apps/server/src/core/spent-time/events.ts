import { event } from '../../platform/events/define.ts'

type Spent = { entryId: number; minutes: number; day: string }

export const spentTimeEvents = {
  'spent-time.added': event<Spent & { personId: number }>(
    'Somebody wrote down time that was spent on the ticket',
  ),
  /** `before`: what it was; a note may be all that changed. */
  'spent-time.changed': event<Spent & { before: { minutes: number; day: string } }>(
    'Time that was spent on the ticket was corrected',
  ),
  'spent-time.removed': event<Spent>('Time that was spent on the ticket was removed'),
}
