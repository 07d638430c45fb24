import { z } from 'zod'
import { week } from './business-hours.ts'
import { statusCounts } from './departments.ts'
import { services } from './report-choices.ts'
import { defineRoute } from './route.ts'
import { id, idParam, moment } from './shapes.ts'

export { services } from './report-choices.ts'
export const service = z.enum(services)
export type Service = z.output<typeof service>

/** What an agent chooses. Who is not there at all is offline, whatever was chosen. */
export const availabilityStates = ['online', 'away', 'paused', 'offline'] as const
export const availabilityState = z.enum(availabilityStates)
export type AvailabilityState = z.output<typeof availabilityState>

export const availabilityReasons = [
  'chosen',
  'set-by-other',
  'planned',
  'inactive',
  'left',
  'returned',
] as const

const availability = z.object({
  service,
  chosen: availabilityState,
  state: availabilityState.meta({ description: 'What counts: offline where the agent is not there' }),
  reason: z.enum(availabilityReasons),
  since: moment,
})
export type Availability = z.output<typeof availability>

export const workSettings = z.object({
  mayChangeAvailability: z.boolean(),
  onlyToSolve: z.boolean().meta({ description: 'May answer only what "To solve" or distribution gave' }),
  capacity: z.object({
    tickets: z.int().min(0).max(10_000).nullable().meta({ description: 'null: no limit' }),
    chats: z.int().min(0).max(100).nullable(),
    calls: z.int().min(0).max(10).nullable(),
  }),
})
export type WorkSettings = z.output<typeof workSettings>

/** Weekly times in which an agent is switched online, by the agent's own time zone. null: no plan. */
const plan = z.record(service, week.nullable())
export type Plan = z.output<typeof plan>

const mine = z.object({
  services: z.array(availability),
  mayChange: z.boolean(),
})

const boardMember = z.object({
  userId: id,
  name: z.string(),
  services: z.array(availability.extend({ allocated: z.boolean() })),
  waiting: z.int().meta({ description: 'New and open tickets that the agent holds, in all departments' }),
  capacity: workSettings.shape.capacity,
  maySet: z.boolean().meta({ description: 'Whether you may set this person’s availability' }),
})

export const availabilities = {
  board: defineRoute({
    key: 'availability.board',
    method: 'GET',
    path: '/api/availability',
    permission: 'department.list',
    summary: 'Who is there, by department that you may see',
    returns: z.object({
      departments: z.array(
        z.object({ id, name: z.string(), counts: statusCounts, members: z.array(boardMember) }),
      ),
    }),
    errors: [],
  }),
  mine: defineRoute({
    key: 'availability.mine',
    method: 'GET',
    path: '/api/me/availability',
    permission: 'signed-in',
    summary: 'Your own availability',
    returns: mine,
    errors: [],
  }),
  choose: defineRoute({
    key: 'availability.choose',
    method: 'POST',
    path: '/api/me/choose-availability',
    permission: 'signed-in',
    summary: 'Choose your own availability, for one service or for all',
    body: z.object({ service: service.nullable().default(null), state: availabilityState }),
    returns: mine,
    errors: ['availability_locked'],
  }),
  beat: defineRoute({
    key: 'availability.beat',
    method: 'POST',
    path: '/api/me/beat',
    permission: 'signed-in',
    summary:
      'Say that you are there; every 30 seconds. `active`: you used keyboard or pointer since the last',
    body: z.object({ active: z.boolean() }),
    returns: mine,
    errors: [],
  }),
  set: defineRoute({
    key: 'availability.set',
    method: 'POST',
    path: '/api/users/:id/set-availability',
    permission: 'member.allocate',
    within: 'department',
    summary: 'Set a colleague’s availability: of a department where you are supervisor or manager',
    params: idParam,
    body: z.object({ service: service.nullable().default(null), state: availabilityState }),
    returns: z.object({ services: z.array(availability) }),
    errors: [],
  }),
  work: defineRoute({
    key: 'availability.work',
    method: 'GET',
    path: '/api/users/:id/work-settings',
    permission: 'user.change',
    summary: 'How a person works: flags, capacity, weekly plan',
    params: idParam,
    returns: z.object({ settings: workSettings, plan }),
    errors: [],
  }),
  changeWork: defineRoute({
    key: 'availability.changeWork',
    method: 'POST',
    path: '/api/users/:id/change-work-settings',
    permission: 'user.change',
    summary: 'Change how a person works',
    params: idParam,
    body: z.object({ settings: workSettings.partial().optional(), plan: plan.optional() }),
    returns: z.object({ settings: workSettings, plan }),
    errors: [],
  }),
}
