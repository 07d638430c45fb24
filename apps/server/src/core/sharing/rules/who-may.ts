import type { Sharing } from '@stoa/contract/macros'

/** Whoever uses what people share. */
export type Viewer = {
  /** Null: a program. */
  personId: number | null
  /** Where they work. */
  departmentIds: readonly number[]
  /** May share with anybody. */
  sharesWithAll: boolean
  /** May share with those who work there. */
  sharesWith: 'all' | readonly number[]
}

type Shared = { ownerId: number | null; sharing: Sharing }

export const mayShare = (viewer: Viewer, sharing: Sharing): boolean => {
  if (sharing.with === 'nobody' || viewer.sharesWithAll) return true
  return (
    sharing.with === 'departments' &&
    sharing.ids.every(id => viewer.sharesWith === 'all' || viewer.sharesWith.includes(id))
  )
}

const isOwn = ({ ownerId }: Shared, { personId }: Viewer): boolean =>
  personId !== null && ownerId === personId

/** Whether it is the viewer's own or shared with the viewer. */
export const isFor = (given: Shared, viewer: Viewer): boolean => {
  const { sharing } = given
  if (isOwn(given, viewer) || sharing.with === 'everybody') return true
  if (sharing.with === 'departments') return sharing.ids.some(id => viewer.departmentIds.includes(id))
  return sharing.with === 'agents' && viewer.personId !== null && sharing.ids.includes(viewer.personId)
}

export const mayChange = (given: Shared, viewer: Viewer): boolean =>
  isOwn(given, viewer) || (given.sharing.with !== 'nobody' && mayShare(viewer, given.sharing))

/** What somebody may neither use nor change does not exist for them. */
export const maySee = (given: Shared, viewer: Viewer): boolean =>
  isFor(given, viewer) || mayChange(given, viewer)
