import { useLocation } from '@tanstack/react-router'
import { Menu } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useText } from '../lib/text.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { LazyDrawer } from '../ui/lazy-drawer.tsx'
import { Sidebar } from './sidebar.tsx'

/** The sidebar where the window has no room for it. Going somewhere closes it. */
export function NavigationDrawer() {
  const t = useText()
  const [open, setOpen] = useState(false)
  const place = useLocation({ select: location => location.href })
  // biome-ignore lint/correctness/useExhaustiveDependencies: closes whenever the place changes
  useEffect(() => setOpen(false), [place])
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
