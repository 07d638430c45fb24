import { fileSize } from '@stoa/text/format'
import { Biohazard, Download } from 'lucide-react'
import { useState } from 'react'
import { usePermission, useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { Confirm } from '../../../ui/confirm.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import styles from './files.module.css'
import type { ShownFile } from './shown-file.ts'

/** A file in which a virus was found: its name, and nothing to press but for those who may, who are asked first. */
export function InfectedFile({ file }: { file: ShownFile }) {
  const t = useText()
  const { language } = useReader()
  const mayDownload = usePermission('mail-account.change')
  const [asked, setAsked] = useState(false)
  const virus = file.scan?.virus ?? ''
  const download = () => {
    setAsked(false)
    window.location.assign(`${file.url}?infected=yes`)
  }
  return (
    <>
      <span className={styles.open}>
        <span className={styles.icon}>
          <Biohazard aria-hidden="true" />
        </span>
        <span className={styles.words}>
          <span className={styles.name} dir="auto" title={file.name}>
            {file.name}
          </span>
          <span className={styles.size}>{fileSize(file.size, language)}</span>
          <span className={styles.virus}>{t('tickets:virus.infected', { virus })}</span>
        </span>
      </span>
      {mayDownload && (
        <IconButton
          label={t('tickets:virus.download', { name: file.name })}
          icon={<Download />}
          onClick={() => setAsked(true)}
        />
      )}
      <Confirm
        title={t('tickets:virus.sure')}
        text={t('tickets:virus.sureText', { name: file.name, virus })}
        act={t('tickets:virus.act')}
        cancel={t('cancel')}
        open={asked}
        onOpenChange={setAsked}
        onConfirm={download}
      />
    </>
  )
}
