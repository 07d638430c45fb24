import { refuse } from '../../../platform/http/refusal.ts'
import type { Platform } from '../../../platform/platform.ts'
import { readToken } from '../person-token.ts'

/** Whom the invitation in a link is for. @throws token_invalid */
export const getInvitation = async (
  platform: Platform,
  token: string,
): Promise<{ email: string; name: string; company: string }> => {
  const id = readToken(platform.secrets, token, 'invitation')
  const row = await platform.db
    .selectFrom('person_token')
    .innerJoin('person', 'person.id', 'person_id')
    .leftJoin('company', 'company.one', 'company.one')
    .select(['person.email', 'person.name', 'company.name as company'])
    .where('person_token.id', '=', id)
    .where('used_at', 'is', null)
    .where('expires_at', '>', platform.clock.now())
    .where('state', '=', 'invited')
    .executeTakeFirst()
  return row ? { ...row, company: row.company ?? '' } : refuse('token_invalid')
}
