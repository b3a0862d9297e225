import { linkTo } from '../../../ground/base/addresses.ts'
import { entriesOf, keysOf } from '../../../ground/base/keys.ts'
import { capitalise, formatList, type Language } from '../../../ground/base/language.ts'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { type Part, type Reach, type Thing, whoDoes, whoSees } from '../../permission/permission.ts'
import { deedNames, partName, reachNames, thingNames } from '../../permission/permission.words.ts'
import { information } from '../information.words.ts'

/** Drawn from the table of rules that the code enforces: a rule that changes there changes here. */
export function WhoSeesWhatPage({ language }: { language: Language }) {
  const t = information[language].whoSees
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      <WhoSeesWhatTable language={language} things={keysOf(whoSees)} />
      <h2 class="gap">{t.deeds}</h2>
      <Table
        caption={t.deeds}
        captionHidden
        stack
        columns={[t.deed, t.who, t.note]}
        rows={keysOf(whoDoes).map((deed) => {
          const { name, note } = deedNames[language][deed]
          return [name, <Reaches reaches={whoDoes[deed]} language={language} />, note]
        })}
      />
      <p class="gap">
        <a href={linkTo('/protection')}>{t.protection}</a>
      </p>
    </>
  )
}

/** Some rows of who sees what. */
export function WhoSeesWhatTable({ language, things, caption }: { language: Language; things: Thing[]; caption?: string }) {
  const t = information[language].whoSees
  return (
    <Table
      caption={caption ?? t.title}
      captionHidden
      stack
      columns={[t.what, t.who, t.note]}
      rows={things.map((thing) => [
        thingNames[language][thing].name,
        <Reaches reaches={whoSees[thing]} language={language} />,
        thingNames[language][thing].note,
      ])}
    />
  )
}

function Reaches({ reaches, language }: { reaches: Partial<Record<Part, Reach>>; language: Language }) {
  const byReach = Map.groupBy(entriesOf(reaches), ([, reach]) => reach)
  return (
    <ul role="list">
      {[...byReach].map(([reach, parts]) => {
        const names = capitalise(
          formatList(
            parts.map(([part]) => partName(part, language)),
            language,
          ),
        )
        return <li key={reach}>{reach === 'own' ? names : `${names}: ${reachNames[language][reach]}`}</li>
      })}
    </ul>
  )
}
