import type { Framework } from '../../../content/framework/schema.ts'
import { linkTo } from '../../../ground/base/addresses.ts'
import { capitalise, formatDay, formatList, type Language } from '../../../ground/base/language.ts'
import { type AnswerRow, Answers } from '../../../ground/ui/components/answers/answers.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { releaseDelays } from '../closing.ts'
import type { Mailing } from '../mailing.ts'
import type { Round } from '../round.ts'
import { roundWords } from '../round.words.ts'
import { spanOf } from '../round-sentences.ts'
import { basicsWords } from './basics-page.words.ts'
import { previewWords } from './preview-page.words.ts'
import { releaseWords } from './release-section.words.ts'

type Props = { language: Language; round: Round; framework: Framework; mailings: Mailing[]; changeable?: boolean }

/** How a round is set, row by row; with links to change each row while that can be done. */
export function SettingsTable({ language, round, framework, mailings, changeable }: Props) {
  const t = previewWords[language]
  const basics = basicsWords[language]
  const release = releaseWords[language]
  const reminders = mailings.filter(({ kind }) => kind !== 'invitation').map(({ onDay }) => formatDay(onDay, language))
  const row = (name: string, answer: string, page: 'basics' | 'schools' | 'invitation'): AnswerRow => ({
    name,
    answer,
    href: changeable ? `${linkTo(`/rounds/:id/${page}`, round.id)}?to=preview` : undefined,
  })
  const rows = [
    row(t.name, round.name, 'basics'),
    row(t.dates, spanOf(round, language), 'basics'),
    row(t.framework, basics.version(framework.name[language], framework.version), 'basics'),
    row(
      t.audiences,
      capitalise(
        formatList(
          round.audiences.map((audience) => basics.audience[audience].toLowerCase()),
          language,
        ),
      ),
      'basics',
    ),
    row(t.schools, schoolNames(round, language), 'schools'),
    row(t.minimum, t.minimumValue(round.minimumGroup), 'invitation'),
    row(release.delayValue, isDelay(round.releaseDelay) ? release.delays[round.releaseDelay] : `${round.releaseDelay} h`, 'invitation'),
    row(t.reminders, reminders.length > 0 ? formatList(reminders, language) : t.noReminders, 'invitation'),
    row(t.greeting, round.message || t.none, 'invitation'),
  ]
  if (changeable) return <Answers rows={rows} />
  return (
    <Table
      stack
      captionHidden
      caption={t.settings}
      columns={[t.setting, { label: t.value, hidden: true }]}
      rows={rows.map(({ name, answer }) => [name, answer])}
    />
  )
}

function isDelay(hours: number): hours is (typeof releaseDelays)[number] {
  return releaseDelays.some((each) => each === hours)
}

/** Up to six schools by name, more by number. */
function schoolNames({ schools }: Round, language: Language): string {
  if (schools.length === 0) return previewWords[language].none
  return schools.length <= 6
    ? formatList(
        schools.map(({ name }) => name),
        language,
      )
    : capitalise(roundWords[language].schoolCount(schools.length))
}
