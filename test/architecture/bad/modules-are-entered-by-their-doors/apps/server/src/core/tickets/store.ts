// Fires: modules-are-entered-by-their-doors
import { peopleRoutes } from '../../modules.ts'

export const used = peopleRoutes
