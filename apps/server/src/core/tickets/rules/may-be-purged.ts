import { isAside, type Status } from '@stoa/contract/ticket-shapes'

/** Only what somebody has put out of the way before: nobody purges what is being worked on by a slip. */
export const mayBePurged = ({
  status,
  mergedIntoId,
}: {
  status: Status
  mergedIntoId: number | null
}): boolean => isAside(status) && mergedIntoId === null
