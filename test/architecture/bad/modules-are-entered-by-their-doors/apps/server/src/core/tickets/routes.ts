// Fires: modules-are-entered-by-their-doors
import { signIn } from '../people/commands/sign-in.ts'

export const used = signIn
