import type { FieldKind, FieldSubject } from '@stoa/contract/custom-field-kinds'
import type { FieldContent, FieldValues } from '@stoa/contract/custom-fields'
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import { recordset } from '../../platform/db/recordset.ts'
import { eraseWords } from '../../platform/events/erase-words.ts'
import { refuse } from '../../platform/http/refusal.ts'

export type FieldOption = { id: number; name: string }
export type FieldDetails = {
  name: string
  options: FieldOption[]
  lastOption: number
  active: boolean
  requiredIn: number[]
}
export type FieldRow = FieldDetails & {
  id: number
  subject: FieldSubject
  kind: FieldKind
  position: number
  deletedAt: Temporal.Instant | null
}

const columns = [
  'id',
  'subject',
  'name',
  'kind',
  'options',
  'last_option as lastOption',
  'position',
  'active',
  'required_in as requiredIn',
  'deleted_at as deletedAt',
] as const

// What is in there was parsed by the contract before it was written.
const read = (
  row: Omit<FieldRow, 'subject' | 'kind' | 'options'> & { subject: string; kind: string; options: unknown },
): FieldRow => ({
  ...row,
  subject: row.subject as FieldSubject,
  kind: row.kind as FieldKind,
  options: row.options as FieldOption[],
})

/** Those that are not deleted, in their order; of one subject, or of all. */
export const listFieldRows = async (db: Db | Tx, subject?: FieldSubject): Promise<FieldRow[]> => {
  let query = db.selectFrom('custom_field').select(columns).where('deleted_at', 'is', null)
  if (subject) query = query.where('subject', '=', subject)
  const rows = await query.orderBy('subject').orderBy('position').orderBy('id').execute()
  return rows.map(read)
}

/** Deleted ones too. @throws not_found */
export const lockField = async (tx: Tx, id: number): Promise<FieldRow> => {
  const row = await tx
    .selectFrom('custom_field')
    .select(columns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ? read(row) : refuse('not_found')
}

export const fieldNameIsTaken = async (
  tx: Tx,
  { subject, name }: Pick<FieldRow, 'subject' | 'name'>,
  except: number | null,
): Promise<boolean> =>
  (await tx
    .selectFrom('custom_field')
    .select('id')
    .where('subject', '=', subject)
    .where(sql<boolean>`folded(name) = folded(${name})`)
    .where('deleted_at', 'is', null)
    .where('id', 'is distinct from', except)
    .executeTakeFirst()) !== undefined

const written = ({ name, options, lastOption, active, requiredIn }: FieldDetails) => ({
  name,
  options: JSON.stringify(options),
  last_option: lastOption,
  active,
  required_in: requiredIn,
})

export const insertField = async (
  tx: Tx,
  field: FieldDetails & Pick<FieldRow, 'subject' | 'kind' | 'position'>,
  at: Temporal.Instant,
): Promise<number> => {
  const { subject, kind, position } = field
  const { id } = await tx
    .insertInto('custom_field')
    .values({ ...written(field), subject, kind, position, created_at: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const updateField = (tx: Tx, id: number, field: FieldDetails) =>
  tx.updateTable('custom_field').set(written(field)).where('id', '=', id).execute()

export const placeField = (tx: Tx, id: number, position: number) =>
  tx.updateTable('custom_field').set({ position }).where('id', '=', id).execute()

export const markFieldDeleted = (tx: Tx, id: number, at: Temporal.Instant | null) =>
  tx.updateTable('custom_field').set({ deleted_at: at }).where('id', '=', id).execute()

/** What is known, of fields that are in use. */
export const valuesOf = async (db: Db | Tx, subject: FieldSubject, id: number): Promise<FieldValues> => {
  const rows = await db
    .selectFrom('custom_value')
    .innerJoin('custom_field', 'custom_field.id', 'custom_value.field_id')
    .select(['field_id', 'value'])
    .where('custom_value.subject', '=', subject)
    .where('subject_id', '=', id)
    .where('deleted_at', 'is', null)
    .where('active', '=', true)
    .orderBy('position')
    .execute()
  // Checked when it was written.
  return rows.map(row => ({ fieldId: row.field_id, value: row.value as FieldContent }))
}

/** Of several at once: each with its values by field. */
export const valuesOfMany = async (
  db: Db | Tx,
  subject: FieldSubject,
  ids: readonly number[],
): Promise<Map<number, Map<number, FieldContent>>> => {
  const rows = await db
    .selectFrom('custom_value')
    .select(['subject_id', 'field_id', 'value'])
    .where('subject', '=', subject)
    .where('subject_id', 'in', ids.length > 0 ? [...ids] : [0])
    .execute()
  const known = new Map<number, Map<number, FieldContent>>()
  // Checked when it was written.
  for (const { subject_id, field_id, value } of rows)
    known.set(subject_id, (known.get(subject_id) ?? new Map()).set(field_id, value as FieldContent))
  return known
}

/** Of several at once what is known of these fields, as far as they are in use. */
export const valuesOfFields = async (
  db: Db | Tx,
  subject: FieldSubject,
  ids: readonly number[],
  fieldIds: readonly number[],
): Promise<Map<number, FieldValues>> => {
  const { rows } = await sql<{ id: number; fieldId: number; value: FieldContent }>`
    select custom_value.subject_id as id, custom_value.field_id as "fieldId", custom_value.value
    from custom_value join custom_field on custom_field.id = custom_value.field_id
    where custom_value.subject = ${subject} and custom_value.subject_id = any(${ids}::bigint[])
      and custom_value.field_id = any(${fieldIds}::bigint[])
      and custom_field.subject = ${subject} and custom_field.active and custom_field.deleted_at is null
    order by custom_field.position`.execute(db)
  const known = new Map<number, FieldValues>()
  for (const { id, ...value } of rows) known.set(id, [...(known.get(id) ?? []), value])
  return known
}

/** null: nothing is known any more. */
export type WrittenValue = { id: number; fieldId: number; value: FieldContent | null }

/** Each value of the same subject once at most. */
export const writeValues = async (
  tx: Tx,
  subject: FieldSubject,
  values: readonly WrittenValue[],
): Promise<void> => {
  const set = values.filter(({ value }) => value !== null)
  const emptied = values.filter(({ value }) => value === null)
  if (set.length > 0)
    await sql`
      insert into custom_value (subject, subject_id, field_id, value)
      select ${subject}, id, "fieldId", value from ${recordset(set, sql`id bigint, "fieldId" bigint, value jsonb`)}
      on conflict (subject, subject_id, field_id) do update set value = excluded.value`.execute(tx)
  if (emptied.length > 0)
    await sql`
      delete from custom_value using ${recordset(emptied, sql`id bigint, "fieldId" bigint`)}
      where subject = ${subject} and subject_id = given.id and field_id = given."fieldId"`.execute(tx)
}

/** Makes these all that is known, of fields that are in use; nobody is told. */
export const keepFieldValues = async (
  tx: Tx,
  of: { subject: FieldSubject; id: number },
  values: FieldValues,
): Promise<void> => {
  const { subject, id } = of
  const known = await valuesOf(tx, subject, id)
  const gone = known.filter(({ fieldId }) => !values.some(value => value.fieldId === fieldId))
  await writeValues(tx, subject, [
    ...gone.map(({ fieldId }) => ({ id, fieldId, value: null })),
    ...values.map(({ fieldId, value }) => ({ id, fieldId, value })),
  ])
}

/** Whether a ticket lacks a field that its department requires; an option that was taken away counts as nothing. */
export const lacksRequired = async (tx: Tx, ticketId: number, departmentId: number): Promise<boolean> => {
  const { rows } = await sql`
    select 1 from custom_field where subject = 'ticket' and active and deleted_at is null and ${departmentId} = any(required_in)
      and not exists (
        select 1 from custom_value where subject = 'ticket' and subject_id = ${ticketId} and field_id = custom_field.id
          and (kind not in ('list', 'multi-list')
               or exists (select 1 from jsonb_array_elements(options) as option where custom_value.value @> (option -> 'id'))))
    limit 1`.execute(tx)
  return rows.length > 0
}

/** Nothing is known of these any more. */
export const forgetValues = async (tx: Tx, subject: FieldSubject, ids: readonly number[]): Promise<void> => {
  await tx
    .deleteFrom('custom_value')
    .where('subject', '=', subject)
    .where('subject_id', 'in', [0, ...ids])
    .execute()
  if (subject === 'ticket')
    await eraseWords(tx, ids, { 'ticket-field.set': { value: { from: null, to: null } } })
}
