import type { Macro } from '@stoa/contract/macros'
import { useBatches } from '../../../lib/batches/use-batches.ts'
import { staleAfterActs } from '../../../lib/stale-after-acts.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { say, warn } from '../../../ui/toasts.ts'
import type { MassTickets } from '../list/mass/mass-acts.tsx'
import { outcomeOnOne } from './tell-outcome.ts'

/** Runs a macro and says what came of it; a refusal is said by the act itself. */
export function useRunMacro() {
  const t = useText()
  const act = useAct('macros.apply', { stale: staleAfterActs })
  const { start, names } = useBatches()

  const runOnOne = async ({ id, name }: Macro, ticketId: number) => {
    const [only] = (await act.mutateAsync({ params: { id }, body: { ticketIds: [ticketId] } })).items
    if (!only?.found) return warn(t('macros:ticketGone'))
    const { title, text, wentWell } = outcomeOnOne(name, only.did, names, t)
    if (wentWell) say(title, text || undefined)
    else warn(title, text)
  }
  const run = async (macro: Macro, tickets: MassTickets) => {
    const [only, ...others] = 'ids' in tickets ? tickets.ids : []
    try {
      if (only !== undefined && others.length === 0) await runOnOne(macro, only)
      else await start.mutateAsync({ body: { tickets, macroId: macro.id } })
    } catch {
      // It was said already.
    }
  }
  return { run, running: act.isPending || start.isPending }
}
