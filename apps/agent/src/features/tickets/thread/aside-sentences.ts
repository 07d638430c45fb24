import { linkReasons } from '@stoa/contract/links'
import type { TimelineItem } from '@stoa/contract/timeline'
import type { Translate } from '@stoa/text/translator'
import { apart } from './apart.ts'

/** What took a ticket out of the way or back, and what changed it without a word to the customer. */
export function asideSentence({ name, data }: TimelineItem, t: Translate, actor: string): string {
  const ticket = apart(data.other?.code ?? '…')
  const into = data.direction !== 'from'
  switch (name) {
    case 'ticket.subject-changed':
      return t('timeline:subjectChanged', {
        actor,
        from: apart(data.subject?.from ?? ''),
        to: apart(data.subject?.to ?? ''),
      })
    case 'ticket.marked-answered':
      return t('timeline:markedAnswered', { actor })
    case 'ticket.marked-spam':
      return t('timeline:markedSpam', { actor })
    case 'ticket.unmarked-spam':
      return t('timeline:unmarkedSpam', { actor })
    case 'ticket.deleted':
      return t('timeline:deleted', { actor })
    case 'ticket.restored':
      return t('timeline:restored', { actor })
    case 'ticket.erased':
      return t('timeline:erased', { actor })
    case 'ticket.purged':
      return t('timeline:purged', { actor })
    case 'ticket.merged':
      return t(into ? 'timeline:mergedInto' : 'timeline:mergedFrom', { actor, ticket })
    case 'ticket.unmerged':
      return t(into ? 'timeline:unmergedInto' : 'timeline:unmergedFrom', { actor, ticket })
    case 'ticket.split':
      return t(into ? 'timeline:splitInto' : 'timeline:splitFrom', { actor, ticket })
    case 'ticket.requester-changed':
      return t(requesterKey(data), {
        actor,
        from: apart(data.requester?.from?.name ?? ''),
        to: apart(data.requester?.to?.name ?? ''),
      })
    case 'participant.added':
      return t('timeline:participantAdded', { actor, address: apart(data.address ?? '') })
    case 'participant.removed':
      return t('timeline:participantRemoved', { actor, address: apart(data.address ?? '') })
    case 'ticket.linked':
      return linked(data, t, ticket)
    default:
      return ''
  }
}

const requesterKey = ({ merged, unmerged }: TimelineItem['data']) => {
  if (merged) return 'timeline:customerMerged'
  return unmerged ? 'timeline:customerUnmerged' : 'timeline:requesterChanged'
}

const linked = ({ why, direction }: TimelineItem['data'], t: Translate, ticket: string) => {
  const reason = linkReasons.find(each => each === why) ?? 'not-a-participant'
  return t(`timeline:${direction === 'from' ? 'linkedFrom' : 'linkedInto'}.${reason}`, { ticket })
}
