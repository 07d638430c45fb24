// Fires: platform-imports-no-module
import { modules } from '../modules.ts'

export const used = modules
