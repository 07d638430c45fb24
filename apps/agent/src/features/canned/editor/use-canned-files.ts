import type { CannedMessage } from '@stoa/contract/canned-messages'
import { useState } from 'react'
import { useUploads } from '../../../lib/uploads/use-uploads.ts'

/** The files that a canned message has, and those that are added to it. */
export function useCannedFiles(kept: CannedMessage['files']) {
  const uploads = useUploads()
  const [removeFileIds, setRemoved] = useState<number[]>([])
  return {
    uploads,
    kept: kept.filter(({ id }) => !removeFileIds.includes(id)),
    uploadIds: uploads.with('').ids,
    removeFileIds,
    remove: (id: number) => setRemoved([...removeFileIds, id]),
    changed: removeFileIds.length > 0 || uploads.listed.length > 0,
  }
}

export type CannedFilesState = ReturnType<typeof useCannedFiles>
