import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { ListChecks } from 'lucide-react'
import { query } from '../lib/query.ts'
import { usePermission } from '../lib/session.ts'
import { useText } from '../lib/text.ts'
import { paths } from '../paths.ts'
import { NavigationLink } from './navigation-link.tsx'

const lookAgainAfter = 60_000

/** Leads a new owner on, as long as a step of the set-up is open. Within the settings the guide is a tab. */
export function GuideLink() {
  const t = useText()
  const setsUp = usePermission('company.change')
  const isInSettings = useLocation({ select: ({ pathname }) => pathname.startsWith(paths.settings) })
  const guide = useQuery({ ...query('guide.get'), enabled: setsUp, staleTime: lookAgainAfter }).data
  if (isInSettings || !guide?.steps.some(({ state }) => state === 'to-do')) return null
  return (
    <NavigationLink to={paths.guide} icon={<ListChecks />}>
      {t('setUpGuide')}
    </NavigationLink>
  )
}
