import { useNavigate } from '@tanstack/react-router'
import { MessageSquareQuote } from 'lucide-react'
import { useState } from 'react'
import { paths } from '../../paths.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Picker } from '../../ui/picker.tsx'
import { useText } from '../text.ts'
import { findCanned } from './find-canned.ts'
import { SuggestionList } from './suggestion-list.tsx'
import type { CannedMessages } from './use-canned-messages.ts'

/** Leads to where they are written; no canned message has this number. */
const manage = 0

/** Finds a canned message by its name, shortcut or keywords, and puts it in; also shows what is suggested while one types. */
export function CannedPicker({ canned }: { canned: CannedMessages }) {
  const t = useText()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const { items, insert, asking, setAsking } = canned
  const choose = (id: number) => {
    setAsking(false)
    if (id === manage) return navigate({ to: paths.cannedMessages })
    const chosen = items.find(each => each.id === id)
    if (chosen) insert(chosen)
  }
  const found = findCanned(items, typed.trim().replace(/^[/#]/, ''), '/').map(
    ({ id, name, shortcut, keywords }) => ({
      value: id,
      label: name,
      // Signs before words of another direction would go to their other end.
      hint: `\u2066${shortcut ? `/${shortcut}` : keywords.map(word => `#${word}`).join(' ')}\u2069`,
    }),
  )
  return (
    <>
      <Picker
        label={t('tickets:findCanned')}
        options={[...found, { value: manage, label: t('tickets:manageCanned') }]}
        value={null}
        onValueChange={choose}
        onType={setTyped}
        open={asking}
        onOpenChange={setAsking}
        trigger={<IconButton label={t('tickets:canned')} icon={<MessageSquareQuote />} />}
      />
      <SuggestionList canned={canned} />
    </>
  )
}
