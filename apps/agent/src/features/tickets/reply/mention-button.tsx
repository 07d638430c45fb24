import type { Editor } from '@tiptap/react'
import { AtSign } from 'lucide-react'
import { useText } from '../../../lib/text.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Picker } from '../../../ui/picker.tsx'
import { useAssignable } from '../use-assignable.ts'

type Props = {
  editor: Editor | null
  departmentId: number
  open: boolean
  onOpenChange: (open: boolean) => void
  onMention: (id: number, name: string) => void
}

/** Names a colleague in a note, by the button or by an @ at the beginning of a word. */
export function MentionButton({ editor, departmentId, open, onOpenChange, onMention }: Props) {
  const t = useText()
  const people = useAssignable(departmentId)
  return (
    <Picker
      label={t('tickets:mention')}
      options={people.map(({ id, name, email }) => ({ value: id, label: name, hint: email }))}
      value={null}
      open={open}
      onOpenChange={onOpenChange}
      onValueChange={id => {
        const name = people.find(person => person.id === id)?.name
        if (!name) return
        onMention(id, name)
        onOpenChange(false)
        requestAnimationFrame(() => editor?.chain().focus().insertContent(`@${name} `).run())
      }}
      trigger={<IconButton label={t('tickets:mention')} icon={<AtSign />} />}
    />
  )
}
