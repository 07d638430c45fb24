import type { MailImport } from '@stoa/contract/mail-imports'
import type { Db } from '../../../../platform/db/database.ts'
import { listImports, problemsOf, tallyOf } from './store.ts'

/** The newest imports, with how far they are and what could not be taken out of them. */
export const presentImports = async (db: Db): Promise<MailImport[]> => {
  const rows = await listImports(db)
  const problems = await problemsOf(
    db,
    rows.map(({ id }) => id),
  )
  return Promise.all(
    rows.map(async row => {
      const { done, suppressed, failed, waiting } = await tallyOf(db, row.id)
      return {
        id: row.id,
        name: row.name,
        departmentId: row.department_id,
        ticketStatus: row.ticket_status as MailImport['ticketStatus'],
        state: row.state as MailImport['state'],
        total: row.total,
        ...{ done, failed, waiting },
        known: row.known + suppressed,
        problem: row.problem,
        unreadable: problems
          .filter(each => each.mail_import_id === row.id)
          .map(({ name, problem }) => ({ name, problem })),
        begunAt: row.begun_at.toString(),
        endedAt: row.ended_at?.toString() ?? null,
      }
    }),
  )
}
