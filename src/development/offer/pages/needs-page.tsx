import { linkTo } from '../../../ground/base/addresses.ts'
import { formatDay, formatNumber, type Language } from '../../../ground/base/language.ts'
import { LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { Protected } from '../../../ground/ui/components/hidden-cell/hidden-cell.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { Tabs } from '../../../ground/ui/components/tabs/tabs.tsx'
import type { Ground } from '../ground.ts'
import type { Need } from '../need.ts'
import { needsWords } from '../needs.words.ts'
import { importanceText, offerAnswer, shareText } from '../needs-sentences.ts'
import type { Offer } from '../offer.ts'

type Row = { need: Need; offer: Offer }
type Props = { language: Language; ground: Ground | null; rows: readonly Row[]; makes: boolean }

/** What a released result says is needed, beside what is offered: in a sentence, and by area. */
export function NeedsPage({ language, ground, rows, makes }: Props) {
  const t = needsWords[language]
  if (!ground) return <PageHead title={t.title} lead={t.none} />
  const { round, unit, units, framework } = ground
  return (
    <>
      <PageHead
        title={t.title}
        context={
          <>
            <span>{unit.name}</span>
            <span>{t.note(round.name, formatDay(round.releasedOn, language, true))}</span>
          </>
        }
        lead={offerAnswer(rows, language)}
      >
        {makes && (
          <p class="no-print">
            <LinkButton variant="secondary" icon="plus" href={linkTo('/programmes/new')}>
              {t.make}
            </LinkButton>
          </p>
        )}
      </PageHead>
      {units.length > 1 && (
        <Tabs
          label={t.units}
          tabs={units.map(({ id, name }) => ({ href: `${linkTo('/training-needs')}?unit=${id}`, label: name, current: id === unit.id }))}
        />
      )}
      {framework.areas.map((area) => (
        <Section key={area.key} id={area.key} title={area.name[language]}>
          <Table
            stack
            captionHidden
            caption={area.name[language]}
            columns={[t.columns.aspect, t.columns.share, t.columns.importance, t.columns.need, t.columns.sessions, t.columns.seats]}
            rows={rows.filter(({ need }) => need.area.key === area.key).map((row) => cellsOf(row, language))}
          />
        </Section>
      ))}
      <p class="small soft measure gap">{t.rule}</p>
    </>
  )
}

function cellsOf({ need, offer }: Row, language: Language) {
  const t = needsWords[language]
  const number = (value: number) => formatNumber(value, language)
  const size =
    need.size === null ? <span class="soft">{t.unsaid}</span> : need.size === 'great' ? <b>{t.sizes.great}</b> : t.sizes[need.size]
  return [
    need.aspect.name[language],
    shareText(need, language) ?? <Protected />,
    importanceText(need, language) ?? <Protected />,
    size,
    need.size === 'great' && offer.sessions === 0 ? <b>{t.sessions(0)}</b> : t.sessions(offer.sessions),
    offer.sessions === 0 ? '–' : t.seats(number(offer.taken), number(offer.seats)),
  ]
}
