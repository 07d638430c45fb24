import type { Ticket } from '../../../../packages/contract/src/tickets.ts'

export type Used = Ticket
