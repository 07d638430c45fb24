import type { Db } from '../../../../platform/db/database.ts'

export const countAccounts = async (db: Db): Promise<number> => {
  const { count } = await db
    .selectFrom('smtp_account')
    .select(select => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}
