import { kindDefinitions, type NotificationKind } from '@stoa/contract/notification-kinds'
import { quietUntil } from './quiet.ts'
import { type Chosen, waysOf } from './usual.ts'

/** Whoever reads it in the app meanwhile gets no mail. */
const delay = Temporal.Duration.from({ minutes: 2 })

export type Plan = {
  shown: boolean
  sounds: boolean
  pushes: boolean
  mailDueAt: Temporal.Instant | null
}

type About = { kind: NotificationKind; at: Temporal.Instant; departmentId: number | undefined }

/** The first time that it is this hour after a moment. */
export const nextHour = (moment: Temporal.Instant, hour: number, zone: string): Temporal.Instant => {
  const now = moment.toZonedDateTimeISO(zone)
  const on = (day: Temporal.PlainDate) => day.toZonedDateTime({ timeZone: zone, plainTime: { hour } })
  const today = on(now.toPlainDate())
  const next = Temporal.ZonedDateTime.compare(today, now) > 0 ? today : on(now.toPlainDate().add({ days: 1 }))
  return next.toInstant()
}

const mailOf = (chosen: Chosen, at: Temporal.Instant, zone: string): Temporal.Instant => {
  const due = chosen.mail === 'daily' ? nextHour(at, chosen.digestHour, zone) : at.add(delay)
  return quietUntil(chosen, due, zone) ?? due
}

/** How somebody is told, now and later; null: not at all. What quiet hours hold back comes in one mail after them. */
export const planFor = (chosen: Chosen, { kind, at, departmentId }: About, zone: string): Plan | null => {
  const { departmentIds } = chosen
  const isOfDepartment = kindDefinitions[kind].about === 'department' && departmentId !== undefined
  if (isOfDepartment && departmentIds !== null && !departmentIds.includes(departmentId)) return null
  const ways = waysOf(chosen, kind)
  if (ways.length === 0) return null
  const silentUntil = quietUntil(chosen, at, zone)
  const held = silentUntil !== null && ways.includes('push') && !kindDefinitions[kind].mailedAnyway
  return {
    shown: ways.includes('app'),
    sounds: ways.includes('sound') && silentUntil === null,
    pushes: ways.includes('push') && silentUntil === null,
    mailDueAt: ways.includes('mail') ? mailOf(chosen, at, zone) : held ? silentUntil : null,
  }
}
