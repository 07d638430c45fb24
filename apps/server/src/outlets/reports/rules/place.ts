import { folded } from '@stoa/conditions/fold'
import type { TicketEvent } from './fact.ts'

/** Where a ticket is, for whom, and with which tags. */
export type Place = {
  departmentId: number
  /** 0: nobody. */
  agentId: number
  /** Without case, as the tags of a ticket differ. */
  tags: readonly string[]
  folded: readonly string[]
  /** The tags that came along with a ticket that was merged into this one. */
  joined: ReadonlyMap<number, readonly string[]>
}

type Data = {
  departmentId?: { to: number }
  assigneeId?: { to: number | null }
  tag?: string
  tags?: readonly string[]
  otherId?: number
}

export const placeOfOpening = (departmentId: number, tags: readonly string[] = []): Place =>
  withTags({ departmentId, agentId: 0, tags: [], folded: [], joined: new Map() }, tags)

const withTags = (place: Place, added: readonly string[], removed: readonly string[] = []): Place => {
  const lower = (tag: string) => tag.toLowerCase()
  const gone = new Set(removed.map(lower))
  const tags = [...new Set([...place.tags, ...added.map(lower)])].filter(tag => !gone.has(tag))
  return { ...place, tags, folded: [...new Set(tags.map(folded))] }
}

const says: Record<string, (place: Place, data: Data) => Place> = {
  'ticket.assigned': (place, { assigneeId }) => ({ ...place, agentId: assigneeId?.to ?? 0 }),
  'ticket.transferred': (place, { departmentId, assigneeId }) => ({
    ...place,
    departmentId: departmentId?.to ?? place.departmentId,
    agentId: assigneeId?.to ?? 0,
  }),
  'ticket.tagged': (place, { tag }) => (tag === undefined ? place : withTags(place, [tag])),
  'ticket.untagged': (place, { tag }) => (tag === undefined ? place : withTags(place, [], [tag])),
  'ticket.merged': (place, { otherId, tags }) =>
    otherId === undefined || !tags
      ? place
      : { ...withTags(place, tags), joined: new Map(place.joined).set(otherId, tags) },
  'ticket.unmerged': (place, { otherId }) =>
    otherId === undefined ? place : withTags(place, [], place.joined.get(otherId)),
}

/** The same place where the event says nothing about it. */
export const placeAfter = (place: Place, { name, data }: Pick<TicketEvent, 'name' | 'data'>): Place =>
  says[name]?.(place, data as Data) ?? place
