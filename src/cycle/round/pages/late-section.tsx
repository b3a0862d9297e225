import { formatDay, formatNumber, type Language } from '../../../ground/base/language.ts'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { roleNames } from '../../../people/permission/permission.words.ts'
import type { LateMember } from '../store-late.ts'
import { lateWords } from './late-section.words.ts'

const most = 50

type Props = { language: Language; late: readonly LateMember[] }

/** Who came into the round while it was open, by name: those who know the school's people see whether one of them is invented. */
export function LateSection({ language, late }: Props) {
  const t = lateWords[language]
  const shown = late.slice(0, most)
  return (
    <Section id="late" title={t.title} note={t.note}>
      <div class="stack">
        <p class="measure">
          {t.count(late.length)} {t.doYouKnow(late.length === 1)}
        </p>
        <Table
          stack
          captionHidden
          caption={t.title}
          columns={[t.name, t.place, t.since]}
          rows={shown.map(({ name, role, schoolName, team, addedOn }) => [
            name,
            [roleNames[language][role], team, schoolName].filter(Boolean).join(', '),
            formatDay(addedOn, language),
          ])}
        />
        {late.length > most && <p class="soft">{t.more(formatNumber(late.length - most, language))}</p>}
      </div>
    </Section>
  )
}
