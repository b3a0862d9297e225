import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { formatNumber, type Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { Facts } from '../../../ground/ui/components/facts/facts.tsx'
import { Checkbox } from '../../../ground/ui/components/field/choices.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Pages } from '../../../ground/ui/components/pages/pages.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { Tabs } from '../../../ground/ui/components/tabs/tabs.tsx'
import { roleNames } from '../../permission/permission.words.ts'
import { countWords } from '../roster/counts.words.ts'
import { columnNames } from '../roster/faults.words.ts'
import { asksForMore, changesNothing, people as lists, type PeopleList, type PersonChange, type UnitLine } from '../roster/register.ts'
import type { KeptPreview } from '../roster/store-imports.ts'
import { countFacts } from './roster-import.tsx'
import { MoreInHand } from './roster-more.tsx'
import { rosterPreviewWords } from './roster-preview.words.ts'
import { OrganisationTabs } from './tabs.tsx'

type Props = {
  language: Language
  id: string
  fileName: string
  preview: KeptPreview
  list: PeopleList
  page: number
  error?: string | undefined
}
const aPage = 50

/** What an import would do, before anyone says yes. */
export function RosterPreviewPage(props: Props) {
  const { language, id, fileName, preview, error } = props
  const t = rosterPreviewWords[language]
  const nothing = changesNothing(preview)
  return (
    <>
      <ErrorSummary problems={error ? [{ field: 'drastic', text: error }] : []} />
      <PageHead
        title={nothing ? t.nothingTitle : t.title}
        context={`${fileName} · ${t.rows(preview.rows)}`}
        lead={nothing ? t.nothing : t.lead(preview.counts)}
      />
      <OrganisationTabs language={language} current="import" />
      <div class="stack-l">
        {preview.again && <Notice kind="warn">{t.again}</Notice>}
        <Facts facts={countFacts(preview, language)} />
        {preview.warnings.past > 0 && <p class="measure">{t.past(preview.warnings.past)}</p>}
        {preview.ignored.length > 0 && <p class="soft measure">{t.ignored(preview.ignored.join(', '))}</p>}
      </div>
      <div class="gap">
        <MoreInHand language={language} preview={preview} />
        {nothing ? <Discard language={language} id={id} /> : <Consent language={language} id={id} preview={preview} error={error} />}
        {preview.units.length > 0 && <Units language={language} units={preview.units} />}
        <PeopleLists {...props} />
      </div>
    </>
  )
}

function Consent({ language, id, preview, error }: Pick<Props, 'language' | 'id' | 'preview' | 'error'>) {
  const t = rosterPreviewWords[language]
  return (
    <Section id="import" title={t.do} note={t.doNote}>
      <div class="stack">
        <OnceForm class="stack" action={formTo('POST /roster-imports/:id/import', id)}>
          <Warnings language={language} preview={preview} />
          {asksForMore(preview) && <Checkbox name="drastic" label={confirmationOf(preview, language)} error={error} />}
          <Button>{t.button}</Button>
        </OnceForm>
        <Discard language={language} id={id} />
      </div>
    </Section>
  )
}

/** What the tick says yes to. */
function confirmationOf({ drastic, counts, warnings }: KeptPreview, language: Language): string {
  const t = rosterPreviewWords[language]
  const others = warnings.losses.length + warnings.emptied.length + warnings.administrators.gain.length
  return drastic && others === 0 ? t.drasticTick(counts.ended) : t.warningsTick
}

/** What is seldom meant, each with what to do if it is not. */
function Warnings({ language, preview }: Pick<Props, 'language' | 'preview'>) {
  const t = rosterPreviewWords[language]
  const { losses, emptied } = preview.warnings
  const [alike, empty] = [emptied.filter(({ like }) => like !== null), emptied.filter(({ like }) => like === null)]
  return (
    <>
      {preview.drastic && <Notice kind="warn">{t.drastic(preview.counts.ended)}</Notice>}
      {alike.length > 0 && (
        <Notice kind="error">
          <p>{t.alike}</p>
          <ul>
            {alike.map((unit) => (
              <li key={`${unit.name} ${unit.within}`}>{t.alikeUnit(unit.name, unit.within, unit.like ?? '', unit.planned)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {empty.length > 0 && (
        <Notice kind="warn">
          <p>{t.emptied}</p>
          <ul>
            {empty.map((unit) => (
              <li key={`${unit.name} ${unit.within}`}>{t.emptiedUnit(unit.name, unit.within, unit.planned)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {losses.length > 0 && (
        <Notice kind="warn">
          <p>{t.losses}</p>
          <ul>
            {losses.map(({ school, before, after }) => (
              <li key={school}>{t.loss(school, before, after)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}

function Discard({ language, id }: Pick<Props, 'language' | 'id'>) {
  return (
    <form method="post" action={formTo('DELETE /roster-imports/:id', id)} novalidate>
      <Button variant="quiet">{rosterPreviewWords[language].discard}</Button>
    </form>
  )
}

function Units({ language, units }: { language: Language; units: UnitLine[] }) {
  const t = rosterPreviewWords[language]
  return (
    <Section id="units" title={t.units} note={t.unitsNote}>
      <Table
        caption={t.units}
        captionHidden
        stack
        columns={[t.unit, t.unitChange]}
        rows={units.map((unit) => [unit.name, unitChange(unit, language)])}
      />
    </Section>
  )
}

function unitChange(unit: UnitLine, language: Language): string {
  const { unitLine: t, unitKinds } = rosterPreviewWords[language]
  switch (unit.change) {
    case 'new':
      return unit.kind === 'school' ? t.newSchool(unit.within ?? '') : t.new(unitKinds[unit.kind], unit.within ?? '')
    case 'renamed':
      return t.renamed(unit.was ?? '')
    case 'moved':
      return t.moved(unit.was ?? '', unit.within ?? '')
    case 'code':
      return t.code(unit.was ?? '')
    case 'revived':
      return t.revived
  }
}

function PeopleLists({ language, id, preview, list, page }: Props) {
  const t = rosterPreviewWords[language]
  const names = countWords[language].lists
  const all = preview.people[list]
  const href = (name: PeopleList, number = 1) =>
    `${linkTo('/roster-imports/:id', id)}?list=${name}${number > 1 ? `&page=${number}` : ''}#people`
  return (
    <Section id="people" title={t.people} note={t.peopleNote}>
      <div class="stack">
        <Tabs
          label={t.lists}
          tabs={lists.map((name) => ({
            href: href(name),
            label: t.countOf(names[name], preview.people[name].length),
            current: name === list,
          }))}
        />
        {all.length === 0 ? (
          <p>{t.none}</p>
        ) : (
          <Table
            caption={`${names[list]} (${formatNumber(all.length, language)})`}
            captionHidden
            stack
            columns={[t.person, t.changes]}
            rows={all.slice((page - 1) * aPage, page * aPage).map((person) => [
              <>
                {person.name} <span class="soft small not-bold">{person.key}</span>
              </>,
              person.changes.length === 0 ? (
                '–'
              ) : (
                <ul role="list">
                  {person.changes.map((change, index) => (
                    <li key={index}>{changeInWords(change, language)}</li>
                  ))}
                </ul>
              ),
            ])}
          />
        )}
        <Pages page={page} pages={Math.ceil(all.length / aPage)} href={(number) => href(list, number)} />
      </div>
    </Section>
  )
}

function changeInWords(change: PersonChange, language: Language): string {
  const columns = columnNames[language]
  const { personChange: t } = rosterPreviewWords[language]
  switch (change.what) {
    case 'field':
      return t.field(columns[change.field], change.was ?? '', change.now ?? '')
    case 'duty-added':
    case 'duty-ended':
      return t[change.what](roleNames[language][change.role], change.place)
    case 'home':
      return t.home(change.place)
    case 'back':
      return t.back
  }
}
