import { ApiError } from '@stoa/client/api-error'
import { largestUpload } from '@stoa/contract/files'
import type { Attachment } from '@stoa/contract/messages'
import { fileSize } from '@stoa/text/format'
import { useEffect, useRef, useState } from 'react'
import { useReader } from '../session.ts'
import { errorText } from '../show-error.ts'
import { useText } from '../text.ts'
import { goingAlong, type Upload } from './going-along.ts'
import { upload } from './upload.ts'

/** 25 MB counts in powers of two; sizes are shown in powers of ten, as in file managers. */
const shownLimit = (largestUpload / 2 ** 20) * 1e6

type Before = {
  /** Files that the ticket has already, and that go along again. */
  kept?: readonly Attachment[]
  /** Uploaded before, for no message yet. */
  waiting?: readonly Attachment[]
  /** The text that they go with: what stands in it as a picture is not listed. */
  html?: string
}

/** Files go to the server as soon as they are chosen; a message then claims them by id. */
export function useUploads({ kept = [], waiting = [], html = '' }: Before = {}) {
  const t = useText()
  const { language } = useReader()
  const keptIds = useRef(new Set(kept.map(({ id }) => id)))
  const [items, setItems] = useState<Upload[]>(() =>
    [...kept, ...waiting].map(attachment => there(-attachment.id, attachment, html.includes(attachment.url))),
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

  const keyed = () => {
    const key = nextKey.current
    nextKey.current += 1
    return key
  }

  /** @returns what the server made of it; null where it did not come there */
  const run = async (key: number, file: File): Promise<Attachment | null> => {
    const controller = new AbortController()
    running.current.set(key, controller)
    try {
      const attachment = await upload(file, {
        signal: controller.signal,
        onShare: share => settle(key, { share }),
      })
      settle(key, { attachment })
      return attachment
    } catch (error) {
      if (controller.signal.aborted) return null
      if (!(error instanceof ApiError)) console.error(error)
      // A picture that did not get there leaves the text; tried again, it goes along as a file.
      settle(key, { problem: errorText(error), inText: false })
      return null
    } finally {
      running.current.delete(key)
    }
  }

  const start = async (file: File, inText: boolean): Promise<Attachment | null> => {
    const item = {
      key: keyed(),
      name: file.name,
      size: file.size,
      attachment: null,
      problem: null,
      share: 0,
      file,
      inText,
    }
    if (file.size > largestUpload) {
      const size = fileSize(shownLimit, language)
      const problem = t('tickets:fileTooLarge', { name: file.name, size })
      setItems(before => [...before, { ...item, problem, file: null, inText: false }])
      return null
    }
    setItems(before => [...before, item])
    return run(item.key, file)
  }

  return {
    /** Those that are listed: a picture that stands in the text is seen there. */
    listed: items.filter(({ inText, attachment }) => !inText || !attachment),
    /** What goes along with this text. */
    with: (text: string) => goingAlong(items, text, keptIds.current),
    busy: items.some(({ attachment, problem }) => !attachment && !problem),
    add(files: readonly File[]) {
      for (const file of files) start(file, false)
    },
    /** A picture for the text. */
    addPicture: (file: File) => start(file, true),
    /** Files that the server has already, as if they had just been uploaded. */
    adopt(files: readonly Attachment[]) {
      setItems(before => [...before, ...files.map(attachment => there(keyed(), attachment, false))])
    },
    /** Takes it out; what is still on its way is not sent any further. */
    remove(key: number) {
      running.current.get(key)?.abort()
      setItems(before => before.filter(item => item.key !== key))
    },
    retry(key: number) {
      const file = items.find(item => item.key === key)?.file
      if (!file) return
      settle(key, { problem: null, share: 0 })
      run(key, file)
    },
  }
}

const there = (key: number, attachment: Attachment, inText: boolean): Upload => ({
  key,
  name: attachment.name,
  size: attachment.size,
  attachment,
  problem: null,
  share: 1,
  file: null,
  inText,
})

export type Uploads = ReturnType<typeof useUploads>
