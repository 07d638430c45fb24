import { whoSees } from '../../../core/departments/queries.ts'
import { preferencesOf } from '../../../core/people/queries.ts'
import type { Act } from '../../../platform/events/act.ts'
import type { LoggedEvent } from '../../../platform/events/follower.ts'
import { eventById } from '../../../platform/events/log-reader.ts'
import { record } from '../../../platform/events/record.ts'
import { notificationEvents } from '../events.ts'
import { queuePushes } from '../push/store.ts'
import { type Candidate, isCloser, mostSpecific } from '../rules/most-specific.ts'
import { planFor } from '../rules/plan.ts'
import type { Chosen } from '../rules/usual.ts'
import {
  insertNotification,
  type NewNotification,
  type NotificationData,
  tellAnew,
  toldOf,
} from '../store.ts'
import { settingsOf } from '../store-settings.ts'

type Telling = {
  candidates: readonly Candidate[]
  data?: NotificationData
  /** Where it is about a ticket: where that is. Who may not see it there is not told. */
  departmentId?: number
  /** Not told again as long as it is unread. */
  once?: string
  /** What somebody waited for, or has to mend, is told also where they began it. */
  alsoDoer?: true
}

/** Who did it, and who began what it followed from. */
const doersOf = async (act: Act, event: LoggedEvent): Promise<Set<number>> => {
  const root = event.rootId === event.id ? event : await eventById(act.tx, event.rootId)
  return new Set([event, root].flatMap(each => (each?.actor.kind === 'user' ? (each.actor.id ?? []) : [])))
}

/** Only where it matters which day and hour it is there. */
const zoneOf = async ({ tx }: Act, id: number, { mail, quiet, quietDays }: Chosen): Promise<string> => {
  if (mail !== 'daily' && quiet === null && quietDays.length === 0) return 'UTC'
  return (await preferencesOf(tx, { kind: 'user', id })).timeZone
}

/** Tells each of those whom an event concerns, once; in the transaction of the follower. */
export const tell = async (act: Act, event: LoggedEvent, telling: Telling): Promise<void> => {
  const { candidates, data = {}, departmentId, once = null, alsoDoer } = telling
  if (candidates.length === 0) return
  const { tx } = act
  const told = mostSpecific(candidates, alsoDoer ? new Set() : await doersOf(act, event))
  const personIds =
    departmentId === undefined ? [...told.keys()] : await whoSees(tx, departmentId, [...told.keys()])
  const { rootId, ticketId } = event
  const before = await toldOf(tx, { rootId, ticketId, personIds })
  const chosenBy = await settingsOf(tx, personIds)
  const reached: number[] = []
  for (const personId of personIds) {
    const kind = told.get(personId)
    const earlier = before.get(personId)
    if (kind === undefined || (earlier && !isCloser(kind, earlier.kind))) continue
    const chosen = chosenBy(personId)
    const about = { kind, at: act.clock.now(), departmentId: data.departmentId }
    const plan = planFor(chosen, about, await zoneOf(act, personId, chosen))
    if (!plan) continue
    const made: NewNotification = {
      ...{ personId, kind, ticketId, rootId, data, once, eventId: event.id, at: event.at },
      ...{ actorKind: event.actor.kind, actorId: event.actor.id },
      ...{ shown: plan.shown, sounds: plan.sounds, mailDueAt: plan.mailDueAt },
    }
    const id = earlier?.id ?? (await insertNotification(tx, made))
    if (id === null) continue
    if (earlier) await tellAnew(tx, id, made)
    if (plan.pushes) await queuePushes(tx, { notificationId: id, personId, at: act.clock.now() })
    if (made.shown) reached.push(personId)
  }
  if (reached.length > 0) await record(act, notificationEvents, 'notification.made', { personIds: reached })
}
