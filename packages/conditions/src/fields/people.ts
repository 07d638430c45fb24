import type { Field } from '../field.ts'

const ofContact = (column: string) => `(select ${column} from contact where contact.id = ticket.contact_id)`

/** Who has to do with a ticket. */
export const peopleFields: readonly Field[] = [
  {
    name: 'assignee',
    type: 'choice',
    scope: 'ticket',
    family: 'people',
    // People, and in views `me`: whoever looks.
    options: 'assignees',
    mayBeEmpty: true,
    sql: 'ticket.assignee_id',
    before: { path: 'assigneeId', by: ['ticket.assigned', 'ticket.transferred'] },
  },
  {
    name: 'assignee-availability',
    type: 'choice',
    scope: 'ticket',
    family: 'people',
    options: 'availability-states',
    mayBeEmpty: true,
    sql: `(case when ticket.assignee_id is not null then coalesce(
      (select state from availability where person_id = ticket.assignee_id and service = 'tickets'),
      (select case when present then 'online' else 'offline' end from presence where person_id = ticket.assignee_id),
      'offline') end)`,
  },
  {
    name: 'last-agent',
    type: 'choice',
    scope: 'ticket',
    family: 'people',
    options: 'people',
    mayBeEmpty: true,
    sql: 'ticket.answered_by_id',
  },
  {
    name: 'requester-email',
    type: 'text',
    scope: 'ticket',
    family: 'people',
    ofCustomer: true,
    sql: ofContact('email'),
  },
  {
    name: 'requester-name',
    type: 'text',
    scope: 'ticket',
    family: 'people',
    ofCustomer: true,
    sql: ofContact('name'),
  },
  {
    name: 'requester-language',
    type: 'choice',
    scope: 'ticket',
    family: 'people',
    options: 'languages',
    mayBeEmpty: true,
    ofCustomer: true,
    // pt-BR is Portuguese, too.
    sql: ofContact("split_part(language, '-', 1)"),
  },
  {
    name: 'requester-bounced',
    type: 'flag',
    scope: 'ticket',
    family: 'people',
    ofCustomer: true,
    sql: `exists (select from contact join address_mark on address_mark.email = contact.email and address_mark.kind = 'bounced'
      where contact.id = ticket.contact_id)`,
  },
  {
    name: 'requester-company',
    type: 'choice',
    scope: 'ticket',
    family: 'people',
    options: 'customer-companies',
    mayBeEmpty: true,
    ofCustomer: true,
    aliases: true,
    sql: `(select company.id || array(select merged.id from customer_company merged where merged.merged_into_id = company.id)
      from contact join customer_company company on company.id = contact.company_id
      where contact.id = ticket.contact_id and company.deleted_at is null)`,
  },
  {
    name: 'requester-groups',
    type: 'set',
    scope: 'ticket',
    family: 'people',
    options: 'contact-groups',
    mayBeEmpty: true,
    ofCustomer: true,
    // Those of the company count, too. Sets are texts.
    sql: `array(select contact_group.id::text from contact_group where contact_group.deleted_at is null and contact_group.id in (
      select group_id from contact_group_contact where contact_group_contact.contact_id = ticket.contact_id
      union all
      select group_id from contact join customer_company company on company.id = contact.company_id and company.deleted_at is null
      join contact_group_company on contact_group_company.company_id = company.id where contact.id = ticket.contact_id))`,
  },
]
