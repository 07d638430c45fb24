import { fileSize } from '@stoa/text/format'
import { CircleAlert, Paperclip, RotateCcw, X } from 'lucide-react'
import { classes } from '../../ui/classes.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { useReader } from '../session.ts'
import { useText } from '../text.ts'
import type { Upload } from './going-along.ts'
import styles from './upload-list.module.css'
import type { Uploads } from './use-uploads.ts'

/** What goes along, and how far it is; each can be taken out, and tried again where it did not get there. */
export function UploadList({ uploads }: { uploads: Uploads }) {
  const t = useText()
  const { language } = useReader()
  if (uploads.listed.length === 0) return null
  return (
    <ul className={styles.list} aria-label={t('tickets:attachments')}>
      {uploads.listed.map(item => (
        <li key={item.key} className={classes(styles.item, item.problem && styles.failed)}>
          <Sign item={item} />
          {item.problem && item.file === null ? (
            <span role="alert">{item.problem}</span>
          ) : (
            <span className={styles.name} dir="auto" title={item.name}>
              {item.name}
            </span>
          )}
          {item.problem && item.file && <span role="alert">{item.problem}</span>}
          {!item.problem && <span className={styles.size}>{fileSize(item.size, language)}</span>}
          {item.problem && item.file && (
            <IconButton
              label={t('tickets:uploadAgain', { name: item.name })}
              icon={<RotateCcw />}
              onClick={() => uploads.retry(item.key)}
            />
          )}
          <IconButton
            label={
              item.attachment || item.problem
                ? t('tickets:removeFile', { name: item.name })
                : t('tickets:cancelUpload', { name: item.name })
            }
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
  // All of it has left, and the server is busy with it.
  if (item.share === 1) return <Spinner />
  return (
    <progress
      className={styles.progress}
      value={item.share}
      aria-label={t('tickets:uploading', { name: item.name })}
    />
  )
}
