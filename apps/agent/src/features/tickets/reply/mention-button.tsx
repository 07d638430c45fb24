import type { Editor } from '@tiptap/react'
import { AtSign } from 'lucide-react'
import { useText } from '../../../lib/text.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Picker } from '../../../ui/picker.tsx'
import { useAssignable } from '../use-assignable.ts'
import type { useMentions } from './use-mentions.ts'

type Mentions = ReturnType<typeof useMentions>

type Props = {
  editor: Editor | null
  departmentId: number
  mentions: Mentions
}

/** Names a colleague in a note, by the button or by an @ at the beginning of a word. */
export function MentionButton({ editor, departmentId, mentions }: Props) {
  const t = useText()
  const people = useAssignable(departmentId)
  const write = (text: string) => editor?.chain().focus().insertContent({ type: 'text', text }).run()
  /** What was typed to name somebody, where nobody was meant. */
  const putBack = (typed: string) => {
    if (mentions.takeBegan()) write(`@${typed}`)
  }
  return (
    <Picker
      label={t('tickets:mention')}
      options={people.map(({ id, name, email }) => ({ value: id, label: name, hint: email }))}
      value={null}
      open={mentions.open}
      onOpenChange={(open, typed) => {
        mentions.setOpen(open)
        if (!open) requestAnimationFrame(() => putBack(typed))
      }}
      onValueChange={id => {
        const name = people.find(person => person.id === id)?.name
        if (!name) return
        mentions.takeBegan()
        mentions.mention(id, name)
        mentions.setOpen(false)
        requestAnimationFrame(() => write(`@${name} `))
      }}
      trigger={<IconButton label={t('tickets:mention')} icon={<AtSign />} />}
    />
  )
}
