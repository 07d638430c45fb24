import type { ContactProfile } from '@stoa/contract/contacts'
import type { Db } from '../../../platform/db/database.ts'

/** Into whom a contact was merged, and who was merged into it, the newest first. */
export const mergesOf = async (
  db: Db,
  id: number,
  mergedIntoId: number | null,
): Promise<Pick<ContactProfile, 'mergedInto' | 'merged'>> => {
  const into =
    mergedIntoId === null
      ? undefined
      : await db
          .selectFrom('contact')
          .select(['id', 'name', 'email'])
          .where('id', '=', mergedIntoId)
          .executeTakeFirst()
  const merged = await db
    .selectFrom('contact_merge')
    .innerJoin('contact', 'contact.id', 'contact_merge.contact_id')
    .select(['contact.id', 'contact.name', 'merged_at'])
    .where('into_id', '=', id)
    .orderBy('merged_at', 'desc')
    .limit(50)
    .execute()
  return {
    mergedInto: into ? { id: into.id, name: into.name || into.email } : null,
    merged: merged.map(({ id: contactId, name, merged_at }) => ({
      id: contactId,
      name,
      at: merged_at.toString(),
    })),
  }
}
