import { useNavigate, useSearch } from '@tanstack/react-router'
import type { RefObject } from 'react'
import { useText } from '../../lib/text.ts'
import { paths } from '../../paths.ts'
import styles from './operators.module.css'

const examples = [
  { written: '"two weeks"', means: 'phrase' },
  { written: '-invoice', means: 'without' },
  { written: 'from:leo@example.net', means: 'from' },
  { written: 'tag:vip', means: 'tag' },
  { written: 'department:support', means: 'department' },
  { written: 'status:resolved', means: 'status' },
  { written: 'after:2026-01-31', means: 'after' },
  { written: 'before:2026-01-31', means: 'before' },
] as const

/** What may be written besides words; a click writes it. */
export function Operators({ field }: { field: RefObject<HTMLInputElement | null> }) {
  const t = useText()
  const navigate = useNavigate()
  const { q = '' } = useSearch({ from: `/app${paths.search}` })
  const write = async (written: string) => {
    field.current?.blur()
    await navigate({ to: paths.search, search: { q: `${q} ${written}`.trim() }, replace: true })
    field.current?.focus()
  }
  return (
    <section className={styles.operators} aria-label={t('search:operators.title')}>
      <h2 className={styles.title}>{t('search:operators.title')}</h2>
      <ul>
        {examples.map(({ written, means }) => (
          <li key={means}>
            <button type="button" className={styles.written} dir="ltr" onClick={() => write(written)}>
              {written}
            </button>
            <span>{t(`search:operators.${means}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
