import { fileSize } from '@stoa/text/format'
import { Download, FileArchive, FileIcon, FileImage, FileText, TriangleAlert } from 'lucide-react'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { Badge } from '../../../ui/badge.tsx'
import styles from './files.module.css'
import { InfectedFile } from './infected-file.tsx'
import type { ShownFile } from './shown-file.ts'

/** The kinds that browsers draw and the server shows in them. */
const pictures = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'])

/** `label`: what the list is called for those who hear it. */
export function Files({ files, label }: { files: readonly ShownFile[]; label: string }) {
  return (
    <ul className={styles.files} aria-label={label}>
      {files.map(file => (
        <li key={file.url} className={styles.file}>
          {file.scan?.state === 'infected' ? <InfectedFile file={file} /> : <File file={file} />}
        </li>
      ))}
    </ul>
  )
}

function File({ file }: { file: ShownFile }) {
  const t = useText()
  const { language } = useReader()
  return (
    <>
      <a
        href={file.url}
        {...(file.danger ? { download: file.name } : { target: '_blank', rel: 'noreferrer' })}
        className={styles.open}
        title={file.name}
      >
        {pictures.has(file.type) && !file.danger ? (
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
  if (type.startsWith('image/')) return <FileImage />
  if (/zip|compressed|tar/.test(type)) return <FileArchive />
  if (/text|pdf|document|word/.test(type)) return <FileText />
  return <FileIcon />
}
