import type { Action } from '@stoa/contract/actions'
import { isMailAddress } from '@stoa/contract/mail-address'
import type { Db, Tx } from '../../platform/db/database.ts'
import { wrongFields } from './check-fields.ts'
import { goneFrom } from './named-by-actions.ts'
import { problemsInTexts } from './render-texts.ts'
import { patternProblem } from './rules/replace-text.ts'
import { isLost } from './secret-headers.ts'

/** `path` is that of the action and the field in it: `actions.2.html`. */
type Place = { path: string; problem: string }

const problemsOfItself = (action: Action): Place[] => {
  switch (action.kind) {
    case 'postpone': {
      const { for: seconds, until } = action
      if ((seconds === null) === (until === null)) return [{ path: 'for', problem: 'for-or-until' }]
      return until === null || isMoment(until) ? [] : [{ path: 'until', problem: 'not-a-moment' }]
    }
    case 'request':
      return [
        ...(/^https?:\/\/[^\s/]/i.test(action.url) ? [] : [{ path: 'url', problem: 'not-http' }]),
        ...action.headers.flatMap((header, index) =>
          isLost(header) ? [{ path: `headers.${index}.value`, problem: 'type-again' }] : [],
        ),
      ]
    case 'mail':
      return action.to.flatMap((each, index) =>
        typeof each === 'string' && !isMailAddress(each)
          ? [{ path: `to.${index}`, problem: 'not-an-address' }]
          : [],
      )
    case 'change-groups':
      return action.add.length + action.remove.length === 0 ? [{ path: 'add', problem: 'missing' }] : []
    case 'replace-text': {
      const problem = action.regex ? patternProblem(action.find) : null
      return problem === null ? [] : [{ path: 'find', problem }]
    }
    default:
      return []
  }
}

const isMoment = (text: string): boolean => {
  try {
    Temporal.Instant.from(text)
    return true
  } catch {
    return false
  }
}

/** All that keeps actions from being saved; nothing where they can be. `me`: somebody runs them, so that "me" means a person. */
export const problemsInActions = async (
  db: Db | Tx,
  actions: readonly Action[],
  { me }: { me: boolean },
): Promise<Place[]> => {
  const gone = [...(await goneFrom(db, actions)), ...(await wrongFields(db, actions))]
  return actions.flatMap((action, index) => {
    const nobody = !me && action.kind === 'transfer' && action.assignee === 'me'
    const places = [
      ...problemsOfItself(action),
      ...problemsInTexts(action),
      ...(nobody ? [{ path: 'assignee', problem: 'me-unfit' }] : []),
      ...gone.filter(each => each.index === index),
    ]
    return places.map(({ path, problem }) => ({ path: `actions.${index}.${path}`, problem }))
  })
}

/** Actions that were right once and name something that is gone by now. */
export const brokenActions = async (
  db: Db | Tx,
  actions: readonly Action[],
): Promise<{ index: number; problem: string }[]> =>
  [...(await goneFrom(db, actions)), ...(await wrongFields(db, actions))].map(({ index, problem }) => ({
    index,
    problem,
  }))
