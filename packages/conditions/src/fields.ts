import type { Field } from './field.ts'
import { customFields } from './fields/custom.ts'
import { happenedFields } from './fields/happened.ts'
import { messageFields } from './fields/message.ts'
import { peopleFields } from './fields/people.ts'
import { ticketFields } from './fields/ticket.ts'
import { timeFields } from './fields/time.ts'

/** The register of fields, in the order in which they are offered. A channel with something of its own to ask about adds a list here. */
export const fields: readonly Field[] = [
  ...ticketFields,
  ...peopleFields,
  ...messageFields,
  ...happenedFields,
  ...timeFields,
  ...customFields,
]

const byName = new Map(fields.map(field => [field.name, field]))

/** Undefined for a name that nobody registered. */
export const fieldNamed = (name: string): Field | undefined => byName.get(name)
