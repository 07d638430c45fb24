import type { Tip } from '@stoa/contract/tips'

const listeners = new Set<(tip: Tip) => void>()

/** Said by whatever a tip is about, each time that somebody does it; whoever keeps the tips listens. */
export const tipDone = (tip: Tip): void => {
  for (const tell of listeners) tell(tip)
}

export const onTipDone = (tell: (tip: Tip) => void) => {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}
