import type { Availability } from '@stoa/contract/availability'
import { useQuery } from '@tanstack/react-query'
import { ChevronsUpDown, Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import { stateNames, summaryOf } from '../../lib/availability.ts'
import { useText } from '../../lib/text.ts'
import { AvailabilityMark } from '../../ui/availability-mark.tsx'
import { useOnDemand } from '../../ui/use-on-demand.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { mineQuery } from './mine.ts'
import styles from './own-availability.module.css'
import { useWhy } from './use-why.ts'

const load = () => import('./availability-menu.tsx')

/** Whether work comes to me, and why; pressed, it can be chosen. */
export function OwnAvailability() {
  const t = useText()
  const mine = useQuery(mineQuery).data
  const why = useWhy(mine)
  const summary = mine && summaryOf(mine.services)
  if (!mine || !summary) return null
  const state = stateNames(t)[summary.first.state]
  const words = (
    <>
      <AvailabilityMark state={summary.first.state} />
      <span className={styles.words}>
        <VisuallyHidden>{t('availability:yoursIs', { state })}</VisuallyHidden>
        <span className={styles.state} aria-hidden="true">
          {state}
        </span>
        {why && <span className={styles.why}>{why}</span>}
      </span>
    </>
  )
  if (!mine.mayChange)
    return (
      <div className={styles.own}>
        {words}
        <Lock className={styles.icon} aria-hidden="true" />
      </div>
    )
  return <Choosing services={mine.services} words={words} />
}

function Choosing({ services, words }: { services: readonly Availability[]; words: ReactNode }) {
  const trigger = (
    <button type="button" className={styles.own}>
      {words}
      <ChevronsUpDown className={styles.icon} aria-hidden="true" />
    </button>
  )
  const { part, opener, button } = useOnDemand('menu', trigger, load)
  return part ? <part.AvailabilityMenu trigger={trigger} opener={opener} services={services} /> : button
}
