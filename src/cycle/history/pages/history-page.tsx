import { GuideLink } from '../../../content/guide/guide-link.tsx'
import { linkTo } from '../../../ground/base/addresses.ts'
import { dayOf } from '../../../ground/base/clock.ts'
import { formatDay, formatNumber, formatTime, type Language } from '../../../ground/base/language.ts'
import { LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { Empty } from '../../../ground/ui/components/empty/empty.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import type { UnitLevel } from '../../protection/cell.ts'
import type { ReleasedUnit } from '../../release/released.ts'
import { type EarlierRound, isShown, type SeenEarlier } from '../store-seen.ts'
import { historyPageWords } from './history-page.words.ts'

type Props = {
  language: Language
  now: Date
  seen: readonly SeenEarlier[] /** For who imports them: all of them. */
  all: readonly EarlierRound[] | null
}

const levels: UnitLevel[] = ['authority', 'district', 'school', 'team']

/** Earlier rounds, each with the units that the reader may look at; for who imports them also those on their way. */
export function HistoryPage({ language, now, seen, all }: Props) {
  const t = historyPageWords[language]
  return (
    <>
      <PageHead title={t.title} lead={t.lead}>
        <p class="row">
          {all && (
            <LinkButton href={linkTo('/history-imports/new')} icon="upload">
              {t.import}
            </LinkButton>
          )}
          <a href={linkTo('/group-results')}>{t.back}</a>
        </p>
        {all && <GuideLink language={language} guide="tidigare-undersokning" />}
      </PageHead>
      {all && all.length > 0 && <Managed language={language} now={now} all={all} />}
      {seen.map(({ round, units }) => (
        <Section
          key={round.id}
          id={`round-${round.id}`}
          title={round.name}
          note={`${t.held(formatDay(round.heldOn, language, true))} ${t.imported(formatDay(round.importedOn, language, true))}`}
        >
          <Units language={language} round={round.id} units={units} />
        </Section>
      ))}
      {seen.length === 0 && (all === null || all.length === 0) && (
        <Empty title={t.none.title} level={2}>
          <p>{all ? t.none.manager : t.none.text}</p>
        </Empty>
      )}
    </>
  )
}

function Managed({ language, now, all }: { language: Language; now: Date; all: readonly EarlierRound[] }) {
  const t = historyPageWords[language].looked
  return (
    <Section id="managed" title={t.title} note={t.note}>
      <Table
        caption={t.caption}
        captionHidden
        stack
        columns={[t.columns.name, t.columns.held, t.columns.answers, t.columns.state, { label: t.columns.act, hidden: true }]}
        rows={all.map((round) => [
          round.name,
          formatDay(round.heldOn, language, true),
          formatNumber(round.answers, language),
          stateOf(round, now, language),
          round.removedOn === null ? (
            <a key={round.id} href={linkTo('/history/:id/removal', round.id)}>
              {historyPageWords[language].remove}
              <span class="vh">: {round.name}</span>
            </a>
          ) : (
            ''
          ),
        ])}
      />
    </Section>
  )
}

function stateOf(round: EarlierRound, now: Date, language: Language): string {
  const t = historyPageWords[language].looked
  const day = dayOf(round.shownAt)
  if (round.removedOn !== null) return t.removed(formatDay(round.removedOn, language, true))
  return isShown(round, now)
    ? t.shown(formatDay(day, language, true))
    : t.coming(formatDay(day, language, true), formatTime(round.shownAt, language))
}

function Units({ language, round, units }: { language: Language; round: string; units: readonly ReleasedUnit[] }) {
  const t = historyPageWords[language]
  return (
    <div class="stack-l">
      {levels.map((level) => {
        const of = units.filter((unit) => unit.level === level)
        return (
          of.length > 0 && (
            <div key={level} class="stack-s">
              <h3>{t.level(level)}</h3>
              <ul class="columns stack-s" role="list">
                {of.map(({ id, name }) => (
                  <li key={id}>
                    <a class="tap" href={linkTo('/history/:id/:unit', round, id)}>
                      {name}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          )
        )
      })}
    </div>
  )
}
