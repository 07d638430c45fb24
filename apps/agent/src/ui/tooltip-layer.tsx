import { Suspense, useEffect, useState } from 'react'
import { lazily } from './lazily.ts'
import { watchTips } from './watch-tips.ts'

const TooltipPopup = lazily(async () => ({ default: (await import('./tooltip-popup.tsx')).TooltipPopup }))

/** Where the words of all tooltips appear, fetched when somebody rests on something. Once, around the app. */
export function TooltipLayer() {
  const [anchor, setAnchor] = useState<Element | null>(null)
  useEffect(() => watchTips(setAnchor), [])
  return <Suspense fallback={null}>{anchor && <TooltipPopup anchor={anchor} />}</Suspense>
}
