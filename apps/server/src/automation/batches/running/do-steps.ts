import type { ActionOutcome } from '@stoa/contract/actions'
import { sql } from 'kysely'
import { performForCaller } from '../../../core/actions/commands.ts'
import type { Caller } from '../../../core/people/queries.ts'
import { changeSubject, unmergeTicket } from '../../../core/tickets/commands.ts'
import { findMergedInto, permissionsOn } from '../../../core/tickets/queries.ts'
import type { Act } from '../../../platform/events/act.ts'
import { Refusal, refuse } from '../../../platform/http/refusal.ts'
import type { BatchNeeds } from '../needs.ts'
import type { Undo, UndoStep } from '../rules/undo-of.ts'
import { wasChangedSince } from '../store.ts'

type Given = { act: Act; caller: Caller; ticketId: number; needs: Pick<BatchNeeds, 'hands'> }

const unmerge = async ({ act, caller, ticketId }: Given): Promise<void> => {
  const intoId = (await findMergedInto(act.tx, ticketId)) ?? refuse('not_merged')
  for (const id of [ticketId, intoId])
    if (!(await permissionsOn(act.tx, caller, id)).has('ticket.merge')) return refuse('not_allowed')
  await unmergeTicket(act, ticketId)
}

const rename = async ({ act, caller, ticketId }: Given, subject: string): Promise<void> => {
  if (!(await permissionsOn(act.tx, caller, ticketId)).has('ticket.change-subject'))
    return refuse('not_allowed')
  await changeSubject(act, { ticketId, subject })
}

type Came = Pick<ActionOutcome, 'outcome' | 'reason'>

const doStep = async (step: UndoStep, given: Given): Promise<Came> => {
  if (step.kind === 'unmerge' || step.kind === 'rename') {
    if (step.kind === 'unmerge') await unmerge(given)
    else await rename(given, step.subject)
    return { outcome: 'done', reason: null }
  }
  const { act, caller, ticketId, needs } = given
  const did = await performForCaller(act, caller, { ticketId, actions: [step], macroId: null }, needs.hands)
  return did.find(({ outcome }) => outcome !== 'nothing') ?? { outcome: 'nothing', reason: null }
}

const doAll = async (steps: readonly UndoStep[], given: Given): Promise<Came> => {
  let all: Came = { outcome: 'nothing', reason: null }
  for (const step of steps) {
    const came = await doStep(step, given)
    if (came.outcome === 'failed') return came
    if (came.outcome === 'done') all = came
  }
  return all
}

/** Takes back what was done to a ticket: all of it or nothing. @throws a refusal */
export const takeBack = async (undo: Undo, given: Given): Promise<Came> => {
  const { tx } = given.act
  if (!(await permissionsOn(tx, given.caller, given.ticketId)).has('ticket.list')) return refuse('not_found')
  if (await wasChangedSince(tx, given.ticketId, undo)) return refuse('changed_since')
  await sql`savepoint undoing`.execute(tx)
  const leave = () => sql`rollback to savepoint undoing`.execute(tx)
  try {
    const came = await doAll(undo.steps, given)
    if (came.outcome === 'failed') await leave()
    return came
  } catch (error) {
    if (error instanceof Refusal) await leave()
    throw error
  }
}
