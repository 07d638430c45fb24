import type { TimelineItem } from '@stoa/contract/timeline'
import type { Translate } from '@stoa/text/translator'
import { apart } from './apart.ts'

/** Who has the ticket now; where Stoa gave or took it, why. */
export function assignedSentence({ actor: by, data }: TimelineItem, t: Translate, actor: string): string {
  const { from, to } = data.assignee ?? { from: null, to: null }
  const last = apart(from?.name || t('timeline:somebody'))
  if (to) {
    const next = { actor, to: apart(to.name) }
    if (data.reason === 'to-solve') return t('timeline:gotByToSolve', next)
    if (data.reason) return t('timeline:gotByDistribution', next)
    return by.kind === 'user' && by.id === to.id
      ? t('timeline:tookOver', { actor })
      : t('timeline:assigned', next)
  }
  if (data.reason === 'not-begun') return t('timeline:notBegun', { from: last })
  if (data.reason === 'agent-away') return t('timeline:agentAway', { from: last })
  return t('timeline:unassigned', { actor, from: last })
}

export function transferredSentence({ data }: TimelineItem, t: Translate, actor: string): string {
  const named = (place: { name: string } | null | undefined) =>
    apart(place?.name || t('timeline:deletedDepartment'))
  const ends = { actor, from: named(data.department?.from), to: named(data.department?.to) }
  const assignee = data.assignee?.to
  return assignee
    ? t('timeline:transferredTo', { ...ends, assignee: apart(assignee.name) })
    : t('timeline:transferred', ends)
}
