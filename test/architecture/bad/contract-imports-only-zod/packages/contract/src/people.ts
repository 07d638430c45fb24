// Fires: contract-imports-only-zod
import { languages } from '../../text/src/languages.ts'

export const used = languages
