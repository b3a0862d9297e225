import { linkTo } from '../../../ground/base/addresses.ts'
import { type Day, dayOf } from '../../../ground/base/clock.ts'
import { formatDay, formatTime, formatWeekday, type Language } from '../../../ground/base/language.ts'
import { Empty } from '../../../ground/ui/components/empty/empty.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Tabs } from '../../../ground/ui/components/tabs/tabs.tsx'
import { TodoList } from '../../../ground/ui/components/todo/todo.tsx'

import type { ReleasedRound, ReleasedUnit } from '../../release/released.ts'
import { resultsPath } from '../addresses.ts'
import { listWords } from './list-page.words.ts'
import { UnitList } from './unit-list.tsx'

type Props = {
  language: Language
  /** Released rounds, the newest first, each with the units whose result the reader may open. */
  released: { round: Pick<ReleasedRound, 'id' | 'name' | 'closedOn' | 'releasedOn'>; units: ReleasedUnit[] }[]
  /** Closed rounds that concern the reader; `releaseAt` is null when it has passed and the figures are being put together. */
  waiting: { id: string; name: string; closedOn: Day; releaseAt: Date | null }[]
  /** Rounds in which people answer now. */
  open: { id: string; name: string; closesOn: Day }[]
  /** Whether the reader has any duty that group results are shown for. */
  belongs: boolean
  /** Whether anything that was made before Stegvis has been read in. */
  earlier?: boolean
  /** Whether the reader sees what others have said of the school. */
  outside?: boolean
  /** Whether the reader answers, too, and has a result of their own. */
  answers: boolean
  /** Whether the reader answers what the authority asks itself. */
  itself?: boolean
}

/** Rounds, newest first, and the units in them that the reader may see. Or: what is missing, why, and when it comes. */
export function GroupResultsPage({ language, released, waiting, open, belongs, earlier = false, outside = false, answers, itself }: Props) {
  const t = listWords[language]
  return (
    <>
      <PageHead
        title={t.title}
        lead={released.length > 0 ? t.lead : t.leadNone}
        privacy={
          <>
            <b>{t.privacy.bold}</b> {t.privacy.rest} <a href={linkTo('/protection')}>{t.privacy.link}</a>
          </>
        }
      >
        {itself && (
          <p class="row no-print">
            <a class="tap" href={linkTo('/authority-questions')}>
              {t.itself}
            </a>
          </p>
        )}
      </PageHead>
      {answers && (
        <Tabs
          label={t.tabs.label}
          tabs={[
            { href: linkTo('/results'), label: t.tabs.own },
            { href: resultsPath, label: t.tabs.groups, current: true },
          ]}
        />
      )}
      {waiting.length > 0 && (
        <Section id="waiting" title={t.waiting.title} note={t.waiting.note}>
          <TodoList
            lead={false}
            items={waiting.map(({ name, closedOn, releaseAt }) => ({
              title: name,
              text: releaseAt ? t.waiting.when(formatWeekday(dayOf(releaseAt), language), formatTime(releaseAt, language)) : t.waiting.soon,
              when: t.closed(formatDay(closedOn, language)),
            }))}
          />
        </Section>
      )}
      {open.length > 0 && (
        <Section id="open" title={t.open.title}>
          <TodoList
            lead={false}
            items={open.map(({ name, closesOn }) => ({ title: name, text: t.open.until(formatWeekday(closesOn, language)) }))}
          />
        </Section>
      )}
      {released.map(({ round, units }, index) => (
        <Section
          key={round.id}
          id={`round-${round.id}`}
          title={round.name}
          note={`${t.closed(formatDay(round.closedOn, language, true))} ${t.shown(formatDay(round.releasedOn, language, true))}`}
        >
          <UnitList language={language} round={round} units={units} folded={index > 0} />
        </Section>
      ))}
      {(earlier || outside) && (
        <p class="row gap">
          {earlier && <a href={linkTo('/history')}>{t.earlier}</a>}
          {outside && <a href={linkTo('/external-views')}>{t.outsideViews}</a>}
          {outside && <a href={linkTo('/visits')}>{t.visits}</a>}
        </p>
      )}
      {!belongs && released.length === 0 ? (
        <Empty title={t.outside.title} level={2}>
          <p>{t.outside.text}</p>
          <p>
            <a href={linkTo('/who-sees-what')}>{t.outside.link}</a>
          </p>
        </Empty>
      ) : (
        released.length + waiting.length + open.length === 0 && (
          <Empty title={t.none.title} level={2}>
            <p>{t.none.text}</p>
          </Empty>
        )
      )}
    </>
  )
}
