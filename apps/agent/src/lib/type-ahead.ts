import { dialog, typing } from './typing.ts'

/** Milliseconds that a place to write may take to come; keys act again after that. */
const patience = 5_000
let ended: (() => void) | null = null

/**
 * Gathers what is typed from now on until another place to write has the focus, which gets it. Whoever asks to write goes on typing at once,
 * and the letters are no shortcuts meanwhile. Escape ends it. Where a place to write has the focus already, the letters are for that, unless
 * it is `left` for another one.
 */
export function typeAhead({ left = false } = {}): void {
  ended?.()
  const from = document.activeElement
  if (!left && from?.closest(typing)) return
  let text = ''
  let arrived = false
  const isAnother = (target: EventTarget | null, what: string): target is Element =>
    target instanceof Element && target.closest(what) !== null && target !== from
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (!arrived && isAnother(event.target, typing)) return
    if (event.key === 'Escape') return end()
    if (event.key === 'Backspace') text = text.slice(0, -1)
    else if (event.key.length === 1) text += event.key
    else return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  const arrive = ({ target }: FocusEvent) => {
    if (arrived || !isAnother(target, `${typing}, ${dialog}`)) return
    arrived = true
    // The place knows where its cursor is only after it has the focus; what is typed until then comes behind what was typed before.
    setTimeout(() => {
      end()
      if (text !== '') document.execCommand('insertText', false, text)
    })
  }
  const end = () => {
    clearTimeout(timer)
    document.removeEventListener('keydown', press, true)
    document.removeEventListener('focusin', arrive)
    ended = null
  }
  const timer = setTimeout(end, patience)
  document.addEventListener('keydown', press, true)
  document.addEventListener('focusin', arrive)
  ended = end
}
