import { namespaces } from '@stoa/text/catalogues'
import type { Translate } from '@stoa/text/translator'
import i18next from 'i18next'
import { useTranslation } from 'react-i18next'

/** `t('save')` for the shell's words, `t('tickets:reply')` for a feature's. */
export const useText = () => useTranslation(namespaces).t as Translate

/** Outside of components, in the language of the moment. */
export const translate = i18next.t as unknown as Translate
