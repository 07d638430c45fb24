export { signIn } from './commands/sign-in.ts'
