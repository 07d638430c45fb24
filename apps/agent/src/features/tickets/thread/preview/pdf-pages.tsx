import { useEffect, useRef, useState } from 'react'
import { getDocument, type PDFDocumentProxy } from 'unpdf/pdfjs'
import { useText } from '../../../../lib/text.ts'
import { Spinner } from '../../../../ui/spinner.tsx'
import styles from './preview-dialog.module.css'

type Props = { url: string; onFail: () => void }

/** For fonts that do not come with the file; put there when the app is built. */
const whatFontsNeed = {
  cMapUrl: new URL('/assets/pdf/cmaps/', location.href).href,
  standardFontDataUrl: new URL('/assets/pdf/standard_fonts/', location.href).href,
}

/** The pages of a PDF, drawn when they come into sight. Nothing in it runs: it is only drawn. */
export function PdfPages({ url, onFail }: Props) {
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once
  useEffect(() => {
    const controller = new AbortController()
    let open: PDFDocumentProxy | null = null
    const load = async () => {
      const answer = await fetch(url, { signal: controller.signal })
      if (!answer.ok) throw new Error(`${answer.status}`)
      const data = new Uint8Array(await answer.arrayBuffer())
      open = await getDocument({ data, enableXfa: false, ...whatFontsNeed }).promise
      if (controller.signal.aborted) open.loadingTask.destroy()
      else setPdf(open)
    }
    load().catch((error: unknown) => {
      if (controller.signal.aborted) return
      console.error(error)
      onFail()
    })
    return () => {
      controller.abort()
      open?.loadingTask.destroy()
    }
  }, [url])
  if (!pdf)
    return (
      <div className={styles.stage}>
        <Spinner />
      </div>
    )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <div className={styles.pages} tabIndex={0}>
      {Array.from({ length: pdf.numPages }, (_, index) => index + 1).map(number => (
        <Page key={number} pdf={pdf} number={number} />
      ))}
    </div>
  )
}

function Page({ pdf, number }: { pdf: PDFDocumentProxy; number: number }) {
  const t = useText()
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const element = canvas.current
    if (!element) return
    let drawing: { cancel: () => void } | null = null
    const draw = async () => {
      const page = await pdf.getPage(number)
      const wide = page.getViewport({ scale: 1 }).width
      const scale = (element.clientWidth / wide) * Math.min(2, devicePixelRatio)
      const viewport = page.getViewport({ scale })
      element.width = viewport.width
      element.height = viewport.height
      const task = page.render({ canvas: element, viewport })
      drawing = task
      await task.promise
    }
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return
      observer.disconnect()
      draw().catch((error: unknown) => {
        // Closed while it was being drawn.
        if (!(error instanceof Error && error.name === 'RenderingCancelledException')) console.error(error)
      })
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
      drawing?.cancel()
    }
  }, [pdf, number])
  return (
    <canvas
      ref={canvas}
      className={styles.page}
      role="img"
      aria-label={t('writing:preview.page', { page: number, count: pdf.numPages })}
    />
  )
}
