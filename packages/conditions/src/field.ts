import type { FieldKind, FieldSubject } from '@stoa/contract/custom-field-kinds'
import type { FieldType } from './operators.ts'

/**
 * What there has to be for a field to have a value: a ticket, an event that happened to it, the message of that event, or only a clock.
 * Views, time rules and whatever else looks at tickets without an event know the first and the last.
 */
export type Scope = 'ticket' | 'event' | 'message' | 'clock'

/** Where the values to choose from come from. */
export type Options =
  | 'departments'
  | 'people'
  | 'assignees'
  | 'sla-levels'
  | 'customer-companies'
  | 'contact-groups'
  | 'tags'
  | 'channels'
  | 'statuses'
  | 'priorities'
  | 'languages'
  | 'availability-states'
  | 'message-kinds'
  | 'actor-kinds'
  | 'roles'
  | 'delivery-states'
  | 'authentication-results'
  /** What can be chosen in the custom field that the key names. */
  | 'field-options'

/** Groups of fields as the editor shows them. */
export type Family =
  | 'ticket'
  | 'people'
  | 'message'
  | 'happened'
  | 'time'
  | 'ticket-fields'
  | 'contact-fields'
  | 'company-fields'

/**
 * Everything about a field, in one place. `sql` gives its value in a query that calls the tables `ticket`, `event` and `message` (the last two
 * where the scope says so); `now()` is the moment of deciding. What the loader reads from there, the evaluator in memory looks at.
 */
export type Field = {
  name: string
  type: FieldType
  scope: Scope
  family: Family
  sql: string
  options?: Options
  /** The value may be missing: there are `empty` and `not-empty`, and no other positive operator holds. */
  mayBeEmpty?: true
  /** Of a choice: one thing goes by several ids, as a company does that others were merged into. The value is all of them, its own first. */
  aliases?: true
  /** Of a set: whether it has any of `$words`, which are folded, where that is told more quickly than by its value. */
  has?: string
  /**
   * There are many under this name, and a condition says which, by the name of a header or the id of a custom field: `$key` in `sql` stands for it,
   * in lower case.
   */
  keyed?: 'header' | 'custom-field'
  custom?: { subject: FieldSubject; kind: FieldKind }
  /** What is known of the customer: it changes with no event of the ticket. */
  ofCustomer?: true
  /**
   * How it was at an event, from what happened since: `path` is where the data of an event tells what it was before (`from`), `sql` is the whole
   * value, and `by` names the events that change it, where not nearly every ticket has one. Without it the field is taken to be as it is now.
   */
  before?: ({ path: string } | { sql: string }) & { by?: readonly string[] }
}
