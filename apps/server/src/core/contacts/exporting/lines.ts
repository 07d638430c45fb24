import type { Db } from '../../../platform/db/database.ts'
import { csvLine, mark } from '../../../platform/files/csv.ts'
import { fieldCell, fieldsInUse, valuesOfMany } from '../../custom-fields/queries.ts'
import { listCompanies } from '../companies/list-companies.ts'
import type { ContactFilter } from '../reading/contact-filter.ts'
import { listContacts } from '../reading/list-contacts.ts'
import { detailsOf } from './details-of.ts'

const AT_ONCE = 200

const line = csvLine({ separator: 'comma', decimal: 'point' })
type Filter = Omit<ContactFilter, 'cursor' | 'limit'>

/** The contacts of a list with all that is known of them, line by line, as they are asked for. */
export async function* contactLines(db: Db, filter: Filter): AsyncGenerator<string> {
  const fields = await fieldsInUse(db, 'contact')
  const titles = [
    'Name',
    'E-mails',
    'Phones',
    'Company',
    'Groups',
    'Language',
    'Time zone',
    'Notes',
    'Created',
  ]
  yield mark + line([...titles, ...fields.map(({ name }) => name)])
  let cursor: string | undefined
  do {
    const { items, nextCursor } = await listContacts(db, { ...filter, cursor, limit: AT_ONCE })
    const details = await detailsOf(
      db,
      items.map(({ id }) => id),
    )
    const values = await valuesOfMany(
      db,
      'contact',
      items.map(({ id }) => id),
    )
    for (const { id, name, company, createdAt } of items) {
      const known = details.get(id)
      const own = values.get(id)
      yield line([
        name,
        known?.emails.join('; ') ?? '',
        known?.phones.join('; ') ?? '',
        company?.name ?? '',
        known?.groups.join('; ') ?? '',
        known?.language ?? '',
        known?.timeZone ?? '',
        known?.notes ?? '',
        createdAt,
        ...fields.map(field => fieldCell(field, own?.get(field.id))),
      ])
    }
    cursor = nextCursor ?? undefined
  } while (cursor !== undefined)
}

/** The companies of a list. */
export async function* companyLines(db: Db, q: string | undefined): AsyncGenerator<string> {
  const fields = await fieldsInUse(db, 'company')
  yield mark + line(['Name', 'Domains', 'Groups', 'Created', ...fields.map(({ name }) => name)])
  let cursor: string | undefined
  do {
    const { items, nextCursor } = await listCompanies(db, { q, cursor, limit: AT_ONCE })
    const values = await valuesOfMany(
      db,
      'company',
      items.map(({ id }) => id),
    )
    for (const { id, name, domains, groups, createdAt } of items)
      yield line([
        name,
        domains.join('; '),
        groups.map(group => group.name).join('; '),
        createdAt,
        ...fields.map(field => fieldCell(field, values.get(id)?.get(field.id))),
      ])
    cursor = nextCursor ?? undefined
  } while (cursor !== undefined)
}
