import { event } from '../../platform/events/define.ts'

type Change<Value> = { from: Value; to: Value }

/**
 * What was changed about a person is said by the names of the fields, never by their values: the log is not rewritten, and people may ask
 * to be forgotten.
 */
export const contactEvents = {
  'contact.created': event<{ contactId: number }>('Somebody wrote a contact down'),
  'contact.changed': event<{ contactId: number; changed: string[] }>(
    'The name, addresses, numbers, language, time zone or notes of a contact were changed',
  ),
  'contact.company-set': event<{ contactId: number; customerCompanyId: Change<number | null> }>(
    'Somebody said which company a contact belongs to',
  ),
  'contact.grouped': event<{ contactId: number; contactGroupIds: Change<number[]> }>(
    'Somebody said which groups a contact is in',
  ),
  'contact.bounced': event<{ contactId: number }>('Mail to an address of a contact came back for good'),
  'contact.bounce-cleared': event<{ contactId: number }>(
    'An address of a contact that mail had come back from takes mail again',
  ),
  'contact.unsubscribed': event<{ contactId: number }>(
    'No more automatic mail goes to an address of a contact, because somebody asked for that',
  ),
  'contact.resubscribed': event<{ contactId: number }>(
    'Automatic mail goes to an address of a contact again',
  ),
  'contact.merged': event<{ contactId: number; intoContactId: number; tickets: number }>(
    'A contact was merged into another one, with its tickets',
  ),
  'contact.unmerged': event<{ contactId: number; intoContactId: number; tickets: number }>(
    'A merged contact was taken out of the other one again',
  ),
  'contact.told-apart': event<{ contactId: number; otherContactId: number }>(
    'Somebody said that two contacts are two people',
  ),
  'contact.suggested-again': event<{ contactId: number; otherContactId: number }>(
    'That two contacts are two people was taken back',
  ),
  'contact.erased': event<{ contactId: number; conversations: 'anonymise' | 'delete'; tickets: number }>(
    'Somebody began to erase the data of a contact; nothing says any more who it was',
  ),
  'contact.erasure-finished': event<{ contactId: number; tickets: number; messages: number }>(
    'The data of a contact is erased everywhere',
  ),
  'contact.exported': event<{ contactId: number }>('Somebody got all that is kept about a contact'),
  'contact.list-exported': event('Somebody got a list of contacts as a file'),
  'contact-import.started': event<{ contactImportId: number; about: string; total: number }>(
    'A file of contacts or companies began to be read in',
  ),
  'contact-import.finished': event<{
    contactImportId: number
    created: number
    updated: number
    skipped: number
    failed: number
  }>('All rows of a file of contacts or companies were looked at'),
  'contact-import.discarded': event<{ contactImportId: number }>(
    'A file of contacts or companies was thrown away, and no more of it read in',
  ),
  'customer-company.created': event<{ customerCompanyId: number; name: string }>(
    'A company of customers was written down',
  ),
  'customer-company.changed': event<{
    customerCompanyId: number
    changes: Record<string, Change<unknown>>
    changed?: string[]
  }>('The name, domains or notes of a company of customers were changed'),
  'customer-company.grouped': event<{ customerCompanyId: number; contactGroupIds: Change<number[]> }>(
    'Somebody said which groups a company is in',
  ),
  'customer-company.deleted': event<{ customerCompanyId: number; name: string }>(
    'A company of customers was deleted',
  ),
  'customer-company.restored': event<{ customerCompanyId: number; name: string }>(
    'The deletion of a company of customers was undone',
  ),
  'customer-company.list-exported': event('Somebody got a list of companies of customers as a file'),
  'customer-company.merged': event<{
    customerCompanyId: number
    intoCustomerCompanyId: number
    contacts: number
  }>('A company of customers was merged into another one, with its contacts'),
  'customer-company.unmerged': event<{
    customerCompanyId: number
    intoCustomerCompanyId: number
    contacts: number
  }>('A merged company of customers was taken out of the other one again'),
  'contact-group.created': event<{ contactGroupId: number; name: string }>('A group of contacts was made'),
  'contact-group.changed': event<{ contactGroupId: number; changes: Record<string, Change<unknown>> }>(
    'The name or colour of a group of contacts was changed',
  ),
  'contact-group.deleted': event<{ contactGroupId: number; name: string }>('A group of contacts was deleted'),
  'contact-group.restored': event<{ contactGroupId: number; name: string }>(
    'The deletion of a group of contacts was undone',
  ),
}
