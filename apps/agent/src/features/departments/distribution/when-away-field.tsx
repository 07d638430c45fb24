import type { Department } from '@stoa/contract/departments'
import type { DistributionSettings } from '@stoa/contract/distribution'
import { useText } from '../../../lib/text.ts'
import { ChoiceList } from '../../../ui/choice-list.tsx'
import { Section } from '../../../ui/section.tsx'
import { useDistribution } from './use-distribution.ts'

type Props = { department: Department; settings: DistributionSettings }

const choices = ['keep', 'return'] as const

export function WhenAwayField({ department, settings }: Props) {
  const t = useText()
  const { shown, locked, change } = useDistribution(department, settings)
  return (
    <Section layout="beside" title={t('distribution:away.title')} text={t('distribution:away.text')}>
      <ChoiceList
        label={t('distribution:away.label')}
        choices={choices.map(value => ({
          value,
          label: t(`distribution:aways.${value}.name`),
          hint: t(`distribution:aways.${value}.hint`),
        }))}
        value={shown.whenAway}
        onValueChange={whenAway => change({ whenAway })}
        disabled={locked}
      />
    </Section>
  )
}
