import type { SlaCondition } from '@stoa/contract/sla'
import type { Channel, Priority } from '@stoa/contract/ticket-shapes'
import type { Choice } from './clocks.ts'

/** What conditions look at. */
export type Traits = {
  departmentId: number
  channel: Channel
  priority: Priority
  tags: readonly string[]
  subject: string
  requesterEmail: string
}

export type Rule = { id: number; conditions: readonly SlaCondition[]; levelId: number | null }

/** Without case and accents: ‘Öffnung’ finds ‘offnung’. A final sigma is a sigma. */
const plain = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ς', 'σ').trim()

/** An address, or a domain with or without its @. */
const isFrom = (email: string, value: string) =>
  value.includes('@') && !value.startsWith('@')
    ? email === value
    : email.slice(email.lastIndexOf('@') + 1) === value.replace('@', '')

const holds = (condition: SlaCondition, ticket: Traits): boolean => {
  switch (condition.field) {
    case 'department':
      return condition.values.includes(ticket.departmentId)
    case 'channel':
      return condition.values.includes(ticket.channel)
    case 'priority':
      return condition.values.includes(ticket.priority)
    case 'tag': {
      const tags = ticket.tags.map(plain)
      return condition.values.some(value => tags.includes(plain(value)))
    }
    case 'subject': {
      const subject = plain(ticket.subject)
      return condition.values.some(value => subject.includes(plain(value)))
    }
    case 'requester': {
      const email = plain(ticket.requesterEmail)
      return condition.values.some(value => isFrom(email, plain(value)))
    }
  }
}

/** The level of a new ticket: of the first rule that holds, else of its department, else none. */
export const chooseLevel = (
  ticket: Traits,
  rules: readonly Rule[],
  departmentLevelId: number | null,
): Choice => {
  const rule = rules.find(({ conditions }) => conditions.every(condition => holds(condition, ticket)))
  if (rule) return { levelId: rule.levelId, because: 'rule', ruleId: rule.id }
  if (departmentLevelId !== null) return { levelId: departmentLevelId, because: 'department', ruleId: null }
  return { levelId: null, because: 'none', ruleId: null }
}
