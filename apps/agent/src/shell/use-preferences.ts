import { useEffect } from 'react'
import { applyDensity } from '../lib/density.ts'
import { changeLanguage } from '../lib/language.ts'
import { useMe } from '../lib/session.ts'
import { applyTheme } from '../lib/theme.ts'

/** The screen follows what the account says, also when it was changed on another device. */
export function usePreferences(): void {
  const { language, theme, density } = useMe()
  useEffect(() => {
    changeLanguage(language)
  }, [language])
  useEffect(() => applyTheme(theme), [theme])
  useEffect(() => applyDensity(density), [density])
}
