import { spentTimes as contract } from '@stoa/contract/spent-times'
import { answer, type BoundRoute } from '../../platform/http/answer.ts'
import { type Platform, write } from '../../platform/platform.ts'
import type { Caller } from '../people/queries.ts'
import { addTime } from './commands/add-time.ts'
import { changeTime } from './commands/change-time.ts'
import { removeTime } from './commands/remove-time.ts'
import { getEntry, listEntries } from './reading/list-entries.ts'
import { todayOf } from './today.ts'

export const spentTimeRoutes = (platform: Platform): BoundRoute<Caller>[] => {
  const { db, clock } = platform
  return [
    answer(contract.list).with<Caller>(({ params, query, caller }) =>
      listEntries(db, caller, params.id, query),
    ),
    answer(contract.add).with<Caller>(async ({ params, body, caller }) => {
      const day =
        body.day === undefined ? await todayOf(db, clock.now(), caller) : Temporal.PlainDate.from(body.day)
      const id = await write(platform, caller, act =>
        addTime(act, caller, { ...body, day, ticketId: params.id }),
      )
      return getEntry(db, id)
    }),
    answer(contract.change).with<Caller>(async ({ params, body, caller }) => {
      const { entryId, minutes, day, note } = body
      await write(platform, caller, act =>
        changeTime(act, caller, {
          ticketId: params.id,
          entryId,
          ...(minutes !== undefined && { minutes }),
          ...(day !== undefined && { day: Temporal.PlainDate.from(day) }),
          ...(note !== undefined && { note }),
        }),
      )
      return getEntry(db, entryId)
    }),
    answer(contract.remove).with<Caller>(async ({ params, body, caller }) => {
      await write(platform, caller, act =>
        removeTime(act, caller, { ticketId: params.id, entryId: body.entryId }),
      )
      return {}
    }),
  ]
}
