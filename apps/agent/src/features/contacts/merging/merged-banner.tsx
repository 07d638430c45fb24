import type { ContactProfile } from '@stoa/contract/contacts'
import { Link } from '@tanstack/react-router'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { paths } from '../../../paths.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { say } from '../../../ui/toasts.ts'
import { mergeStale } from './stale.ts'

/** On the page of a contact that is part of another one now. */
export function MergedBanner({ contact: { id, mergedInto, can } }: { contact: ContactProfile }) {
  const t = useText()
  const unmerge = useAct('contactMerging.unmerge', {
    stale: mergeStale,
    onDone: () => say(t('contacts:merging.apart')),
  })
  if (!mergedInto) return null
  return (
    <Banner
      action={
        can.merge && (
          <Button size="small" busy={unmerge.isPending} onClick={() => unmerge.mutate({ params: { id } })}>
            {t('contacts:merging.takeApart')}
          </Button>
        )
      }
    >
      {t('contacts:merging.isPartOf')}{' '}
      <Link to={paths.contact} params={{ id: mergedInto.id }}>
        <bdi>{mergedInto.name || t('contacts:noName')}</bdi>
      </Link>
    </Banner>
  )
}
