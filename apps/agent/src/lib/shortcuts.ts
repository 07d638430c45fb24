import { useEffect, useSyncExternalStore } from 'react'
import { dialog, typing } from '../ui/typing.ts'

const memory = 'stoa.singleKeys'
const listeners = new Set<() => void>()

/** Whether single keys act at all: whoever steers by voice can switch them off, on this device. */
export const singleKeys = {
  read: () => localStorage.getItem(memory) !== 'off',
  set(on: boolean) {
    localStorage.setItem(memory, on ? 'on' : 'off')
    for (const tell of listeners) tell()
  },
}

const subscribe = (tell: () => void) => {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

export const useSingleKeys = () => useSyncExternalStore(subscribe, singleKeys.read)

/** The letter on the key in Latin script, so that `j` is the same key on a Greek, Russian or Arabic keyboard. */
export function keyOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (/^[\x20-\x7e]$/.test(key) || key.length > 1) return key.length > 1 ? key : key.toLowerCase()
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? (code === 'Slash' ? '/' : key)
}

type Acts = Readonly<Record<string, () => void>>
const live = new Set<Acts>()

/** What single keys would do now, whether they are switched on or not; the list of everything that can be done offers it by name. */
export const liveActs = (): Acts => Object.assign({}, ...live)

/** Single keys of a page: `useShortcuts({ j: next, '/': search })`. Never while somebody types or a dialog is open. */
export function useShortcuts(acts: Acts): void {
  const on = useSingleKeys()
  useEffect(() => {
    live.add(acts)
    return () => {
      live.delete(acts)
    }
  }, [acts])
  useEffect(() => {
    if (!on) return
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
        return
      const target = event.target instanceof Element ? event.target : null
      if (target?.closest(`${typing}, ${dialog}`) || document.querySelector(dialog)) return
      const act = acts[keyOf(event)]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [acts, on])
}
