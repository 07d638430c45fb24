import type { Action, ActionOf } from '@stoa/contract/actions'
import { fullMoment } from '@stoa/text/format'
import type { Translate } from '@stoa/text/translator'
import { apart, gap } from '../conditions/apart.ts'
import { saidDuration } from '../conditions/duration.ts'
import { listed } from '../conditions/listed.ts'
import type { Names } from '../conditions/names.ts'
import { contentText } from '../fields/use-content-text.ts'
import { excerptOf } from './excerpt.ts'

/** What an action does, as a clause: "transfer to Marketing, assigned to nobody". Values are set apart. */
export function actionSentence(action: Action, names: Names, t: Translate): string {
  const { language } = names.reader
  const some = (text: string) => (text.trim() === '' ? gap : apart(t('conditions:quoted', { text })))
  const all = (words: readonly string[]) =>
    words.length === 0 ? gap : listed(words.map(apart), 'all', language)
  const known = (name: string | null) => apart(name ?? t('conditions:gone'))
  switch (action.kind) {
    case 'transfer':
      return transferSentence(action, names, t)
    case 'tag':
      return t('actions:said.tag', { tags: all(action.tags) })
    case 'untag':
      return t('actions:said.untag', { tags: all(action.tags) })
    case 'prioritise':
      return t('actions:said.prioritise', { priority: apart(t(`tickets:priorities.${action.priority}`)) })
    case 'change-sla-level':
      return action.levelId === null
        ? t('actions:said.noLevel')
        : t('actions:said.setLevel', { level: known(names.of('sla-levels', action.levelId)) })
    case 'set-field':
    case 'add-to-field':
    case 'clear-field':
      return fillingSentence(action, names, t)
    case 'change-groups': {
      const groups = (ids: readonly number[]) =>
        listed(
          ids.map(id => known(names.of('contact-groups', id))),
          'all',
          language,
        )
      const into = action.add.length > 0 ? [t('actions:said.intoGroups', { groups: groups(action.add) })] : []
      const out =
        action.remove.length > 0 ? [t('actions:said.outOfGroups', { groups: groups(action.remove) })] : []
      return into.length + out.length === 0 ? gap : listed([...into, ...out], 'all', language)
    }
    case 'change-subject':
      return t('actions:said.changeSubject', { subject: some(action.subject) })
    case 'postpone':
      return action.until === null
        ? t('actions:said.postponeFor', {
            time: action.for ? apart(saidDuration(action.for, language)) : gap,
          })
        : t('actions:said.postponeUntil', { moment: apart(fullMoment(action.until, names.reader)) })
    case 'note':
    case 'answer':
      return t(`actions:said.${action.kind}`, { text: some(excerptOf(action.html)) })
    case 'mail': {
      const people = action.to.map(to => (typeof to === 'number' ? known(names.of('people', to)) : apart(to)))
      const to = action.toAssignee ? [...people, t('actions:said.theAssignee')] : people
      return t('actions:said.mail', { to: to.length === 0 ? gap : listed(to, 'all', language) })
    }
    case 'resolve':
      return t(action.silent ? 'actions:said.resolveSilently' : 'actions:said.resolve')
    case 'merge':
      return t('actions:said.merge', { ticket: action.into === '' ? gap : apart(action.into) })
    case 'request':
      return t('actions:said.request', {
        url: action.url === '' ? gap : apart(`${action.method} ${action.url}`),
      })
    case 'replace-text':
      return action.with === ''
        ? t('actions:said.takeOut', { find: some(action.find) })
        : t('actions:said.replace', { find: some(action.find), with: some(action.with) })
    default:
      return t(`actions:said.${action.kind}`)
  }
}

function transferSentence(
  { department, assignee }: ActionOf<'transfer'>,
  names: Names,
  t: Translate,
): string {
  const who =
    typeof assignee === 'number'
      ? apart(names.of('people', assignee) ?? t('conditions:gone'))
      : apart(t(`actions:assignees.${assignee}`))
  if (department === 'same')
    return assignee === 'same'
      ? t('actions:said.transferTo', { department: gap })
      : t('actions:said.assign', { assignee: who })
  const where = apart(names.of('departments', department) ?? t('conditions:gone'))
  return assignee === 'same'
    ? t('actions:said.transferTo', { department: where })
    : t('actions:said.transferAndAssign', { department: where, assignee: who })
}

function fillingSentence(
  action: ActionOf<'set-field' | 'add-to-field' | 'clear-field'>,
  names: Names,
  t: Translate,
): string {
  const found = names.customField(action.fieldId)
  const field = action.fieldId === 0 ? gap : apart(found?.name ?? t('conditions:goneField'))
  if (action.kind === 'clear-field') return t('actions:said.clearField', { field })
  if (typeof (action.kind === 'set-field' ? action.value : null) === 'boolean')
    return t(
      action.kind === 'set-field' && action.value === true ? 'actions:said.tick' : 'actions:said.untick',
      {
        field,
      },
    )
  const content = action.kind === 'set-field' ? action.value : action.options
  const text = found ? contentText(found, content, names.reader.language) : ''
  const value = text === '' ? gap : apart(text)
  return action.kind === 'set-field'
    ? t('actions:said.setField', { field, value })
    : t('actions:said.addToField', { field, values: value })
}

/** All of them in a row: "transfer to Marketing and add the tag vip". */
export const actionsSentence = (actions: readonly Action[], names: Names, t: Translate): string =>
  actions.length === 0
    ? gap
    : listed(
        actions.map(action => actionSentence(action, names, t)),
        'all',
        names.reader.language,
      )
