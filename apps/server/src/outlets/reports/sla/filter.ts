import type { slaLogQuery } from '@stoa/contract/sla-reports'
import type { z } from 'zod'
import type { DecidedFilter } from '../../../automation/sla/queries.ts'
import type { AskedKind } from '../kinds/ask-kind.ts'

type Filter = Pick<z.output<typeof slaLogQuery>, 'agents' | 'levels' | 'metrics'>

const orAll = <Item>(items: readonly Item[]) => (items.length === 0 ? 'all' : items)

export const decidedFilter = (
  { from, until, departments }: AskedKind,
  { agents, levels, metrics }: Filter,
): DecidedFilter => ({
  from,
  until,
  departments,
  agents: orAll(agents),
  levels: orAll(levels),
  metrics: orAll(metrics),
})
