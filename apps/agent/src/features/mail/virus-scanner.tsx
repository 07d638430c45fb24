import type { VirusScanner as Scanner } from '@stoa/contract/virus-scanner'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { query } from '../../lib/query.ts'
import { usePermission } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Actions } from '../../ui/dialog.tsx'
import { Fields } from '../../ui/fields.tsx'
import { Section } from '../../ui/section.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { say } from '../../ui/toasts.ts'
import styles from './receiver.module.css'

const usualPort = 3310

/** Who looks for viruses in files: clamd somewhere, or nobody. */
export function VirusScanner() {
  const t = useText()
  const { scanner, waiting } = useSuspenseQuery(query('virusScanner.get')).data
  const mayChange = usePermission('mail-account.change')
  return (
    <Section title={t('mail:scanner.title')} text={t('mail:scanner.text')}>
      <div className={styles.card}>
        <ScannerForm key={JSON.stringify(scanner)} scanner={scanner} disabled={!mayChange} />
        {waiting > 0 && <p className={styles.hint}>{t('mail:scanner.waiting', { number: waiting })}</p>}
      </div>
    </Section>
  )
}

function ScannerForm({ scanner, disabled }: { scanner: Scanner | null; disabled: boolean }) {
  const t = useText()
  const [host, setHost] = useState(scanner?.host ?? '')
  const [port, setPort] = useState(String(scanner?.port ?? usualPort))
  const [ownNetwork, setOwnNetwork] = useState(scanner?.ownNetwork ?? false)
  const change = useAct('virusScanner.change', { stale: ['virusScanner.get'], onDone: () => say(t('saved')) })
  const test = useAct('virusScanner.test')
  const typed: Scanner = { host: host.trim(), port: Number(port), ownNetwork }
  const incomplete =
    typed.host === '' || !Number.isInteger(typed.port) || typed.port < 1 || typed.port > 65_535
  return (
    <>
      <Fields columns={2}>
        <TextField
          label={t('mail:scanner.host')}
          dir="ltr"
          autoComplete="off"
          spellCheck={false}
          maxLength={255}
          value={host}
          disabled={disabled}
          onValueChange={setHost}
        />
        <TextField
          label={t('mail:scanner.port')}
          dir="ltr"
          inputMode="numeric"
          maxLength={5}
          value={port}
          disabled={disabled}
          onValueChange={setPort}
        />
      </Fields>
      <Checkbox
        label={t('mail:scanner.ownNetwork')}
        checked={ownNetwork}
        disabled={disabled}
        onCheckedChange={setOwnNetwork}
      />
      <p className={styles.hint}>{t('mail:scanner.ownNetworkHint')}</p>
      {test.data && (
        <Banner tone={test.data.version === null ? 'danger' : 'success'}>
          {t(test.data.version === null ? 'mail:scanner.noAnswer' : 'mail:scanner.answered')}{' '}
          <bdi dir="ltr">{test.data.version ?? test.data.problem}</bdi>
        </Banner>
      )}
      {!disabled && (
        <Actions>
          {scanner && (
            <Button look="quiet" onClick={() => change.mutate({ body: { scanner: null } })}>
              {t('mail:scanner.off')}
            </Button>
          )}
          <Button busy={test.isPending} disabled={incomplete} onClick={() => test.mutate({ body: typed })}>
            {t('mail:test')}
          </Button>
          <Button
            look="primary"
            busy={change.isPending}
            disabled={incomplete}
            onClick={() => change.mutate({ body: { scanner: typed } })}
          >
            {t('mail:scanner.save')}
          </Button>
        </Actions>
      )}
    </>
  )
}
