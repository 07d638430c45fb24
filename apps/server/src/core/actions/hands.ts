import type { Action, ActionOf } from '@stoa/contract/actions'
import type { Act } from '../../platform/events/act.ts'
import type { Caller } from '../people/queries.ts'

export type MailToQueue = { ticketId: number; to: string[]; subject: string; html: string }

export type RequestToQueue = Pick<ActionOf<'request'>, 'method' | 'url' | 'headers' | 'body'> & {
  ticketId: number
  ruleId: number | null
  macroId: number | null
}

/** What actions come to that core may not know; modules.ts hands it in. */
export type Hands = {
  /** Where links to tickets point. */
  publicUrl: string
  /** Has to be done before any ticket is locked, where actions change SLA levels. */
  beforeChangingSlaLevels(act: Act): Promise<void>
  /** @returns whether it was another one. @throws sla_level_unknown */
  changeSlaLevel(act: Act, given: { ticketId: number; levelId: number | null }): Promise<boolean>
  /** @throws cannot_merge, ticket_spam, ticket_deleted, ticket_merged */
  mergeTicket(act: Act, given: { ticketId: number; intoId: number }): Promise<void>
  /** @throws cannot_purge, ticket_merged */
  purgeTicket(act: Act, ticketId: number): Promise<void>
  queueMail(act: Act, mail: MailToQueue): Promise<void>
  /** @returns whether it will be tried; one that can never go out stands in the log all the same */
  queueRequest(act: Act, request: RequestToQueue): Promise<boolean>
}

/** Whether these actions have to be prepared by `beforeChangingSlaLevels`. */
export const changesSlaLevel = (actions: readonly Action[]): boolean =>
  actions.some(action => action.kind === 'change-sla-level')

/** On what occasion actions are performed. */
export type Occasion = {
  /** Whoever runs a macro: `me` in actions, and `agent` in texts; null for rules. */
  personId: number | null
  ruleId: number | null
  macroId: number | null
  /** Whoever runs a macro, who may not see everything; absent for rules, which do. */
  caller?: Caller
  /** The message that it is about; null: the last one of the customer. */
  messageId: number | null
}
