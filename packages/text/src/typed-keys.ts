import type {} from 'i18next'
import type { Catalogue } from './catalogues.ts'

/** `t('tickets:reply')` compiles only where the English catalogue has the key. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell'
    resources: Catalogue
  }
}
