import type { SlaLevel } from '@stoa/contract/sla'
import { Pencil, Plus } from 'lucide-react'
import { useState } from 'react'
import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { LevelForm } from './level-form.tsx'

/** The button to add a level, or to change one, with its dialog. */
export function LevelDialog({ level = null }: { level?: SlaLevel | null }) {
  const t = useText()
  const [open, setOpen] = useState(false)
  return (
    <Dialog
      title={level ? t('sla:levels.edit', { name: level.name }) : t('sla:levels.addTitle')}
      size="wide"
      open={open}
      onOpenChange={setOpen}
      trigger={
        level ? (
          <IconButton label={t('sla:levels.edit', { name: level.name })} icon={<Pencil />} />
        ) : (
          <Button icon={<Plus />}>{t('sla:levels.add')}</Button>
        )
      }
    >
      <LevelForm level={level} onEnd={() => setOpen(false)} />
    </Dialog>
  )
}
