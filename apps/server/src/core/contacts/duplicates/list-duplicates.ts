import type { Duplicate } from '@stoa/contract/contact-merging'
import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { pageOfContacts } from '../reading/select-contacts.ts'

type Filter = { contactId?: number | undefined; cursor?: string | undefined; limit: number }

/** @throws invalid_request */
const beforeOf = (cursor: string | undefined): number => {
  if (cursor === undefined) return Number.MAX_SAFE_INTEGER
  return /^\d{1,15}$/.test(cursor)
    ? Number(cursor)
    : refuse('invalid_request', 'query.cursor: not a cursor that this list gave out')
}

/** Pairs that nobody has dismissed, the newest first; of one contact, or of all. */
export const listDuplicates = async (
  db: Db,
  { contactId, cursor, limit }: Filter,
): Promise<{ items: Duplicate[]; nextCursor: string | null }> => {
  let query = db
    .selectFrom('contact_duplicate')
    .select(['id', 'one_id', 'other_id', 'why'])
    .where('dismissed_at', 'is', null)
    .where('id', '<', beforeOf(cursor))
    .orderBy('id', 'desc')
    .limit(limit + 1)
  if (contactId !== undefined)
    query = query.where(where =>
      where.or([where('one_id', '=', contactId), where('other_id', '=', contactId)]),
    )
  const rows = await query.execute()
  const page = rows.slice(0, limit)
  const ids = [...new Set(page.flatMap(row => [row.one_id, row.other_id]))]
  const { items } = await pageOfContacts(
    db,
    sql`select unnest(${ids}::bigint[]) as id, 0 as rank, '' as in_order`,
    sql`place.id`,
    ids.length,
  )
  const byId = new Map(items.map(item => [item.id, item]))
  return {
    items: page.flatMap(({ id, one_id, other_id, why }) => {
      const [one, other] = [byId.get(one_id), byId.get(other_id)]
      // The table takes no other reason.
      return one && other ? [{ id, why: why as Duplicate['why'], one, other }] : []
    }),
    nextCursor: rows.length > limit ? String(page.at(-1)?.id) : null,
  }
}
