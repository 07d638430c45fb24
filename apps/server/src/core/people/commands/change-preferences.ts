import type { Act } from '../../../platform/events/act.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { updatePerson } from '../store/persons.ts'

export type Preferences = {
  name?: string | undefined
  language?: string | undefined
  theme?: string | undefined
  density?: string | undefined
  listOrder?: string | undefined
  listColumns?: string[] | undefined
  timeZone?: string | null | undefined
  tipsDone?: string[] | undefined
  tipsHidden?: boolean | undefined
  /** For how long what they send can be taken back. */
  undoSeconds?: number | undefined
}

/** One's own taste, so no event tells of it. @throws not_allowed for keys, which have none */
export const changePreferences = async ({ tx, actor }: Act, preferences: Preferences): Promise<void> => {
  if (actor.kind !== 'user') return refuse('not_allowed')
  const { timeZone, undoSeconds, listOrder, listColumns, tipsDone, tipsHidden, ...others } = preferences
  const changes = {
    ...others,
    ...(timeZone !== undefined && { time_zone: timeZone }),
    ...(listOrder !== undefined && { list_order: listOrder }),
    ...(listColumns !== undefined && { list_columns: [...new Set(listColumns)] }),
    ...(tipsDone !== undefined && { tips_done: [...new Set(tipsDone)] }),
    ...(tipsHidden !== undefined && { tips_hidden: tipsHidden }),
    ...(undoSeconds !== undefined && { undo_seconds: undoSeconds }),
  }
  if (Object.values(changes).some(value => value !== undefined)) await updatePerson(tx, actor.id, changes)
}
