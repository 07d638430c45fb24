import type { View } from '@stoa/contract/views'
import type { Db } from '../../../platform/db/database.ts'
import type { ViewRow } from '../store/views.ts'

/** What views name that is gone, by the view. */
export const brokenOf = async (_db: Db, _views: readonly ViewRow[]): Promise<Map<number, View['broken']>> =>
  new Map()
