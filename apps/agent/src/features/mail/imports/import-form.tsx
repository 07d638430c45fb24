import { uploadArchive } from '@stoa/client/upload-archive'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { FileUp } from 'lucide-react'
import { useRef, useState } from 'react'
import { showError } from '../../../lib/show-error.ts'
import { useStayingDepartments } from '../../../lib/staying-departments.ts'
import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/button.tsx'
import { Actions } from '../../../ui/dialog.tsx'
import { Fields } from '../../../ui/fields.tsx'
import { FormField } from '../../../ui/form-field.tsx'
import { Select } from '../../../ui/select.tsx'
import { say } from '../../../ui/toasts.ts'
import styles from './import-form.module.css'

/** Which file, where its mail belongs, and what its tickets are. */
export function ImportForm({ onEnd }: { onEnd: () => void }) {
  const t = useText()
  const queryClient = useQueryClient()
  const departments = useStayingDepartments()
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File | null>(null)
  const [missing, setMissing] = useState(false)
  const [chosen, setChosen] = useState<number | null>(null)
  const [ticketStatus, setTicketStatus] = useState<'closed' | 'resolved'>('closed')
  const departmentId = chosen ?? departments[0]?.id ?? null
  const begin = useMutation({
    mutationFn: ({ archive, department }: { archive: File; department: number }) =>
      uploadArchive(archive, { departmentId: department, ticketStatus }),
    onSuccess: (_, { archive }) => {
      say(t('mail:imports.begun', { name: archive.name }))
      void queryClient.invalidateQueries({ queryKey: ['mailImports.list'] })
      onEnd()
    },
    onError: showError,
  })
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        if (file && departmentId !== null) begin.mutate({ archive: file, department: departmentId })
        else setMissing(file === null)
      }}
    >
      <Fields>
        <FormField
          label={t('mail:imports.file')}
          hint={t('mail:imports.fileHint')}
          error={missing ? t('mail:imports.fileMissing') : null}
        >
          {({ 'aria-required': _, ...tied }) => (
            <div className={styles.file}>
              <input
                ref={input}
                type="file"
                accept=".mbox,.mbx,.zip,.eml,application/mbox,application/zip,message/rfc822"
                hidden
                onChange={({ target }) => {
                  setFile(target.files?.[0] ?? null)
                  setMissing(false)
                }}
              />
              <Button {...tied} icon={<FileUp />} onClick={() => input.current?.click()}>
                <bdi>{file ? file.name : t('mail:imports.fileMissing')}</bdi>
              </Button>
            </div>
          )}
        </FormField>
        <Select
          label={t('mail:imports.department')}
          hint={t('mail:imports.departmentHint')}
          options={departments.map(({ id, name }) => ({ value: id, label: name }))}
          value={departmentId}
          onValueChange={setChosen}
        />
        <Select
          label={t('mail:imports.status')}
          hint={t('mail:imports.statusHint')}
          options={[
            { value: 'closed', label: t('mail:imports.statuses.closed') },
            { value: 'resolved', label: t('mail:imports.statuses.resolved') },
          ]}
          value={ticketStatus}
          onValueChange={setTicketStatus}
        />
        <Actions>
          <Button onClick={onEnd}>{t('cancel')}</Button>
          <Button type="submit" look="primary" busy={begin.isPending}>
            {begin.isPending ? t('mail:imports.uploading') : t('mail:imports.start')}
          </Button>
        </Actions>
      </Fields>
    </form>
  )
}
