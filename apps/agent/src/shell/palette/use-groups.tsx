import { Autocomplete } from '@base-ui/react/autocomplete'
import { useNavigate } from '@tanstack/react-router'
import { LogOut, Search } from 'lucide-react'
import { useText } from '../../lib/text.ts'
import { paths } from '../../paths.ts'
import { useSignOut } from '../use-sign-out.ts'
import type { Entry, EntryGroup } from './entry.ts'
import { useActsHere } from './use-acts-here.tsx'
import { useCommands } from './use-commands.tsx'
import { useFound } from './use-found.tsx'
import { usePlaces } from './use-places.tsx'

/** Of places, while something is typed: what is found stands below them. */
const MOST_PLACES = 6

/**
 * Everything that can be done or gone to, by what was typed. `asked` is what was typed a moment ago: the server is not asked for
 * every letter.
 */
export function useGroups({ open, typed, asked }: { open: boolean; typed: string; asked: string }) {
  const t = useText()
  const navigate = useNavigate()
  const { contains } = Autocomplete.useFilter({ sensitivity: 'base' })
  const words = typed.split(/\s+/).filter(word => word !== '')
  const has = ({ label, beside = '', also = '' }: Entry) =>
    words.every(word => contains(`${label} ${beside} ${also}`, word, text => text))
  const signOut = useSignOut()
  const leaving: Entry = {
    value: 'sign-out',
    label: t('signOut'),
    icon: <LogOut />,
    run: () => signOut.mutate({}),
  }
  const acts = useActsHere(open).filter(has)
  const commands = useCommands().filter(has)
  const places = usePlaces().filter(has)
  const { groups: found, asking } = useFound(asked)
  const everywhere: Entry = {
    value: 'everywhere',
    label: t('search:palette.everywhere', { q: typed }),
    icon: <Search />,
    run: () => void navigate({ to: paths.search, search: { q: typed } }),
  }
  const groups: EntryGroup[] = [
    { value: 'acts', label: t('search:palette.acts'), items: acts },
    {
      value: 'places',
      label: t('search:palette.places'),
      items: typed === '' ? places : places.slice(0, MOST_PLACES),
    },
    { value: 'commands', label: t('search:palette.commands'), items: commands },
    { value: 'account', label: t('myAccount'), items: [leaving].filter(has) },
    // It comes later, and pushes no act away that somebody is about to choose.
    ...found,
    { value: 'search', label: t('search:title'), items: typed === '' ? [] : [everywhere] },
  ]
  return { groups: groups.filter(({ items }) => items.length > 0), asking }
}
