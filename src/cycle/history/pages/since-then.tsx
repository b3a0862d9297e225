import { linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import type { ChangeRow } from '../../change/change.ts'
import { changeWords } from '../../change/change.words.ts'
import { verdictOf } from '../../change/change-sentences.ts'
import type { Cell } from '../../protection/cell.ts'
import { contentText } from '../../result/reading/figure-sentences.ts'
import { signedOf, tenthsOf } from '../../result/reading/figures.ts'
import type { Later } from '../comparing.ts'
import type { EarlierRound } from '../store-seen.ts'
import { earlierPageWords } from './earlier-page.words.ts'

/** A later round that an earlier one can be set beside: the newest of Stegvis, or the next that was imported as well. */
export type Since = { later: Later; imported: boolean; rows: readonly ChangeRow[] }

type Props = { language: Language; round: Pick<EarlierRound, 'name'>; since: Since; unit: string; statements: number }

/** An imported survey beside a later round, statement by statement where they are the same; that none is, is said. */
export function SinceThen({ language, round, unit, since, statements }: Props) {
  const t = earlierPageWords[language]
  const { later, rows, imported } = since
  const mark = (name: string) => `${name} (${t.mark.toLocaleLowerCase('sv')})`
  const now = later.result.round
  return (
    <Section
      id={imported ? 'since-imported' : 'since'}
      title={imported ? t.sinceImported : t.since}
      note={t.sinceNote(imported ? mark(now.name) : now.name, mark(round.name))}
    >
      <div class="stack">
        {rows.length === 0 ? (
          <p class="measure">{t.sinceNone}</p>
        ) : (
          <>
            <p class="measure">
              {t.compared(rows.length, statements)} {t.sinceWhole}
            </p>
            <Table
              caption={t.sinceCaption}
              captionHidden
              stack
              columns={[
                t.sinceColumns.statement,
                t.sinceColumns.before,
                t.sinceColumns.now,
                { label: t.sinceColumns.change, numeric: true },
                t.sinceColumns.verdict,
              ]}
              rows={rows.map((row) => [
                row.aspect.name[language],
                said(row.before, language),
                said(row.now, language),
                row.difference === null ? t.none : signedOf(tenthsOf(row.difference), language),
                row.difference === null ? t.none : changeWords[language].verdict[verdictOf(row)],
              ])}
            />
          </>
        )}
        <p>
          <a href={imported ? linkTo('/history/:id/:unit', now.id, unit) : linkTo('/group-results/:round/:unit', now.id, unit)}>
            {t.later(now.name)}
          </a>
        </p>
      </div>
    </Section>
  )
}

function said(cell: Cell | null, language: Language): string {
  return cell ? contentText(cell.content, language, cell.level) : earlierPageWords[language].none
}
