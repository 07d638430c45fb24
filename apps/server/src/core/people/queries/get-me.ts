import type { Me } from '@stoa/contract/people'
import type { Language } from '@stoa/contract/settings-shapes'
import type { Db } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import type { Caller } from '../caller.ts'

/** Who the caller is, what they may do, and how they like their screen. */
export const getMe = async (db: Db, caller: Caller): Promise<Me> => {
  const company = await getCompany(db)
  const self = caller.kind === 'user' ? await getPerson(db, caller.id) : await getKey(db, caller.id, company)
  const { kind, id, role, permissions } = caller
  return { kind, id, role, ...self, company, permissions: [...permissions] }
}

const getPerson = async (db: Db, id: number) => {
  const row = await db
    .selectFrom('person')
    .select([
      'name',
      'email',
      'language',
      'theme',
      'density',
      'list_order as listOrder',
      'list_columns as listColumns',
      'tips_done as tipsDone',
      'tips_hidden as tipsHidden',
      'time_zone',
      'undo_seconds as undoSeconds',
    ])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return refuse('not_signed_in')
  const {
    name,
    email,
    language,
    theme,
    density,
    listOrder,
    listColumns,
    tipsDone,
    tipsHidden,
    time_zone: timeZone,
    undoSeconds,
  } = row
  return {
    name,
    email,
    language: language as Language,
    theme: theme as Me['theme'],
    density: density as Me['density'],
    listOrder: listOrder as Me['listOrder'],
    listColumns: listColumns as Me['listColumns'],
    tipsDone: tipsDone as Me['tipsDone'],
    tipsHidden,
    timeZone,
    undoSeconds: undoSeconds as Me['undoSeconds'],
  }
}

const getKey = async (db: Db, id: number, { language }: Me['company']) => {
  const row = await db.selectFrom('api_key').select('name').where('id', '=', id).executeTakeFirst()
  if (!row) return refuse('not_signed_in')
  return {
    name: row.name,
    email: null,
    language,
    theme: 'system' as const,
    density: 'roomy' as const,
    listOrder: 'activity' as const,
    listColumns: [],
    tipsDone: [],
    tipsHidden: true,
    timeZone: null,
    undoSeconds: 0 as const,
  }
}

/** A key can be made on the command line before the company is set up; it has no name yet then. */
const getCompany = async (db: Db): Promise<Me['company']> => {
  const row = await db
    .selectFrom('company')
    .select(['name', 'language', 'time_zone as timeZone'])
    .executeTakeFirst()
  return row ? { ...row, language: row.language as Language } : { name: '', language: 'en', timeZone: 'UTC' }
}
