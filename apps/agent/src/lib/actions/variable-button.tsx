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

/** Values that can be put in, by what they mean. */
export function VariableButton({ onChoose }: { onChoose: (name: string) => void }) {
  const t = useText()
  return (
    <Picker
      label={t('actions:insert')}
      options={variables.map(value => ({ value, label: t(`actions:variables.${keyOf(value)}`) }))}
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
