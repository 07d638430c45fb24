import type { ImportColumn, RowProblem } from '@stoa/contract/contact-imports'
import type { Tx } from '../../../platform/db/database.ts'
import type { Act, NewEvent } from '../../../platform/events/act.ts'
import { insertEvents } from '../../../platform/events/insert-events.ts'
import { record } from '../../../platform/events/record.ts'
import { setFieldsOfMany } from '../../custom-fields/commands.ts'
import { fieldsInUse } from '../../custom-fields/queries.ts'
import { contactEvents } from '../events.ts'
import type { OwnAddresses } from '../reading/require-foreign.ts'
import { knownCompanies } from './known-companies.ts'
import { knownContacts } from './known-contacts.ts'
import { decideCompany } from './rules/decide-company.ts'
import { decideContact } from './rules/decide-contact.ts'
import { readCompany } from './rules/read-company.ts'
import { readContact } from './rules/read-contact.ts'
import { BadRow, type Contents, type Decided, type Reading, type Taken } from './rules/row.ts'
import type { FileRow } from './store.ts'
import { writeCompaniesOfRows } from './write-companies.ts'
import { writeContacts } from './write-contacts.ts'

export type Taking = {
  columns: readonly ImportColumn[]
  known: 'update' | 'skip'
  ownAddresses: OwnAddresses
}
export type Came = { line: number; outcome: Taken } | { line: number; outcome: 'failed'; reason: RowProblem }

/** How rows about one kind of thing are taken: read one by one, then decided by what is known, then written together. */
type Kind<Row extends { contents: Contents }> = {
  subject: 'contact' | 'company'
  read(reading: Reading, cells: readonly string[]): Row
  /** @returns what decides about a row, and what writes all that was decided */
  know(
    tx: Tx,
    rows: readonly Row[],
    ownAddresses: OwnAddresses,
  ): Promise<{
    decide(row: Row, ofKnown: 'update' | 'skip'): Decided
    write(at: Temporal.Instant): Promise<void>
  }>
}

const ofContacts: Kind<ReturnType<typeof readContact>> = {
  subject: 'contact',
  read: readContact,
  async know(tx, rows, ownAddresses) {
    const known = await knownContacts(tx, rows, ownAddresses)
    const before = new Map(known.contacts)
    return {
      decide: (row, ofKnown) => decideContact(known, row, ofKnown),
      write: at => writeContacts(tx, known, before, at),
    }
  },
}

const ofCompanies: Kind<ReturnType<typeof readCompany>> = {
  subject: 'company',
  read: readCompany,
  async know(tx, rows) {
    const known = await knownCompanies(tx, rows)
    const before = new Map(known.companies)
    return {
      decide: (row, ofKnown) => decideCompany(known, row, ofKnown),
      write: at => writeCompaniesOfRows(tx, known, before, at),
    }
  },
}

/** What comes of it, or why the row is bad. */
const unlessBad = <Value>(what: () => Value): { value: Value } | { reason: RowProblem } => {
  try {
    return { value: what() }
  } catch (error) {
    if (error instanceof BadRow) return { reason: error.reason }
    throw error
  }
}

const take = async <Row extends { contents: Contents }>(
  act: Act,
  { subject, read, know }: Kind<Row>,
  { columns, known: ofKnown, ownAddresses }: Taking,
  rows: readonly FileRow[],
): Promise<Came[]> => {
  const hasFields = columns.some(column => column.startsWith('field:'))
  const reading = { columns, fields: hasFields ? await fieldsInUse(act.tx, subject) : [] }
  const readRows = rows.map(({ cells }) => unlessBad(() => read(reading, cells)))
  const { decide, write } = await know(
    act.tx,
    readRows.flatMap(each => ('value' in each ? each.value : [])),
    ownAddresses,
  )
  const decided = readRows.map(each =>
    'value' in each ? unlessBad(() => ({ row: each.value, ...decide(each.value, ofKnown) })) : each,
  )
  await write(act.clock.now())
  // Each row tells of itself, in the order in which it would be told of by hand.
  const taken: { act: Act; id: number; contents: Contents; events: NewEvent[] }[] = []
  for (const each of decided) {
    if (!('value' in each) || each.value.outcome === 'skipped') continue
    const { id, told, row } = each.value
    const events: NewEvent[] = []
    const ofRow = { ...act, gathered: events }
    for (const { name, data } of told) await record(ofRow, contactEvents, name, data)
    taken.push({ act: ofRow, id, contents: row.contents, events })
  }
  await setFieldsOfMany(
    act.tx,
    subject,
    taken.map(({ act: ofRow, id, contents }) => ({ act: ofRow, id, given: contents })),
  )
  await insertEvents(
    act.tx,
    taken.flatMap(({ events }) => events),
  )
  return decided.map((each, at) => {
    const line = rows[at]?.line ?? 0
    return 'value' in each
      ? { line, outcome: each.value.outcome }
      : { line, outcome: 'failed', reason: each.reason }
  })
}

/**
 * Takes rows together, with as many statements however many they are; what cannot be taken leaves nothing behind, and says why. A row knows of
 * those before it. Where anything else is wrong, all of it fails.
 */
export const takeBatch = (
  act: Act,
  about: 'contact' | 'company',
  taking: Taking,
  rows: readonly FileRow[],
): Promise<Came[]> =>
  about === 'contact' ? take(act, ofContacts, taking, rows) : take(act, ofCompanies, taking, rows)
