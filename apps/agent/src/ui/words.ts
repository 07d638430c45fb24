import { createContext, useContext } from 'react'

/** The few words that components say by themselves. The app gives them once, in the reader's language. */
export type UiWords = {
  close: string
  clear: string
  dismiss: string
  loading: string
  noMatches: string
  notifications: string
  optional: string
  showPassword: string
  hidePassword: string
}

export const UiWordsContext = createContext<UiWords | null>(null)

export function useUiWords(): UiWords {
  const words = useContext(UiWordsContext)
  if (!words) throw new Error('Wrap the app in <UiWordsContext value={…}>: components need their words')
  return words
}
