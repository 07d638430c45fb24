/** As the contract has it, in UTF-16 units; the server says no to less. */
export const shortest = 10
const comfortable = 16

export type PasswordLength = 'none' | 'short' | 'enough' | 'long'

export const lengthOf = (password: string): PasswordLength => {
  if (password === '') return 'none'
  if (password.length < shortest) return 'short'
  return password.length < comfortable ? 'enough' : 'long'
}
