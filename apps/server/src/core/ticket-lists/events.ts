import { event } from '../../platform/events/define.ts'

/** What is done with lists of tickets, and to none of them. `viewId`: the saved view that the list is; null: a filter. */
export const ticketListEvents = {
  'ticket-list.exported': event<{ viewId: number | null }>('Somebody got a list of tickets as a file'),
}
