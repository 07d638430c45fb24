import { useId } from 'react'
import { useText } from '../../lib/text.ts'
import { DepartmentMark } from '../../shell/department-mark.tsx'
import { type BoardDepartment, countOnline, whoIsThereFirst } from './board-order.ts'
import styles from './department-board.module.css'
import { MemberCard } from './member-card.tsx'

/** One department: how much waits, how many are there, and a card for each of its people. */
export function DepartmentBoard({
  department: { id, name, counts, members },
}: {
  department: BoardDepartment
}) {
  const t = useText()
  const heading = useId()
  const facts = [
    { key: 'new', title: t('availability:new'), value: counts.new },
    { key: 'open', title: t('availability:open'), value: counts.open },
    { key: 'overdue', title: t('availability:overdue'), value: counts.overdue },
  ]
  return (
    <section aria-labelledby={heading} className={styles.board}>
      <header className={styles.head}>
        <DepartmentMark id={id} />
        <h2 id={heading} className={styles.name}>
          <bdi>{name}</bdi>
        </h2>
        {members.length > 0 && (
          <p className={styles.online}>
            {t('availability:online', { count: countOnline(members), total: members.length })}
          </p>
        )}
        <dl className={styles.counts}>
          {facts.map(({ key, title, value }) => (
            <div key={key} className={styles.count} data-urgent={key === 'overdue' && value > 0}>
              <dt>{title}</dt>
              <dd>{value > 999 ? '999+' : value}</dd>
            </div>
          ))}
        </dl>
      </header>
      {members.length === 0 ? (
        <p className={styles.none}>{t('availability:nobody')}</p>
      ) : (
        <ul className={styles.members}>
          {whoIsThereFirst(members).map(member => (
            <MemberCard key={member.userId} member={member} />
          ))}
        </ul>
      )}
    </section>
  )
}
