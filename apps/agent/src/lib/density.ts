import { useSyncExternalStore } from 'react'

export type Density = 'roomy' | 'compact'

const memory = 'stoa.density'
const listeners = new Set<() => void>()

/** Tokens do the rest: `data-density` sets how close things stand. Also remembered for the next visit, so that nothing jumps. */
export function applyDensity(density: Density): void {
  if (density === 'roomy') delete document.documentElement.dataset.density
  else document.documentElement.dataset.density = density
  localStorage.setItem(memory, density)
  for (const tell of listeners) tell()
}

export const applyRememberedDensity = (): void => {
  if (localStorage.getItem(memory) === 'compact') applyDensity('compact')
}

const subscribe = (tell: () => void) => {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/** For sizes that must be known in pixels. */
export const useIsCompact = (): boolean =>
  useSyncExternalStore(subscribe, () => document.documentElement.dataset.density === 'compact')
