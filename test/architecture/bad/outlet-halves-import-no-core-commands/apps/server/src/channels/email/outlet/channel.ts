// Fires: outlet-halves-import-no-core-commands
import { resolveTicket } from '../../../core/tickets/commands.ts'

export const used = resolveTicket
