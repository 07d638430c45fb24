import audit from './el/audit.json' with { type: 'json' }
import auth from './el/auth.json' with { type: 'json' }
import availability from './el/availability.json' with { type: 'json' }
import departments from './el/departments.json' with { type: 'json' }
import distribution from './el/distribution.json' with { type: 'json' }
import errors from './el/errors.json' with { type: 'json' }
import guide from './el/guide.json' with { type: 'json' }
import hours from './el/hours.json' with { type: 'json' }
import mail from './el/mail.json' with { type: 'json' }
import mails from './el/mails.json' with { type: 'json' }
import people from './el/people.json' with { type: 'json' }
import settings from './el/settings.json' with { type: 'json' }
import shell from './el/shell.json' with { type: 'json' }
import sla from './el/sla.json' with { type: 'json' }
import templates from './el/templates.json' with { type: 'json' }
import tickets from './el/tickets.json' with { type: 'json' }
import timeline from './el/timeline.json' with { type: 'json' }

export const el = {
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
