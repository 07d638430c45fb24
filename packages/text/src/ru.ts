import audit from './ru/audit.json' with { type: 'json' }
import auth from './ru/auth.json' with { type: 'json' }
import availability from './ru/availability.json' with { type: 'json' }
import departments from './ru/departments.json' with { type: 'json' }
import distribution from './ru/distribution.json' with { type: 'json' }
import errors from './ru/errors.json' with { type: 'json' }
import guide from './ru/guide.json' with { type: 'json' }
import hours from './ru/hours.json' with { type: 'json' }
import mail from './ru/mail.json' with { type: 'json' }
import mails from './ru/mails.json' with { type: 'json' }
import people from './ru/people.json' with { type: 'json' }
import settings from './ru/settings.json' with { type: 'json' }
import shell from './ru/shell.json' with { type: 'json' }
import sla from './ru/sla.json' with { type: 'json' }
import templates from './ru/templates.json' with { type: 'json' }
import tickets from './ru/tickets.json' with { type: 'json' }
import timeline from './ru/timeline.json' with { type: 'json' }

export const ru = {
  shell,
  errors,
  auth,
  tickets,
  departments,
  people,
  mail,
  mails,
  settings,
  timeline,
  hours,
  availability,
  distribution,
  sla,
  templates,
  audit,
  guide,
}
