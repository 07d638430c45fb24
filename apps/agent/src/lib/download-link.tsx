import { Download } from 'lucide-react'
import { type ComponentProps, useState } from 'react'
import { LinkButton } from '../ui/link-button.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { isPlainPress } from './is-plain-press.ts'
import { keepFile } from './keep-file.ts'

type Props = Omit<ComponentProps<typeof LinkButton>, 'render'> & { href: string }

/** A file to keep; it says that it is on its way. */
export function DownloadLink({ href, icon = <Download />, ...look }: Props) {
  const [busy, setBusy] = useState(false)
  const fetchIt = async () => {
    setBusy(true)
    await keepFile(href)
    setBusy(false)
  }
  return (
    <LinkButton
      {...look}
      icon={busy ? <Spinner /> : icon}
      render={
        <a
          href={href}
          download
          aria-busy={busy || undefined}
          onClick={event => {
            if (!isPlainPress(event)) return
            event.preventDefault()
            if (!busy) void fetchIt()
          }}
        />
      }
    />
  )
}
