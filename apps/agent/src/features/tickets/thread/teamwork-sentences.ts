import type { TimelineItem } from '@stoa/contract/timeline'
import type { Translate } from '@stoa/text/translator'
import { apart } from './apart.ts'

const tasks = {
  'task.added': 'taskAdded',
  'task.changed': 'taskChanged',
  'task.completed': 'taskCompleted',
  'task.reopened': 'taskReopened',
  'task.moved': 'taskMoved',
  'task.removed': 'taskRemoved',
  'task.restored': 'taskRestored',
} as const

/** What colleagues did on a ticket together. */
export function teamworkSentence({ name, data }: TimelineItem, t: Translate, actor: string): string {
  const person = apart(data.person?.name || t('timeline:somebody'))
  switch (name) {
    case 'ticket.followed':
      return t('timeline:followed', { person })
    case 'ticket.unfollowed':
      return t('timeline:unfollowed', { person })
    case 'agent.mentioned':
      return t('timeline:mentioned', { actor, person })
    default:
      return name in tasks
        ? t(`timeline:${tasks[name as keyof typeof tasks]}`, { actor, task: apart(data.task ?? '') })
        : ''
  }
}
