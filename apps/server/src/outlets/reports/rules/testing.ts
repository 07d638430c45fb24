import type { TicketEvent } from './fact.ts'
import { facts } from './facts.ts'

export const begun = Temporal.Instant.from('2026-10-23T13:07:00Z')

/** Who acts: a customer, a person by their number, a program, Stoa, or a rule that a person's act made run, or nobody's. */
type Who = 'customer' | number | 'key' | 'stoa' | 'rule' | { ruleOf: number }
/** Minutes since the ticket was opened, who did what, and what the event says. `becauseOfOpening`: a rule ran because the ticket was opened. */
export type Line = [
  minute: number,
  who: Who,
  name: string,
  data?: object,
  becauseOfOpening?: 'because-opened',
]

const actorOf = (who: Who): Pick<TicketEvent, 'actor' | 'begunById'> => {
  if (typeof who === 'number') return { actor: { kind: 'user', id: who }, begunById: null }
  if (typeof who === 'object') return { actor: { kind: 'rule', id: 1 }, begunById: who.ruleOf }
  if (who === 'stoa') return { actor: { kind: 'system', id: null }, begunById: null }
  return { actor: { kind: who === 'customer' ? 'contact' : who, id: 1 }, begunById: null }
}

/** The life of ticket 1, told in a few words. */
export const life = (lines: readonly Line[]): TicketEvent[] =>
  lines.map(([minute, who, name, data = {}, because], index) => ({
    id: index + 1,
    name,
    at: begun.add({ seconds: Math.round(minute * 60) }),
    ticketId: 1,
    rootId: because ? 1 : index + 1,
    depth: because ? 1 : 0,
    data,
    ...actorOf(who),
  }))

export const opened = (data: object = {}): Line => [
  0,
  'customer',
  'ticket.opened',
  { channel: 'email', departmentId: 10, contactId: 1, messageId: 1, ...data },
]

export const status = (from: string, to: string) => ({ status: { from, to } })

/** What was counted, a line for each: the measure, how much, and where it differs from department 10, nobody and no tags. */
export const counted = (lines: readonly Line[], only?: string): string[] =>
  facts(life(lines))
    .filter(({ measure }) => !only || new RegExp(`^(${only})`).test(measure))
    .map(({ measure, value, departmentId, agentId, tags }) =>
      [
        `${measure} ${value}`,
        ...(departmentId === 10 ? [] : [`in ${departmentId}`]),
        ...(agentId ? [`by ${agentId}`] : []),
        ...(tags.length > 0 ? [tags.join('+')] : []),
      ].join(' '),
    )
