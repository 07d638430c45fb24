import audit from './ar/audit.json' with { type: 'json' }
import auth from './ar/auth.json' with { type: 'json' }
import availability from './ar/availability.json' with { type: 'json' }
import departments from './ar/departments.json' with { type: 'json' }
import distribution from './ar/distribution.json' with { type: 'json' }
import errors from './ar/errors.json' with { type: 'json' }
import guide from './ar/guide.json' with { type: 'json' }
import hours from './ar/hours.json' with { type: 'json' }
import mail from './ar/mail.json' with { type: 'json' }
import mails from './ar/mails.json' with { type: 'json' }
import people from './ar/people.json' with { type: 'json' }
import settings from './ar/settings.json' with { type: 'json' }
import shell from './ar/shell.json' with { type: 'json' }
import sla from './ar/sla.json' with { type: 'json' }
import templates from './ar/templates.json' with { type: 'json' }
import tickets from './ar/tickets.json' with { type: 'json' }
import timeline from './ar/timeline.json' with { type: 'json' }

export const ar = {
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
