import type { Service } from '@stoa/contract/availability'
import { giveOutTickets } from '../../core/tickets/commands.ts'
import {
  departmentsThatWait,
  lastAgents,
  lockMostUrgentOf,
  waitingLoads,
} from '../../core/tickets/queries.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Act } from '../../platform/events/act.ts'

/** What waits for agents of one service. The engine knows no more of tickets than this; chats and calls are further queues. */
export type Queue = {
  service: Service
  departmentsThatWait(db: Db | Tx, departmentIds: readonly number[]): Promise<number[]>
  /** Locks those that have been waiting, the most urgent first; what others hold at this moment is passed over. */
  lockNext(tx: Tx, departmentId: number, limit: number): Promise<{ id: number }[]>
  loads(db: Db | Tx, personIds: readonly number[]): Promise<Map<number, number>>
  lastAgents(tx: Tx, ids: readonly number[]): Promise<Map<number, number>>
  /** What was locked, to agents who are allocated to its department. */
  give(act: Act, gifts: readonly { ticketId: number; assigneeId: number }[]): Promise<void>
}

export const ticketQueue: Queue = {
  service: 'tickets',
  departmentsThatWait,
  lockNext: lockMostUrgentOf,
  loads: waitingLoads,
  lastAgents,
  give: (act, gifts) => giveOutTickets(act, gifts, 'distribution'),
}
