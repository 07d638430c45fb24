import type { FailureCode } from '@stoa/client/api-error'
import type { ActKey } from '@stoa/client/shape'
import { useSyncExternalStore } from 'react'

/** An act on a ticket that waits for the connection. */
export type WaitingAct = { id: string; key: ActKey; given: unknown; ticketId: number }
/** One that could not be done when its turn came, and why. */
export type LostAct = WaitingAct & { code: FailureCode }
type Kept = { waiting: readonly WaitingAct[]; lost: readonly LostAct[] }

const nothing: Kept = { waiting: [], lost: [] }
let owner: number | null = null
let kept = nothing
const listeners = new Set<() => void>()

const nameOf = (personId: number) => `stoa.outbox.${personId}`

/** As another window may have left it. */
const read = (): Kept => {
  const text = owner === null ? null : localStorage.getItem(nameOf(owner))
  return text === null ? nothing : (JSON.parse(text) as Kept)
}
const show = (next: Kept) => {
  kept = next
  for (const tell of listeners) tell()
}
const write = (next: Kept) => {
  if (owner === null) return
  try {
    if (next.waiting.length + next.lost.length === 0) localStorage.removeItem(nameOf(owner))
    else localStorage.setItem(nameOf(owner), JSON.stringify(next))
  } catch {
    // Nothing more fits in there; it stays in the page.
  }
  show(next)
}

/** What somebody did without a connection, in order; in this browser, for them alone, and through a reload. */
export const outbox = {
  openFor(personId: number) {
    owner = personId
    show(read())
  },
  isOpen: () => owner !== null,
  now: () => kept,
  /** Also what other windows added. */
  refresh: (): Kept => {
    show(read())
    return kept
  },
  add(act: WaitingAct) {
    const { waiting, lost } = read()
    write({ waiting: [...waiting, act], lost })
  },
  /** Its turn has come: it is done, or lost for a reason. */
  settle(id: string, lostBy: FailureCode | null) {
    const { waiting, lost } = read()
    const act = waiting.find(each => each.id === id)
    const more = act && lostBy !== null ? [{ ...act, code: lostBy }] : []
    write({ waiting: waiting.filter(each => each.id !== id), lost: [...lost, ...more] })
  },
  dismiss(id: string) {
    const { waiting, lost } = read()
    write({ waiting, lost: lost.filter(each => each.id !== id) })
  },
  /** When its owner signs out. */
  clear() {
    write(nothing)
    owner = null
  },
}

/** Whether anything that was done on this ticket has not arrived yet. */
export const waitsOn = (ticketId: number): boolean =>
  outbox.now().waiting.some(act => act.ticketId === ticketId)

const subscribe = (tell: () => void) => {
  const hear = ({ key }: StorageEvent) => {
    if (owner !== null && key === nameOf(owner)) outbox.refresh()
  }
  listeners.add(tell)
  window.addEventListener('storage', hear)
  return () => {
    listeners.delete(tell)
    window.removeEventListener('storage', hear)
  }
}

export const useOutbox = () => useSyncExternalStore(subscribe, outbox.now)
