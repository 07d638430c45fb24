import { fullMoment, type Reader } from '@stoa/text/format'
import type { Translate } from '@stoa/text/translator'
import type { Step } from './use-guide.ts'

const apart = (text: string) => `\u2068${text}\u2069`

const numberOf = ({ facts }: Step, fact: string): number => Number(facts[fact] ?? 0)
const textOf = ({ facts }: Step, fact: string): string => String(facts[fact] ?? '')

/** What was found, in one sentence; for a step that is still to do, what is missing. */
export function stepSentence(step: Step, t: Translate, reader: Reader): string {
  return step.state === 'done' ? found(step, t, reader) : missing(step, t)
}

function found(step: Step, t: Translate, reader: Reader): string {
  const counted = (fact: string) => ({ count: numberOf(step, fact) })
  const moment = (fact: string) => ({ moment: fullMoment(textOf(step, fact), reader) })
  switch (step.key) {
    case 'people':
      return t('guide:found.people', counted('active'))
    case 'departments':
      return t('guide:found.departments', counted('departments'))
    case 'business-hours':
      return t('guide:found.business-hours', counted('departments'))
    case 'mailbox':
      return numberOf(step, 'connected') > 0
        ? t('guide:found.mailbox', counted('connected'))
        : t('guide:found.mailReceived', moment('receivedAt'))
    case 'outgoing':
      return t('guide:found.outgoing', moment('sentAt'))
    case 'templates':
      return t('guide:found.templates', { count: numberOf(step, 'wordings') + numberOf(step, 'signatures') })
    case 'roles':
      return t('guide:found.roles', counted('roles'))
    case 'sla':
      return t('guide:found.sla', counted('levels'))
    case 'test':
      return t('guide:found.test', { ...counted('seconds'), to: apart(textOf(step, 'to')) })
    default:
      return ''
  }
}

function missing(step: Step, t: Translate): string {
  switch (step.key) {
    case 'people':
      return numberOf(step, 'invited') > 0 ? t('guide:todo.invited') : t('guide:todo.people')
    case 'mailbox':
      return textOf(step, 'problem')
        ? t('guide:todo.failing', {
            name: apart(textOf(step, 'name')),
            problem: apart(textOf(step, 'problem')),
          })
        : t('guide:todo.mailbox')
    case 'outgoing':
      return numberOf(step, 'accounts') > 0 ? t('guide:todo.unproven') : t('guide:todo.outgoing')
    case 'sla':
      return numberOf(step, 'unused') > 0 ? t('guide:todo.unusedSla') : t('guide:todo.sla')
    case 'departments':
    case 'business-hours':
    case 'templates':
    case 'roles':
    case 'test':
      return t(`guide:todo.${step.key}`)
    default:
      return ''
  }
}
