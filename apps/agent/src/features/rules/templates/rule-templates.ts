import type { Action } from '@stoa/contract/actions'
import type { Condition } from '@stoa/contract/conditions'
import type { When } from '@stoa/contract/rules'
import type { Catalogue } from '@stoa/text/catalogues'
import type { Translate } from '@stoa/text/translator'
import { emptyDraft, type RuleDraft } from '../rule-draft.ts'
import type { RuleKind } from '../rule-search.ts'

type Name = Exclude<keyof Catalogue['rules']['templates'], 'title' | 'text' | 'empty'>
type Parts = { when: When; groups?: Condition[][]; actions: Action[]; note?: string }

/** What is empty in a template is what somebody has to fill in: the editor marks it. */
export type RuleTemplate = { name: Name; kind: RuleKind; parts: (t: Translate) => Parts }

const condition = (field: string, operator: string, value: Condition['value'] = null): Condition => ({
  field,
  operator,
  value,
})
const words = (text: string) => text.split('|')
const created = { kind: 'event', triggers: ['ticket-created'] } satisfies When
const toBeChosen = { kind: 'transfer', department: 'same', assignee: 'same' } satisfies Action
const day = 86_400

/** Variables that texts keep as they are: those who translate see where they stand. */
const variables = {
  name: '{{ customer.name }}',
  subject: '{{ ticket.subject }}',
  code: '{{ ticket.code }}',
  link: '{{ ticket.link }}',
}

export const ruleTemplates: readonly RuleTemplate[] = [
  {
    name: 'social',
    kind: 'event',
    parts: t => ({
      when: created,
      groups: [[condition('channel', 'any-of', ['facebook', 'x', 'instagram', 'viber'])]],
      actions: [toBeChosen],
      note: t('rules:templates.social.note'),
    }),
  },
  {
    name: 'by-address',
    kind: 'event',
    parts: () => ({
      when: { kind: 'event', triggers: ['ticket-created-by-mail'] },
      groups: [[condition('to', 'contains', [])], [condition('cc', 'contains', [])]],
      actions: [toBeChosen],
    }),
  },
  {
    name: 'by-word',
    kind: 'event',
    parts: t => ({
      when: created,
      groups: [[condition('subject', 'contains', words(t('rules:templates.by-word.words')))]],
      actions: [toBeChosen],
    }),
  },
  {
    name: 'by-language',
    kind: 'event',
    parts: () => ({
      when: created,
      groups: [[condition('language', 'any-of', [])]],
      actions: [toBeChosen],
    }),
  },
  {
    name: 'vip',
    kind: 'event',
    parts: () => ({
      when: created,
      groups: [[condition('requester-email', 'ends-with', [])]],
      actions: [
        { kind: 'prioritise', priority: 'high' },
        { kind: 'tag', tags: ['vip'] },
      ],
    }),
  },
  {
    name: 'tag-by-subject',
    kind: 'event',
    parts: t => ({
      when: created,
      groups: [[condition('subject', 'contains', words(t('rules:templates.tag-by-subject.words')))]],
      actions: [{ kind: 'tag', tags: [t('rules:templates.tag-by-subject.tag')] }],
    }),
  },
  {
    name: 'out-of-hours',
    kind: 'event',
    parts: t => ({
      when: created,
      groups: [
        [condition('now', 'time-outside', { from: '09:00', to: '17:00' })],
        [condition('now', 'weekday', [6, 7])],
      ],
      actions: [
        { kind: 'answer', html: t('rules:templates.out-of-hours.answer', variables), keepStatus: true },
      ],
    }),
  },
  {
    name: 'spam-words',
    kind: 'event',
    parts: t => ({
      when: created,
      groups: [[condition('body', 'contains', words(t('rules:templates.spam-words.words')))]],
      actions: [{ kind: 'mark-spam' }],
    }),
  },
  {
    name: 'thank-you',
    kind: 'event',
    parts: t => ({
      when: { kind: 'event', triggers: ['status-changed'] },
      groups: [[condition('new-status', 'any-of', ['resolved'])]],
      actions: [{ kind: 'answer', html: t('rules:templates.thank-you.answer', variables), keepStatus: true }],
    }),
  },
  {
    name: 'stale',
    kind: 'time',
    parts: t => ({
      when: { kind: 'time', measure: 'status-older-than', seconds: 3 * day },
      groups: [[condition('status', 'any-of', ['new', 'open'])]],
      actions: [
        { kind: 'prioritise', priority: 'high' },
        { kind: 'transfer', department: 'same', assignee: 'nobody' },
        { kind: 'note', html: `<p>${t('rules:templates.stale.note')}</p>` },
      ],
    }),
  },
  {
    name: 'escalate',
    kind: 'time',
    parts: t => ({
      when: { kind: 'time', measure: 'overdue-by', seconds: 3600 },
      actions: [
        { kind: 'prioritise', priority: 'urgent' },
        {
          kind: 'mail',
          to: [],
          toAssignee: false,
          subject: t('rules:templates.escalate.subject', variables),
          html: t('rules:templates.escalate.mail', variables),
        },
      ],
    }),
  },
  {
    name: 'resolve-silent',
    kind: 'time',
    parts: () => ({
      when: { kind: 'time', measure: 'status-older-than', seconds: 14 * day },
      groups: [[condition('status', 'any-of', ['answered'])]],
      actions: [{ kind: 'resolve', silent: true }],
    }),
  },
]

/** The editor's beginning: a template, or nothing. */
export function draftFrom(name: string | undefined, kind: RuleKind, t: Translate): RuleDraft {
  const template = ruleTemplates.find(each => each.name === name)
  if (!template) return emptyDraft(kind)
  const { when, groups = [], actions, note = '' } = template.parts(t)
  return {
    ...emptyDraft(template.kind),
    name: t(`rules:templates.${template.name}.name`),
    note,
    when,
    groups,
    actions,
  }
}
