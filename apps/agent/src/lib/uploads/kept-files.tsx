import { fileSize } from '@stoa/text/format'
import { Paperclip, X } from 'lucide-react'
import { IconButton } from '../../ui/icon-button.tsx'
import { useReader } from '../session.ts'
import { useText } from '../text.ts'
import list from './upload-list.module.css'

type KeptFile = { id: number; name: string; size: number }
type Props = { label: string; files: readonly KeptFile[]; onRemove: (id: number) => void }

/** Files that the server has already and that go along; each can be left out. Nothing where there are none. */
export function KeptFiles({ label, files, onRemove }: Props) {
  const t = useText()
  const { language } = useReader()
  if (files.length === 0) return null
  return (
    <ul className={list.list} aria-label={label}>
      {files.map(({ id, name, size }) => (
        <li key={id} className={list.item}>
          <Paperclip />
          <span className={list.name} dir="auto" title={name}>
            {name}
          </span>
          <span className={list.size}>{fileSize(size, language)}</span>
          <IconButton label={t('tickets:removeFile', { name })} icon={<X />} onClick={() => onRemove(id)} />
        </li>
      ))}
    </ul>
  )
}
