import type { Action, ActionOf } from '@stoa/contract/actions'

/** How what is put into a text is escaped. */
export type TextKind = 'line' | 'html' | 'url' | 'json' | 'plain'

export type ActionText = { path: string; kind: TextKind; text: string }

/** A body in which a quote would end a string. */
const isJson = ({ headers, body }: ActionOf<'request'>): boolean =>
  headers.some(({ name, value }) => name.toLowerCase() === 'content-type' && /json/i.test(value)) ||
  /^\s*[[{](?![{%])/.test(body)

export const bodyKindOf = (action: ActionOf<'request'>): TextKind => (isJson(action) ? 'json' : 'plain')

/** The texts of an action in which Liquid stands. */
export const textsOf = (action: Action): ActionText[] => {
  switch (action.kind) {
    case 'change-subject':
      return [{ path: 'subject', kind: 'line', text: action.subject }]
    case 'note':
    case 'answer':
      return [{ path: 'html', kind: 'html', text: action.html }]
    case 'mail':
      return [
        { path: 'subject', kind: 'line', text: action.subject },
        { path: 'html', kind: 'html', text: action.html },
      ]
    case 'merge':
      return [{ path: 'into', kind: 'line', text: action.into }]
    case 'request':
      return [
        { path: 'url', kind: 'url', text: action.url },
        ...action.headers.map(({ value }, index) => ({
          path: `headers.${index}.value`,
          kind: 'line' as const,
          text: value,
        })),
        { path: 'body', kind: bodyKindOf(action), text: action.body },
      ]
    default:
      return []
  }
}
