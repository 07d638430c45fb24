import type { Template } from '@stoa/contract/templates'
import { Braces } from 'lucide-react'
import { useText } from '../../lib/text.ts'
import { Button } from '../../ui/button.tsx'
import { Picker } from '../../ui/picker.tsx'

type Variable = Template['variables'][number]
type Props = { variables: readonly Variable[]; onChoose: (name: string, inSubject: boolean) => void }

const keyOf = (name: string) => name.replace('.', '_') as 'message'

/** What can be put in, by name and meaning. */
export function VariableMenu({ variables, onChoose }: Props) {
  const t = useText()
  const hintOf = ({ name, mandatory }: Variable) => (mandatory ? t('templates:required') : `{{ ${name} }}`)
  return (
    <Picker
      label={t('templates:insert')}
      options={variables.map(variable => ({
        value: variable.name,
        label: t(`templates:variables.${keyOf(variable.name)}`),
        hint: hintOf(variable),
      }))}
      value={null}
      onValueChange={name => {
        const chosen = variables.find(variable => variable.name === name)
        if (chosen) onChoose(chosen.name, chosen.inSubject)
      }}
      trigger={
        <Button icon={<Braces />} aria-label={t('templates:insert')}>
          {t('templates:insert')}
        </Button>
      }
    />
  )
}
