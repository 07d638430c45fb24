import { fileSize } from '@stoa/text/format'
import {
  Download,
  FileArchive,
  FileIcon,
  FileImage,
  FileMusic,
  FilePlay,
  FileText,
  TriangleAlert,
} from 'lucide-react'
import { Suspense, useState } from 'react'
import { DownloadLink } from '../../../lib/download-link.tsx'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { Badge } from '../../../ui/badge.tsx'
import styles from './files.module.css'
import { InfectedFile } from './infected-file.tsx'
import { LazyPreview } from './preview/lazy-preview.ts'
import type { ShownFile } from './shown-file.ts'

/** `label`: what the list is called for those who hear it; `allAt`: where there is one file of all of them. */
type Props = { files: readonly ShownFile[]; label: string; allAt?: string }

export function Files({ files, label, allAt }: Props) {
  const t = useText()
  const [shown, setShown] = useState<string | null>(null)
  const [wanted, setWanted] = useState(false)
  const show = (url: string) => {
    setWanted(true)
    setShown(url)
  }
  const seen = files.filter(file => file.preview && file.scan?.state !== 'infected')
  return (
    <>
      <ul className={styles.files} aria-label={label}>
        {files.map(file => (
          <li key={file.url} className={styles.file}>
            {file.scan?.state === 'infected' ? (
              <InfectedFile file={file} />
            ) : (
              <File file={file} onShow={() => show(file.url)} />
            )}
          </li>
        ))}
      </ul>
      {allAt && files.length > 1 && (
        <DownloadLink look="quiet" size="small" href={allAt}>
          {t('tickets:attached.all')}
        </DownloadLink>
      )}
      {wanted && (
        <Suspense fallback={null}>
          <LazyPreview files={seen} shown={shown} onShow={setShown} />
        </Suspense>
      )}
    </>
  )
}

function File({ file, onShow }: { file: ShownFile; onShow: () => void }) {
  const t = useText()
  const { language } = useReader()
  return (
    <>
      <a
        href={file.url}
        {...(file.preview ? { target: '_blank', rel: 'noreferrer' } : { download: file.name })}
        onClick={event => {
          // With Ctrl and its like, the browser opens it beside.
          if (!file.preview || event.ctrlKey || event.metaKey || event.shiftKey) return
          event.preventDefault()
          onShow()
        }}
        className={styles.open}
        title={file.name}
      >
        {file.preview === 'picture' ? (
          <img src={file.url} alt="" loading="lazy" className={styles.picture} />
        ) : (
          <span className={styles.icon}>{iconOf(file.type)}</span>
        )}
        <span className={styles.words}>
          <span className={styles.name} dir="auto">
            {file.name}
          </span>
          <span className={styles.size}>{fileSize(file.size, language)}</span>
          {file.danger && (
            <Badge tone="danger" icon={<TriangleAlert aria-hidden="true" />}>
              {t(`tickets:danger.${file.danger}`)}
            </Badge>
          )}
          {(file.scan?.state === 'waiting' || file.scan?.state === 'too-large') && (
            <span className={styles.size}>{t(`tickets:virus.${file.scan.state}`)}</span>
          )}
        </span>
      </a>
      <a
        href={file.url}
        download={file.name}
        className={styles.download}
        aria-label={t('tickets:download', { name: file.name })}
        title={t('tickets:download', { name: file.name })}
      >
        <Download />
      </a>
    </>
  )
}

function iconOf(type: string) {
  if (type.startsWith('audio/')) return <FileMusic />
  if (type.startsWith('video/')) return <FilePlay />
  if (type.startsWith('image/')) return <FileImage />
  if (/zip|compressed|tar/.test(type)) return <FileArchive />
  if (/text|pdf|document|word/.test(type)) return <FileText />
  return <FileIcon />
}
