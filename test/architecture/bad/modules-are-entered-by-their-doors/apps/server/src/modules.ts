import { peopleRoutes } from './core/people/routes.ts'

export const used = peopleRoutes
