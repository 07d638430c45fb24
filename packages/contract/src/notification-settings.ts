import { z } from 'zod'
import { weekdays } from './business-hours.ts'
import { notificationKinds, ways } from './notification-kinds.ts'
import { defineRoute } from './route.ts'
import { id } from './shapes.ts'

const kind = z.enum(notificationKinds)
const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
const hour = z.int().min(0).max(23)
const days = z.array(z.enum(weekdays)).transform(given => weekdays.filter(day => given.includes(day)))

/** When single mails go out: only to who is not in the app, always, or never, but one mail a day. */
export const mailModes = ['away', 'always', 'daily'] as const
export type MailMode = (typeof mailModes)[number]
/** What a push says on a screen that others may see. */
export const pushWords = ['everything', 'kind', 'nothing'] as const
export type PushWords = (typeof pushWords)[number]

const quiet = z
  .object({ from: time, to: time, days })
  .refine(({ from, to }) => from !== to, { path: ['to'], error: 'ends when it begins' })
  .meta({ description: 'In your time zone; it may end on the day after' })

const shape = z.object({
  departmentIds: z
    .array(id)
    .max(200)
    .nullable()
    .meta({ description: 'Of which departments you are told; null: of all of yours' }),
  mail: z.enum(mailModes),
  digestHour: hour.meta({ description: 'For `daily`, in your time zone' }),
  quiet: quiet.nullable(),
  quietDays: days
    .refine(given => given.length < weekdays.length, { error: 'no day is left' })
    .meta({ description: 'Quiet from beginning to end' }),
  pushSays: z.enum(pushWords),
})

const settings = shape.extend({
  ways: z.partialRecord(kind, z.array(z.enum(ways))).meta({ description: 'How you are told of what' }),
  timeZone: z.string(),
})
export type NotificationSettings = z.output<typeof settings>

const change = shape.partial().extend({
  ways: z.partialRecord(kind, z.array(z.enum(ways))).optional(),
})
export type NotificationSettingsChange = z.output<typeof change>

/** How you want to be told. */
export const notificationSettings = {
  get: defineRoute({
    key: 'notificationSettings.get',
    method: 'GET',
    path: '/api/notification-settings',
    permission: 'signed-in',
    summary: 'Of what you are told, how and when; only of what there is for you',
    returns: settings,
    errors: [],
  }),
  change: defineRoute({
    key: 'notificationSettings.change',
    method: 'POST',
    path: '/api/notification-settings/change',
    permission: 'signed-in',
    summary: 'Choose how you are told; what is absent stays, also kinds that are not named',
    body: change,
    returns: settings,
    errors: [],
  }),
}
