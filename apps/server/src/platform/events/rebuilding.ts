import type { Tx } from '../db/database.ts'
import { moveBookmark, register } from './bookmark.ts'
import type { Follower } from './follower.ts'

/** Holds a follower where it is until the end of the transaction, for whoever makes what it keeps anew from all events. */
export const holdFollower = async (tx: Tx, follower: Follower): Promise<void> => {
  await register(tx, [follower])
  await tx.selectFrom('follower').select('name').where('name', '=', follower.name).forUpdate().execute()
}

/** It goes on after a tick. What had been set aside for it is in what was made anew. */
export const goOnAfter = async (tx: Tx, follower: Follower, tick: number): Promise<void> => {
  await moveBookmark(tx, follower, tick)
  await tx.deleteFrom('follower_failure').where('follower', '=', follower.name).execute()
}
