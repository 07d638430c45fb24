import { Suspense, useEffect, useState } from 'react'
import { useText } from '../../../../lib/text.ts'
import { lazily } from '../../../../ui/lazily.ts'
import { Spinner } from '../../../../ui/spinner.tsx'
import type { ShownFile } from '../shown-file.ts'
import styles from './preview-dialog.module.css'

const PdfPages = lazily(() => import('./pdf-pages.tsx').then(({ PdfPages: pages }) => ({ default: pages })))

/** One file, as the server says that it can be looked at. */
export function PreviewedFile({ file }: { file: ShownFile }) {
  const t = useText()
  const [failed, setFailed] = useState(false)
  const fail = () => setFailed(true)
  if (failed)
    return (
      <p className={styles.failed} role="alert">
        {t('writing:preview.failed')}
      </p>
    )
  if (file.preview === 'picture')
    return (
      <div className={styles.stage}>
        <img src={file.url} alt={file.name} className={styles.picture} onError={fail} />
      </div>
    )
  if (file.preview === 'audio')
    return (
      <div className={styles.stage}>
        {/* biome-ignore lint/a11y/useMediaCaption: a customer's recording has no captions */}
        <audio src={file.url} controls aria-label={file.name} onError={fail} />
      </div>
    )
  if (file.preview === 'video')
    return (
      <div className={styles.stage}>
        {/* biome-ignore lint/a11y/useMediaCaption: a customer's film has no captions */}
        <video src={file.url} controls aria-label={file.name} className={styles.picture} onError={fail} />
      </div>
    )
  if (file.preview === 'pdf')
    return (
      <Suspense fallback={<Waiting />}>
        <PdfPages url={file.url} onFail={fail} />
      </Suspense>
    )
  return <TextFile url={file.url} onFail={fail} />
}

const Waiting = () => (
  <div className={styles.stage}>
    <Spinner />
  </div>
)

/** Longer ones are downloaded rather than read here. */
const mostText = 500_000

function TextFile({ url, onFail }: { url: string; onFail: () => void }) {
  const [text, setText] = useState<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once
  useEffect(() => {
    const controller = new AbortController()
    fetch(url, { signal: controller.signal, headers: { range: `bytes=0-${mostText - 1}` } })
      .then(answer => (answer.ok ? answer.text() : Promise.reject(new Error(`${answer.status}`))))
      .then(setText)
      .catch(() => !controller.signal.aborted && onFail())
    return () => controller.abort()
  }, [url])
  if (text === null) return <Waiting />
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <pre className={styles.text} dir="auto" tabIndex={0}>
      {text}
    </pre>
  )
}
