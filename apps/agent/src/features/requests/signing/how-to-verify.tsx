import { useText } from '../../../lib/text.ts'
import styles from './how-to-verify.module.css'

/** For whoever writes the program at the other end: the steps, and an example. */
export function HowToVerify({ header }: { header: string }) {
  const t = useText()
  return (
    <div className={styles.how}>
      <h3>{t('requests:signing.howTitle')}</h3>
      <ol className={styles.steps}>
        <li>{t('requests:signing.stepHeader', { header: `\u2068${header}\u2069` })}</li>
        <li>{t('requests:signing.stepCompute')}</li>
        <li>{t('requests:signing.stepCompare')}</li>
      </ol>
      <section
        className={styles.code}
        dir="ltr"
        aria-label={t('requests:signing.example')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
      >
        {exampleFor(header)}
      </section>
    </div>
  )
}

const exampleFor = (header: string) => `import { createHmac, timingSafeEqual } from 'node:crypto'

const parts = Object.fromEntries(request.headers['${header.toLowerCase()}'].split(',').map(part => part.split('=')))
const expected = createHmac('sha256', secret).update(\`\${parts.t}.\${body}\`).digest('hex')
const genuine = timingSafeEqual(Buffer.from(parts.v1), Buffer.from(expected))
const fresh = Math.abs(Date.now() / 1000 - Number(parts.t)) < 300`
