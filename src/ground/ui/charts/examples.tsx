import type { Example } from '../example.ts'
import { Change } from './change.tsx'
import { CountBars } from './count-bars.tsx'
import { Dumbbell } from './dumbbell.tsx'
import { HeatMap } from './heat-map.tsx'
import { LevelDots } from './level-dots.tsx'
import { MedianRange } from './median-range.tsx'
import { monthsExamples } from './months-examples.tsx'
import { type LevelCount, StackedBar, useLevelParts } from './stacked-bar.tsx'

const levelNames = ['Upptäcker', 'Prövar', 'Använder', 'Utvecklar', 'Sprider']

function Distribution() {
  const rows: [string, LevelCount[], string][] = [
    [
      'Val av lärresurser',
      [
        { from: 1, to: 2, count: 12 },
        { from: 3, to: 3, count: 16 },
        { from: 4, to: 4, count: 7 },
        { from: 5, to: 5, count: 3 },
      ],
      '38 svar',
    ],
    [
      'Eget och anpassat innehåll',
      [
        { from: 1, to: 1, count: 4 },
        { from: 2, to: 2, count: 13 },
        { from: 3, to: 3, count: 13 },
        { from: 4, to: 4, count: 5 },
        { from: 5, to: 5, count: 3 },
      ],
      '38 svar',
    ],
  ]
  return (
    <StackedBar
      id="g3"
      title="Hur många är på varje nivå?"
      answer="Antal står i staplarna. En eller två svar slås ihop med nivån bredvid."
      legend={levelNames.map((label, index) => ({
        tone: (['v1', 'v2', 'v3', 'v4', 'v5'] as const)[index] ?? 'v1',
        text: String(index + 1),
        label,
      }))}
      areas={[{ name: 'Digitalt innehåll', rows: rows.map(([name, counts, value]) => ({ name, parts: useLevelParts(counts), value })) }]}
      twin={{
        summary: 'Visa fördelningen som tabell',
        caption: 'Antal svar per nivå',
        columns: ['Delområde', '1', '2', '3', '4', '5'],
        rows: [['Val av lärresurser', '–', '12 (1–2)', 16, 7, 3]],
      }}
    />
  )
}

export const examples: Example[] = [
  {
    name: 'Prick: en persons nivå',
    node: (
      <LevelDots
        id="g1"
        title="Var är du i dag, och vad har ändrats sedan i fjol?"
        answer="Ring och linje visas bara när nivån har ändrats."
        levelNames={levelNames}
        nowLabel="Hösten 2026"
        beforeLabel="Hösten 2025"
        areas={[
          {
            name: 'Digitalt innehåll',
            rows: [
              { name: 'Val av lärresurser', now: 3, before: 2, importance: 'Stor' },
              { name: 'Eget och anpassat innehåll', now: 1, before: 1, importance: 'Viss' },
              { name: 'Upphovsrätt och personuppgifter', now: 2, before: 4, importance: 'Liten' },
            ],
          },
          {
            name: 'Infrastruktur',
            rows: [
              { name: 'Verktyg och nät i vardagen', now: 5 },
              { name: 'Stöd när något krånglar', now: 'not-relevant' },
              { name: 'Hjälp av en kollega', now: 'unanswered' },
            ],
          },
        ]}
      />
    ),
  },
  {
    name: 'Hantel: två grupper',
    node: (
      <Dumbbell
        id="g2"
        title="Ser personal och ledning samma skola?"
        answer="Störst skillnad: verktyg och nät i vardagen."
        levelNames={levelNames}
        firstLabel="Personal, 38 svar"
        secondLabel="Ledning, 6 svar"
        columns={['Personal', 'Ledning']}
        areas={[
          {
            name: 'Infrastruktur',
            rows: [
              { name: 'Verktyg och nät i vardagen', first: 3.2, second: 4.2, stressed: true },
              { name: 'Stöd när något krånglar', first: 2.7, second: 2.8 },
              { name: 'Hjälp av en kollega', first: 3.1 },
            ],
          },
        ]}
        twin={{ summary: 'Visa skillnaden som tabell', caption: 'Medelvärde för personal och ledning' }}
      />
    ),
  },
  { name: 'Staplad stapel: fördelning', node: <Distribution /> },
  {
    name: 'Staplad stapel: andra kategorier',
    node: (
      <StackedBar
        slim
        id="g5"
        title="2.2 Ett lektionsbesök per lärare"
        answer="Har svårt att komma igång."
        legend={[
          { tone: 'p1', label: 'Inte börjat' },
          { tone: 'p2', label: 'På gång' },
          { tone: 'p3', label: 'En vana' },
          { tone: 'p0', label: 'För tidigt att säga' },
        ]}
        areas={[
          {
            rows: [
              {
                name: 'Hur långt?',
                parts: [
                  { tone: 'p1', count: 19, wide: 'Inte börjat' },
                  { tone: 'p2', count: 9, wide: 'På gång' },
                  { tone: 'p3', count: 3, wide: 'En vana' },
                ],
                value: (
                  <>
                    <b>12 av 31</b> har börjat
                  </>
                ),
              },
            ],
          },
        ]}
      />
    ),
  },
  {
    name: 'Antal av alla',
    node: (
      <CountBars
        id="g6"
        title="38 av 44 har svarat, 86 procent"
        rows={[
          { name: 'F–3', count: 10, total: 11, value: <b>10 av 11</b> },
          { name: 'Fritidshem', count: 0, total: 5, value: <b>0 av 5</b> },
        ]}
      />
    ),
  },
  {
    name: 'Median och mittersta hälften',
    node: (
      <MedianRange
        id="g7"
        title="Hur lika är skolorna i varje delområde?"
        answer="Skolorna skiljer sig mest i verktyg och nät."
        levelNames={levelNames}
        medianLabel="Mittersta skolan (median)"
        rangeLabel="Mittersta hälften av elva skolor"
        areas={[
          {
            name: 'Infrastruktur',
            rows: [
              { name: 'Verktyg och nät i vardagen', figures: { low: 2.6, median: 3.2, high: 3.7 } },
              { name: 'Stöd när något krånglar' },
            ],
          },
        ]}
        twin={{ summary: 'Visa kommunens bild som tabell', caption: 'Median och mittersta hälften, elva skolor' }}
      />
    ),
  },
  {
    name: 'Värmekarta',
    node: (
      <HeatMap
        label="Arbetslag och delområden"
        caption="Var skiljer sig arbetslagen åt?"
        note="Halva nivåsteg, alltid med tal. Skyddade celler är rastrerade."
        columns={[
          { name: 'Skolan', note: '38 svar', total: true },
          { name: 'F–3', note: '10 svar' },
          { name: '7–9', note: '8 svar' },
          { name: 'Fritidshem', note: '4 svar', protectedWhy: 'För få svar – skyddas' },
        ]}
        areas={[
          {
            name: 'Samarbete',
            rows: [
              { name: 'Samarbete i kollegiet', values: [3.4, 3.9, 1.2] },
              { name: 'Kontakt med hem', values: [4.4, 4.9, undefined] },
            ],
          },
          {
            name: 'Innehåll',
            rows: [
              { name: 'Upphovsrätt', values: [2.3, 1.9, 1.6] },
              { name: 'Val av lärresurser', values: [3.1, 2.8, 3.6] },
            ],
          },
        ]}
      />
    ),
  },
  {
    name: 'Förändring i en tabell',
    node: (
      <div>
        <Change value={0.2} low={0} high={0.4} sayChance />
      </div>
    ),
  },
  ...monthsExamples,
]
