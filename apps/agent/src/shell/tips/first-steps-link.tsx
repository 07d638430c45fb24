import { useQuery } from '@tanstack/react-query'
import { Footprints } from 'lucide-react'
import { query } from '../../lib/query.ts'
import { useMe, usePermission } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import { companySteps } from '../../lib/tips/company-steps.ts'
import { tipsOf } from '../../lib/tips/open-tips.ts'
import { paths } from '../../paths.ts'
import styles from '../navigation.module.css'
import { NavigationLink } from '../navigation-link.tsx'
import { shortCount } from '../short-count.ts'

/** Leads a newcomer on, until all is done or they have had enough of it. */
export function FirstStepsLink() {
  const t = useText()
  const me = useMe()
  const setsUp = usePermission('company.change')
  const wanted = !me.tipsHidden
  const guide = useQuery({ ...query('guide.get'), enabled: wanted && setsUp, staleTime: 60_000 }).data
  const left =
    tipsOf(me).filter(({ done }) => !done).length +
    companySteps(guide?.steps ?? []).filter(({ state }) => state === 'to-do').length
  if (!wanted || left === 0) return null
  return (
    <NavigationLink
      to={paths.firstSteps}
      icon={<Footprints />}
      count={<span className={styles.count}>{shortCount(left)}</span>}
    >
      {t('firstSteps')}
    </NavigationLink>
  )
}
