import type { Department } from '@stoa/contract/departments'
import type { DistributionSettings } from '@stoa/contract/distribution'
import { useText } from '../../../lib/text.ts'
import { Section } from '../../../ui/section.tsx'
import { Select } from '../../../ui/select.tsx'
import { minutesOffered, timeIn } from './minutes-offered.ts'
import { useDistribution } from './use-distribution.ts'

type Props = { department: Department; settings: DistributionSettings }

export function BeginField({ department, settings }: Props) {
  const t = useText()
  const { shown, locked, change } = useDistribution(department, settings)
  const words = (minutes: number) => {
    const { unit, count } = timeIn(minutes)
    return t(`distribution:begin.${unit}`, { count })
  }
  return (
    <Section layout="beside" title={t('distribution:begin.title')} text={t('distribution:begin.text')}>
      <Select
        label={t('distribution:begin.label')}
        hint={t(shown.beginWithin === null ? 'distribution:begin.neverHint' : 'distribution:begin.hint')}
        options={[
          { value: null, label: t('distribution:begin.never') },
          ...minutesOffered(shown.beginWithin).map(minutes => ({ value: minutes, label: words(minutes) })),
        ]}
        value={shown.beginWithin}
        disabled={locked}
        onValueChange={beginWithin => change({ beginWithin })}
      />
    </Section>
  )
}
