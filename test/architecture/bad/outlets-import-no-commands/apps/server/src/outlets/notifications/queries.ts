import type { Resolving } from '../../core/tickets/commands.ts'

export type Used = Resolving
