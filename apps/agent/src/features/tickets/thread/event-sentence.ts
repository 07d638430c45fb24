import type { TimelineItem } from '@stoa/contract/tickets'
import type { Translate } from '@stoa/text/translator'

/** A name keeps its direction inside of a sentence of another (Unicode isolates). */
const apart = (name: string) => `\u2068${name}\u2069`

/** What happened, as one sentence in the reader's language: one key for each kind, nothing is put together. */
export function eventSentence(item: TimelineItem, t: Translate): string {
  const { name, data } = item
  const actor = apart(item.actor.name || t('timeline:somebody'))
  switch (name) {
    case 'ticket.assigned':
      return assigned(item, t, actor)
    case 'ticket.transferred':
      return transferred(item, t, actor)
    case 'ticket.tagged':
      return t('timeline:tagged', { actor, tag: apart(data.tag ?? '') })
    case 'ticket.untagged':
      return t('timeline:untagged', { actor, tag: apart(data.tag ?? '') })
    case 'ticket.resolved':
      return t('timeline:resolved', { actor })
    case 'ticket.reopened':
      return t('timeline:reopened', { actor })
    case 'delivery.failed':
      return t('timeline:deliveryFailed')
    default:
      return statusChanged(item, t, actor)
  }
}

function assigned({ actor: by, data }: TimelineItem, t: Translate, actor: string): string {
  const { from, to } = data.assignee ?? { from: null, to: null }
  if (!to) return t('timeline:unassigned', { actor, from: apart(from?.name || t('timeline:somebody')) })
  if (by.kind === 'user' && by.id === to.id) return t('timeline:tookOver', { actor })
  return t('timeline:assigned', { actor, to: apart(to.name) })
}

function transferred({ data }: TimelineItem, t: Translate, actor: string): string {
  const named = (place: { name: string } | null | undefined) =>
    apart(place?.name || t('timeline:deletedDepartment'))
  const ends = { actor, from: named(data.department?.from), to: named(data.department?.to) }
  const assignee = data.assignee?.to
  return assignee
    ? t('timeline:transferredTo', { ...ends, assignee: apart(assignee.name) })
    : t('timeline:transferred', ends)
}

function statusChanged({ name, data }: TimelineItem, t: Translate, actor: string): string {
  const { from, to } = data.status ?? {}
  if (!from || !to) return ''
  if (name === 'message.received' && to === 'open') return t('timeline:reopenedByAnswer', { actor })
  if (name === 'reply.sent' && to === 'resolved') return t('timeline:resolvedWithReply', { actor })
  return t('timeline:statusChanged', { from: t(`status.${from}`), to: t(`status.${to}`) })
}
