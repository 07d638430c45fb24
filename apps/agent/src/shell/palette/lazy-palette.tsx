import { Suspense, useCallback, useState } from 'react'
import { loadTexts } from '../../lib/language.ts'
import { tipDone } from '../../lib/tips/tip-done.ts'
import { lazily } from '../../ui/lazily.ts'
import { typeAhead } from '../../ui/type-ahead.ts'
import { usePaletteKey } from './use-palette-key.ts'

const Palette = lazily(async () => {
  const [module] = await Promise.all([
    import('./palette.tsx'),
    loadTexts('conversation'),
    // The names of the pages of administration and of the reports.
    loadTexts('administration'),
    loadTexts('automation'),
    loadTexts('reporting'),
  ])
  return { default: module.Palette }
})

/** The list of everything that can be done, fetched when somebody asks for it. */
export function LazyPalette() {
  const [open, setOpen] = useState(false)
  // Counts the times of opening: each begins anew, also while the one before is still fading.
  const [opening, setOpening] = useState(0)
  const press = useCallback(() => {
    tipDone('palette')
    if (!open) typeAhead({ left: true })
    setOpening(number => number + 1)
    setOpen(!open)
  }, [open])
  usePaletteKey(press)
  if (opening === 0) return null
  return (
    <Suspense fallback={null}>
      <Palette opening={opening} open={open} onOpenChange={setOpen} />
    </Suspense>
  )
}
