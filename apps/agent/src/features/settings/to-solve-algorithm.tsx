import { useSuspenseQuery } from '@tanstack/react-query'
import { query } from '../../lib/query.ts'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Section } from '../../ui/section.tsx'

const algorithms = ['time_in_queue', 'last_agent'] as const

/** What "To solve" puts first, for everybody who works here. */
export function ToSolveAlgorithm() {
  const t = useText()
  const { algorithm } = useSuspenseQuery(query('toSolve.get')).data
  const change = useAct('toSolve.changeAlgorithm', { stale: ['toSolve.get'] })
  return (
    <Section title={t('distribution:toSolve')} text={t('distribution:algorithm.text')}>
      <ChoiceList
        label={t('distribution:algorithm.label')}
        choices={algorithms.map(value => ({
          value,
          label: t(`distribution:algorithms.${value}.name`),
          hint: t(`distribution:algorithms.${value}.hint`),
        }))}
        value={change.isPending ? change.variables.body.algorithm : algorithm}
        onValueChange={chosen => change.mutate({ body: { algorithm: chosen } })}
      />
    </Section>
  )
}
