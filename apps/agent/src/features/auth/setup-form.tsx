import { languageNames } from '@stoa/text/languages'
import { useQueryClient } from '@tanstack/react-query'
import { checksIn, isEmail } from '../../lib/checks.ts'
import { changeLanguage } from '../../lib/language.ts'
import { NewPasswordField } from '../../lib/new-password-field.tsx'
import { shortest } from '../../lib/password-length.ts'
import { query } from '../../lib/query.ts'
import { meQuery } from '../../lib/session.ts'
import { useLanguage, useText } from '../../lib/text.ts'
import { TimeZoneField } from '../../lib/time-zone-field.tsx'
import { useAct } from '../../lib/use-act.ts'
import { useForm } from '../../lib/use-form.ts'
import { languageOptions } from '../../shell/preference-options.ts'
import { Button } from '../../ui/button.tsx'
import { Actions } from '../../ui/dialog.tsx'
import { Fields } from '../../ui/fields.tsx'
import { Section } from '../../ui/section.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './auth-frame.module.css'
import { DepartmentRows } from './department-rows.tsx'
import { type FirstDepartment, problemsOf } from './first-departments.ts'

const start = {
  name: '',
  email: '',
  password: '',
  company: '',
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  departments: [] as FirstDepartment[],
}

/** Owner, company, first departments: one page, sent at once. The language of the page becomes the company's. */
export function SetupForm() {
  const t = useText()
  const queryClient = useQueryClient()
  const language = useLanguage()
  const setup = useAct('setup.run', {
    onDone: me => {
      queryClient.setQueryData(meQuery.queryKey, me)
      queryClient.setQueryData(query('setup.get').queryKey, { needed: false }) // leads to the tickets
    },
  })
  const { filled, email } = checksIn(t)
  const problems = (rows: readonly FirstDepartment[]) => problemsOf(rows, t('auth:setup.general'), isEmail)
  const { form, field, values, error } = useForm({
    start,
    checks: {
      name: filled,
      email,
      password: value => (value.length < shortest ? t('auth:newPassword.tooShort') : null),
      company: filled,
      departments: rows => (problems(rows).some(row => row.name ?? row.address) ? t('fieldInvalid') : null),
    },
    failure: setup.error,
  })
  const send = form(({ name, email, password, company, timeZone, departments }) =>
    setup.mutate({
      body: {
        owner: { name, email: email.trim(), password },
        company: { name: company, language, timeZone },
        departments: departments.map(row => ({
          name: row.name,
          addresses: row.address.trim() === '' ? [] : [row.address.trim()],
        })),
      },
    }),
  )
  return (
    <form className={styles.form} {...send}>
      <Section layout="beside" title={t('auth:setup.ownerTitle')} text={t('auth:setup.ownerText')}>
        <TextField label={t('people:name')} autoComplete="name" maxLength={120} {...field('name')} />
        <TextField label={t('people:email')} type="email" autoComplete="username" {...field('email')} />
        <NewPasswordField label={t('people:password')} {...field('password')} />
      </Section>
      <Section layout="beside" title={t('auth:setup.companyTitle')} text={t('auth:setup.companyText')}>
        <TextField
          label={t('auth:setup.companyName')}
          autoComplete="organization"
          maxLength={120}
          {...field('company')}
        />
        <Fields columns={2}>
          <Select
            label={t('auth:setup.companyLanguage')}
            hint={t('auth:setup.companyLanguageHint')}
            options={languageOptions(languageNames)}
            value={language}
            onValueChange={changeLanguage}
          />
          <TimeZoneField label={t('auth:setup.companyTimeZone')} {...field('timeZone')} />
        </Fields>
      </Section>
      <Section
        layout="beside"
        title={t('auth:setup.departmentsTitle')}
        text={t('auth:setup.departmentsText')}
      >
        <DepartmentRows
          rows={values.departments}
          onChange={field('departments').onValueChange}
          problems={error('departments') ? problems(values.departments) : null}
        />
      </Section>
      <Actions>
        <Button type="submit" look="primary" busy={setup.isPending}>
          {t('auth:setup.submit')}
        </Button>
      </Actions>
    </form>
  )
}
