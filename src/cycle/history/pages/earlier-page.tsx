import { Fragment } from 'preact'
import type { Framework } from '../../../content/framework/schema.ts'
import { linkTo } from '../../../ground/base/addresses.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Tabs } from '../../../ground/ui/components/tabs/tabs.tsx'
import type { ReleasedResult } from '../../release/released.ts'
import type { EarlierRound } from '../store-seen.ts'
import { earlierPageWords } from './earlier-page.words.ts'
import { EarlierProfile } from './earlier-profile.tsx'
import { type Since, SinceThen } from './since-then.tsx'

export type EarlierPageProps = {
  language: Language
  round: EarlierRound
  result: ReleasedResult
  framework: Framework
  /** Units whose earlier result the reader may open. */
  open: ReadonlySet<string>
  /** Earlier rounds of the unit that are shown. */
  rounds: readonly EarlierRound[]
  /** Later rounds that can be set beside it. */
  since: readonly Since[]
}

/** What an imported survey may say of a unit: marked as imported, by itself, and beside what came after where the statements are the same. */
export function EarlierPage({ language, round, result, framework, open, rounds, since }: EarlierPageProps) {
  const t = earlierPageWords[language]
  const { unit, path } = result
  return (
    <>
      <PageHead
        title={t.title(nameOf(result))}
        context={
          <span>
            {round.name} · {t.held(formatDay(round.heldOn, language, true))}
            {path.toReversed().map(({ id, name }) => (
              <Fragment key={id}> · {open.has(id) ? <a href={linkTo('/history/:id/:unit', round.id, id)}>{name}</a> : name}</Fragment>
            ))}
          </span>
        }
      />
      {rounds.length > 1 && (
        <Tabs
          label={t.tabs}
          tabs={rounds.map(({ id, name }) => ({ href: linkTo('/history/:id/:unit', id, unit.id), label: name, current: id === round.id }))}
        />
      )}
      <Notice>
        <p>
          <b>{t.mark}.</b> {t.markText(round.name)} {round.kind === 'counts' && t.counts} {t.outside}
        </p>
      </Notice>
      <div class="gap" />
      <EarlierProfile language={language} audience="staff" result={result} framework={framework} />
      <EarlierProfile language={language} audience="leader" result={result} framework={framework} />
      {since.map((each) => (
        <SinceThen
          key={each.later.result.round.id}
          language={language}
          round={round}
          unit={unit.id}
          since={each}
          statements={framework.areas.reduce((sum, { aspects }) => sum + aspects.length, 0)}
        />
      ))}
      {unit.level === 'school' && result.children.length > 0 && (
        <Section id="teams" title={t.teams} note={t.teamsNote}>
          <ul class="stack-s" role="list">
            {result.children.map(({ id, name }) => (
              <li key={id}>
                <a class="tap" href={linkTo('/history/:id/:unit', round.id, id)}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <p class="no-print gap row">
        <a href={linkTo('/history/:id/:unit/results.xlsx', round.id, unit.id)}>{t.xlsx}</a>
        <a href={linkTo('/history/:id/:unit/results.csv', round.id, unit.id)}>{t.csv}</a>
      </p>
    </>
  )
}

/** A unit by itself: a team is named with its school. */
export function nameOf({ unit, path }: Pick<ReleasedResult, 'unit' | 'path'>): string {
  const school = unit.level === 'team' ? path.find(({ level }) => level === 'school') : undefined
  return school ? `${unit.name}, ${school.name}` : unit.name
}
