// Fires: agent-app-never-loads-zod
import { z } from 'zod'

export const person = z
