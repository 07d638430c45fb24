import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

/** The number of ''. */
const WHATEVER_TAGS = 0

const tagNumber = (tag: string) => sql`coalesce((select id from report_tag where tag = ${tag}), -1)`

/** Rows of any of these tags. Written out, because statistics know how much more there is whatever the tags than of any of them. */
export const ofTags = (tags: readonly string[]): RawBuilder<boolean> => {
  const [first, ...others] = tags
  if (first === undefined) return sql`tag_id = ${sql.lit(WHATEVER_TAGS)}`
  return others.length === 0
    ? sql`tag_id = ${tagNumber(first)}`
    : sql`tag_id in (${sql.join(tags.map(tagNumber))})`
}

const find = async (db: Db | Tx, tags: readonly string[]): Promise<Map<string, number>> => {
  const { rows } = await sql<{ id: number; tag: string }>`
    select id, tag from report_tag where tag = any(${tags}::text[])`.execute(db)
  return new Map(rows.map(({ id, tag }) => [tag, id]))
}

/** The numbers of tags, which those get that have none yet. */
export const numberTags = async (db: Db | Tx, tags: Iterable<string>): Promise<Map<string, number>> => {
  const all = [...new Set(tags)].sort()
  const known = await find(db, all)
  const fresh = all.filter(tag => !known.has(tag))
  if (fresh.length === 0) return known
  await sql`insert into report_tag (tag) select unnest(${fresh}::text[]) on conflict do nothing`.execute(db)
  return find(db, all)
}
