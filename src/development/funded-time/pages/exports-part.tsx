import { linkTo } from '../../../ground/base/addresses.ts'
import { dayOf } from '../../../ground/base/clock.ts'
import { formatDay, formatNumber, type Language } from '../../../ground/base/language.ts'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { monthName } from '../month.ts'
import { nameWords } from '../names.words.ts'
import type { SentExport } from '../store.ts'
import { projectPageWords } from './project-page.words.ts'

/** As many of the latest are shown at once: a project of two years has one for each month. */
const unfolded = 3

/** What has been exported, the latest first; what is older lies folded. */
export function ExportsPart({ language, exports }: { language: Language; exports: readonly SentExport[] }) {
  const t = projectPageWords[language]
  if (exports.length === 0) return null
  const [latest, older] = [exports.slice(0, unfolded), exports.slice(unfolded)]
  return (
    <div class="stack">
      <h3>{t.exports}</h3>
      <p class="soft small measure">{t.exportsNote}</p>
      <Lines {...{ language }} exports={latest} />
      {older.length > 0 && (
        <More label={t.older(older.length)}>
          <Lines {...{ language }} exports={older} />
        </More>
      )}
    </div>
  )
}

function Lines({ language, exports }: { language: Language; exports: readonly SentExport[] }) {
  return (
    <ul class="list" role="list">
      {exports.map((each) => (
        <ExportLine key={each.id} language={language} sent={each} />
      ))}
    </ul>
  )
}

function ExportLine({ language, sent }: { language: Language; sent: SentExport }) {
  const t = projectPageWords[language]
  const name = t.export(sent.number, monthName(sent.month, language))
  const hours = nameWords[language].hours(formatNumber(sent.hours, language))
  return (
    <li class="stack-s">
      <p class="row">
        <b>{name}</b>
        {sent.kept && (
          <>
            <a href={linkTo('/funded-exports/:id/export.xlsx', sent.id)}>
              Excel<span class="vh">: {name}</span>
            </a>
            <a href={linkTo('/funded-exports/:id/export.csv', sent.id)}>
              CSV<span class="vh">: {name}</span>
            </a>
          </>
        )}
      </p>
      <p class="small soft">
        {t.said(sent.rows, hours, formatDay(dayOf(sent.at), language, true), sent.byName)}
        {sent.supersedes !== null && `. ${t.supersedes(sent.supersedes)}`}
      </p>
      <p class="small soft">
        SHA-256: <code class="block">{sent.xlsx}</code>
      </p>
    </li>
  )
}
