import { distribution as contract, toSolve as toSolveContract } from '@stoa/contract/distribution'
import { departmentExists, departmentScope, requireIn } from '../../core/departments/queries.ts'
import type { Caller } from '../../core/people/queries.ts'
import { answer, type BoundRoute } from '../../platform/http/answer.ts'
import { refuse } from '../../platform/http/refusal.ts'
import { type Platform, write } from '../../platform/platform.ts'
import { changeAlgorithm, changeDistribution } from './change-settings.ts'
import { listSettings, settingsOf } from './store-settings.ts'
import { takeToSolve, waitingToSolve } from './to-solve.ts'

export const distributionRoutes = (platform: Platform): BoundRoute<Caller>[] => {
  const { db } = platform
  return [
    answer(contract.list).with<Caller>(async ({ caller }) => ({
      items: await listSettings(db, await departmentScope(db, caller)),
    })),
    answer(contract.change).with<Caller>(async ({ params, body, caller }) => {
      await requireIn(db, caller, 'department.configure', params.id)
      if (!(await departmentExists(db, params.id))) return refuse('not_found')
      await write(platform, caller, act => changeDistribution(act, params.id, body))
      return { departmentId: params.id, ...(await settingsOf(db, params.id)) }
    }),
    answer(toSolveContract.get).with<Caller>(({ caller }) =>
      waitingToSolve(db, caller.kind === 'user' ? caller.id : null),
    ),
    answer(toSolveContract.take).with<Caller>(async ({ body, caller }) => {
      // A program has no desk that a ticket could be laid on.
      const personId = caller.kind === 'user' ? caller.id : refuse('not_allowed')
      const ticketId = await write(platform, caller, act => takeToSolve(act, personId, body.exceptTicketId))
      return { ticketId }
    }),
    answer(toSolveContract.changeAlgorithm).with<Caller>(async ({ body, caller }) => {
      await write(platform, caller, act => changeAlgorithm(act, body.algorithm))
      return body
    }),
  ]
}
