import { businessHours as contract } from '@stoa/contract/business-hours'
import type { Db, Tx } from '../../platform/db/database.ts'
import { answer, type BoundRoute } from '../../platform/http/answer.ts'
import { refuse } from '../../platform/http/refusal.ts'
import { type Platform, write } from '../../platform/platform.ts'
import type { Caller } from '../people/queries.ts'
import * as commands from './commands.ts'
import { readHolidays } from './holidays/read-holidays.ts'
import { presentCalendar } from './present.ts'
import { findCalendars, listCalendars } from './store.ts'

type Needs = {
  whenChanged: readonly commands.WhenChanged[]
  usedBy: readonly commands.UsesCalendar[]
  /** Which departments keep which calendar. */
  departmentsOf: (db: Db | Tx) => Promise<Map<number, number[]>>
}

export const businessHoursRoutes = (platform: Platform, needs: Needs): BoundRoute<Caller>[] => {
  const { db, clock } = platform

  const list = async () => {
    const departments = await needs.departmentsOf(db)
    const calendars = await listCalendars(db)
    return calendars.map(each => presentCalendar(each, clock.now(), departments.get(each.id) ?? []))
  }

  const show = async (id: number) => {
    const [calendar] = await findCalendars(db, [id])
    if (!calendar) return refuse('not_found')
    return presentCalendar(calendar, clock.now(), (await needs.departmentsOf(db)).get(id) ?? [])
  }

  return [
    answer(contract.list).with<Caller>(async () => ({ items: await list() })),
    answer(contract.create).with<Caller>(async ({ body, caller }) => {
      const { id } = await write(platform, caller, act => commands.createCalendar(act, body))
      return show(id)
    }),
    answer(contract.change).with<Caller>(async ({ params, body, caller }) => {
      await write(platform, caller, act => commands.changeCalendar(act, params.id, body, needs.whenChanged))
      return show(params.id)
    }),
    answer(contract.readHolidays).with<Caller>(({ body }) => readHolidays(body, clock.now())),
    answer(contract.delete).with<Caller>(async ({ params, caller }) => {
      await write(platform, caller, act => commands.deleteCalendar(act, params.id, needs.usedBy))
      return {}
    }),
    answer(contract.restore).with<Caller>(async ({ params, caller }) => {
      await write(platform, caller, act => commands.restoreCalendar(act, params.id))
      return show(params.id)
    }),
  ]
}
