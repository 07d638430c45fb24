import { Paperclip } from 'lucide-react'
import { useRef } from 'react'
import { IconButton } from '../../ui/icon-button.tsx'
import { useText } from '../text.ts'

/** Chooses files to send along. */
export function AttachButton({ onFiles }: { onFiles: (files: File[]) => void }) {
  const t = useText()
  const picker = useRef<HTMLInputElement>(null)
  return (
    <>
      <IconButton label={t('tickets:attach')} icon={<Paperclip />} onClick={() => picker.current?.click()} />
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        onChange={event => {
          onFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </>
  )
}
