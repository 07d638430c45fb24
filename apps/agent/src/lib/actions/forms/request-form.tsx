import type { ActionOf } from '@stoa/contract/actions'
import { Plus, X } from 'lucide-react'
import { Button } from '../../../ui/button.tsx'
import { FieldSet } from '../../../ui/field-set.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useText } from '../../text.ts'
import styles from '../action-list.module.css'
import type { FormProps } from '../form-props.ts'

type Request = ActionOf<'request'>
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const satisfies readonly Request['method'][]
const mostHeaders = 20

/** A call of another program. */
export function RequestForm({ action, onChange, errorAt }: FormProps<Request>) {
  const t = useText()
  const { headers } = action
  const header = (at: number, changed: Partial<Request['headers'][number]>) =>
    onChange({ ...action, headers: headers.map((each, n) => (n === at ? { ...each, ...changed } : each)) })
  return (
    <>
      <div className={styles.request}>
        <Select
          label={t('actions:method')}
          options={methods.map(value => ({ value, label: value }))}
          value={action.method}
          onValueChange={method => onChange({ ...action, method })}
        />
        <TextField
          label={t('actions:url')}
          type="url"
          dir="ltr"
          placeholder="https://"
          maxLength={2000}
          value={action.url}
          onValueChange={url => onChange({ ...action, url })}
          error={errorAt('url')}
        />
      </div>
      <FieldSet label={t('actions:headers')} error={errorAt('headers')}>
        {headers.map(({ name, value }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: headers have no other name than their place
          <div key={at} className={styles.header}>
            <TextField
              label={t('actions:headerName')}
              dir="ltr"
              maxLength={200}
              value={name}
              onValueChange={given => header(at, { name: given })}
            />
            <TextField
              label={t('actions:headerValue')}
              dir="ltr"
              maxLength={4000}
              value={value}
              onValueChange={given => header(at, { value: given })}
            />
            <IconButton
              label={t('actions:removeHeader', { number: at + 1 })}
              icon={<X />}
              onClick={() => onChange({ ...action, headers: headers.toSpliced(at, 1) })}
            />
          </div>
        ))}
        {headers.length < mostHeaders && (
          <div>
            <Button
              size="small"
              look="quiet"
              icon={<Plus />}
              onClick={() => onChange({ ...action, headers: [...headers, { name: '', value: '' }] })}
            >
              {t('actions:addHeader')}
            </Button>
          </div>
        )}
      </FieldSet>
      {action.method !== 'GET' && action.method !== 'DELETE' && (
        <TextArea
          label={t('actions:body')}
          hint={t('actions:bodyHint')}
          optional
          rows={4}
          dir="ltr"
          spellCheck={false}
          className={styles.source}
          value={action.body}
          onValueChange={body => onChange({ ...action, body })}
          error={errorAt('body')}
        />
      )}
    </>
  )
}
