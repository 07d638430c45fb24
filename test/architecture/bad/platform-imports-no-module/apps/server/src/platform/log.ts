// Fires: platform-imports-no-module
import { ticketEvents } from '../core/tickets/events.ts'

export const used = ticketEvents
