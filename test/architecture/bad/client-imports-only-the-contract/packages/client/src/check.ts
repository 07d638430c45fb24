// Fires: client-imports-only-the-contract
import { z } from 'zod'

export const used = z
