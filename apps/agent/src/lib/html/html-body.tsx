import { ImageOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useMe } from '../session.ts'
import { useText } from '../text.ts'
import type { FrameDocument } from './frame-document.ts'
import styles from './html-body.module.css'
import { HtmlFrame } from './html-frame.tsx'

/** Foreign HTML: cleaned, in a frame without scripts, pictures from the internet only when asked for. */
export function HtmlBody({ html, title }: { html: string; title: string }) {
  const t = useText()
  const { theme } = useMe()
  const [pictures, setPictures] = useState(false)
  const [made, setMade] = useState<FrameDocument | null>(null)
  const quoteLabel = t('tickets:showQuote')

  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme makes another document
  useEffect(() => {
    let wanted = true
    import('./frame-document.ts').then(({ frameDocument }) => {
      if (wanted) setMade(frameDocument(html, { pictures, quoteLabel }))
    })
    return () => {
      wanted = false
    }
  }, [html, pictures, quoteLabel, theme])

  if (!made) return <Skeleton />
  return (
    <div className={styles.body}>
      {made.hidesPictures && (
        <div className={styles.pictures}>
          <ImageOff aria-hidden="true" />
          <span>{t('tickets:picturesHidden')}</span>
          <Button look="quiet" size="small" onClick={() => setPictures(true)}>
            {t('tickets:showPictures')}
          </Button>
        </div>
      )}
      <HtmlFrame made={made} title={title} />
    </div>
  )
}
