import type { Department } from '@stoa/contract/departments'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { copyText } from '../../lib/copy-text.ts'
import { useText } from '../../lib/text.ts'
import { Button } from '../../ui/button.tsx'
import { CopyField } from '../../ui/copy-field.tsx'
import { Actions, Dialog } from '../../ui/dialog.tsx'
import { Fields } from '../../ui/fields.tsx'
import { NewApiKeyForm } from './new-api-key-form.tsx'

/** The button, and the dialog: first the form, then the secret, which nobody can show again. */
export function NewApiKey({ departments }: { departments: readonly Department[] }) {
  const t = useText()
  const [open, setOpen] = useState(false)
  const [secret, setSecret] = useState<string | null>(null)
  const change = (next: boolean) => {
    setOpen(next)
    setSecret(null)
  }
  return (
    <Dialog
      title={secret ? t('people:keys.secretTitle') : t('people:keys.new')}
      description={secret ? t('people:keys.secretText') : undefined}
      open={open}
      onOpenChange={change}
      trigger={
        <Button look="primary" icon={<Plus />}>
          {t('people:keys.new')}
        </Button>
      }
    >
      {secret ? (
        <Fields>
          <CopyField
            label={t('people:keys.secret')}
            value={secret}
            copy={copyText}
            words={{ copy: t('copy'), copied: t('copied') }}
          />
          <Actions>
            <Button onClick={() => change(false)}>{t('people:done')}</Button>
          </Actions>
        </Fields>
      ) : (
        <NewApiKeyForm departments={departments} onCancel={() => change(false)} onCreated={setSecret} />
      )}
    </Dialog>
  )
}
