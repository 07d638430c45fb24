import type { Action, ActionKind, ActionOutcome } from '@stoa/contract/actions'
import { sql } from 'kysely'
import { isWorthAnother } from '../../platform/db/worth-another.ts'
import type { Act, NewEvent } from '../../platform/events/act.ts'
import { insertEvents } from '../../platform/events/insert-events.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import { lockForActions, type Standing } from '../tickets/queries.ts'
import type { Hands, Occasion } from './hands.ts'
import { loadScope } from './load-scope.ts'
import { addToField, changeGroups, clearField, setField } from './perform/filling.ts'
import { changeLevel, prioritise, rename, tag, untag } from './perform/labelling.ts'
import { transfer } from './perform/moving.ts'
import type { Came, Perform } from './perform/performing.ts'
import { merge, postpone, purge, resolve, standing } from './perform/standing.ts'
import { answer, mail, note, request } from './perform/writing.ts'
import { isLiquidError, renderText } from './render-texts.ts'

const performers: { [Kind in ActionKind]: Perform<Kind> } = {
  transfer,
  tag,
  untag,
  prioritise,
  'change-sla-level': changeLevel,
  'set-field': setField,
  'add-to-field': addToField,
  'clear-field': clearField,
  'change-groups': changeGroups,
  'change-subject': rename,
  postpone,
  note,
  answer,
  mail,
  ...standing,
  resolve,
  merge,
  purge,
  request,
  // Before a message is stored, and not here.
  'replace-text': async () => 'nothing',
}

const performerOf = <Kind extends ActionKind>(kind: Kind): Perform<Kind> => performers[kind] as Perform<Kind>

const codeOf = (error: unknown): string => {
  if (error instanceof Refusal) return error.code
  return isLiquidError(error) ? 'actions_invalid' : 'server_error'
}

type Outcome = Pick<ActionOutcome, 'outcome' | 'reason'>
type Given = { act: Act; ticket: Standing; hands: Hands; occasion: Occasion }

/** @returns what came of it, and the events that are still to be written */
const perform = async (action: Action, { act, ticket, hands, occasion }: Given) => {
  const scope = () => loadScope(act.tx, ticket.id, occasion, hands.publicUrl)
  const events: NewEvent[] = []
  const came = await performerOf(action.kind)(action as never, {
    act: { ...act, gathered: events },
    ticket,
    hands,
    occasion,
    render: async (kind, template) => renderText(kind, template, await scope()),
    asJson: async () => JSON.stringify(await scope()),
  })
  return { outcome: outcomeOf(came, events.length), events }
}

const outcomeOf = (came: Came, recorded: number): Outcome => {
  if (typeof came === 'object')
    return 'failed' in came
      ? { outcome: 'failed', reason: came.failed.code }
      : { outcome: 'nothing', reason: came.skipped }
  const did = came === 'done' || (came === 'recorded' && recorded > 0)
  return { outcome: did ? 'done' : 'nothing', reason: null }
}

/** Behind a savepoint: an action that fails leaves no trace. */
const performGuarded = async (action: Action, given: Given): Promise<Outcome> => {
  const { tx } = given.act
  await sql`savepoint action`.execute(tx)
  try {
    const { outcome, events } = await perform(action, given)
    await insertEvents(tx, events)
    await sql`release savepoint action`.execute(tx)
    return outcome
  } catch (error) {
    if (isWorthAnother(error)) throw error
    await sql`rollback to savepoint action`.execute(tx)
    return { outcome: 'failed', reason: codeOf(error) }
  }
}

/** Among others in one transaction: whoever opened it writes the events, and undoes all of it where something fails. */
const performAmongOthers = async (action: Action, given: Given): Promise<Outcome> => {
  const { outcome, events } = await perform(action, given)
  given.act.gathered?.push(...events)
  return outcome
}

/**
 * Performs actions one after the other, each on the ticket as the one before left it: one that fails leaves no trace, and the others go
 * on. The ticket is locked; where SLA levels are changed, `beforeChangingSlaLevels` has been done.
 * @throws what another attempt may get right, and `sideBySide` whatever fails
 */
export const performActions = async (
  act: Act,
  ticket: Standing,
  actions: readonly Action[],
  hands: Hands,
  occasion: Occasion,
): Promise<ActionOutcome[]> => {
  const { gathered: _, ...alone } = act
  const outcomes: ActionOutcome[] = []
  for (const action of actions) {
    const now = outcomes.length === 0 ? ticket : await lockForActions(act.tx, ticket.id)
    const given = { ticket: now, hands, occasion }
    const outcome = act.sideBySide
      ? await performAmongOthers(action, { ...given, act })
      : await performGuarded(action, { ...given, act: alone })
    outcomes.push({ action, ...outcome })
  }
  return outcomes
}
