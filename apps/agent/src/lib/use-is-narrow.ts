import { useSyncExternalStore } from 'react'

/** As in the style sheets: a phone upright. For what stands elsewhere there; what only looks different is theirs. */
const narrow = matchMedia('(max-width: 40rem)')

const subscribe = (tell: () => void) => {
  narrow.addEventListener('change', tell)
  return () => narrow.removeEventListener('change', tell)
}

export const useIsNarrow = (): boolean => useSyncExternalStore(subscribe, () => narrow.matches)
