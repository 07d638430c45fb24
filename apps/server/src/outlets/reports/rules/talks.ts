import type { DataOf } from '../../../platform/events/define.ts'
import { comingEvents } from '../coming-events.ts'
import { type Counted, doerOf, nothing, one, seconds } from './counted.ts'
import type { Moment, TicketEvent } from './fact.ts'

type Coming = typeof comingEvents
type Data<Name extends keyof Coming> = DataOf<Coming[Name]>

/** A chat or a call: who answered it first and when. */
type Talk = {
  startedAt: Moment
  begun: 'in' | 'invited' | 'out'
  agentId: number
  answeredAt: Moment | null
}

/** What chats, calls and ratings of one ticket count. What came in counts for whoever answered it first, so it looks ahead. */
export const createTalks = (
  events: readonly TicketEvent<Moment>[],
): ((event: TicketEvent<Moment>) => readonly Counted[]) =>
  events.some(({ name }) => Object.hasOwn(comingEvents, name)) ? talksOf(events) : () => nothing

const talksOf = (events: readonly TicketEvent<Moment>[]) => {
  const talks = new Map<string, Talk>()
  const chat = ({ chatId }: { chatId: number }) => `chat ${chatId}`
  const call = ({ callId }: { callId: number }) => `call ${callId}`

  const start = (key: string, event: TicketEvent<Moment>, begun: Talk['begun'], answers: string): Talk => {
    const answer = events.find(({ name, data }) => name === answers && keyOf(name, data) === key)
    const answeredBy = (answer?.data as { agentId?: number | null } | undefined)?.agentId ?? 0
    const agentId = begun === 'out' ? doerOf(event) : answeredBy
    const talk = { startedAt: event.at, begun, agentId, answeredAt: null }
    talks.set(key, talk)
    return talk
  }
  const keyOf = (name: string, data: unknown) =>
    name.startsWith('chat.') ? chat(data as { chatId: number }) : call(data as { callId: number })

  /** @returns what is known of it, the first time only */
  const answer = (key: string, at: Moment): Talk | null => {
    const talk = talks.get(key)
    if (!talk || talk.answeredAt) return null
    talk.answeredAt = at
    return talk
  }
  /** @returns what is known of it where it was answered, and forgets it */
  const end = (key: string) => {
    const talk = talks.get(key)
    talks.delete(key)
    return talk?.answeredAt ? { agentId: talk.agentId, since: talk.answeredAt } : null
  }

  const says: { [Name in keyof Coming]: (event: TicketEvent<Moment>, data: Data<Name>) => Counted[] } = {
    'chat.started': (event, data) => {
      const begun = ({ button: 'in', invitation: 'invited', agent: 'out' } as const)[data.by]
      const { agentId } = start(chat(data), event, begun, 'chat.picked-up')
      if (begun === 'out') answer(chat(data), event.at)
      return [one('chats', agentId), ...(begun === 'in' ? [one('incoming-chats', agentId)] : [])]
    },
    'chat.missed': (_event, { agentId }) => [one('missed-chats', agentId)],
    'chat.picked-up': ({ at }, data) => {
      const talk = answer(chat(data), at)
      if (talk?.begun !== 'in') return []
      return [
        one('chat-pickups', data.agentId),
        seconds('chat-pickup-seconds', data.agentId, [talk.startedAt, at]),
      ]
    },
    'chat.joined': (_event, { agentId }) => [one('chats', agentId)],
    'chat.message-sent': (_event, { agentId }) => [one('chat-messages', agentId ?? 0)],
    'chat.ended': ({ at }, data) => {
      const talk = end(chat(data))
      if (!talk) return []
      const { agentId, since } = talk
      return [
        one('finished-chats', agentId),
        one('answered-chats', agentId),
        seconds('chat-seconds', agentId, [since, at]),
      ]
    },
    'call.started': (event, data) => {
      const { agentId } = start(call(data), event, data.direction, 'call.answered')
      return data.direction === 'in' ? [one('incoming-calls', agentId)] : []
    },
    'call.missed': (_event, { agentId }) => [one('missed-calls', agentId)],
    'call.answered': ({ at }, data) => {
      const talk = answer(call(data), at)
      return talk?.begun === 'in' ? [one('calls', talk.agentId)] : []
    },
    'call.ended': ({ at }, data) => {
      const talk = end(call(data))
      if (!talk) return []
      const { agentId, since } = talk
      return [one('finished-calls', agentId), seconds('call-seconds', agentId, [since, at])]
    },
    'rating.given': (_event, { rating, agentId }) => {
      const measure = ({ good: 'positive-ratings', neutral: 'not-ranked', bad: 'negative-ratings' } as const)[
        rating
      ]
      return [one(measure, agentId ?? 0)]
    },
  }

  return (event: TicketEvent<Moment>): readonly Counted[] => {
    const say = (says as Record<string, (event: TicketEvent<Moment>, data: never) => Counted[]>)[event.name]
    return say?.(event, event.data as never) ?? nothing
  }
}
