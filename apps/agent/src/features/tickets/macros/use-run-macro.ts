import type { AnswerOf } from '@stoa/client/shape'
import type { Macro } from '@stoa/contract/macros'
import { useNames } from '../../../lib/conditions/use-names.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { say, warn } from '../../../ui/toasts.ts'
import { summaryOf } from './summary.ts'
import { outcomeOnMany, outcomeOnOne, type Told } from './tell-outcome.ts'

/** So many at once, so that nobody waits long for a first answer and no transaction is a long one. */
const portion = 50

const stale = [
  'tickets.get',
  'tickets.list',
  'tickets.counts',
  'tickets.timeline',
  'tickets.messages',
  'departments.list',
  'tags.list',
  'sla.clocks',
  'views.list',
  'views.tickets',
] as const

/** Runs a macro and says what came of it; a refusal is said by the act itself. */
export function useRunMacro() {
  const t = useText()
  const names = useNames()
  const act = useAct('macros.apply', { stale })
  const tell = ({ title, text, wentWell }: Told) =>
    wentWell ? say(title, text || undefined) : warn(title, text)

  const run = async ({ id, name }: Macro, ticketIds: readonly number[]) => {
    const items: AnswerOf<'macros.apply'>['items'] = []
    try {
      for (let from = 0; from < ticketIds.length; from += portion) {
        const body = { ticketIds: ticketIds.slice(from, from + portion) }
        items.push(...(await act.mutateAsync({ params: { id }, body })).items)
      }
    } catch {
      if (items.length === 0) return
    }
    const [only] = items
    if (ticketIds.length > 1 || !only) tell(outcomeOnMany(name, summaryOf(items), names, t))
    else if (only.found) tell(outcomeOnOne(name, only.did, names, t))
    else warn(t('macros:ticketGone'))
  }
  return { run, running: act.isPending }
}
