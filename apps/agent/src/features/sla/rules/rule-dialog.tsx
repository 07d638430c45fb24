import type { SlaRule } from '@stoa/contract/sla'
import { Pencil, Plus } from 'lucide-react'
import { useState } from 'react'
import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { RuleForm } from './rule-form.tsx'

type Props = {
  rule?: SlaRule | null
  /** A new rule that is filled in already, to start from. */
  example?: boolean
}

/** The button to add a rule, or to change one, with its dialog. */
export function RuleDialog({ rule = null, example = false }: Props) {
  const t = useText()
  const [open, setOpen] = useState(false)
  const trigger = rule ? (
    <IconButton label={t('sla:rules.edit', { name: rule.name })} icon={<Pencil />} />
  ) : example ? (
    <Button look="primary">{t('sla:rules.example')}</Button>
  ) : (
    <Button icon={<Plus />}>{t('sla:rules.add')}</Button>
  )
  return (
    <Dialog
      title={rule ? t('sla:rules.edit', { name: rule.name }) : t('sla:rules.addTitle')}
      size="wide"
      open={open}
      onOpenChange={setOpen}
      trigger={trigger}
    >
      <RuleForm rule={rule} example={example} onEnd={() => setOpen(false)} />
    </Dialog>
  )
}
