import { sql } from 'kysely'

/** What is told apart, besides departments. What is not, is 0 and ''. */
export type Detail = 'department' | 'agent' | 'channel' | 'both'

/** They as rows, and what each tells apart. */
export const details = sql`(
  values ('department', false, false), ('agent', true, false), ('channel', false, true), ('both', true, true)
) as detail (name, agents, channels)`

/** Of a row of a cube over the agents and channels of `cell`. */
export const detailOf = sql`
  (array['both', 'agent', 'channel', 'department'])[1 + grouping(cell.agent_id, cell.channel)]`
