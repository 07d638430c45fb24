import type { Catalogue } from '@stoa/text/catalogues'
import { Braces } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { Picker } from '../../ui/picker.tsx'
import { useText } from '../text.ts'

/** What texts of actions can say about the ticket; the server knows the same names. */
const variables = [
  'customer.name',
  'customer.email',
  'ticket.code',
  'ticket.subject',
  'ticket.status',
  'ticket.priority',
  'ticket.tags',
  'ticket.link',
  'message.text',
  'agent.name',
  'agent.email',
  'department.name',
  'company.name',
] as const

const keyOf = (name: string) => name.replace('.', '_') as keyof Catalogue['actions']['variables']

/** What can be put in elsewhere: some of the same, perhaps with other words. */
export type Insertable = { value: string; label: string }
type Props = { onChoose: (name: string) => void; insertable?: readonly Insertable[] | undefined }

/** Values that can be put in, by what they mean. */
export function VariableButton({ onChoose, insertable }: Props) {
  const t = useText()
  const ofActions = variables.map(value => ({ value, label: t(`actions:variables.${keyOf(value)}`) }))
  return (
    <Picker
      label={t('actions:insert')}
      options={insertable ?? ofActions}
      value={null}
      onValueChange={onChoose}
      trigger={
        <Button aria-label={t('actions:insert')} size="small" look="quiet" icon={<Braces />}>
          {t('actions:insert')}
        </Button>
      }
    />
  )
}
