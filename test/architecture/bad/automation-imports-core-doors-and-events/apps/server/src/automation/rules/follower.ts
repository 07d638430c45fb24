import { deliveryEvents } from '../../channels/delivery/events.ts'

export const used = deliveryEvents
import { resolveTicket } from '../../core/tickets/commands.ts'

export const also = resolveTicket
