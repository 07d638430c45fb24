import type { Db } from '../../../platform/db/database.ts'
import { type Measured, measure } from '../../reports/queries.ts'
import type { ResultRow } from '../store.ts'

type Of = Pick<ResultRow, 'metric' | 'within' | 'departmentId' | 'agentId' | 'zone' | 'from' | 'to'>

/** What reports say of each, in the same order. */
export const measureGoals = (db: Db, goals: readonly Of[]): Promise<Measured[]> =>
  measure(
    db,
    goals.map(({ metric, within, departmentId, agentId, from, to, zone }) => ({
      metric,
      within,
      period: { from, to, zone },
      departments: departmentId === null ? 'all' : [departmentId],
      agents: agentId === null ? 'all' : [agentId],
    })),
  )
