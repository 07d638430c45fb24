import { availabilities as contract } from '@stoa/contract/availability'
import { answer, type BoundRoute } from '../../platform/http/answer.ts'
import { refuse } from '../../platform/http/refusal.ts'
import { type Platform, write } from '../../platform/platform.ts'
import { type Caller, personNames } from '../people/queries.ts'
import { requireMaySet } from './access.ts'
import * as commands from './commands.ts'
import { presentStanding } from './present.ts'
import { type BoardNeeds, getBoard } from './reading/board.ts'
import { getMine } from './reading/mine.ts'
import { listStandings } from './store.ts'
import { listPlans } from './store-plans.ts'
import { listSettings, usualSettings } from './store-work.ts'

export const availabilityRoutes = (platform: Platform, needs: BoardNeeds): BoundRoute<Caller>[] => {
  const { db } = platform
  const getWork = async (personId: number) => {
    if (!(await personNames(db, [personId])).has(personId)) return refuse('not_found')
    const settings = (await listSettings(db, [personId])).get(personId) ?? usualSettings
    return { settings, plan: await listPlans(db, personId) }
  }
  return [
    answer(contract.board).with<Caller>(({ caller }) => getBoard(db, caller, needs)),
    answer(contract.mine).with<Caller>(({ caller }) => getMine(db, personOf(caller))),
    answer(contract.choose).with<Caller>(async ({ body, caller }) => {
      const personId = personOf(caller)
      await write(platform, caller, act => commands.chooseAvailability(act, personId, body))
      return getMine(db, personId)
    }),
    answer(contract.beat).with<Caller>(async ({ body, caller }) => {
      const personId = personOf(caller)
      await commands.beat(platform, caller, body.active)
      return getMine(db, personId)
    }),
    answer(contract.set).with<Caller>(async ({ params, body, caller }) => {
      await write(platform, caller, async act => {
        await requireMaySet(act.tx, caller, params.id)
        await commands.setAvailability(act, params.id, body)
      })
      const standings = (await listStandings(db, [params.id])).get(params.id) ?? []
      return { services: standings.map(presentStanding) }
    }),
    answer(contract.work).with<Caller>(({ params }) => getWork(params.id)),
    answer(contract.changeWork).with<Caller>(async ({ params, body, caller }) => {
      await write(platform, caller, act => commands.changeWorkSettings(act, params.id, body))
      return getWork(params.id)
    }),
  ]
}

/** A program is never there. @throws not_allowed */
const personOf = (caller: Caller): number => (caller.kind === 'user' ? caller.id : refuse('not_allowed'))
