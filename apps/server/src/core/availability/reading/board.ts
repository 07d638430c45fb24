import type { availabilities, Service } from '@stoa/contract/availability'
import type { StatusCounts } from '@stoa/contract/departments'
import type { Answer } from '@stoa/contract/route'
import type { Db } from '../../../platform/db/database.ts'
import {
  departmentScope,
  departmentsWith,
  inScope,
  isOnlyDepartment,
  type Member,
  membersOf,
  noTickets,
} from '../../departments/queries.ts'
import type { Caller } from '../../people/queries.ts'
import { presentStanding } from '../present.ts'
import { listStandings } from '../store.ts'
import { listSettings, usualSettings } from '../store-work.ts'
import { listAtWork, listDepartments } from './who-works.ts'

type Board = Answer<typeof availabilities.board>
type BoardMember = Board['departments'][number]['members'][number]

/** What the board needs of tickets; modules.ts hands it in. */
export type BoardNeeds = {
  countsOf: (db: Db) => Promise<Map<number, StatusCounts>>
  /** New and open tickets that each of these people holds. */
  loadsOf: (db: Db, personIds: readonly number[]) => Promise<Map<number, number>>
}

/** The departments that the caller may see, with who works there: one query a kind, however many there are. */
export const getBoard = async (db: Db, caller: Caller, needs: BoardNeeds): Promise<Board> => {
  const departments = await listDepartments(db, await departmentScope(db, caller))
  const membersBy = await membersOf(
    db,
    departments.map(department => department.id),
  )
  const memberIds = [...membersBy.values()].flat().map(member => member.personId)
  // Where there is no other department, everybody works in this one, member or not.
  const alone = await isOnlyDepartment(db)
  const people = await listAtWork(db, alone ? 'all' : memberIds)
  const present = await presenter(db, caller, { people, membersBy, alone, loadsOf: needs.loadsOf })
  const counts = await needs.countsOf(db)
  return {
    departments: departments.map(({ id, name }) => {
      const members = new Map((membersBy.get(id) ?? []).map(member => [member.personId, member]))
      const shown = people.filter(person => alone || members.has(person.id))
      return {
        id,
        name,
        counts: counts.get(id) ?? noTickets,
        members: shown.flatMap(person => present(person, members.get(person.id))),
      }
    }),
  }
}

type People = {
  people: readonly { id: number; name: string }[]
  membersBy: ReadonlyMap<number, readonly Member[]>
  alone: boolean
  loadsOf: BoardNeeds['loadsOf']
}

const presenter = async (db: Db, caller: Caller, { people, membersBy, alone, loadsOf }: People) => {
  const personIds = people.map(person => person.id)
  const standings = await listStandings(db, personIds)
  const settings = await listSettings(db, personIds)
  const loads = await loadsOf(db, personIds)
  const led = await departmentsWith(db, caller, 'member.allocate')
  const ledPeople = new Set(
    [...membersBy].flatMap(([id, members]) => (inScope(led, id) ? members.map(each => each.personId) : [])),
  )
  return ({ id, name }: { id: number; name: string }, member: Member | undefined): BoardMember => {
    const isAllocated = (service: Service) =>
      member === undefined ? alone : !(member.bound && member.role === 'reader') && member[service]
    return {
      userId: id,
      name,
      services: (standings.get(id) ?? []).map(standing => ({
        ...presentStanding(standing),
        allocated: isAllocated(standing.service),
      })),
      waiting: loads.get(id) ?? 0,
      capacity: (settings.get(id) ?? usualSettings).capacity,
      maySet: led === 'all' || ledPeople.has(id),
    }
  }
}
