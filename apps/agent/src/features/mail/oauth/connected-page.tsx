import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { errorText } from '../../../lib/show-error.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { paths } from '../../../paths.ts'
import { Banner } from '../../../ui/banner.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { Page } from '../../../ui/page.tsx'
import { Spinner } from '../../../ui/spinner.tsx'
import styles from './connected-page.module.css'

const route = getRouteApi(`/app/settings${paths.mailConnected}` as const)

/** Where the provider sends the browser back to: hands its answer to the server, once. */
export function ConnectedPage() {
  const t = useText()
  const { code, state, iss, error, error_description: description } = route.useSearch()
  const {
    mutate,
    data,
    error: failure,
  } = useAct('mailGrants.finish', {
    stale: ['mailboxes.list', 'smtpAccounts.list'],
    shownByForm: ['consent_refused', 'token_invalid', 'oauth_client_missing'],
  })
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current || !code || !state) return
    // A code counts once, and an effect may run twice.
    begun.current = true
    mutate({ body: { code, state, ...(iss && { iss }) } })
  }, [code, state, iss, mutate])
  const said = error
    ? [error, description].filter(Boolean).join(': ')
    : failure?.code === 'consent_refused'
      ? failure.message
      : null
  const nothing = !error && !(code && state)
  const title = data ? t('mail:oauth.doneTitle') : t('mail:oauth.failedTitle')
  const isBusy = !data && !failure && !error && !nothing
  return (
    <Page title={isBusy ? t('mail:oauth.finishing') : title} width="reading">
      <div className={styles.outcome} aria-live="polite">
        {isBusy && <Spinner />}
        {data && <Banner tone="success">{t('mail:oauth.done', { username: data.username })}</Banner>}
        {!data && !isBusy && (
          <Banner tone={nothing ? 'info' : 'danger'}>
            {nothing && t('mail:oauth.failedNothing')}
            {failure && <p>{errorText(failure)}</p>}
            {said && (
              <>
                <p>{t('mail:oauth.failed')}</p>
                <pre className={styles.words} dir="auto">
                  {said}
                </pre>
              </>
            )}
          </Banner>
        )}
        <p>
          <LinkButton look={data ? 'primary' : 'plain'} render={<Link to={paths.mail} />}>
            {t('mail:oauth.back')}
          </LinkButton>
        </p>
      </div>
    </Page>
  )
}
