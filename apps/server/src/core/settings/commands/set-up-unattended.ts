import { password as passwordShape } from '@stoa/contract/people'
import { email as emailShape } from '@stoa/contract/shapes'
import { system } from '../../../platform/events/act.ts'
import { Refusal } from '../../../platform/http/refusal.ts'
import { type Platform, write } from '../../../platform/platform.ts'
import { StartError } from '../../../platform/start-error.ts'
import { hashPassword } from '../../people/commands.ts'
import { readCompany } from '../store.ts'
import { setUp } from './set-up.ts'

/**
 * Sets up with an owner named in the environment, in place of the set-up page; does nothing on a server
 * that has an owner. @throws StartError for an address or a password that cannot be taken
 */
export const setUpUnattended = async (
  platform: Platform,
  given: { email: string; password: string },
): Promise<void> => {
  if (await readCompany(platform.db)) return
  const owner = await ownerFrom(given)
  const timeZone = Temporal.Now.timeZoneId()
  const company = { name: 'My company', language: 'en', timeZone } as const
  await write(platform, system, act => setUp(act, { owner, company, departments: [] })).catch(error => {
    // Another node that starts at the same moment was quicker.
    if (!(error instanceof Refusal && error.code === 'already_set_up')) throw error
  })
}

const ownerFrom = async (given: { email: string; password: string }) => {
  const email = emailShape.safeParse(given.email)
  if (!email.success) throw new StartError('STOA_OWNER_EMAIL is not a valid e-mail address.')
  const password = passwordShape.safeParse(given.password)
  if (!password.success)
    throw new StartError('STOA_OWNER_PASSWORD must have at least 10 and at most 200 characters.')
  const [name = email.data] = email.data.split('@')
  return { name, email: email.data, passwordHash: await hashPassword(password.data) }
}
