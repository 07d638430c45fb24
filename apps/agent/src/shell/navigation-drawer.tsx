import { Menu } from 'lucide-react'
import { useState } from 'react'
import { useText } from '../lib/text.ts'
import { useOnMove } from '../lib/use-on-move.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { LazyDrawer } from '../ui/lazy-drawer.tsx'
import { Sidebar } from './sidebar.tsx'

/** The sidebar where the window has no room for it. Going somewhere closes it. */
export function NavigationDrawer() {
  const t = useText()
  const [open, setOpen] = useState(false)
  useOnMove(() => setOpen(false))
  return (
    <LazyDrawer
      title={t('navigation')}
      open={open}
      onOpenChange={setOpen}
      trigger={<IconButton label={t('openNavigation')} icon={<Menu />} />}
    >
      <Sidebar />
    </LazyDrawer>
  )
}
