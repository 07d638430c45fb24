import { Volume2 } from 'lucide-react'
import { useText } from '../../lib/text.ts'
import { playTone } from '../../lib/tone.ts'
import { Button } from '../../ui/button.tsx'
import { Actions } from '../../ui/dialog.tsx'
import { Section } from '../../ui/section.tsx'

export function SoundSection() {
  const t = useText()
  return (
    <Section layout="beside" title={t('people:told.sound')} text={t('people:told.soundText')}>
      <Actions>
        <Button icon={<Volume2 />} onClick={playTone}>
          {t('people:told.listen')}
        </Button>
      </Actions>
    </Section>
  )
}
