import type { BoundRoute } from '../../platform/http/answer.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Caller } from './caller.ts'
import type { DepartmentsOfPeople } from './departments-of-people.ts'
import { pictureSenderRoutes } from './picture-senders/routes.ts'
import { apiKeyRoutes } from './routes/api-key-routes.ts'
import { invitationRoutes } from './routes/invitation-routes.ts'
import { myselfRoutes } from './routes/myself-routes.ts'
import { passwordRoutes } from './routes/password-routes.ts'
import { sessionRoutes } from './routes/session-routes.ts'
import { userRoutes } from './routes/user-routes.ts'

export const peopleRoutes = (platform: Platform, departments: DepartmentsOfPeople): BoundRoute<Caller>[] => [
  ...sessionRoutes(platform),
  ...pictureSenderRoutes(platform),
  ...myselfRoutes(platform),
  ...passwordRoutes(platform),
  ...invitationRoutes(platform, departments),
  ...userRoutes(platform, departments),
  ...apiKeyRoutes(platform),
]
