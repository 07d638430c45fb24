import { languageNames } from '@stoa/text/languages'
import { Globe } from 'lucide-react'
import { changeLanguage } from '../../lib/language.ts'
import { useLanguage, useText } from '../../lib/text.ts'
import { languageOptions } from '../../shell/preference-options.ts'
import { Button } from '../../ui/button.tsx'
import { Menu, MenuChoice } from '../../ui/menu.tsx'

/** Before anybody is signed in: the browser's language, or another one. */
export function LanguageSwitch() {
  const t = useText()
  const language = useLanguage()
  const name = languageNames[language]
  return (
    <Menu
      trigger={
        <Button look="quiet" icon={<Globe />} aria-label={t('auth:language', { name })}>
          {name}
        </Button>
      }
    >
      <MenuChoice
        label={t('language')}
        options={languageOptions(languageNames)}
        value={language}
        onValueChange={changeLanguage}
      />
    </Menu>
  )
}
