import type { Language } from '@stoa/contract/settings-shapes'
import type { Platform } from '../../../platform/platform.ts'
import { signToken } from '../person-token.ts'
import type { Purpose } from '../store/person-tokens.ts'

/** A one-time link and whom it is for: all that a mail about it needs. */
export type PersonLink = {
  link: string
  purpose: Purpose
  name: string
  email: string
  language: Language
  expiresAt: Temporal.Instant
}

const pages: Record<Purpose, string> = { invitation: 'invitation', 'password-reset': 'reset-password' }

/** The address of a link that was just made. */
export const linkTo = ({ secrets, config }: Platform, tokenId: number, purpose: Purpose): string =>
  `${config.publicUrl}/${pages[purpose]}/${signToken(secrets, tokenId, purpose)}`

/** The link that the events `user.invited` and `user.password-reset-requested` speak of; null once it opens nothing. */
export const linkFor = async (platform: Platform, tokenId: number): Promise<PersonLink | null> => {
  const row = await platform.db
    .selectFrom('person_token')
    .innerJoin('person', 'person.id', 'person_id')
    .select(['purpose', 'name', 'email', 'language', 'expires_at'])
    .where('person_token.id', '=', tokenId)
    .where('used_at', 'is', null)
    .where('expires_at', '>', platform.clock.now())
    .executeTakeFirst()
  if (!row) return null
  const purpose = row.purpose as Purpose
  return {
    link: linkTo(platform, tokenId, purpose),
    purpose,
    name: row.name,
    email: row.email,
    language: row.language as Language,
    expiresAt: row.expires_at,
  }
}
