import { useText } from '../../../lib/text.ts'
import { AttachButton } from '../../../lib/uploads/attach-button.tsx'
import { KeptFiles } from '../../../lib/uploads/kept-files.tsx'
import { UploadList } from '../../../lib/uploads/upload-list.tsx'
import { FieldSet } from '../../../ui/field-set.tsx'
import type { CannedFilesState } from './use-canned-files.ts'

/** The files that go along with it each time. */
export function CannedFiles({ files: { kept, remove, uploads } }: { files: CannedFilesState }) {
  const t = useText()
  return (
    <FieldSet label={t('canned:files')} hint={t('canned:filesHint')}>
      <KeptFiles label={t('canned:files')} files={kept} onRemove={remove} />
      <UploadList uploads={uploads} />
      <AttachButton onFiles={uploads.add} />
    </FieldSet>
  )
}
