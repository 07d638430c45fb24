import { sql } from 'kysely'

export type SpanGrain = 'day' | 'month'

/** What is told apart, besides departments. What is not, is 0 and ''. */
export type Detail = 'department' | 'agent' | 'channel' | 'both'

/** Of a row of a cube over the agents and channels of `cell`. */
export const detailOf = sql`
  (array['both', 'agent', 'channel', 'department'])[1 + grouping(cell.agent_id, cell.channel)]`

/** Days of one tag are kept of departments alone and with all told apart: what lies between hardly has fewer rows than that, so it is added up from it. */
export const keptDetail = (grain: SpanGrain, detail: Detail, ofTag: boolean): Detail =>
  grain === 'day' && ofTag && detail !== 'department' ? 'both' : detail

/** The same of a row of `grain`, `detail` and `tag_id`. */
export const isKept = sql`(grain = 'month' or tag_id = 0 or detail in ('department', 'both'))`
