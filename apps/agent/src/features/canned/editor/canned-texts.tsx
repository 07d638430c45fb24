import type { CannedText } from '@stoa/contract/canned-messages'
import { cannedVariables } from '@stoa/contract/canned-variables'
import type { Language } from '@stoa/contract/settings-shapes'
import type { Catalogue } from '@stoa/text/catalogues'
import { languageNames } from '@stoa/text/languages'
import { Languages, Trash2 } from 'lucide-react'
import { RichText } from '../../../lib/actions/rich-text.tsx'
import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/button.tsx'
import { Picker } from '../../../ui/picker.tsx'
import styles from './canned-texts.module.css'

const languages = Object.keys(languageNames) as Language[]

type Shared = keyof Catalogue['actions']['variables']
type Props = {
  texts: readonly CannedText[]
  onChange: (texts: CannedText[]) => void
  /** What is wrong with each of them. */
  errorAt: (index: number) => string | null
}

/** The text for everybody, and one for each language that customers are answered in. */
export function CannedTexts({ texts, onChange, errorAt }: Props) {
  const t = useText()
  const wordOf = (name: (typeof cannedVariables)[number]) => {
    if (name === 'agent.name') return t('canned:agentName')
    if (name === 'agent.email') return t('canned:agentEmail')
    return t(`actions:variables.${name.replace('.', '_') as Shared}`)
  }
  const insertable = cannedVariables.map(value => ({ value, label: wordOf(value) }))
  const nameOf = ({ language }: CannedText) => (language ? languageNames[language] : t('canned:anyLanguage'))
  const missing = [null, ...languages].filter(each => !texts.some(({ language }) => language === each))
  return (
    <div className={styles.texts}>
      {texts.map((text, index) => (
        <section key={text.language ?? ''} className={styles.text} aria-label={nameOf(text)}>
          <header className={styles.head}>
            <h3>{nameOf(text)}</h3>
            {texts.length > 1 && (
              <Button
                look="quiet"
                size="small"
                icon={<Trash2 />}
                aria-label={t('canned:removeLanguage', { language: nameOf(text) })}
                onClick={() => onChange(texts.filter(each => each !== text))}
              >
                {t('remove')}
              </Button>
            )}
          </header>
          <RichText
            label={t('canned:textIn', { language: nameOf(text) })}
            html={text.html}
            insertable={insertable}
            onChange={html =>
              onChange(texts.map(each => (each.language === text.language ? { ...each, html } : each)))
            }
            error={errorAt(index)}
          />
        </section>
      ))}
      {missing.length > 0 && (
        <Picker
          label={t('canned:addLanguage')}
          options={missing.map(each => ({
            value: each ?? 'any',
            label: each ? languageNames[each] : t('canned:anyLanguage'),
          }))}
          value={null}
          onValueChange={chosen =>
            onChange([...texts, { language: languages.find(each => each === chosen) ?? null, html: '' }])
          }
          trigger={
            <Button
              aria-label={t('canned:addLanguage')}
              icon={<Languages />}
              size="small"
              className={styles.add}
            >
              {t('canned:addLanguage')}
            </Button>
          }
        />
      )}
    </div>
  )
}
