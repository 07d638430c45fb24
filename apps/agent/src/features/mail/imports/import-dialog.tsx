import { Import } from 'lucide-react'
import { useState } from 'react'
import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ImportForm } from './import-form.tsx'

export function ImportDialog() {
  const t = useText()
  const [open, setOpen] = useState(false)
  return (
    <Dialog
      title={t('mail:imports.add')}
      open={open}
      onOpenChange={setOpen}
      trigger={<Button icon={<Import />}>{t('mail:imports.add')}</Button>}
    >
      <ImportForm onEnd={() => setOpen(false)} />
    </Dialog>
  )
}
