import { ApiError } from '@stoa/client/api-error'
import { upload } from '@stoa/client/upload'
import { largestUpload } from '@stoa/contract/files'
import type { Attachment } from '@stoa/contract/messages'
import { fileSize } from '@stoa/text/format'
import { useEffect, useRef, useState } from 'react'
import { useReader } from '../session.ts'
import { errorText } from '../show-error.ts'
import { useText } from '../text.ts'

/** 25 MB counts in powers of two; sizes are shown in powers of ten, as in file managers. */
const shownLimit = (largestUpload / 2 ** 20) * 1e6

export type Upload = {
  key: number
  name: string
  size: number
  attachment: Attachment | null
  /** Why it is not there, in the reader's language. */
  problem: string | null
}

/** Files go to the server as soon as they are chosen; a message then claims them by id. */
/** `kept`: files that the ticket has already, and that go along again; `waiting`: uploaded before, for no message yet. */
export function useUploads(kept: readonly Attachment[] = [], waiting: readonly Attachment[] = []) {
  const t = useText()
  const { language } = useReader()
  const keptIds = useRef(new Set(kept.map(({ id }) => id)))
  const [items, setItems] = useState<Upload[]>(() =>
    [...kept, ...waiting].map(attachment => ({
      key: -attachment.id,
      name: attachment.name,
      size: attachment.size,
      attachment,
      problem: null,
    })),
  )
  const running = useRef(new Map<number, AbortController>())
  const nextKey = useRef(1)

  useEffect(() => {
    const all = running.current
    return () => {
      for (const controller of all.values()) controller.abort()
    }
  }, [])

  const settle = (key: number, outcome: Partial<Upload>) =>
    setItems(before => before.map(item => (item.key === key ? { ...item, ...outcome } : item)))

  const start = (file: File) => {
    const key = nextKey.current
    nextKey.current += 1
    const item: Upload = { key, name: file.name, size: file.size, attachment: null, problem: null }
    if (file.size > largestUpload) {
      const size = fileSize(shownLimit, language)
      setItems(before => [
        ...before,
        { ...item, problem: t('tickets:fileTooLarge', { name: file.name, size }) },
      ])
      return
    }
    setItems(before => [...before, item])
    const controller = new AbortController()
    running.current.set(key, controller)
    upload(file, controller.signal)
      .then(attachment => settle(key, { attachment }))
      .catch((error: unknown) => {
        if (controller.signal.aborted) return
        if (!(error instanceof ApiError)) console.error(error)
        settle(key, { problem: errorText(error) })
      })
      .finally(() => running.current.delete(key))
  }

  return {
    items,
    ids: items.flatMap(({ attachment }) => attachment?.id ?? []).filter(id => !keptIds.current.has(id)),
    keptIds: items.flatMap(({ attachment }) => attachment?.id ?? []).filter(id => keptIds.current.has(id)),
    /** Those that are there, and were not in the ticket before. */
    attachments: items.flatMap(({ attachment }) =>
      attachment && !keptIds.current.has(attachment.id) ? [attachment] : [],
    ),
    busy: items.some(({ attachment, problem }) => !attachment && !problem),
    add: (files: readonly File[]) => files.forEach(start),
    /** Files that the server has already, as if they had just been uploaded. */
    adopt(files: readonly Attachment[]) {
      const fresh = files.map(attachment => {
        const key = nextKey.current
        nextKey.current += 1
        return { key, name: attachment.name, size: attachment.size, attachment, problem: null }
      })
      setItems(before => [...before, ...fresh])
    },
    remove(key: number) {
      running.current.get(key)?.abort()
      setItems(before => before.filter(item => item.key !== key))
    },
  }
}

export type Uploads = ReturnType<typeof useUploads>
