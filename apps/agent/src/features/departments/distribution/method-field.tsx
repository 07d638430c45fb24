import type { Department } from '@stoa/contract/departments'
import type { DistributionMethod, DistributionSettings } from '@stoa/contract/distribution'
import { Link } from '@tanstack/react-router'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import { ChoiceList } from '../../../ui/choice-list.tsx'
import { Section } from '../../../ui/section.tsx'
import { Switch } from '../../../ui/switch.tsx'
import { useDistribution } from './use-distribution.ts'

const methods = [
  'manual',
  'round_robin',
  'least_loaded',
  'by_skill',
  'priority_groups',
] as const satisfies readonly DistributionMethod[]

type Props = { department: Department; settings: DistributionSettings }

export function MethodField({ department, settings }: Props) {
  const t = useText()
  const { shown, locked, change } = useDistribution(department, settings)
  return (
    <Section
      layout="beside"
      title={t('distribution:method.title')}
      text={
        <>
          {t('distribution:method.text')}{' '}
          <Link to={paths.department} params={{ id: department.id }} search={{ part: 'members' }}>
            {t('distribution:method.members')}
          </Link>
        </>
      }
    >
      <ChoiceList
        label={t('distribution:method.label')}
        choices={methods.map(value => ({
          value,
          label: t(`distribution:methods.${value}.name`),
          hint: t(`distribution:methods.${value}.hint`),
        }))}
        value={shown.method}
        onValueChange={method => change({ method })}
        disabled={locked}
      />
      {shown.method !== 'manual' && (
        <Switch
          label={t('distribution:lastAgent')}
          hint={t('distribution:lastAgentHint')}
          checked={shown.lastAgentFirst}
          disabled={locked}
          onCheckedChange={lastAgentFirst => change({ lastAgentFirst })}
        />
      )}
    </Section>
  )
}
