// Fires: modules-are-entered-by-their-doors
import { peopleRoutes } from '../people/routes.ts'

export const used = peopleRoutes
