import { resolveTicket } from '../../../core/tickets/commands.ts'

export const used = resolveTicket
