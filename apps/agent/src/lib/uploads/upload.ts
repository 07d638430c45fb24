import { ApiError } from '@stoa/client/api-error'
import { isErrorBody, unexpected } from '@stoa/client/request'
import { filePaths } from '@stoa/contract/files'
import type { Attachment } from '@stoa/contract/messages'

type Watching = {
  signal?: AbortSignal /** How much of it is on its way, from 0 to 1. */
  onShare?: (share: number) => void
}

/**
 * Uploads one file; a message then claims it by the id of the answer. Throws ApiError (`attachment_too_large`). By XMLHttpRequest:
 * `fetch` tells nobody how far it is.
 */
export const upload = (file: File, { signal, onShare }: Watching = {}): Promise<Attachment> =>
  new Promise((resolve, reject) => {
    const form = new FormData()
    form.set('file', file, file.name)
    const asking = new XMLHttpRequest()
    asking.open('POST', filePaths.upload)
    asking.responseType = 'json'
    asking.upload.addEventListener('progress', ({ loaded, total }) => total > 0 && onShare?.(loaded / total))
    asking.addEventListener('load', () => {
      const { status, response } = asking
      if (status >= 200 && status < 300) resolve(response as Attachment)
      else reject(new ApiError(status, isErrorBody(response) ? response : unexpected(asking)))
    })
    asking.addEventListener('error', () =>
      reject(new ApiError(0, { error: 'unreachable', message: `No answer from ${filePaths.upload}` })),
    )
    asking.addEventListener('abort', () =>
      reject(new DOMException('The upload was cancelled.', 'AbortError')),
    )
    signal?.addEventListener('abort', () => asking.abort())
    asking.send(form)
  })
