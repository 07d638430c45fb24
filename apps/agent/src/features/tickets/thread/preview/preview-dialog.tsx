import { Dialog } from '@base-ui/react/dialog'
import { fileSize } from '@stoa/text/format'
import { ChevronLeft, ChevronRight, Download, ExternalLink, X } from 'lucide-react'
import { type KeyboardEvent, useRef } from 'react'
import { useReader } from '../../../../lib/session.ts'
import { useText } from '../../../../lib/text.ts'
import { IconButton } from '../../../../ui/icon-button.tsx'
import type { ShownFile } from '../shown-file.ts'
import styles from './preview-dialog.module.css'
import { PreviewedFile } from './previewed-file.tsx'

type Props = {
  files: readonly ShownFile[]
  /** By its address; null: nothing is shown. */
  shown: string | null
  onShow: (url: string | null) => void
}

/** The files of a message, one after the other: arrows lead through them, Escape closes. */
export function PreviewDialog({ files, shown, onShow }: Props) {
  const t = useText()
  const { language } = useReader()
  const popup = useRef<HTMLDivElement>(null)
  const at = files.findIndex(({ url }) => url === shown)
  const file = files[at]
  const go = (step: number) => onShow(files[(at + step + files.length) % files.length]?.url ?? null)
  const press = (event: KeyboardEvent) => {
    const forwards = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    if (!/^Arrow(Left|Right)$/.test(event.key) || event.altKey || event.ctrlKey || event.metaKey) return
    // In sound and film they lead through time.
    if (event.target instanceof HTMLMediaElement || files.length < 2) return
    event.preventDefault()
    go(event.key === forwards ? 1 : -1)
  }
  return (
    <Dialog.Root open={file !== undefined} onOpenChange={open => !open && onShow(null)}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup ref={popup} initialFocus={popup} className={styles.popup} onKeyDown={press}>
          {file && (
            <>
              <header className={styles.head}>
                <Dialog.Title className={styles.title} dir="auto">
                  {file.name}
                </Dialog.Title>
                <span className={styles.beside} role="status">
                  {files.length > 1 && (
                    <span>{t('writing:preview.place', { place: at + 1, count: files.length })}</span>
                  )}
                  <span>{fileSize(file.size, language)}</span>
                </span>
                <a
                  href={file.url}
                  target="_blank"
                  rel="noreferrer"
                  className={styles.link}
                  aria-label={t('writing:preview.newTab')}
                  title={t('writing:preview.newTab')}
                >
                  <ExternalLink />
                </a>
                <a
                  href={file.url}
                  download={file.name}
                  className={styles.link}
                  aria-label={t('tickets:download', { name: file.name })}
                  title={t('tickets:download', { name: file.name })}
                >
                  <Download />
                </a>
                <Dialog.Close render={<IconButton label={t('writing:preview.close')} icon={<X />} />} />
              </header>
              <PreviewedFile key={file.url} file={file} />
              {files.length > 1 && (
                <>
                  <IconButton
                    className={styles.before}
                    label={t('writing:preview.before')}
                    icon={<ChevronLeft />}
                    onClick={() => go(-1)}
                  />
                  <IconButton
                    className={styles.after}
                    label={t('writing:preview.after')}
                    icon={<ChevronRight />}
                    onClick={() => go(1)}
                  />
                </>
              )}
            </>
          )}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
