import { languageNames } from '@stoa/text/languages'
import { useMe } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import { TimeZoneField } from '../../lib/time-zone-field.tsx'
import { usePreferencesAct } from '../../lib/use-preferences-act.ts'
import { densityOptions, languageOptions, themeOptions } from '../../shell/preference-options.ts'
import { Fields } from '../../ui/fields.tsx'
import { Section } from '../../ui/section.tsx'
import { Select } from '../../ui/select.tsx'

// What cannot be the name of a zone stands for "the company's".
const companys = ''

/** Language, theme, density, time zone: each works at once and can be seen. */
export function MyDisplay() {
  const t = useText()
  const me = useMe()
  const change = usePreferencesAct()
  const undoWords = {
    0: t('people:me.undoNever'),
    10: t('people:me.undo10'),
    30: t('people:me.undo30'),
  }
  return (
    <Section layout="beside" title={t('people:me.display')} text={t('people:me.displayText')}>
      <Fields columns={2}>
        <Select
          label={t('language')}
          options={languageOptions(languageNames)}
          value={me.language}
          onValueChange={language => change.mutate({ body: { language } })}
        />
        <Select
          label={t('theme')}
          options={themeOptions(t)}
          value={me.theme}
          onValueChange={theme => change.mutate({ body: { theme } })}
        />
        <Select
          label={t('density')}
          options={densityOptions(t)}
          value={me.density}
          onValueChange={density => change.mutate({ body: { density } })}
        />
      </Fields>
      <Select
        label={t('people:me.undo')}
        hint={t('people:me.undoHint')}
        options={([0, 10, 30] as const).map(seconds => ({ value: `${seconds}`, label: undoWords[seconds] }))}
        value={`${me.undoSeconds}`}
        onValueChange={value =>
          change.mutate({ body: { undoSeconds: Number(value) as typeof me.undoSeconds } })
        }
      />
      <TimeZoneField
        label={t('people:me.timeZone')}
        first={{ value: companys, label: t('people:me.companyTimeZone', { zone: me.company.timeZone }) }}
        value={me.timeZone ?? companys}
        onValueChange={zone => change.mutate({ body: { timeZone: zone === companys ? null : zone } })}
      />
    </Section>
  )
}
