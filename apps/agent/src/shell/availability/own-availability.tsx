import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ChevronsUpDown, Lock } from 'lucide-react'
import { stateNames, summaryOf } from '../../lib/availability.ts'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { AvailabilityMark } from '../../ui/availability-mark.tsx'
import { Menu } from '../../ui/menu.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { AvailabilityChoices } from './availability-choices.tsx'
import { mineQuery } from './mine.ts'
import styles from './own-availability.module.css'
import { useWhy } from './use-why.ts'

/** Whether work comes to me, and why; pressed, it can be chosen. */
export function OwnAvailability() {
  const t = useText()
  const queryClient = useQueryClient()
  const mine = useQuery(mineQuery).data
  const why = useWhy(mine)
  const choose = useAct('availability.choose', {
    stale: ['availability.board'],
    onDone: answer => queryClient.setQueryData(mineQuery.queryKey, answer),
  })
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
  return (
    <Menu
      side="top"
      align="start"
      trigger={
        <button type="button" className={styles.own}>
          {words}
          <ChevronsUpDown className={styles.icon} aria-hidden="true" />
        </button>
      }
    >
      <AvailabilityChoices services={mine.services} onChoose={body => choose.mutate({ body })} />
    </Menu>
  )
}
