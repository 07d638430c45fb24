import type { Ticket } from '@stoa/contract/ticket-shapes'
import { fullMoment } from '@stoa/text/format'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Printer } from 'lucide-react'
import { useLayoutEffect, useState } from 'react'
import { Failure } from '../../../lib/failure.tsx'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { usePageTitle } from '../../../lib/use-page-title.ts'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { ticketQuery } from '../queries.ts'
import { useStream } from '../thread/use-stream.ts'
import styles from './print-page.module.css'
import { PrintedMessage } from './printed-message.tsx'

/** A ticket as it comes out on paper, or as a PDF file: what was said, with or without what only colleagues read. */
export function PrintPage() {
  const t = useText()
  const { id } = useParams({ from: `/wall${paths.printTicket}` })
  const ticket = useQuery(ticketQuery(id))
  const stream = useStream(id)
  const [notes, setNotes] = useState(false)
  useLayoutEffect(onPaper, [])
  usePageTitle(ticket.data && `${ticket.data.code} ${ticket.data.subject}`)

  if (ticket.error) return <Failure error={ticket.error} onRetry={() => ticket.refetch()} />
  if (stream.error) return <Failure error={stream.error} onRetry={stream.retry} />
  if (!ticket.data || !stream.entries) return <Skeleton lines={8} />
  const said = stream.entries.flatMap(entry => (entry.kind === 'message' ? [entry.message] : []))
  const shown = said.filter(message => notes || message.kind !== 'note')
  return (
    <div className={styles.page}>
      <div className={styles.tools}>
        <Link to={paths.ticket} params={{ id }} search={{}}>
          {t('tickets:print.back')}
        </Link>
        <Checkbox label={t('tickets:print.notes')} checked={notes} onCheckedChange={setNotes} />
        <Button look="primary" icon={<Printer />} onClick={() => window.print()}>
          {t('tickets:print.act')}
        </Button>
        <p className={styles.hint}>{t('tickets:print.hint')}</p>
      </div>
      <div className={styles.sheet}>
        <Head ticket={ticket.data} />
        {shown.map(message => (
          <PrintedMessage key={message.id} message={message} />
        ))}
      </div>
    </div>
  )
}

/** Paper is light, and mails are coloured for it. @returns what puts the theme back */
function onPaper() {
  const { dataset } = document.documentElement
  const before = dataset.theme
  dataset.theme = 'light'
  return () => {
    if (before === undefined) delete dataset.theme
    else dataset.theme = before
  }
}

function Head({ ticket }: { ticket: Ticket }) {
  const t = useText()
  const reader = useReader()
  const { contact, department, assignee, status, code, subject, createdAt, tags } = ticket
  const facts = [
    [t('tickets:print.code'), code],
    [t('tickets:customer'), [contact.name, contact.email].filter(Boolean).join(' · ')],
    [t('tickets:print.status'), t(`status.${status}`)],
    [t('tickets:print.department'), department.name],
    [t('tickets:print.assignee'), assignee?.name ?? t('tickets:unassigned')],
    [t('tickets:print.created'), fullMoment(createdAt, reader)],
    [t('tickets:print.tags'), tags.join(', ')],
  ] as const
  return (
    <header>
      <h1 dir="auto">{subject || t('tickets:erasedSubject')}</h1>
      <dl className={styles.facts}>
        {facts.map(
          ([label, value]) =>
            value !== '' && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  <bdi>{value}</bdi>
                </dd>
              </div>
            ),
        )}
      </dl>
    </header>
  )
}
