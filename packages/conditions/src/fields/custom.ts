import {
  type FieldKind,
  type FieldSubject,
  fieldKinds,
  fieldSubjects,
} from '@stoa/contract/custom-field-kinds'
import type { Field } from '../field.ts'

const subjectIds: Record<FieldSubject, string> = {
  ticket: 'ticket.id',
  contact: 'ticket.contact_id',
  company: `(select company.id from contact join customer_company company on company.id = contact.company_id
    where contact.id = ticket.contact_id and company.deleted_at is null)`,
}

const nowOf = (subject: FieldSubject) =>
  `(select custom_value.value from custom_value where custom_value.subject = '${subject}'
    and custom_value.subject_id = ${subjectIds[subject]} and custom_value.field_id = $key::bigint)`

/** Of a ticket, the first later event that set the field says what it was; of customers no event does. */
const atEvent = `coalesce(
  (select later.data -> 'value' -> 'from' from event later
   where later.ticket_id = ticket.id and later.id > event.id and later.name = 'ticket-field.set' and later.data ->> 'customFieldId' = $key
   order by later.id limit 1),
  ${nowOf('ticket')})`

/** What a kind of field is to conditions, and how its value is read out of what is kept as JSON. */
const kinds: Record<
  FieldKind,
  Pick<Field, 'type' | 'options' | 'mayBeEmpty'> & { read(json: string): string }
> = {
  text: { type: 'text', mayBeEmpty: true, read: json => `(${json} #>> '{}')` },
  number: { type: 'number', mayBeEmpty: true, read: json => `(${json} #>> '{}')::float8` },
  date: { type: 'date', mayBeEmpty: true, read: json => `(${json} #>> '{}')` },
  list: {
    type: 'choice',
    options: 'field-options',
    mayBeEmpty: true,
    read: json => `(${json} #>> '{}')::bigint`,
  },
  'multi-list': {
    type: 'set',
    options: 'field-options',
    mayBeEmpty: true,
    // Sets are texts. A field that is emptied is null in an event.
    read: json => `array(select jsonb_array_elements_text(coalesce(nullif(${json}, 'null'), '[]')))`,
  },
  checkbox: { type: 'flag', read: json => `coalesce((${json} #>> '{}')::boolean, false)` },
}

export const customFieldName = (subject: FieldSubject, kind: FieldKind) => `${subject}-${kind}-field`

/** Fields that administrators define, by what they are about and their kind; the key of a condition is the id of one. */
export const customFields: readonly (Field & { custom: { subject: FieldSubject; kind: FieldKind } })[] =
  fieldSubjects.flatMap(subject =>
    fieldKinds.map(kind => {
      const { read, ...how } = kinds[kind]
      return {
        name: customFieldName(subject, kind),
        ...how,
        scope: 'ticket' as const,
        family: `${subject}-fields` as const,
        keyed: 'custom-field' as const,
        custom: { subject, kind },
        sql: read(nowOf(subject)),
        ...(subject === 'ticket'
          ? { before: { sql: read(atEvent), by: ['ticket-field.set'] } }
          : { ofCustomer: true as const }),
      }
    }),
  )
