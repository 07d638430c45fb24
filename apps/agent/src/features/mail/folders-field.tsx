import { useText } from '../../lib/text.ts'
import { FormField } from '../../ui/form-field.tsx'
import { TextChips } from '../../ui/text-chips.tsx'

type Props = { value: string[]; onValueChange: (folders: string[]) => void; error: string | null }

/** The folders of a mailbox that are read, by their names on the server. */
export function FoldersField({ value, onValueChange, error }: Props) {
  const t = useText()
  const label = t('mail:incoming.folders')
  return (
    <FormField label={label} hint={t('mail:incoming.foldersHint')} error={error}>
      {control => (
        <TextChips
          label={label}
          texts={value}
          onChange={onValueChange}
          placeholder={t('mail:incoming.addFolder')}
          removeLabel={folder => t('mail:incoming.removeFolder', { folder })}
          invalid={error !== null}
          describedBy={control['aria-describedby']}
        />
      )}
    </FormField>
  )
}
