import { type ComponentProps, cloneElement, type ReactElement, useState } from 'react'
import { useFetchAhead } from './fetch-ahead.ts'
import { typeAhead } from './type-ahead.ts'

/** With what a button was pressed: under keys the first line is chosen at once. */
export type Opener = 'pointer' | 'keys'
export type Trigger = ReactElement<ComponentProps<'button'>>

/**
 * What opens from a button, fetched ahead, at the latest when somebody points at the button; until it is asked for there is the bare `button`.
 * It is put in place of that only when it opens, and takes the focus then: nothing on the screen is exchanged under somebody's hands.
 * `load` is the same function at each call; `onAsked` hears that `part` is there and should be open.
 */
export function useOnDemand<Part extends object>(
  popup: 'menu' | 'dialog',
  trigger: Trigger,
  load: () => Promise<Part>,
  onAsked?: () => void,
): { part: Part | null; opener: Opener; button: ReactElement } {
  const [asked, setAsked] = useState<{ part: Part; opener: Opener } | null>(null)
  useFetchAhead(load)
  const fetch = () => void load().catch(() => {})
  const ask = async (opener: Opener) => {
    // Not there and no connection: the button stays, to be pressed again.
    const part = await load().catch(() => null)
    if (!part) return
    setAsked({ part, opener })
    onAsked?.()
  }
  const button = cloneElement(trigger, {
    'aria-haspopup': popup,
    'aria-expanded': false,
    onPointerEnter: fetch,
    onFocus: fetch,
    onClick: event => {
      const opener = event.detail === 0 ? 'keys' : 'pointer'
      if (popup === 'dialog' && opener === 'keys') typeAhead()
      void ask(opener)
    },
    onKeyDown: event => {
      if (popup !== 'menu' || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
      event.preventDefault()
      void ask('keys')
    },
  })
  return { part: asked?.part ?? null, opener: asked?.opener ?? 'pointer', button }
}
