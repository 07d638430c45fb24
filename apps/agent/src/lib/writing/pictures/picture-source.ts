import { filePaths } from '@stoa/contract/files'

const ours = filePaths.attachment(0).slice(0, -1)
/** Pictures that bring themselves along; SVG is a document. */
const drawn = /^data:image\/(png|jpe?g|gif|webp|avif);base64,/i

/** What a picture of pasted text is: one that the server has, one that has to get there first, or none that can be had. */
export function pictureSource(address: string): { src: string } | { waits: string } | null {
  const text = address.trim()
  if (text.startsWith(ours) && /^\d+$/.test(text.slice(ours.length))) return { src: text }
  if (drawn.test(text) || /^https?:\/\//i.test(text)) return { waits: text }
  return null
}

/** The bytes of a picture that brings itself along, or lies elsewhere: then the server fetches it, and nobody there learns who asks. */
export async function fileOf(address: string): Promise<File | null> {
  if (drawn.test(address)) {
    const type = /^data:([^;]+);/i.exec(address)?.[1] ?? 'image/png'
    const bytes = Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), each => each.charCodeAt(0))
    return new File([bytes], `picture.${type.split('/')[1]}`, { type })
  }
  const answer = await fetch(`${filePaths.pictures}?url=${encodeURIComponent(address)}`)
  const type = answer.headers.get('content-type') ?? ''
  if (!answer.ok || !type.startsWith('image/')) return null
  const name = URL.parse(address)?.pathname.split('/').at(-1)
  return new File([await answer.blob()], name || 'picture', { type })
}
