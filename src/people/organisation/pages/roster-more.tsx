import type { Language } from '../../../ground/base/language.ts'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { partName } from '../../permission/permission.words.ts'
import type { KeptPreview } from '../roster/store-imports.ts'
import { rosterPreviewWords } from './roster-preview.words.ts'

/** Who comes to run all of Stegvis or to work for the whole authority, and who no longer runs it: never one change among others. */
export function MoreInHand({ language, preview }: { language: Language; preview: KeptPreview }) {
  const t = rosterPreviewWords[language]
  const { gain, lose } = preview.warnings.administrators
  const authority = preview.warnings.authority ?? []
  if (gain.length + lose.length + authority.length === 0) return null
  return (
    <Section id="administrators" title={t.administrators} note={t.administratorsNote}>
      <ul class="stack-s">
        {gain.map((name) => (
          <li key={name}>{t.administratorGains(name)}</li>
        ))}
        {lose.map((name) => (
          <li key={name}>{t.administratorLoses(name)}</li>
        ))}
        {authority.map(({ name, role }) => (
          <li key={`${name} ${role}`}>{t.authorityGains(name, partName(role, language))}</li>
        ))}
      </ul>
    </Section>
  )
}
