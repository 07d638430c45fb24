import type { Act } from '../../../platform/events/act.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { type LevelInput, levelNameIsTaken } from '../store/levels.ts'

/** @throws name_taken, target_repeated */
export const checkLevel = async (
  act: Act,
  { name, targets }: LevelInput,
  except: number | null,
): Promise<void> => {
  if (await levelNameIsTaken(act.tx, name, except)) return refuse('name_taken')
  const keys = targets.map(({ metric, priority }) => `${metric} ${priority}`)
  if (new Set(keys).size < keys.length) return refuse('target_repeated')
}
