import type { ReportMail, reportMails } from '@stoa/contract/report-mails'
import type { Answer } from '@stoa/contract/route'
import { type Caller, personNames } from '../../../core/people/queries.ts'
import type { Db } from '../../../platform/db/database.ts'
import { mayTouch, requireMail, requireReport } from '../access.ts'
import type { Outgoing } from '../outgoing.ts'
import { listMailRows, listSendingRows, type MailRow } from '../store.ts'

const mostSendings = 100

const present = async (db: Db, caller: Caller, rows: readonly MailRow[]): Promise<ReportMail[]> => {
  const names = await personNames(
    db,
    rows.flatMap(({ ownerId, personIds }) => [ownerId, ...personIds]),
  )
  const named = (id: number) => ({ id, name: names.get(id) ?? '' })
  return rows.map(({ savedReportId: _, ownerId, nextAt, ...mail }) => ({
    ...mail,
    owner: named(ownerId),
    people: mail.personIds.map(named),
    nextAt: nextAt?.toString() ?? null,
    can: { change: caller.kind === 'user' && caller.id === ownerId },
  }))
}

/** @throws Refusal not_found, not_allowed */
export const listMails = async (db: Db, caller: Caller, savedReportId: number): Promise<ReportMail[]> => {
  await requireReport(db, caller, savedReportId)
  const found: MailRow[] = []
  for (const row of await listMailRows(db, savedReportId))
    if (await mayTouch(db, caller, row)) found.push(row)
  return present(db, caller, found)
}

/** @throws Refusal not_found */
export const getMail = async (db: Db, caller: Caller, id: number): Promise<ReportMail> => {
  const [mail] = await present(db, caller, [await requireMail(db, caller, id)])
  if (!mail) throw new Error(`The mail ${id} was found and is not there.`)
  return mail
}

/** @throws Refusal not_found */
export const listSendings = async (
  db: Db,
  caller: Caller,
  { statesOf }: Outgoing,
  id: number,
): Promise<Answer<typeof reportMails.sendings>> => {
  await requireMail(db, caller, id)
  const rows = await listSendingRows(db, id, mostSendings)
  const states = await statesOf(
    db,
    rows.flatMap(({ outgoingId }) => outgoingId ?? []),
  )
  const names = await personNames(
    db,
    rows.flatMap(({ personId }) => personId ?? []),
  )
  const skipped = { state: 'skipped', answer: null, sentAt: null } as const
  return {
    items: rows.map(({ id: sendingId, dueAt, asked, personId, address, outgoingId }) => ({
      id: sendingId,
      dueAt: dueAt.toString(),
      asked,
      to: address ?? names.get(personId ?? 0) ?? '',
      ...((outgoingId !== null && states.get(outgoingId)) || skipped),
    })),
  }
}
