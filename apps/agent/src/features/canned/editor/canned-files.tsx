import { fileSize } from '@stoa/text/format'
import { Paperclip, X } from 'lucide-react'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { AttachButton } from '../../../lib/uploads/attach-button.tsx'
import list from '../../../lib/uploads/upload-list.module.css'
import { UploadList } from '../../../lib/uploads/upload-list.tsx'
import { FieldSet } from '../../../ui/field-set.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import type { CannedFilesState } from './use-canned-files.ts'

/** The files that go along with it each time. */
export function CannedFiles({ files: { kept, remove, uploads } }: { files: CannedFilesState }) {
  const t = useText()
  const { language } = useReader()
  return (
    <FieldSet label={t('canned:files')} hint={t('canned:filesHint')}>
      {kept.length > 0 && (
        <ul className={list.list} aria-label={t('canned:files')}>
          {kept.map(({ id, name, size }) => (
            <li key={id} className={list.item}>
              <Paperclip />
              <span className={list.name} dir="auto" title={name}>
                {name}
              </span>
              <span className={list.size}>{fileSize(size, language)}</span>
              <IconButton label={t('tickets:removeFile', { name })} icon={<X />} onClick={() => remove(id)} />
            </li>
          ))}
        </ul>
      )}
      <UploadList uploads={uploads} />
      <AttachButton onFiles={uploads.add} />
    </FieldSet>
  )
}
