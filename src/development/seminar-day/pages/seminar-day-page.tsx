import { linkTo } from '../../../ground/base/addresses.ts'
import type { Day } from '../../../ground/base/clock.ts'
import { formatTime, formatWeekday, type Language } from '../../../ground/base/language.ts'
import { LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { FunderLine } from '../../funder/funder-line.tsx'
import { canChangeDay } from '../../programme/programme.ts'
import { SessionStanding } from '../../programme/session-standing.tsx'
import type { SeenProgramme } from '../../programme/store.ts'
import type { SeenSession } from '../../programme/store-sessions.ts'
import { gridOf, type SeminarDay } from '../seminar-day.ts'
import { seminarDayWords } from './seminar-day-page.words.ts'

type Block = SeenSession & { track: string }
type Props = { language: Language; now: Date; today: Day; day: SeminarDay; programme: SeenProgramme; blocks: readonly Block[] }

/** A seminar day as a table of times and tracks; on a phone each time is a block of its own. */
export function SeminarDayPage({ language, now, today, day, programme, blocks }: Props) {
  const t = seminarDayWords[language]
  const { tracks, rows } = gridOf(blocks)
  const own = blocks.filter((block) => block.own.signup && !block.cancelled)
  const cell = (block: Block) => (
    <div key={block.id} class="stack-s">
      <a href={linkTo('/course-sessions/:id', block.id)}>{block.title}</a>
      {roomOf(block, day) && <p class="soft small">{roomOf(block, day)}</p>}
      <SessionStanding {...{ language, now }} session={block} />
    </div>
  )
  return (
    <>
      <PageHead
        title={day.title}
        context={<a href={linkTo('/programmes/:id', programme.id)}>{programme.title}</a>}
        lead={t.facts(formatWeekday(day.day, language), day.place)}
      >
        {day.about && <Paragraphs text={day.about} />}
        {day.audience && <p class="soft">{t.forYou(day.audience)}</p>}
        {programme.runs && (
          <p class="row no-print">
            {canChangeDay(day, today) && (
              <>
                <LinkButton variant="secondary" icon="plus" href={linkTo('/seminar-days/:id/blocks/new', day.id)}>
                  {t.addBlock}
                </LinkButton>
                <a class="tap" href={linkTo('/seminar-days/:id/edit', day.id)}>
                  {t.change}
                </a>
              </>
            )}
            <a class="tap" href={linkTo('/programmes/:id/versions', programme.id)}>
              {t.versions}
            </a>
          </p>
        )}
        <FunderLine language={language} of={programme} />
      </PageHead>
      {programme.released && (
        <Section id="own" title={t.own}>
          {own.length === 0 ? (
            <p class="soft">{t.ownNone}</p>
          ) : (
            <ul>
              {own.map((block) => (
                <li key={block.id}>
                  {hoursOf(block, language)} <a href={linkTo('/course-sessions/:id', block.id)}>{block.title}</a>
                  {roomOf(block, day) && <span class="soft">, {roomOf(block, day)}</span>}
                </li>
              ))}
            </ul>
          )}
        </Section>
      )}
      <Section id="blocks" title={t.blocks} note={t.blocksNote}>
        {rows.length === 0 ? (
          <p>{t.none}</p>
        ) : (
          <Table
            stack
            caption={t.caption}
            captionHidden
            columns={[t.time, ...tracks.map((track) => track || t.everybody)]}
            rows={rows.map((row) => [
              hoursOf(row, language),
              ...row.cells.map((cells) => (cells.length === 0 ? '' : <div class="stack">{cells.map(cell)}</div>)),
            ])}
          />
        )}
      </Section>
    </>
  )
}

function hoursOf({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, language: Language): string {
  return `${formatTime(startsAt, language)}–${formatTime(endsAt, language)}`
}

/** Where in the building: a block's place without the day's. */
function roomOf(block: Block, day: SeminarDay): string {
  return block.place.startsWith(`${day.place}, `) ? block.place.slice(day.place.length + 2) : block.place === day.place ? '' : block.place
}
