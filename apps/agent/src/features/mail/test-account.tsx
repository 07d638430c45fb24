import type { ConnectionProblem } from '@stoa/contract/connection-problems'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { type AccountValues, serverOf } from './account-form.ts'
import type { Protocol } from './providers.ts'
import styles from './test-account.module.css'

type Props = {
  kind: Protocol
  values: AccountValues
  /** The account that is being changed; its stored password is tried where none is typed. */
  stored: { id: number; host: string; username: string } | null
}

/** Tries what stands in the form, and says what is wrong, with what the server said to it, word by word. */
export function TestAccount({ kind, values, stored }: Props) {
  const t = useText()
  const imap = useAct('mailboxes.test')
  const smtp = useAct('smtpAccounts.test')
  const { isPending, data } = kind === 'smtp' ? smtp : imap
  const found = imap.data?.folders
  const { folders, password } = values
  const server = serverOf(values)
  const body = { ...server, ...(password && { password }), ...(stored && { accountId: stored.id }) }
  // The server tries a stored password only where it belongs.
  const isElsewhere = stored !== null && (stored.host !== server.host || stored.username !== server.username)
  const lacksPassword = isElsewhere && password === '' && values.signIn === 'password'
  const run = () =>
    kind === 'smtp' ? smtp.mutate({ body }) : imap.mutate({ body: { ...body, kind, folders } })
  const said = ({ ok, problem }: { ok: boolean; problem: ConnectionProblem | null }) => {
    if (ok) return t('mail:testOk')
    return problem === null ? t('mail:testFailed') : t(`mail:testProblems.${problem}`)
  }
  return (
    <div className={styles.test}>
      <div className={styles.line}>
        <Button
          busy={isPending}
          disabled={lacksPassword || values.host.trim() === '' || Number.isNaN(Number(values.port))}
          onClick={run}
        >
          {t('mail:test')}
        </Button>
        {lacksPassword && <span className={styles.why}>{t('mail:testNeedsPassword')}</span>}
      </div>
      <div aria-live="polite">
        {data && !isPending && (
          <Banner tone={data.ok ? 'success' : 'danger'}>
            {said(data)}
            <pre className={styles.answer} dir="auto">
              {data.answer}
            </pre>
            {found && found.length > 1 && (
              <p className={styles.why}>
                {t('mail:incoming.foundFolders')} <bdi>{found.join(' · ')}</bdi>
              </p>
            )}
          </Banner>
        )}
      </div>
    </div>
  )
}
