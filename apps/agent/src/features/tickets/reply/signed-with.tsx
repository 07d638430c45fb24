import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { HtmlBody } from '../../../lib/html/html-body.tsx'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import styles from './signed-with.module.css'

type Props = { at: { ticketId: number } | { departmentId: number } }

/** What will stand below the answer, for this department and in this customer's language. */
export function SignedWith({ at }: Props) {
  const t = useText()
  const [open, setOpen] = useState(false)
  const html = useQuery(query('signatures.shown', { query: at })).data?.html
  if (!html) return null
  return (
    <details className={styles.signature} open={open} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{t('tickets:signature')}</summary>
      {open && <HtmlBody html={html} title={t('tickets:signature')} />}
    </details>
  )
}
