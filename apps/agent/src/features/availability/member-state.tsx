import { briefMoment, fullMoment } from '@stoa/text/format'
import { ChevronDown } from 'lucide-react'
import { stateNames } from '../../lib/availability.ts'
import { useReader } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { useNow } from '../../lib/use-now.ts'
import { AvailabilityChoices } from '../../shell/availability/availability-choices.tsx'
import { AvailabilityMark } from '../../ui/availability-mark.tsx'
import { Menu } from '../../ui/menu.tsx'
import { type BoardMember, standingOf } from './board-order.ts'
import styles from './member-state.module.css'

/** What counts and since when; who may, changes it in place. */
export function MemberState({ member }: { member: BoardMember }) {
  const t = useText()
  const reader = useReader()
  const now = useNow()
  const set = useAct('availability.set', { stale: ['availability.board', 'availability.mine'] })
  const standing = standingOf(member)?.first
  if (!standing) return null
  const state = stateNames(t)[standing.state]
  const words = (
    <>
      <AvailabilityMark state={standing.state} />
      <span>{state}</span>
    </>
  )
  return (
    <span className={styles.line}>
      {member.maySet ? (
        <Menu
          align="start"
          trigger={
            <button
              type="button"
              className={styles.set}
              aria-label={t('availability:set', { name: member.name, state })}
            >
              {words}
              <ChevronDown className={styles.icon} aria-hidden="true" />
            </button>
          }
        >
          <AvailabilityChoices
            services={member.services}
            onChoose={body => set.mutate({ params: { id: member.userId }, body })}
          />
        </Menu>
      ) : (
        <span className={styles.state}>{words}</span>
      )}
      <time
        className={styles.since}
        dateTime={standing.since}
        title={t('availability:since', { when: fullMoment(standing.since, reader) })}
      >
        {briefMoment(standing.since, reader, now)}
      </time>
    </span>
  )
}
