import { fileSize } from '@stoa/text/format'
import { CircleAlert, Paperclip, X } from 'lucide-react'
import { classes } from '../../ui/classes.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { useReader } from '../session.ts'
import { useText } from '../text.ts'
import styles from './upload-list.module.css'
import type { Upload, Uploads } from './use-uploads.ts'

export function UploadList({ uploads }: { uploads: Uploads }) {
  const t = useText()
  const { language } = useReader()
  if (uploads.items.length === 0) return null
  return (
    <ul className={styles.list} aria-label={t('tickets:attachments')}>
      {uploads.items.map(item => (
        <li key={item.key} className={classes(styles.item, item.problem && styles.failed)}>
          <Sign item={item} />
          {item.problem ? (
            <span role="alert">{item.problem}</span>
          ) : (
            <>
              <span className={styles.name} dir="auto" title={item.name}>
                {item.name}
              </span>
              <span className={styles.size}>{fileSize(item.size, language)}</span>
            </>
          )}
          <IconButton
            label={t('tickets:removeFile', { name: item.name })}
            icon={<X />}
            onClick={() => uploads.remove(item.key)}
          />
        </li>
      ))}
    </ul>
  )
}

function Sign({ item }: { item: Upload }) {
  const t = useText()
  if (item.problem) return <CircleAlert />
  if (item.attachment) return <Paperclip />
  return (
    <>
      <Spinner />
      <VisuallyHidden>{t('tickets:uploading', { name: item.name })}</VisuallyHidden>
    </>
  )
}
