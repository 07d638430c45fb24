import type { Action, ActionKind, ActionOutcome } from '@stoa/contract/actions'
import { sql } from 'kysely'
import type { Act, NewEvent } from '../../platform/events/act.ts'
import { insertEvents } from '../../platform/events/insert-events.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import { lockForActions } from '../tickets/queries.ts'
import type { Hands, Occasion } from './hands.ts'
import { loadScope } from './load-scope.ts'
import { changeLevel, prioritise, rename, tag, untag } from './perform/labelling.ts'
import { transfer } from './perform/moving.ts'
import type { Came, Perform, Performing } from './perform/performing.ts'
import { merge, postpone, resolve, standing } from './perform/standing.ts'
import { answer, mail, note, request } from './perform/writing.ts'
import { isLiquidError, renderText } from './render-texts.ts'

const performers: { [Kind in ActionKind]: Perform<Kind> } = {
  transfer,
  tag,
  untag,
  prioritise,
  'change-sla-level': changeLevel,
  'change-subject': rename,
  postpone,
  note,
  answer,
  mail,
  ...standing,
  resolve,
  merge,
  request,
  // Before a message is stored, and not here.
  'replace-text': async () => 'nothing',
}

const perform = <Kind extends ActionKind>(
  action: Extract<Action, { kind: Kind }>,
  performing: Performing,
): Promise<Came> => (performers[action.kind as Kind] as Perform<Kind>)(action as never, performing)

/** What another attempt may get right: somebody else held what this one needed. */
const isWorthAnother = (error: unknown): boolean =>
  ['40001', '40P01', '55P03'].includes((error as { code?: string }).code ?? '')

const codeOf = (error: unknown): string => {
  if (error instanceof Refusal) return error.code
  return isLiquidError(error) ? 'actions_invalid' : 'server_error'
}

/**
 * Performs actions one after the other, each on the ticket as the one before left it, behind a savepoint: one that fails
 * leaves no trace, and the others go on. Where SLA levels are changed, `beforeChangingSlaLevels` has been done.
 * @throws not_found, and what another attempt may get right
 */
export const performActions = async (
  act: Act,
  ticketId: number,
  actions: readonly Action[],
  hands: Hands,
  occasion: Occasion,
): Promise<ActionOutcome[]> => {
  const outcomes: ActionOutcome[] = []
  for (const action of actions)
    outcomes.push({ action, ...(await attempt(act, ticketId, action, hands, occasion)) })
  return outcomes
}

const attempt = async (
  { gathered: _, ...act }: Act,
  ticketId: number,
  action: Action,
  hands: Hands,
  occasion: Occasion,
): Promise<Pick<ActionOutcome, 'outcome' | 'reason'>> => {
  const ticket = await lockForActions(act.tx, ticketId)
  const scope = () => loadScope(act.tx, ticketId, occasion, hands.publicUrl)
  const events: NewEvent[] = []
  await sql`savepoint action`.execute(act.tx)
  try {
    const came = await perform(action, {
      act: { ...act, gathered: events },
      ticket,
      hands,
      occasion,
      render: async (kind, template) => renderText(kind, template, await scope()),
      asJson: async () => JSON.stringify(await scope()),
    })
    await insertEvents(act.tx, events)
    await sql`release savepoint action`.execute(act.tx)
    if (typeof came === 'object')
      return 'failed' in came
        ? { outcome: 'failed', reason: came.failed.code }
        : { outcome: 'nothing', reason: came.skipped }
    const did = came === 'done' || (came === 'recorded' && events.length > 0)
    return { outcome: did ? 'done' : 'nothing', reason: null }
  } catch (error) {
    if (isWorthAnother(error)) throw error
    await sql`rollback to savepoint action`.execute(act.tx)
    return { outcome: 'failed', reason: codeOf(error) }
  }
}
