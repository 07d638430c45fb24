import type { Language } from '@stoa/contract/settings-shapes'
import { useTranslation } from 'react-i18next'

/** The language of the screen, also before anybody is signed in. */
export const useLanguage = () => useTranslation().i18n.language as Language
