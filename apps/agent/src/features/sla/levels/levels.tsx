import { useQuery } from '@tanstack/react-query'
import { Timer } from 'lucide-react'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Items } from '../../../ui/items.tsx'
import { Section } from '../../../ui/section.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import styles from '../sla-list.module.css'
import { exampleTargets } from './example-targets.ts'
import { LevelCard } from './level-card.tsx'
import { LevelDialog } from './level-dialog.tsx'

export function Levels() {
  const t = useText()
  const levels = useQuery(query('sla.levels'))
  const create = useAct('sla.createLevel', { stale: ['sla.levels'] })
  const items = levels.data?.items ?? []
  const example = () =>
    create.mutate({
      body: {
        name: t('sla:levels.exampleName'),
        calendarId: null,
        warnBefore: 1800,
        targets: exampleTargets,
      },
    })
  return (
    <Section
      title={t('sla:levels.title')}
      text={t('sla:levels.text')}
      actions={items.length > 0 && <LevelDialog />}
    >
      {levels.isPending && <Skeleton lines={3} />}
      {levels.isError && <Banner tone="warning">{t('sla:unread')}</Banner>}
      {levels.data && items.length === 0 && (
        <Items>
          <EmptyState
            icon={<Timer />}
            title={t('sla:levels.emptyTitle')}
            text={t('sla:levels.emptyText')}
            action={
              <div className={styles.choices}>
                <Button look="primary" busy={create.isPending} onClick={example}>
                  {t('sla:levels.example')}
                </Button>
                <LevelDialog />
              </div>
            }
          />
        </Items>
      )}
      {items.length > 0 && (
        <ul className={styles.list}>
          {items.map(level => (
            <li key={level.id}>
              <LevelCard level={level} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
