import type { SlaLevel } from '@stoa/contract/sla'
import { localeOf } from '@stoa/text/languages'
import { useQuery } from '@tanstack/react-query'
import { durationText } from '../../../lib/duration.ts'
import { query } from '../../../lib/query.ts'
import { usePermission, useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import items from '../../../ui/items.module.css'
import { Item } from '../../../ui/items.tsx'
import { DeleteLevel } from './delete-level.tsx'
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
    <article className={items.items} aria-label={level.name}>
      <Item
        name={level.name}
        facts={
          <>
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
          </>
        }
        actions={
          changes && (
            <>
              <LevelDialog level={level} />
              <DeleteLevel level={level} />
            </>
          )
        }
      />
      <TargetTable level={level} />
    </article>
  )
}
