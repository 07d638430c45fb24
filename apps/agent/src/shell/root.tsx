import { DirectionProvider } from '@base-ui/react/direction-provider'
import { Tooltip } from '@base-ui/react/tooltip'
import type { Language } from '@stoa/contract/settings-shapes'
import { direction } from '@stoa/text/languages'
import { Outlet } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useText } from '../lib/text.ts'
import { LazyToaster } from '../ui/lazy-toaster.tsx'
import { type UiWords, UiWordsContext } from '../ui/words.ts'

/** Around everything, signed in or not: direction, the words of the components, toasts. */
export function Root() {
  const { i18n } = useTranslation()
  const t = useText()
  const words = useMemo<UiWords>(
    () => ({
      close: t('close'),
      clear: t('clear'),
      dismiss: t('dismiss'),
      loading: t('loading'),
      noMatches: t('noMatches'),
      notifications: t('notifications'),
      optional: t('optional'),
      showPassword: t('showPassword'),
      hidePassword: t('hidePassword'),
    }),
    [t],
  )
  return (
    <DirectionProvider direction={direction(i18n.language as Language)}>
      <UiWordsContext value={words}>
        <Tooltip.Provider>
          <Outlet />
        </Tooltip.Provider>
        <LazyToaster />
      </UiWordsContext>
    </DirectionProvider>
  )
}
