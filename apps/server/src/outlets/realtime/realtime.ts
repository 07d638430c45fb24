import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type EventName, realtimePath, resumeParameter, staleAfter } from '@stoa/contract/realtime'
import { type WebSocket, WebSocketServer } from 'ws'
import { departmentScope } from '../../core/departments/queries.ts'
import type { Caller } from '../../core/people/queries.ts'
import { eventsBetween, newestTickForOutlets, tickExists } from '../../platform/events/log-reader.ts'
import type { Wake } from '../../platform/events/wake.ts'
import type { Platform } from '../../platform/platform.ts'
import { type Announcement, announce, mayHear } from './audience.ts'
import { inOrder } from './in-order.ts'
import { type Listener, listenerOn } from './socket.ts'
import { tail } from './tail.ts'

const MOST_MISSED_TICKS = 5_000
const MOST_MISSED_EVENTS = 1_000
const HEARTBEAT = 25_000

// After these, who may hear what can be different.
const changesScope = new Set([
  'department.created',
  'department.deleted',
  'department.member-added',
  'department.member-removed',
  'user.role-changed',
  'user.deactivated',
  'user.password-changed',
  'api-key.revoked',
])

const isTold = (name: string): name is EventName => name in staleAfter

type Ask = (headers: IncomingMessage) => Promise<Caller | null>

export type Realtime = { start(server: Server): Promise<void>; stop(): Promise<void> }

export const createRealtime = (platform: Platform, options: { ticked: Wake; callerOf: Ask }): Realtime => {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 4096 })
  const listeners = new Map<WebSocket, { listener: Listener; refresh: () => Promise<void> }>()
  const stopping = new AbortController()
  let running: Promise<void> = Promise.resolve()
  let heartbeat: NodeJS.Timeout | undefined
  let seq = 0

  const tell = (listener: Listener, announcements: readonly Announcement[], upTo: number) => {
    for (const announcement of announcements) {
      const { name, ticketId } = announcement.event
      if (isTold(name) && mayHear(listener, announcement))
        listener.send({ kind: 'event', seq: upTo, name, ticketId })
    }
  }

  const resume = async (listener: Listener, since: number) => {
    // After a restore into another cluster most ticks are gone: such a client starts afresh.
    const known = since <= seq && seq - since <= MOST_MISSED_TICKS && (await tickExists(platform.db, since))
    const missed = known ? await eventsBetween(platform.db, since, seq) : null
    if (!missed || missed.length > MOST_MISSED_EVENTS) listener.send({ kind: 'reset', seq })
    else tell(listener, await announce(platform.db, missed), seq)
  }

  const welcome = async (socket: WebSocket, request: IncomingMessage, caller: Caller) => {
    const listener = listenerOn(socket, {
      scope: await departmentScope(platform.db, caller),
      personId: caller.kind === 'user' ? caller.id : null,
    })
    const refresh = inOrder(async () => {
      try {
        const still = await options.callerOf(request)
        if (still) listener.scope = await departmentScope(platform.db, still)
        else listener.close()
      } catch (error) {
        // What it may hear is not known any more: it comes back, is asked anew and resumes from where it was.
        platform.log.warn({ err: error }, 'a socket whose rights could not be asked was cut')
        socket.terminate()
      }
    })
    socket.on('close', () => listeners.delete(socket))
    socket.on('error', () => socket.terminate())
    const since = Number(
      new URL(request.url ?? '', 'http://localhost').searchParams.get(resumeParameter) ?? Number.NaN,
    )
    listeners.set(socket, { listener, refresh })
    listener.send({ kind: 'hello', seq })
    if (Number.isSafeInteger(since)) await resume(listener, since)
  }

  const upgrade = async (request: IncomingMessage, duplex: Duplex, head: Buffer) => {
    if (new URL(request.url ?? '', 'http://localhost').pathname !== realtimePath) return duplex.destroy()
    const caller = await options.callerOf(request).catch(() => null)
    if (!caller)
      return duplex.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
    sockets.handleUpgrade(request, duplex, head, socket => {
      welcome(socket, request, caller).catch(() => socket.terminate())
    })
  }

  const refreshAll = () => Promise.all([...listeners.values()].map(each => each.refresh()))

  const beat = () => {
    for (const [socket, { listener }] of listeners) {
      if (listener.isAlive()) listener.ask()
      else socket.terminate()
    }
    void refreshAll()
  }

  return {
    async start(server) {
      seq = await newestTickForOutlets(platform.db)
      server.on('upgrade', (request: IncomingMessage, duplex: Duplex, head: Buffer) => {
        upgrade(request, duplex, head).catch(() => duplex.destroy())
      })
      heartbeat = setInterval(beat, HEARTBEAT)
      running = tail(platform, {
        ticked: options.ticked,
        signal: stopping.signal,
        from: seq,
        hear: async batch => {
          const announcements = await announce(platform.db, batch.events)
          // Whoever loses sight with this batch still hears why; whoever gains it hears from the next on, and refetches.
          seq = batch.seq
          for (const { listener } of listeners.values()) tell(listener, announcements, seq)
          if (batch.events.some(event => changesScope.has(event.name))) await refreshAll()
        },
      })
    },
    async stop() {
      stopping.abort()
      clearInterval(heartbeat)
      for (const socket of listeners.keys()) socket.close(1001, 'server stops')
      await running
      for (const socket of listeners.keys()) socket.terminate()
    },
  }
}
