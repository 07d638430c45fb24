import { type HeldMail, quarantine, spamFilters, type Verdict } from '@stoa/contract/spam'
import { departmentsWith, requireIn } from '../../../../core/departments/queries.ts'
import type { Caller } from '../../../../core/people/queries.ts'
import { answer, type BoundRoute } from '../../../../platform/http/answer.ts'
import { type Platform, write } from '../../../../platform/platform.ts'
import { changeFilter } from './change-filter.ts'
import { corpusOf } from './lessons.ts'
import { purgeMail, releaseMail } from './quarantine.ts'
import { filterOf, type HeldRow, listHeld } from './store.ts'

const present = (row: HeldRow): HeldMail => ({
  id: row.id,
  departmentId: row.department_id,
  from: row.sender,
  subject: row.subject,
  preview: row.preview,
  receivedAt: row.received_at.toString(),
  verdict: row.verdict as Verdict,
})

export const spamRoutes = (platform: Platform): BoundRoute<Caller>[] => {
  const { db } = platform
  const show = async (departmentId: number) => ({
    ...(await filterOf(db, departmentId)),
    learnt: await corpusOf(db),
  })
  return [
    answer(spamFilters.get).with<Caller>(async ({ caller, params }) => {
      await requireIn(db, caller, spamFilters.get.permission, params.id)
      return show(params.id)
    }),
    answer(spamFilters.change).with<Caller>(async ({ caller, params, body }) => {
      await write(platform, caller, async act => {
        await requireIn(act.tx, caller, spamFilters.change.permission, params.id)
        await changeFilter(act, params.id, body)
      })
      return show(params.id)
    }),
    answer(quarantine.list).with<Caller>(async ({ caller, query: { cursor, limit } }) => {
      const scope = await departmentsWith(db, caller, quarantine.list.permission)
      const rows = await listHeld(db, { scope, before: Number(cursor ?? 0) || null, limit: limit + 1 })
      const page = rows.slice(0, limit)
      return { items: page.map(present), nextCursor: rows.length > limit ? String(page.at(-1)?.id) : null }
    }),
    answer(quarantine.release).with<Caller>(async ({ caller, params }) => {
      await write(platform, caller, act => releaseMail(act, caller, params.id))
      platform.arrived.ring()
      return {}
    }),
    answer(quarantine.purge).with<Caller>(async ({ caller, params }) => {
      await write(platform, caller, act => purgeMail(act, caller, params.id))
      return {}
    }),
  ]
}
