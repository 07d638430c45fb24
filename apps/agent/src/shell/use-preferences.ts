import { useEffect } from 'react'
import { changeLanguage } from '../lib/language.ts'
import { useMe } from '../lib/session.ts'
import { applyTheme } from '../lib/theme.ts'

/** The screen follows what the account says, also when it was changed on another device. */
export function usePreferences(): void {
  const { language, theme } = useMe()
  useEffect(() => {
    changeLanguage(language)
  }, [language])
  useEffect(() => applyTheme(theme), [theme])
}
