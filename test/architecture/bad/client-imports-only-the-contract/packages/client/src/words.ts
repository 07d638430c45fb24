// Fires: client-imports-only-the-contract
import { languages } from '../../text/src/languages.ts'

export const used = languages
