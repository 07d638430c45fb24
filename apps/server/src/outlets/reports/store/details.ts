import { sql } from 'kysely'

/** What is told apart, besides departments. What is not, is 0 and ''. */
export type Detail = 'department' | 'agent' | 'channel' | 'both'

/** Of a row of a cube over the agents and channels of `cell`. */
export const detailOf = sql`
  (array['both', 'agent', 'channel', 'department'])[1 + grouping(cell.agent_id, cell.channel)]`
