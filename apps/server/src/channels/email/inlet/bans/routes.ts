import { type Ban, bans } from '@stoa/contract/bans'
import type { Caller } from '../../../../core/people/queries.ts'
import { getAddressee, permissionsOn } from '../../../../core/tickets/queries.ts'
import { answer, type BoundRoute } from '../../../../platform/http/answer.ts'
import { refuse } from '../../../../platform/http/refusal.ts'
import { type Platform, write } from '../../../../platform/platform.ts'
import { banSender, liftBan } from './change-bans.ts'
import { type BanRow, listBans } from './store.ts'

const present = (row: BanRow): Ban => ({
  id: row.id,
  kind: row.kind as Ban['kind'],
  value: row.value,
  reason: row.reason,
  expiresAt: row.expires_at?.toString() ?? null,
  createdAt: row.created_at.toString(),
})

export const banRoutes = (platform: Platform): BoundRoute<Caller>[] => [
  answer(bans.list).with<Caller>(async ({ query: { cursor, limit } }) => {
    const rows = await listBans(platform.db, { before: Number(cursor ?? 0) || null, limit: limit + 1 })
    const page = rows.slice(0, limit)
    return { items: page.map(present), nextCursor: rows.length > limit ? String(page.at(-1)?.id) : null }
  }),
  answer(bans.create).with<Caller>(async ({ caller, body }) =>
    present(await write(platform, caller, act => banSender(act, body))),
  ),
  answer(bans.lift).with<Caller>(async ({ caller, params }) => {
    await write(platform, caller, act => liftBan(act, params.id))
    return {}
  }),
  answer(bans.banSender).with<Caller>(async ({ caller, params, body }) => {
    await write(platform, caller, async act => {
      const permissions = await permissionsOn(act.tx, caller, params.id)
      if (!permissions.has('ticket.list')) return refuse('not_found')
      if (!permissions.has(bans.banSender.permission)) return refuse('not_allowed')
      const { customer } = await getAddressee(act.tx, params.id)
      await banSender(act, { who: customer.email, ticketId: params.id, ...body })
    })
    return {}
  }),
]
