/** Milliseconds that one rests on something before its words appear; from one to the next there is no waiting. */
const rest = 400
/** Milliseconds after which words that one has left go: long enough to move onto them. */
const linger = 100

/** Marks where words are shown: one may point at them, too. */
export const tipPopup = 'data-tip-popup'

/** Tells whose words are to be seen: of what one points at, or what the keyboard has come to; null: nobody's. Returns how to stop. */
export function watchTips(show: (anchor: Element | null) => void): () => void {
  let shown: Element | null = null
  let pressed: Element | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const set = (next: Element | null) => {
    clearTimeout(timer)
    if (next === shown) return
    shown = next
    show(next)
    removal.disconnect()
    if (next) removal.observe(document.body, { childList: true, subtree: true })
  }
  const removal = new MutationObserver(() => {
    if (shown?.isConnected === false) set(null)
  })
  const soon = (next: Element | null, wait: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => set(next), wait)
  }
  const over = ({ target, pointerType }: PointerEvent) => {
    if (pointerType === 'touch' || !(target instanceof Element)) return
    const anchor = target.closest('[data-tip]')
    if (anchor !== pressed) pressed = null
    if (anchor === shown || target.closest(`[${tipPopup}]`)) clearTimeout(timer)
    else if (anchor !== pressed) soon(anchor, anchor === null ? linger : shown ? 0 : rest)
  }
  const out = ({ relatedTarget }: PointerEvent) => {
    if (relatedTarget === null) soon(null, linger)
  }
  const down = ({ target }: PointerEvent) => {
    pressed = target instanceof Element ? target.closest('[data-tip]') : null
    set(null)
  }
  const focus = ({ target }: FocusEvent) => {
    const anchor =
      target instanceof Element && target.matches(':focus-visible') && target.closest('[data-tip]')
    if (anchor) soon(anchor, 0)
  }
  const away = () => set(null)
  const stop = new AbortController()
  const how = { signal: stop.signal, passive: true }
  document.addEventListener('pointerover', over, how)
  document.addEventListener('pointerout', out, how)
  document.addEventListener('pointerdown', down, { ...how, capture: true })
  document.addEventListener('focusin', focus, how)
  document.addEventListener('focusout', away, how)
  document.addEventListener('keydown', away, { ...how, capture: true })
  return () => {
    stop.abort()
    away()
  }
}
