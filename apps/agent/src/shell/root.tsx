import { DirectionProvider } from '@base-ui/react/direction-provider'
import { direction } from '@stoa/text/languages'
import { Outlet } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useLanguage, useText } from '../lib/text.ts'
import { LazyToaster } from '../ui/lazy-toaster.tsx'
import { TooltipLayer } from '../ui/tooltip-layer.tsx'
import { type UiWords, UiWordsContext } from '../ui/words.ts'

/** Around everything, signed in or not: direction, the words of the components, toasts. */
export function Root() {
  const language = useLanguage()
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
    <DirectionProvider direction={direction(language)}>
      <UiWordsContext value={words}>
        <Outlet />
        <TooltipLayer />
        <LazyToaster />
      </UiWordsContext>
    </DirectionProvider>
  )
}
