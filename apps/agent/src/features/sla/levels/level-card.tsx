import type { SlaLevel } from '@stoa/contract/sla'
import { localeOf } from '@stoa/text/languages'
import { useQuery } from '@tanstack/react-query'
import { durationText } from '../../../lib/duration.ts'
import { query } from '../../../lib/query.ts'
import { usePermission, useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { DeleteLevel } from './delete-level.tsx'
import styles from './level-card.module.css'
import { LevelDialog } from './level-dialog.tsx'
import { TargetTable } from './target-table.tsx'

/** What a level promises, by whose hours, and who has it. */
export function LevelCard({ level }: { level: SlaLevel }) {
  const t = useText()
  const { language } = useReader()
  const changes = usePermission('sla.change')
  const calendars = useQuery(query('businessHours.list')).data?.items
  const departments = useQuery(query('departments.list')).data?.items ?? []
  const calendar = calendars?.find(({ id }) => id === level.calendarId)
  const names = departments.filter(({ id }) => level.departmentIds.includes(id)).map(({ name }) => name)
  return (
    <article className={styles.card} aria-label={level.name}>
      <header className={styles.head}>
        <div className={styles.words}>
          <h3 className={styles.name}>
            <bdi>{level.name}</bdi>
          </h3>
          <p className={styles.facts}>
            {level.calendarId === null && <span>{t('sla:levels.alwaysHours')}</span>}
            {calendar && <span>{t('sla:levels.ownHours', { name: calendar.name })}</span>}
            <span>
              {level.warnBefore > 0
                ? t('sla:levels.warns', { time: durationText(level.warnBefore, language) })
                : t('sla:levels.noWarning')}
            </span>
            {names.length > 0 && (
              <span>
                {t('sla:levels.departments', {
                  names: new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(names),
                })}
              </span>
            )}
          </p>
        </div>
        {changes && (
          <div className={styles.actions}>
            <LevelDialog level={level} />
            <DeleteLevel level={level} />
          </div>
        )}
      </header>
      <TargetTable level={level} />
    </article>
  )
}
