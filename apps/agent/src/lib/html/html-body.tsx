import { ImageIcon, ImageOff } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useText } from '../text.ts'
import styles from './html-body.module.css'
import { HtmlFrame } from './html-frame.tsx'
import { useFrameDocument } from './use-frame-document.ts'
import { usePictureTrust } from './use-picture-trust.ts'

type Props = {
  html: string
  title: string
  /** Who wrote it, where that is known well enough to trust them with pictures; null: nobody. */
  sender?: string | null
}

/** Foreign HTML: cleaned, in a frame without scripts, pictures from the internet only when asked for, or of a trusted sender. */
export function HtmlBody({ html, title, sender = null }: Props) {
  const t = useText()
  const [asked, setAsked] = useState(false)
  const { canBeTrusted, isTrusted, trust, distrust } = usePictureTrust(sender)
  const pictures = asked || isTrusted
  const made = useFrameDocument(html, pictures, t('tickets:showQuote'))

  if (!made) return <Skeleton />
  return (
    <div className={styles.body}>
      {made.hasRemotePictures && !pictures && (
        <div className={styles.pictures}>
          <ImageOff aria-hidden="true" />
          <span>{t('tickets:picturesHidden')}</span>
          <div className={styles.acts}>
            <Button size="small" onClick={() => setAsked(true)}>
              {t('tickets:showPictures')}
            </Button>
            {canBeTrusted && (
              <Button look="quiet" size="small" onClick={trust}>
                {t('tickets:alwaysShowPictures')}
              </Button>
            )}
          </div>
        </div>
      )}
      {made.hasRemotePictures && isTrusted && (
        <div className={styles.pictures}>
          <ImageIcon aria-hidden="true" />
          <span>{t('tickets:picturesOfSender')}</span>
          <div className={styles.acts}>
            <Button size="small" onClick={distrust}>
              {t('tickets:askForPictures')}
            </Button>
          </div>
        </div>
      )}
      <HtmlFrame made={made} title={title} />
    </div>
  )
}
