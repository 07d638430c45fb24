import type { apiKeys } from '@stoa/contract/people'
import type { Answer } from '@stoa/contract/route'
import type { Db } from '../../../platform/db/database.ts'
import { presentApiKey } from '../present.ts'
import { listLiveApiKeys } from '../store/api-keys.ts'

/** Keys that can still be used, oldest first; never their secrets. */
export const listApiKeys = async (db: Db): Promise<Answer<typeof apiKeys.list>> => ({
  items: (await listLiveApiKeys(db)).map(presentApiKey),
})
