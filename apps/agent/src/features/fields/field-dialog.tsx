import type { FieldSubject } from '@stoa/contract/custom-field-kinds'
import type { CustomField } from '@stoa/contract/custom-fields'
import { Pencil, Plus } from 'lucide-react'
import { useState } from 'react'
import { useText } from '../../lib/text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { FieldForm } from './field-form.tsx'

type Props = { subject: FieldSubject; field: CustomField | null }

/** The button that opens the form: of a new field, or of this one. */
export function FieldDialog({ subject, field }: Props) {
  const t = useText()
  const [open, setOpen] = useState(false)
  const title = field
    ? t('fields:edit', { name: field.name })
    : t('fields:addFor', { subject: t(`fields:subjects.${subject}`) })
  return (
    <Dialog
      title={title}
      open={open}
      onOpenChange={setOpen}
      trigger={
        field ? (
          <IconButton label={title} icon={<Pencil />} />
        ) : (
          <Button icon={<Plus />} aria-label={title}>
            {t('fields:add')}
          </Button>
        )
      }
    >
      <FieldForm subject={subject} field={field} onDone={() => setOpen(false)} />
    </Dialog>
  )
}
