import { signIn } from '../people/commands.ts'

export const used = signIn
