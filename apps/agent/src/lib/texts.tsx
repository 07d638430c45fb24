import type { Language } from '@stoa/contract/settings-shapes'
import type { Translate } from '@stoa/text/translator'
import i18next from 'i18next'
import { type ReactNode, useMemo, useSyncExternalStore } from 'react'
import { TextContext } from './text.ts'

const subscribe = (tell: () => void) => {
  i18next.on('languageChanged', tell)
  return () => i18next.off('languageChanged', tell)
}

/** Gives all components below the words of the language of the moment. */
export function Texts({ children }: { children: ReactNode }) {
  const language = useSyncExternalStore(subscribe, () => i18next.language) as Language
  const words = useMemo(() => ({ language, t: i18next.getFixedT(language) as Translate }), [language])
  return <TextContext value={words}>{children}</TextContext>
}
