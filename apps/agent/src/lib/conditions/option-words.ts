import type { Options } from '@stoa/conditions/field'
import { authenticationResults } from '@stoa/contract/authentication-results'
import { everyLanguage } from '@stoa/contract/language-tag'
import type { Language } from '@stoa/contract/settings-shapes'
import type { Channel, Priority, Status } from '@stoa/contract/ticket-shapes'
import type { Catalogue } from '@stoa/text/catalogues'
import { languageNameIn } from '@stoa/text/languages'
import type { Translate } from '@stoa/text/translator'

type Words = Catalogue['conditions']

/** Fixed values, in the order in which they are offered. */
export const fixedOptions = {
  channels: [
    'email',
    'form',
    'chat',
    'invitation',
    'call',
    'call-widget',
    'facebook',
    'messenger',
    'instagram',
    'x',
    'whatsapp',
    'viber',
    'telegram',
    'sms',
    'portal',
    'forum',
    'suggestion',
    'api',
  ] satisfies readonly Channel[],
  statuses: [
    'new',
    'open',
    'answered',
    'postponed',
    'resolved',
    'closed',
    'spam',
    'deleted',
  ] satisfies readonly Status[],
  priorities: ['low', 'normal', 'high', 'urgent'] satisfies readonly Priority[],
  'availability-states': ['online', 'away', 'paused', 'offline'],
  'message-kinds': ['incoming', 'reply', 'note', 'automatic-answer'],
  'actor-kinds': ['customer', 'agent', 'api', 'rule', 'system'],
  roles: ['owner', 'administrator', 'agent'],
  'delivery-states': ['sent', 'failed'],
  'authentication-results': authenticationResults,
  // Those that customers of most companies write come first.
  languages: [
    ...new Set([
      ...'en el zh ru ar lt bg cs da de es et fa fi fr he hi hr hu id it ja ko lv nl no pl pt ro sk sl sr sv th tr uk vi'.split(
        ' ',
      ),
      ...everyLanguage,
    ]),
  ],
} as const satisfies Partial<Record<Options, readonly string[]>>
type Fixed = keyof typeof fixedOptions

export const isFixed = (options: Options): options is Fixed => Object.hasOwn(fixedOptions, options)

/** What a fixed value, a language or a tag is called. */
export function wordOf(options: Options, value: string, language: Language, t: Translate): string {
  switch (options) {
    case 'channels':
      return t(`tickets:channels.${value as Channel}`)
    case 'statuses':
      return t(`status.${value as 'new'}`)
    case 'priorities':
      return t(`tickets:priorities.${value as Priority}`)
    case 'availability-states':
      return t(`availability:states.${value as 'online'}`)
    case 'message-kinds':
      return t(`conditions:messageKinds.${value as keyof Words['messageKinds']}`)
    case 'actor-kinds':
      return t(`conditions:actorKinds.${value as keyof Words['actorKinds']}`)
    case 'roles':
      return t(`conditions:roles.${value as keyof Words['roles']}`)
    case 'delivery-states':
      return t(`conditions:deliveryStates.${value as keyof Words['deliveryStates']}`)
    case 'authentication-results':
      return t(`conditions:authenticationResults.${value as keyof Words['authenticationResults']}`)
    case 'languages':
      return languageNameIn(value, language)
    default:
      return value
  }
}
