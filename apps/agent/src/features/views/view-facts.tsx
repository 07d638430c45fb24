import type { View } from '@stoa/contract/views'
import { percent } from '@stoa/text/format'
import { Link } from '@tanstack/react-router'
import { useMe, useReader } from '../../lib/session.ts'
import { useSharingWords } from '../../lib/sharing/use-sharing-words.ts'
import { useText } from '../../lib/text.ts'
import { paths } from '../../paths.ts'

/** How many tickets are in a view, who sees it, and whose it is. */
export function ViewFacts({ view: { id, count, filled, sharing, owner } }: { view: View }) {
  const t = useText()
  const me = useMe()
  const { language } = useReader()
  const sharingWords = useSharingWords()
  const howMany =
    count === null ? t('views:filling', { percent: percent(filled, language) }) : t('views:count', { count })
  return (
    <>
      <Link to={paths.tickets} search={{ saved: id }}>
        {howMany}
      </Link>
      <span>{sharingWords(sharing)}</span>
      {sharing.with !== 'nobody' && <span>{whose()}</span>}
    </>
  )

  function whose() {
    if (!owner) return t('views:byProgram')
    return owner.id === me.id ? t('views:byYou') : t('views:by', { name: `\u2068${owner.name}\u2069` })
  }
}
