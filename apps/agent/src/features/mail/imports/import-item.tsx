import type { MailImport } from '@stoa/contract/mail-imports'
import { shortMoment } from '@stoa/text/format'
import { useQuery } from '@tanstack/react-query'
import { query } from '../../../lib/query.ts'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { Item } from '../../../ui/items.tsx'
import styles from './import-item.module.css'

const tones = {
  waiting: 'neutral',
  running: 'neutral',
  done: 'positive',
  stopped: 'neutral',
  failed: 'danger',
} as const

export function ImportItem({ item }: { item: MailImport }) {
  const t = useText()
  const reader = useReader()
  const departments = useQuery(query('departments.list')).data?.items
  const stop = useAct('mailImports.stop', { stale: ['mailImports.list'] })
  const { id, name, state, total, done, known, failed, problem, unreadable } = item
  const isOver = state !== 'waiting' && state !== 'running'
  const department = departments?.find(each => each.id === item.departmentId)?.name
  return (
    <Item
      name={name}
      facts={
        <>
          <span>{shortMoment(item.begunAt, reader, Date.now())}</span>
          {department && <bdi>{department}</bdi>}
          <span>{t(`mail:imports.statuses.${item.ticketStatus}`)}</span>
        </>
      }
      actions={
        !isOver && (
          <Button
            size="small"
            busy={stop.isPending}
            aria-label={t('mail:imports.stop', { name })}
            onClick={() => stop.mutate({ params: { id } })}
          >
            {t('mail:imports.stopShort')}
          </Button>
        )
      }
    >
      <p className={styles.line}>
        <Badge tone={tones[state]}>{t(`mail:imports.states.${state}`)}</Badge>
        {total !== null && <span>{t('mail:imports.progress', { done, total })}</span>}
        {known > 0 && <span>{t('mail:imports.known', { mails: known })}</span>}
        {failed > 0 && <span>{t('mail:imports.failed', { mails: failed })}</span>}
      </p>
      {total !== null && !isOver && (
        <progress
          className={styles.bar}
          aria-label={t('mail:imports.progress', { done, total })}
          value={done + known + failed}
          max={Math.max(1, total)}
        />
      )}
      {(problem || unreadable.length > 0) && (
        <Banner tone={problem ? 'danger' : 'warning'}>
          {unreadable.length > 0 && t('mail:imports.unreadable')}
          <pre className={styles.words} dir="auto">
            {[problem, ...unreadable.map(each => `${each.name}: ${each.problem}`)].filter(Boolean).join('\n')}
          </pre>
        </Banner>
      )}
    </Item>
  )
}
