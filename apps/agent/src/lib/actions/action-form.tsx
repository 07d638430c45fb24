import type { Action } from '@stoa/contract/actions'
import type { Priority } from '@stoa/contract/ticket-shapes'
import { useQuery } from '@tanstack/react-query'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { query } from '../query.ts'
import { useText } from '../text.ts'
import type { FormProps } from './form-props.ts'
import { FieldForm } from './forms/field-form.tsx'
import { GroupsForm } from './forms/groups-form.tsx'
import { MailForm } from './forms/mail-form.tsx'
import { PostponeForm } from './forms/postpone-form.tsx'
import { ReplaceForm } from './forms/replace-form.tsx'
import { RequestForm } from './forms/request-form.tsx'
import { TagsField } from './forms/tags-field.tsx'
import { TransferForm } from './forms/transfer-form.tsx'
import { RichText } from './rich-text.tsx'

const priorities = ['low', 'normal', 'high', 'urgent'] as const satisfies readonly Priority[]

/** What an action has to know; nothing for those that say it all by their name. */
export function ActionForm({ action, onChange, errorAt, me }: FormProps<Action> & { me: boolean }) {
  const t = useText()
  const given = { onChange, errorAt }
  switch (action.kind) {
    case 'transfer':
      return <TransferForm {...given} action={action} me={me} />
    case 'tag':
    case 'untag':
      return (
        <TagsField
          tags={action.tags}
          onChange={tags => onChange({ ...action, tags })}
          creates={action.kind === 'tag'}
          error={errorAt('tags')}
        />
      )
    case 'prioritise':
      return (
        <Select
          label={t('actions:priority')}
          options={priorities.map(value => ({ value, label: t(`tickets:priorities.${value}`) }))}
          value={action.priority}
          onValueChange={priority => onChange({ ...action, priority })}
        />
      )
    case 'change-sla-level':
      return (
        <LevelField
          value={action.levelId}
          onChange={levelId => onChange({ ...action, levelId })}
          error={errorAt('levelId')}
        />
      )
    case 'set-field':
    case 'add-to-field':
    case 'clear-field':
      return <FieldForm {...given} action={action} />
    case 'change-groups':
      return <GroupsForm {...given} action={action} />
    case 'change-subject':
      return (
        <TextField
          label={t('actions:subject')}
          dir="auto"
          maxLength={500}
          value={action.subject}
          onValueChange={subject => onChange({ ...action, subject })}
          error={errorAt('subject')}
        />
      )
    case 'postpone':
      return <PostponeForm {...given} action={action} />
    case 'note':
      return (
        <RichText
          label={t('actions:text')}
          html={action.html}
          onChange={html => onChange({ ...action, html })}
          error={errorAt('html')}
        />
      )
    case 'answer':
      return (
        <>
          <RichText
            label={t('actions:text')}
            html={action.html}
            onChange={html => onChange({ ...action, html })}
            error={errorAt('html')}
          />
          <Checkbox
            label={t('actions:keepStatus')}
            checked={action.keepStatus}
            onCheckedChange={keepStatus => onChange({ ...action, keepStatus })}
          />
        </>
      )
    case 'mail':
      return <MailForm {...given} action={action} />
    case 'resolve':
      return (
        <Checkbox
          label={t('actions:silent')}
          checked={action.silent}
          onCheckedChange={silent => onChange({ ...action, silent })}
        />
      )
    case 'merge':
      return (
        <TextField
          label={t('actions:into')}
          hint={t('actions:intoHint')}
          dir="ltr"
          maxLength={200}
          value={action.into}
          onValueChange={into => onChange({ ...action, into })}
          error={errorAt('into')}
        />
      )
    case 'request':
      return <RequestForm {...given} action={action} />
    case 'replace-text':
      return <ReplaceForm {...given} action={action} />
    default:
      return null
  }
}

function LevelField(props: {
  value: number | null
  onChange: (levelId: number | null) => void
  error: string | null
}) {
  const t = useText()
  const levels = useQuery(query('sla.levels')).data?.items ?? []
  return (
    <Select
      label={t('actions:level')}
      options={[
        ...levels.map(({ id, name }) => ({ value: id, label: name })),
        { value: null, label: t('actions:noLevel') },
      ]}
      value={props.value}
      onValueChange={props.onChange}
      error={props.error}
    />
  )
}
