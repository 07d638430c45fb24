import { Suspense, useEffect, useState } from 'react'
import { tipDone } from '../../lib/tips/tip-done.ts'
import { lazily } from '../../ui/lazily.ts'

const ShortcutsDialog = lazily(() =>
  import('./shortcuts-dialog.tsx').then(module => ({ default: module.ShortcutsDialog })),
)

type Props = { open: boolean; onOpenChange: (open: boolean) => void }

/** The dialog of shortcuts, fetched when somebody asks for it. */
export function ShortcutsHelp({ open, onOpenChange }: Props) {
  const [wanted, setWanted] = useState(open)
  if (open && !wanted) setWanted(true)
  useEffect(() => {
    if (open) tipDone('keys')
  }, [open])
  if (!wanted) return null
  return (
    <Suspense fallback={null}>
      <ShortcutsDialog open={open} onOpenChange={onOpenChange} />
    </Suspense>
  )
}
