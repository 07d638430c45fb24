import { createInstance } from 'i18next'

export const used = createInstance
