import { muteReasons } from '@stoa/contract/links'
import type { TimelineItem } from '@stoa/contract/timeline'
import { fullMoment, type Reader } from '@stoa/text/format'
import type { Translate } from '@stoa/text/translator'
import { apart } from './apart.ts'
import { asideSentence } from './aside-sentences.ts'
import { assignedSentence, transferredSentence } from './assignment-sentences.ts'
import { banSentence } from './ban-sentences.ts'
import { actorWord, ruleSentence } from './rule-sentences.ts'
import { slaSentence } from './sla-sentences.ts'
import { teamworkSentence } from './teamwork-sentences.ts'
import { timeSentence } from './time-sentences.ts'

/** What happened, as one sentence in the reader's language: one key for each kind, nothing is put together. */
export function eventSentence(item: TimelineItem, t: Translate, reader: Reader): string {
  const { name, data } = item
  const actor = actorWord(item.actor, t)
  switch (name) {
    case 'ticket.assigned':
      return assignedSentence(item, t, actor)
    case 'ticket.transferred':
      return transferredSentence(item, t, actor)
    case 'ticket.tagged':
      return t('timeline:tagged', { actor, tag: apart(data.tag ?? '') })
    case 'ticket.untagged':
      return t('timeline:untagged', { actor, tag: apart(data.tag ?? '') })
    case 'ticket.prioritised':
      return prioritised(item, t, actor)
    case 'ticket.postponed':
      return t('timeline:postponed', { actor, moment: data.until ? fullMoment(data.until, reader) : '' })
    case 'ticket.returned':
      return t('timeline:returned', { status: t(`status.${data.status?.to ?? 'open'}`) })
    case 'ticket.resolved':
      return t(data.silent ? 'timeline:resolvedSilently' : 'timeline:resolved', { actor })
    case 'ticket.reopened':
      return t(data.status?.from === 'answered' ? 'timeline:unmarkedAnswered' : 'timeline:reopened', {
        actor,
      })
    case 'ticket.closed':
      return t('timeline:closed', { actor })
    case 'ticket.subject-changed':
    case 'ticket.marked-answered':
    case 'ticket.marked-spam':
    case 'ticket.unmarked-spam':
    case 'ticket.deleted':
    case 'ticket.restored':
    case 'ticket.erased':
    case 'ticket.purged':
    case 'ticket.merged':
    case 'ticket.unmerged':
    case 'ticket.linked':
    case 'ticket.split':
    case 'ticket.requester-changed':
    case 'participant.added':
    case 'participant.removed':
      return asideSentence(item, t, actor)
    case 'ticket.followed':
    case 'ticket.unfollowed':
    case 'agent.mentioned':
    case 'task.added':
    case 'task.changed':
    case 'task.completed':
    case 'task.reopened':
    case 'task.moved':
    case 'task.removed':
    case 'task.restored':
      return teamworkSentence(item, t, actor)
    case 'ticket.imported':
      return t('timeline:imported')
    case 'ticket-field.set':
      return t('timeline:fieldSet', { actor, field: apart(data.field?.name ?? '') })
    case 'spent-time.added':
    case 'spent-time.changed':
    case 'spent-time.removed':
      return timeSentence(item, t, actor, reader)
    case 'automatic-answer.sent':
      return automatic(item, t)
    case 'automatic-answer.muted':
      return muted(item, t)
    case 'sla.level-changed':
    case 'sla.warned':
    case 'sla.breached':
      return slaSentence(item, t, actor, reader)
    case 'rule.fired':
    case 'rule.failed':
    case 'rule.stopped':
    case 'macro.applied':
      return ruleSentence(item, t)
    case 'offer.expired':
      return t('timeline:offerExpired', { person: apart(data.person?.name || t('timeline:somebody')) })
    case 'ticket.forwarded':
      return t('timeline:forwarded', { actor, names: (data.to ?? []).map(apart).join(', ') })
    case 'attachment.infected':
      return t('timeline:infected', { file: apart(data.file ?? ''), virus: data.virus ?? '' })
    case 'attachment.removed':
      return t('timeline:fileRemoved', { actor, file: apart(data.file ?? '') })
    case 'mail-ban.created':
    case 'message.refused':
      return banSentence(item, t, reader, actor)
    case 'delivery.held':
      return t('timeline:deliveryHeld')
    case 'delivery.failed':
      return t('timeline:deliveryFailed')
    case 'delivery.rescheduled':
      return data.until
        ? t('timeline:rescheduled', { actor, moment: fullMoment(data.until, reader) })
        : t('timeline:sentEarly', { actor })
    case 'reply.left':
      return t('timeline:replyLeft', { actor })
    case 'reply.returned':
      return t(data.apart ? 'timeline:forwardReturned' : 'timeline:replyReturned', { actor })
    default:
      return statusChanged(item, t, actor)
  }
}

function prioritised({ data }: TimelineItem, t: Translate, actor: string): string {
  const { from = 'normal', to = 'normal' } = data.priority ?? {}
  return t('timeline:prioritised', {
    actor,
    from: t(`tickets:priorities.${from}`),
    to: t(`tickets:priorities.${to}`),
  })
}

const answers = ['ticket_received', 'resolved', 'out_of_hours'] as const

function automatic({ data }: TimelineItem, t: Translate): string {
  const known = answers.find(each => each === data.template)
  return t(`timeline:automatic.${known ?? 'other'}`)
}

function muted({ data }: TimelineItem, t: Translate): string {
  const why = muteReasons.find(each => each === data.why) ?? 'too-many'
  return t(`timeline:muted.${why}`, { address: apart(data.address ?? '') })
}

function statusChanged({ name, data }: TimelineItem, t: Translate, actor: string): string {
  if (data.kept) return t('timeline:keptStatus')
  const { from, to } = data.status ?? {}
  if (data.byMail) return answeredByMail(data, t, actor)
  if (!from || !to) return ''
  if (name === 'message.received' && to === 'open') return t('timeline:reopenedByAnswer', { actor })
  if (name === 'reply.sent' && to === 'resolved') return t('timeline:resolvedWithReply', { actor })
  return t('timeline:statusChanged', { from: t(`status.${from}`), to: t(`status.${to}`) })
}

function answeredByMail({ status }: TimelineItem['data'], t: Translate, actor: string): string {
  if (!status) return t('timeline:answeredByMail', { actor })
  const [from, to] = [t(`status.${status.from}`), t(`status.${status.to}`)]
  return t('timeline:answeredByMailTo', { actor, from, to })
}
