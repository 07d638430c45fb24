import { dialog, typing } from './typing.ts'

/** Milliseconds that a place to write may take to come; keys act again after that. */
const patience = 10_000
let ended: (() => void) | null = null

/**
 * Gathers what is typed from now on until another place to write has the focus, which gets it. Whoever asks to write goes on typing at once,
 * the letters are no shortcuts meanwhile, and Enter chooses nothing that stood there before them. Escape ends it. Where a place to write has
 * the focus already, the letters are for that, unless it is `left` for another one. typed: what was typed for that place before.
 */
export function typeAhead({ left = false, typed = '' } = {}): void {
  ended?.()
  const from = document.activeElement
  if (!left && from?.closest(typing)) return
  const keys = [...typed]
  let arrived = false
  const isAnother = (target: EventTarget | null, what: string): target is Element =>
    target instanceof Element && target.closest(what) !== null && target !== from
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !event.isTrusted) return
    if (!arrived && isAnother(event.target, typing)) return
    if (event.key === 'Escape') return end()
    // The key that asked is still held.
    const isHeld = event.repeat && keys.length === 0
    if (isHeld && (event.key.length === 1 || event.key === 'Enter')) return swallow(event)
    if (event.key === 'Backspace') keys.pop()
    else if (event.key.length === 1 || event.key === 'Enter') keys.push(event.key)
    else return
    swallow(event)
  }
  const arrive = ({ target }: FocusEvent) => {
    if (arrived || !isAnother(target, `${typing}, ${dialog}`)) return
    arrived = true
    clearTimeout(timer)
    // The place knows where its cursor is only after it has the focus; what is typed until then comes behind what was typed before.
    timer = setTimeout(handOver)
  }
  const handOver = () => {
    const enter = keys.indexOf('Enter')
    if (enter === -1) end()
    const text = keys.splice(0, enter === -1 ? keys.length : enter).join('')
    if (text !== '') document.execCommand('insertText', false, text)
    if (enter === -1) return
    // What the text changes is there before Enter acts on it.
    timer = setTimeout(() => {
      keys.shift()
      pressEnter()
      handOver()
    })
  }
  const end = () => {
    clearTimeout(timer)
    document.removeEventListener('keydown', press, true)
    document.removeEventListener('focusin', arrive)
    ended = null
  }
  let timer = setTimeout(end, patience)
  document.addEventListener('keydown', press, true)
  document.addEventListener('focusin', arrive)
  ended = end
}

const swallow = (event: KeyboardEvent) => {
  event.preventDefault()
  event.stopImmediatePropagation()
}

const pressEnter = () => {
  const at = document.activeElement
  const key = new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true })
  if (at?.dispatchEvent(key) && at instanceof HTMLTextAreaElement)
    document.execCommand('insertText', false, '\n')
}
