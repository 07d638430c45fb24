import { filePaths } from '@stoa/contract/files'
import type { Attachment } from '@stoa/contract/messages'
import { request } from './request.ts'

/** Uploads one file; a message then claims it by the id of the answer. Throws ApiError (`attachment_too_large`). */
export async function upload(file: File, signal?: AbortSignal): Promise<Attachment> {
  const form = new FormData()
  form.set('file', file, file.name)
  const answer = await request(filePaths.upload, {
    method: 'POST',
    body: form,
    ...(signal ? { signal } : {}),
  })
  return answer as Attachment
}
