import { useMatch } from '@tanstack/react-router'
import { Zap } from 'lucide-react'
import { useMemo } from 'react'
import { shortcutGroups } from '../../features/tickets/shortcut-groups.ts'
import { keyOf, liveActs } from '../../lib/shortcuts.ts'
import { useText } from '../../lib/text.ts'
import type { Entry } from './entry.ts'

/** What the page that one is on can do now: everything that has a key. */
export function useActsHere(open: boolean): Entry[] {
  const t = useText()
  const inTicket = useMatch({ from: '/app/tickets/$id', shouldThrow: false }) !== undefined
  // As of the moment of opening; behind a dialog nothing changes that anybody could want.
  const acts = useMemo(() => (open ? liveActs() : {}), [open])
  const own = inTicket ? 'inTicket' : 'inList'
  return shortcutGroups
    .filter(({ title }) => title === own || title === 'anywhere' || (!inTicket && title === 'inSelection'))
    .flatMap(({ title, keys }) =>
      keys.flatMap(([pressed, act]): Entry[] => {
        const run = acts[keyOf({ key: pressed[0], code: '' })]
        if (!run) return []
        const label = t(`tickets:keys.${act}`)
        return [{ value: `${title} ${act}`, label, icon: <Zap />, keys: pressed, run }]
      }),
    )
}
