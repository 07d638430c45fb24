import type { TemplateKind } from '@stoa/contract/template-kinds'
import type { Template } from '@stoa/contract/templates'

type Variable = Template['variables'][number]

const plain = (name: string): Variable => ({ name, mandatory: false, inSubject: true })
/** Rich text of our own making, or cleaned: it is put in as it is. */
const rich = (name: string, mandatory = false): Variable => ({ name, mandatory, inSubject: false })

const everywhere = [
  'ticket.code',
  'ticket.subject',
  'ticket.link',
  'customer.name',
  'customer.email',
  'department.name',
  'company.name',
].map(plain)

/** What a template of each kind may put in. */
export const variablesOf: Record<TemplateKind, readonly Variable[]> = {
  ticket_received: everywhere,
  reply: [rich('message', true), rich('signature'), plain('agent.name'), ...everywhere],
  resolved: everywhere,
  out_of_hours: [plain('opens_next'), rich('opening_hours'), ...everywhere],
}
