import type { Message } from '@stoa/contract/messages'
import { listed } from '../../../lib/conditions/listed.ts'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { apart } from '../thread/apart.ts'
import { showMessage } from '../thread/show-message.ts'
import { authorsOf } from './since-begun.ts'

type Props = { written: readonly Message[]; onShown: () => void }

/** Tells whoever writes an answer that the customer wrote on. */
export function WrittenMeanwhile({ written, onShown }: Props) {
  const t = useText()
  const { language } = useReader()
  const [first] = written
  if (!first) return null
  const show = () => {
    showMessage(first.id)
    onShown()
  }
  return (
    <Banner
      action={
        <Button size="small" onClick={show}>
          {t('tickets:presence.showMessage')}
        </Button>
      }
    >
      {t('tickets:presence.wrote', { names: listed(authorsOf(written).map(apart), 'all', language) })}
    </Banner>
  )
}
