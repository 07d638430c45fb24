import { type AvailabilityState, availabilities, type Service } from '@stoa/contract/availability'
import { departments } from '@stoa/contract/departments'
import type { DepartmentRole } from '@stoa/contract/permissions'
import { testPlatform } from '../../platform/testing/test-platform.ts'
import { joins, signsIn } from '../people/testing.ts'
import { adasCompany, ownersPassword, serveOffice } from '../settings/testing.ts'
import { applyPlans, markAbsent, movePlans } from './commands.ts'
import { availabilityRoutes } from './routes.ts'

export type Person = Awaited<ReturnType<typeof joins>>

/**
 * Ada's company in two departments: Sales with Ben and Sam (its supervisor), Support with Dora; Eve is an administrator.
 * Ben holds two tickets. Nothing runs by itself: `chores` does what a server does each second.
 */
export const openShift = async ({ at, ...company }: { timeZone?: string; at?: string } = {}) => {
  const platform = await testPlatform()
  if (at) platform.clock.pass(platform.clock.now().until(Temporal.Instant.from(at)))
  await adasCompany(platform, company)
  const loads = new Map<number, number>()
  let lastTold = 0
  const hearsSince = platform.clock.now()
  const server = await serveOffice(
    platform,
    availabilityRoutes(platform, { countsOf: async () => new Map(), loadsOf: async () => loads }),
  )
  const ada = await signsIn(server, 'ada@example.com', ownersPassword)
  const eve = await joins(server, ada, 'Eve', 'administrator')
  const [ben, sam, dora] = [
    await joins(server, ada, 'Ben'),
    await joins(server, ada, 'Sam'),
    await joins(server, ada, 'Dora'),
  ]
  const department = async (name: string, memberIds: number[]) =>
    (await ada.calls(departments.create, { body: { name, memberIds } })).body
  const sales = await department('Sales', [ben.id, sam.id])
  const support = await department('Support', [dora.id])
  const plays = async (person: Person, role: DepartmentRole | null, departmentId = sales.id) => {
    const body = { userId: person.id, role }
    await ada.calls(departments.changeMemberRole, { params: { id: departmentId }, body })
  }
  await plays(sam, 'supervisor')
  loads.set(ben.id, 2)

  return {
    platform,
    server,
    ada,
    eve,
    ben,
    sam,
    dora,
    sales,
    support,
    department,
    hearsSince,
    plays,
    beats: async ({ browser }: Person, active = false) =>
      (await browser.calls(availabilities.beat, { body: { active } })).body,
    chooses: ({ browser }: Person, state: AvailabilityState, service: Service | null = null) =>
      browser.calls(availabilities.choose, { body: { service, state } }),
    sets: (
      who: Pick<Person, 'browser'>,
      id: number,
      state: AvailabilityState,
      service: Service | null = null,
    ) => who.browser.calls(availabilities.set, { params: { id }, body: { service, state } }),
    /** What counts for tickets, with the reason. */
    stands: async ({ browser }: Person, service: Service = 'tickets') => {
      const { services } = (await browser.calls(availabilities.mine)).body
      const standing = services.find(each => each.service === service)
      return `${standing?.state} ${standing?.reason}`
    },
    works: async (person: Person, body: object) =>
      ada.calls(availabilities.changeWork, { params: { id: person.id }, body }),
    chores: async () => {
      await applyPlans(platform)
      await movePlans(platform)
      await markAbsent(platform, hearsSince)
    },
    /** What was told of availability since the last time it was asked, as "from → to reason" of tickets. */
    told: async () => {
      const rows = await platform.db
        .selectFrom('event')
        .select(['id', 'data'])
        .where('name', '=', 'availability.changed')
        .where('id', '>', lastTold)
        .orderBy('id')
        .execute()
      lastTold = rows.at(-1)?.id ?? lastTold
      const told = rows.map(row => row.data as unknown as Told)
      return told
        .filter(each => each.service === 'tickets')
        .map(each => `${each.from} → ${each.to} ${each.reason}`)
    },
  }
}

type Told = { service: Service; from: AvailabilityState; to: AvailabilityState; reason: string }
