import { requestFile } from '@stoa/client/request-file'
import { Download } from 'lucide-react'
import { type ComponentProps, useState } from 'react'
import { LinkButton } from '../ui/link-button.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { isPlainPress } from './is-plain-press.ts'
import { saveAs } from './save-as.ts'
import { showError } from './show-error.ts'

type Props = Omit<ComponentProps<typeof LinkButton>, 'render'> & { href: string }

/** A file to keep. It is fetched first: a browser that downloads by itself calls a refusal a broken file, and nobody reads why. */
export function DownloadLink({ href, icon = <Download />, ...look }: Props) {
  const [busy, setBusy] = useState(false)
  const fetchIt = async () => {
    setBusy(true)
    try {
      const { name, content } = await requestFile(href)
      saveAs(name, content)
    } catch (error) {
      showError(error)
    } finally {
      setBusy(false)
    }
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
