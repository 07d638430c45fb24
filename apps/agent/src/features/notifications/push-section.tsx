import type { NotificationSettings, PushWords } from '@stoa/contract/notification-settings'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { BellRing } from 'lucide-react'
import { allowPush, pushOfThisBrowser, stopPush } from '../../lib/push.ts'
import { showError } from '../../lib/show-error.ts'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { Button } from '../../ui/button.tsx'
import { Actions } from '../../ui/dialog.tsx'
import { Section } from '../../ui/section.tsx'
import { Select } from '../../ui/select.tsx'
import { say } from '../../ui/toasts.ts'
import { useChoosing } from './use-choosing.ts'

const sayings = ['everything', 'kind', 'nothing'] as const satisfies readonly PushWords[]
const stateKey = ['push-of-this-browser']

/** Whether this browser is pushed to. The browser asks its user only after a press. */
export function PushSection({ settings: { pushSays } }: { settings: NotificationSettings }) {
  const t = useText()
  const choose = useChoosing()
  const queryClient = useQueryClient()
  const state = useQuery({ queryKey: stateKey, queryFn: pushOfThisBrowser, staleTime: 0 }).data
  const settled = () => queryClient.invalidateQueries({ queryKey: stateKey })
  const allow = useMutation({ mutationFn: allowPush, onSettled: settled, onError: showError })
  const stop = useMutation({ mutationFn: stopPush, onSettled: settled, onError: showError })
  const attempt = useAct('push.try', { onDone: () => say(t('people:told.pushTried')) })
  const words = {
    on: t('people:told.pushIsOn'),
    off: t('people:told.pushIsOff'),
    blocked: t('people:told.pushBlocked'),
    unable: t('people:told.pushUnable'),
  }
  const endpoint = state?.endpoint
  return (
    <Section layout="beside" title={t('people:told.push')} text={t('people:told.pushText')}>
      <p role="status">{state && words[state.is]}</p>
      <Actions>
        {state?.is === 'off' && (
          <Button icon={<BellRing />} busy={allow.isPending} onClick={() => allow.mutate()}>
            {t('people:told.pushAllow')}
          </Button>
        )}
        {endpoint && (
          <>
            <Button busy={attempt.isPending} onClick={() => attempt.mutate({ body: { endpoint } })}>
              {t('people:told.pushTry')}
            </Button>
            <Button busy={stop.isPending} onClick={() => stop.mutate()}>
              {t('people:told.pushStop')}
            </Button>
          </>
        )}
      </Actions>
      <Select
        label={t('people:told.pushSays')}
        options={sayings.map(value => ({ value, label: t(`people:told.pushWords.${value}`) }))}
        value={pushSays}
        onValueChange={words => choose({ pushSays: words })}
      />
    </Section>
  )
}
