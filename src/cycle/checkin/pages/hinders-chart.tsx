import { formatNumber, type Language } from '../../../ground/base/language.ts'
import { CountBars } from '../../../ground/ui/charts/count-bars.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { saidInWords } from '../../ballot/saying.ts'
import { askingMessages } from '../asking.words.ts'
import type { Checkin } from '../checkin.ts'
import { hindersOf, rankedHinders } from '../reading.ts'
import { resultWords } from '../result.words.ts'

/** What hinders: as bars where there are ten people for certain, else in words; of a small group what it chose together. */
export function HindersChart({ language, checkin }: { language: Language; checkin: Checkin }) {
  const { hinders: t } = resultWords[language]
  const { names } = askingMessages[language].hinders
  const { state } = checkin
  const hinders = rankedHinders(checkin)
  const outcome = state.is === 'done' ? state.outcome : null
  const n = hindersOf(checkin)
  return (
    <Section id="hinders" title={t.title} note={t.note}>
      {!outcome ? (
        hinders.length === 0 ? (
          <p class="soft">{t.none}</p>
        ) : (
          <ul>
            {hinders.map(({ key }) => (
              <li key={key}>{names[key]}</li>
            ))}
          </ul>
        )
      ) : !outcome.enough ? (
        <p>{t.protected}</p>
      ) : n !== null ? (
        <CountBars
          id="hinders-chart"
          title={t.question}
          rows={hinders.map(({ key, said }) => ({
            name: names[key],
            count: said.kind === 'exact' || said.kind === 'at least' ? said.count : 0,
            total: n,
            value: (
              <>
                <b>{saidInWords(said, language)}</b>
                {t.of(formatNumber(n, language))}
              </>
            ),
          }))}
          twin={{
            summary: t.summary,
            caption: t.caption(formatNumber(n, language)),
            columns: [t.hinder, t.count],
            rows: hinders.map(({ key, said }) => [names[key], saidInWords(said, language)]),
          }}
        />
      ) : (
        <div class="stack-s">
          <dl class="meta">
            {hinders.map(({ key, said }) => (
              <div key={key}>
                <dt>{names[key]}</dt>
                <dd>{saidInWords(said, language)}</dd>
              </div>
            ))}
          </dl>
          <p class="small soft">{t.small}</p>
        </div>
      )}
    </Section>
  )
}
