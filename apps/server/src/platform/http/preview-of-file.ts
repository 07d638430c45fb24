import type { Preview } from '@stoa/contract/file-previews'

type File = { name: string; type: string; danger?: string | null }
export type Shown = { preview: Preview /** As which it is handed out. */; type: string }

// What browsers show and that runs nothing; everything else is only ever downloaded, so that no foreign page runs here.
const shown: Readonly<Record<string, Preview>> = {
  'image/png': 'picture',
  'image/jpeg': 'picture',
  'image/gif': 'picture',
  'image/webp': 'picture',
  'image/avif': 'picture',
  'application/pdf': 'pdf',
  'text/plain': 'text',
  'audio/mpeg': 'audio',
  'audio/mp4': 'audio',
  'audio/aac': 'audio',
  'audio/ogg': 'audio',
  'audio/wav': 'audio',
  'audio/webm': 'audio',
  'audio/flac': 'audio',
  'video/mp4': 'video',
  'video/webm': 'video',
  'video/ogg': 'video',
  'video/quicktime': 'video',
}

/** The same under other names. */
const aliases: Readonly<Record<string, string>> = {
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'application/x-pdf': 'application/pdf',
  'audio/mp3': 'audio/mpeg',
  'audio/x-wav': 'audio/wav',
  'audio/wave': 'audio/wav',
  'audio/x-m4a': 'audio/mp4',
  'audio/x-flac': 'audio/flac',
}

/** What programs that know no better call everything. */
const says = /^(application\/(octet-stream|x-download|binary|force-download))?$/
const byEnding: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  pdf: 'application/pdf',
  txt: 'text/plain',
  log: 'text/plain',
  csv: 'text/plain',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  oga: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
  flac: 'audio/flac',
  mp4: 'video/mp4',
  webm: 'video/webm',
  mov: 'video/quicktime',
}

/** What is text under another name: mails, reports of their delivery, invitations. */
const readable = /^(message\/.*|text\/(calendar|rfc822-headers|csv))$/

/** How a file may be looked at in the app, whatever its sender calls it; null: it is only ever downloaded. */
export const previewOfFile = ({ name, type, danger }: File): Shown | null => {
  if (danger) return null
  const said = type.split(';')[0]?.trim().toLowerCase() ?? ''
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const named = says.test(said) ? byEnding[ending] : (aliases[said] ?? said)
  const meant = named !== undefined && readable.test(named) ? 'text/plain' : named
  const preview = meant === undefined ? undefined : shown[meant]
  return meant !== undefined && preview ? { preview, type: meant } : null
}
