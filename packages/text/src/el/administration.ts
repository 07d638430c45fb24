import audit from './audit.json' with { type: 'json' }
import auth from './auth.json' with { type: 'json' }
import contacts from './contacts.json' with { type: 'json' }
import departments from './departments.json' with { type: 'json' }
import fields from './fields.json' with { type: 'json' }
import guide from './guide.json' with { type: 'json' }
import hours from './hours.json' with { type: 'json' }
import mail from './mail.json' with { type: 'json' }
import people from './people.json' with { type: 'json' }
import settings from './settings.json' with { type: 'json' }
import templates from './templates.json' with { type: 'json' }

export const administration = {
  audit,
  auth,
  contacts,
  departments,
  fields,
  guide,
  hours,
  mail,
  people,
  settings,
  templates,
}
