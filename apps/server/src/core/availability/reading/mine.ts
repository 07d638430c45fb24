import type { availabilities } from '@stoa/contract/availability'
import type { Answer } from '@stoa/contract/route'
import type { Db } from '../../../platform/db/database.ts'
import { presentStanding } from '../present.ts'
import { listStandings } from '../store.ts'
import { workOf } from './work-of.ts'

export const getMine = async (db: Db, personId: number): Promise<Answer<typeof availabilities.mine>> => {
  const standings = (await listStandings(db, [personId])).get(personId) ?? []
  const { mayChangeAvailability: mayChange } = await workOf(db, personId)
  return { services: standings.map(presentStanding), mayChange }
}
