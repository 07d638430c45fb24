import type { ApiError } from '@stoa/client/api-error'
import type { Action } from '@stoa/contract/actions'
import type { Catalogue } from '@stoa/text/catalogues'
import type { Translate } from '@stoa/text/translator'

/** What is wrong with an action: its place in the list, from 0, and the field in it; '' is the action as a whole. */
export type ActionProblem = { index: number; path: string; problem: string }

/** What the server found, by its places (`actions.0.html`). */
export const actionProblems = (error: ApiError | null | undefined): ActionProblem[] =>
  (error?.details ?? []).flatMap(({ path, problem }) => {
    const [, index, inner = ''] = /(?:^|\.)actions\.(\d+)(?:\.(.+))?$/.exec(path) ?? []
    return index === undefined ? [] : [{ index: Number(index), path: inner, problem }]
  })

/** Which fields somebody still has to fill, before the server can say more. */
function blanksOf(action: Action): string[] {
  const blank = (fields: Record<string, unknown>) =>
    Object.entries(fields).flatMap(([path, value]) =>
      (typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0)
        ? [path]
        : [],
    )
  switch (action.kind) {
    case 'transfer':
      return action.department === 'same' && action.assignee === 'same' ? ['department'] : []
    case 'tag':
    case 'untag':
      return blank({ tags: action.tags })
    case 'set-field':
      if (action.fieldId === 0) return ['fieldId']
      return blank({ value: action.value })
    case 'add-to-field':
      if (action.fieldId === 0) return ['fieldId']
      return blank({ options: action.options })
    case 'clear-field':
      return action.fieldId === 0 ? ['fieldId'] : []
    case 'change-groups':
      return action.add.length + action.remove.length === 0 ? ['add'] : []
    case 'change-subject':
      return blank({ subject: action.subject })
    case 'postpone':
      return action.for === null && action.until === null ? ['for'] : []
    case 'note':
    case 'answer':
      return blank({ html: action.html })
    case 'mail':
      return blank({ to: action.to, subject: action.subject, html: action.html })
    case 'merge':
      return blank({ into: action.into })
    case 'request':
      return blank({ url: action.url })
    case 'replace-text':
      return action.find === '' ? ['find'] : []
    default:
      return []
  }
}

export const blankActions = (actions: readonly Action[]): ActionProblem[] =>
  actions.flatMap((action, index) => blanksOf(action).map(path => ({ index, path, problem: 'missing' })))

/** For people. Some codes of the server carry the name of what they are about behind a space. */
export function actionProblemWord(problem: string, t: Translate): string {
  const [code = '', ...rest] = problem.split(' ')
  return t(`actions:problems.${code as keyof Catalogue['actions']['problems']}`, {
    name: `\u2068${rest.join(' ')}\u2069`,
    defaultValue: t('actions:problems.unknown'),
  })
}
