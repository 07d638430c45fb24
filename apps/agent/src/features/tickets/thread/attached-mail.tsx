import { isMailFile } from '@stoa/contract/files'
import type { Attachment } from '@stoa/contract/messages'
import { fullMoment } from '@stoa/text/format'
import { useQuery } from '@tanstack/react-query'
import { ChevronDown, MailOpen } from 'lucide-react'
import { useId, useState } from 'react'
import { Failure } from '../../../lib/failure.tsx'
import { HtmlBody } from '../../../lib/html/html-body.tsx'
import { query } from '../../../lib/query.ts'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/button.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import styles from './attached-mail.module.css'
import { Files } from './files.tsx'
import { Lines } from './lines.tsx'
import { TextBody } from './text-body.tsx'
import { UnreadNotes } from './unread-notes.tsx'

/** Which file: of a message, and there which one inside of it. */
type At = { id: number; place: string | null }

/** Files of a message, which `allAt` has as one, and below them those to read that are mails themselves. */
export function Attachments({ files, allAt }: { files: readonly Attachment[]; allAt: string }) {
  const t = useText()
  const mails = files.filter(file => isMailFile(file) && file.scan?.state !== 'infected')
  return (
    <>
      <Files files={files} label={t('tickets:attachments')} allAt={allAt} />
      {mails.map(({ id, name }) => (
        <AttachedMail key={id} at={{ id, place: null }} name={name} />
      ))}
    </>
  )
}

/** A mail inside of a mail: read where it lies, when somebody wants to. */
function AttachedMail({ at, name }: { at: At; name: string }) {
  const t = useText()
  const id = useId()
  const [open, setOpen] = useState(false)
  return (
    <div className={styles.mail}>
      <Button
        look="quiet"
        size="small"
        icon={open ? <ChevronDown /> : <MailOpen />}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span className={styles.name} dir="auto">
          {t('tickets:attachedMail', { name: name.replace(/\.eml$/i, '') })}
        </span>
      </Button>
      <div id={id} hidden={!open}>
        {open && <Inside at={at} />}
      </div>
    </div>
  )
}

const names = (people: readonly { name: string; email: string }[]) =>
  people.map(({ name, email }) => (name ? `${name} <${email}>` : email)).join(', ')

function Inside({ at: { id, place } }: { at: At }) {
  const t = useText()
  const reader = useReader()
  const { data, error, refetch } = useQuery({
    ...query('attachedMails.get', { params: { id }, query: place === null ? {} : { place } }),
    // A file never changes.
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (error) return <Failure error={error} onRetry={refetch} />
  if (!data) return <Skeleton lines={4} />
  const { from, to, cc, subject, at, html, text, unread, attachments } = data
  const files = attachments.filter(file => !(file.inline && html?.includes(file.url)))
  const mails = files.flatMap(({ name, place: inside }) => (inside === null ? [] : [{ name, inside }]))
  const lines = [
    [t('tickets:from'), names(from)],
    [t('tickets:to'), names(to)],
    [t('tickets:cc'), names(cc)],
    [t('tickets:date'), at && fullMoment(at, reader)],
    [t('tickets:subject'), subject],
  ] as const
  return (
    <article className={styles.inside} aria-label={subject || t('tickets:attachments')}>
      <div className={styles.head}>
        <Lines lines={lines} />
      </div>
      {unread.length > 0 && <UnreadNotes unread={unread} />}
      {html ? <HtmlBody html={html} title={subject} /> : null}
      {!html && text.trim() !== '' && <TextBody text={text} />}
      {!html && text.trim() === '' && files.length === 0 && (
        <p className={styles.nothing}>{t('tickets:noText')}</p>
      )}
      {files.length > 0 && <Files files={files} label={t('tickets:attachments')} />}
      {mails.map(({ name, inside }) => (
        <AttachedMail key={inside} at={{ id, place: inside }} name={name} />
      ))}
    </article>
  )
}
