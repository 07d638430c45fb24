import { filePaths } from '@stoa/contract/files'
import { bareContentId } from '../../../../platform/content-id.ts'
import type { LoadedFile } from './load-files.ts'

/** An attached picture that the HTML shows: it travels beside it, under a Content-ID. */
export type Pictures = {
  /** For `cleanHtml`: the source in the mail of a source in what was written; null for what does not travel. */
  sourceOf(source: string): string | null
  /** The Content-ID of a file that the HTML asked for, without angle brackets; undefined for plain attachments. */
  cidOf(file: LoadedFile): string | undefined
}

const isWeb = /^https?:\/\//i

/**
 * Finds which attachment each picture of the HTML is, by its address here or by Content-ID.
 * @param publicUrl where pictures may point with a full address of ours
 */
export const picturesInText = (files: readonly LoadedFile[], publicUrl: string, domain: string): Pictures => {
  const shown = new Map<number, string>()
  const byAddress = new Map<string, LoadedFile>()
  for (const file of files) {
    byAddress.set(filePaths.attachment(file.id), file)
    byAddress.set(publicUrl + filePaths.attachment(file.id), file)
    if (file.contentId) byAddress.set(`cid:${bareContentId(file.contentId)}`, file)
  }
  return {
    sourceOf(source) {
      const file = byAddress.get(source.startsWith('cid:') ? `cid:${bareContentId(source.slice(4))}` : source)
      if (!file) return isWeb.test(source) && !source.startsWith(publicUrl) ? source : null
      const cid = shown.get(file.id) ?? `file-${file.id}@${domain}`
      shown.set(file.id, cid)
      return `cid:${cid}`
    },
    cidOf: file => shown.get(file.id),
  }
}
