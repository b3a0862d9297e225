import { formTo } from '../../../ground/base/addresses.ts'
import { formatDay, formatNumber, type Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { RadioGroup } from '../../../ground/ui/components/field/choices.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { minimumGroups } from '../../round/round.ts'
import type { Preview } from '../planning.ts'
import { previewPageWords } from './preview-page.words.ts'

type Props = { language: Language; id: string; fileName: string; preview: Preview; unchosen: boolean }

/** What an import would do, before anyone says yes. */
export function PreviewPage({ language, id, fileName, preview, unchosen }: Props) {
  const t = previewPageWords[language]
  const { rounds, ignored } = preview
  const teams = [...new Set(rounds.flatMap(({ unknownTeams }) => unknownTeams))]
  const figure = (count: number) => formatNumber(count, language)
  return (
    <>
      {unchosen && <ErrorSummary problems={[{ field: 'minimumGroup', text: t.unchosen }]} />}
      <PageHead
        title={t.title}
        context={`${fileName} · ${t.rows(preview.rows)}`}
        lead={t.lead(
          rounds.length,
          rounds.reduce((sum, { answers }) => sum + answers, 0),
        )}
      />
      <Section id="rounds" title={t.rounds}>
        <div class="stack">
          <Table
            caption={t.caption}
            captionHidden
            stack
            columns={[
              t.columns.name,
              t.columns.day,
              ...[t.columns.schools, t.columns.teams, t.columns.persons, t.columns.answers].map((label) => ({ label, numeric: true })),
            ]}
            rows={rounds.map(({ name, day, schools, teams: count, persons, answers }) => [
              name,
              formatDay(day, language, true),
              figure(schools),
              figure(count),
              persons === null ? t.sums : figure(persons),
              figure(answers),
            ])}
          />
          <p class="measure">{t.instrument(preview.instrument, preview.statements, preview.levels)}</p>
          <p class="measure">{t.compared(preview.compared, preview.statements)}</p>
          {rounds.some(({ kind }) => kind === 'counts') && <p class="measure">{t.counts}</p>}
        </div>
      </Section>
      <Section id="import" title={t.do} note={t.doNote}>
        <div class="stack">
          <OnceForm class="stack" action={formTo('POST /history-imports/:id/import', id)}>
            <RadioGroup
              name="minimumGroup"
              error={unchosen ? t.unchosen : undefined}
              legend={t.minimum}
              hint={t.minimumHint}
              choices={minimumGroups.map((count) => ({ value: String(count), label: t.people(count) }))}
              chosen="5"
            />
            <Button>{t.button}</Button>
          </OnceForm>
          <form action={formTo('DELETE /history-imports/:id', id)} method="post" novalidate>
            <Button variant="quiet">{t.discard}</Button>
          </form>
        </div>
      </Section>
      {teams.length > 0 && <Names id="teams" title={t.unknownTeams} note={t.unknownTeamsNote} names={teams} />}
      {ignored.length > 0 && <Names id="ignored" title={t.ignored} names={ignored} />}
    </>
  )
}

function Names({ id, title, note, names }: { id: string; title: string; note?: string; names: readonly string[] }) {
  return (
    <Section id={id} title={title} note={note}>
      <ul class="stack-s measure">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </Section>
  )
}
