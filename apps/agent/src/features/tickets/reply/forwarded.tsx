import { fileSize } from '@stoa/text/format'
import { Paperclip, X } from 'lucide-react'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import list from '../../../lib/uploads/upload-list.module.css'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Segments } from '../../../ui/segments.tsx'
import styles from './recipients.module.css'
import type { Forwarding } from './use-forwarding.ts'

/** What is handed on: the message or the whole ticket, with those of its files that shall go along. */
export function Forwarded({ forwarding }: { forwarding: Forwarding }) {
  const t = useText()
  const { language } = useReader()
  const { handsOn, choose, files, leaveOut } = forwarding
  if (handsOn === 'nothing') return null
  return (
    <>
      <div className={styles.along}>
        <Segments
          label={t('tickets:forwards')}
          options={[
            { value: 'message', label: t('tickets:forwardsMessage') },
            { value: 'ticket', label: t('tickets:forwardsTicket') },
          ]}
          value={handsOn}
          onValueChange={choose}
        />
      </div>
      {files.length > 0 && (
        <ul className={list.list} aria-label={t('tickets:attachments')}>
          {files.map(({ id, name, size }) => (
            <li key={id} className={list.item}>
              <Paperclip />
              <span className={list.name} dir="auto" title={name}>
                {name}
              </span>
              <span className={list.size}>{fileSize(size, language)}</span>
              <IconButton
                label={t('tickets:removeFile', { name })}
                icon={<X />}
                onClick={() => leaveOut(id)}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
