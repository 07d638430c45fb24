import { folded } from '@stoa/conditions/fold'
import type { RowProblem } from '@stoa/contract/contact-imports'
import { sql } from 'kysely'
import { isWorthAnother } from '../../../platform/db/worth-another.ts'
import type { Act, NewEvent } from '../../../platform/events/act.ts'
import { insertEvents } from '../../../platform/events/insert-events.ts'
import { Refusal } from '../../../platform/http/refusal.ts'
import { fieldsInUse } from '../../custom-fields/queries.ts'
import { createCompany } from '../companies/change-companies.ts'
import { companyCalled } from '../companies/store.ts'
import { createGroup } from '../groups/change-groups.ts'
import { listGroupRows } from '../groups/store.ts'
import type { FileRow, ImportRow } from './store.ts'
import { takeCompany } from './take-company.ts'
import { takeContact } from './take-contact.ts'
import { BadRow, type Taken, type Taking } from './take-row.ts'

export type Came = { line: number; outcome: Taken } | { line: number; outcome: 'failed'; reason: RowProblem }

const refused: Record<string, RowProblem> = {
  domain_of_company: 'domain-taken',
  domain_too_common: 'domain-taken',
  contact_empty: 'nobody',
  email_taken: 'two-contacts',
}

const reasonOf = (error: unknown): RowProblem | null => {
  if (error instanceof BadRow) return error.reason
  return error instanceof Refusal ? (refused[error.code] ?? 'not-possible') : null
}

const takingOf = async (act: Act, given: Pick<ImportRow, 'about' | 'columns' | 'known'>): Promise<Taking> => {
  const { columns, known, about } = given
  const companies = new Map<string, number>()
  const groups = new Map((await listGroupRows(act.tx)).map(({ id, name }) => [folded(name), id]))
  return {
    act,
    columns,
    known,
    fields: columns.some(column => column.startsWith('field:')) ? await fieldsInUse(act.tx, about) : [],
    async groupId(name) {
      const id =
        groups.get(folded(name)) ?? (await createGroup(act, { name: name.slice(0, 120), colour: 'grey' })).id
      groups.set(folded(name), id)
      return id
    },
    async companyId(name) {
      const called = name.slice(0, 120)
      const id =
        companies.get(folded(called)) ??
        (await companyCalled(act.tx, called)) ??
        (await createCompany(act, { name: called, domains: [], notes: '' })).id
      companies.set(folded(called), id)
      return id
    },
  }
}

/** Takes rows one by one, each behind a savepoint: one that cannot be taken leaves nothing behind, and says why. */
export const takeRows = async (
  act: Act,
  given: Pick<ImportRow, 'about' | 'columns' | 'known'>,
  rows: readonly FileRow[],
): Promise<Came[]> => {
  const came: Came[] = []
  let taking: Taking | null = null
  for (const { line, cells } of rows) {
    await sql`savepoint row_of_file`.execute(act.tx)
    const events: NewEvent[] = []
    try {
      taking ??= await takingOf(act, given)
      const take = given.about === 'contact' ? takeContact : takeCompany
      const outcome = await take({ ...taking, act: { ...act, gathered: events } }, cells)
      await insertEvents(act.tx, events)
      came.push({ line, outcome })
      await sql`release savepoint row_of_file`.execute(act.tx)
    } catch (error) {
      const reason = reasonOf(error)
      if (reason === null || isWorthAnother(error)) throw error
      await sql`rollback to savepoint row_of_file`.execute(act.tx)
      // A group that the row had made is gone with it.
      taking = null
      came.push({ line, outcome: 'failed', reason })
    }
  }
  return came
}
