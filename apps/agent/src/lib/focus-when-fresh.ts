import { useLayoutEffect, useRef } from 'react'

const takesFocus = 'input, textarea, [contenteditable="true"], button'

/**
 * Where to go on typing in what was added a moment ago: the first control that fits `wanted`, else the first one. It has the
 * focus before the next key comes, so no letter is lost.
 */
export function useFocusWhenFresh<Place extends HTMLElement>(fresh: boolean, wanted = takesFocus) {
  const place = useRef<Place>(null)
  useLayoutEffect(() => {
    if (!fresh) return
    const found = place.current?.querySelector<HTMLElement>(wanted)
    const control = found ?? place.current?.querySelector<HTMLElement>(takesFocus)
    control?.focus()
  }, [fresh, wanted])
  return place
}
