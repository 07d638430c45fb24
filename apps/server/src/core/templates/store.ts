import type { TemplateKind } from '@stoa/contract/template-kinds'
import type { Selectable } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Tables } from '../../platform/db/tables.generated.ts'

export type TemplateRow = Pick<
  Selectable<Tables['mail_template']>,
  'department_id' | 'kind' | 'active' | 'subject' | 'html'
>
type Place = { departmentId: number | null; kind: TemplateKind }

const columns = ['department_id', 'kind', 'active', 'subject', 'html'] as const

/** The wordings of a department and the common ones. */
export const listTemplateRows = (db: Db | Tx, departmentId: number | null): Promise<TemplateRow[]> =>
  db
    .selectFrom('mail_template')
    .select(columns)
    .where(row => row.or([row('department_id', 'is', null), row('department_id', '=', departmentId)]))
    .execute()

/** The own wording at exactly this place, locked. */
export const lockTemplate = (tx: Tx, { departmentId, kind }: Place): Promise<TemplateRow | undefined> =>
  tx
    .selectFrom('mail_template')
    .select(columns)
    .where('department_id', 'is not distinct from', departmentId)
    .where('kind', '=', kind)
    .forUpdate()
    .executeTakeFirst()

export const writeTemplate = (
  tx: Tx,
  { departmentId, kind }: Place,
  wording: { active: boolean; subject: string; html: string },
  at: Temporal.Instant,
) =>
  tx
    .insertInto('mail_template')
    .values({ department_id: departmentId, kind, ...wording, changed_at: at })
    .onConflict(conflict =>
      conflict.columns(['department_id', 'kind']).doUpdateSet({ ...wording, changed_at: at }),
    )
    .execute()

/** @returns whether there was one */
export const deleteTemplate = async (tx: Tx, { departmentId, kind }: Place): Promise<boolean> => {
  const { numDeletedRows } = await tx
    .deleteFrom('mail_template')
    .where('department_id', 'is not distinct from', departmentId)
    .where('kind', '=', kind)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export const deleteTemplatesOf = (tx: Tx, departmentId: number) =>
  tx.deleteFrom('mail_template').where('department_id', '=', departmentId).execute()

export const copyTemplates = (tx: Tx, from: number, to: number) =>
  tx
    .insertInto('mail_template')
    .columns(['department_id', 'kind', 'active', 'subject', 'html', 'changed_at'])
    .expression(source =>
      source
        .selectFrom('mail_template')
        .select(row => [row.val(to).as('department_id'), 'kind', 'active', 'subject', 'html', 'changed_at'])
        .where('department_id', '=', from),
    )
    .execute()

/** Whether anybody has worded this mail and sends it. */
export const isSentSomewhere = async (db: Db | Tx, kind: TemplateKind): Promise<boolean> =>
  (await db
    .selectFrom('mail_template')
    .select('kind')
    .where('kind', '=', kind)
    .where('active', '=', true)
    .limit(1)
    .executeTakeFirst()) !== undefined
