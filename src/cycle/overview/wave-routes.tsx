import { z } from 'zod'
import { actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { codesOf, dayField, texts } from '../../ground/base/form.ts'
import { askOnce, known, type Question, together } from '../../ground/base/question.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { canEdit, type Round } from '../round/round.ts'
import { roundsAsked } from '../round/store.ts'
import { takeInSchools } from '../round/store-draft.ts'
import { chosen, noChoice } from './choice.ts'
import { WavePage } from './pages/wave-page.tsx'
import { waveWords } from './pages/waves.words.ts'
import { type WaveFault, WavesPage } from './pages/waves-page.tsx'
import { overviewAsked } from './store.ts'
import { changeWave, deleteWave, makeWave, waveOf, wavesAsked } from './waves/store.ts'

const codes = codesOf(waveWords.sv.errors)
const waveForm = z.object({ name: z.string(codes.name).min(1, codes.name).max(100, codes.name), begins: dayField(codes.begins) })
/** `was`: the schools that were in the wave when the form was shown. */
const ticked = z.object({ schools: z.array(z.string()), was: z.array(z.string()), add: z.string().default('') })

/** The waves of a roll-out: seen by whoever follows schools, made by the administrator, who opens the rounds. */
export const waveRoutes: Route[] = [
  seeing('overview', 'GET', '/waves', (ask) => wavesPage(ask)),
  seeing('waves', 'POST', '/waves', async (ask) => {
    const form = await ask.form(waveForm, codes)
    if (!form.ok) return wavesPage(ask, { values: form.sent, faults: form.faults })
    const { name, begins } = form.value
    const made = await makeWave(ask.tx, actorOf(ask), { name, beginsOn: begins })
    return made
      ? ask.redirect(linkTo('/waves/:id', made), waveWords[ask.language].made)
      : wavesPage(ask, { values: { name, begins }, faults: [{ field: 'name', code: 'taken' }] })
  }),
  seeing('waves', 'GET', '/waves/:id', (ask) => wavePage(ask)),
  seeing(
    'waves',
    'PUT',
    '/waves/:id',
    async (ask) => {
      const { id } = await waveOf(ask.tx, ask.id('id'))
      const [form, { schools: sent, was, add }] = [await ask.form(waveForm, codes), await ask.form(ticked)]
      if (!form.ok) return wavePage(ask, { values: form.sent, faults: form.faults, schools: sent })
      const { name, begins } = form.value
      const [rows, waves] = await askOnce(ask.tx, together(overviewAsked(ask.viewer, ask), wavesAsked()))
      const taken = new Set(waves.flatMap((wave) => wave.schools))
      const schools = rows
        .map(({ school }) => school.id)
        .filter((school) => sent.includes(school) || (add === 'rest' && !taken.has(school)))
      const done = await changeWave(ask.tx, actorOf(ask), id, { name, beginsOn: begins }, { was, schools })
      return done
        ? ask.redirect(linkTo('/waves'), waveWords[ask.language].saved)
        : wavePage(ask, { values: { name, begins }, faults: [{ field: 'name', code: 'taken' }], schools: sent })
    },
    { bodyLimit: 512 * 1024 },
  ),
  seeing('waves', 'POST', '/waves/:id/rounds', async (ask) => {
    const wave = await waveOf(ask.tx, ask.id('id'))
    const { round: wanted } = await ask.form(texts('round'))
    const [rows, rounds] = await askOnce(ask.tx, together(overviewAsked(ask.viewer, ask), draftsAsked(ask)))
    const round = rounds.find(({ id }) => id === wanted)
    if (!round) return ask.redirect(linkTo('/waves/:id', wave.id), waveWords[ask.language].noSuchRound)
    // A school that has been closed since it was put in the wave takes part in nothing.
    const there = new Set(rows.map(({ school }) => school.id))
    await takeInSchools(
      ask.tx,
      actorOf(ask),
      round.id,
      wave.schools.filter((id) => there.has(id)),
    )
    return ask.redirect(linkTo('/rounds/:id/schools', round.id), waveWords[ask.language].taken(wave.name))
  }),
  seeing('waves', 'DELETE', '/waves/:id', async (ask) => {
    const { id } = await waveOf(ask.tx, ask.id('id'))
    await deleteWave(ask.tx, actorOf(ask), id)
    return ask.redirect(linkTo('/waves'), waveWords[ask.language].removed)
  }),
]

/** The rounds whose schools can still be chosen. */
function draftsAsked({ viewer, today }: SignedInAsk): Question<Round[]> {
  const sight = sightOf(viewer, 'rounds')
  return sight ? roundsAsked(sight, today).map((rounds) => rounds.filter(canEdit)) : known([])
}

type Refused = { values: Record<string, string>; faults: readonly WaveFault[] }

async function wavesPage(ask: SignedInAsk, sent?: Refused): Promise<Response> {
  const { viewer, language } = ask
  const [rows, waves] = await askOnce(ask.tx, together(overviewAsked(viewer, ask), wavesAsked()))
  return ask.page(
    { title: waveWords[language].title, current: 'overview', status: sent ? 422 : 200 },
    <WavesPage {...{ language, waves, rows }} makes={sightOf(viewer, 'waves') !== null} {...(sent ? { sent } : {})} />,
  )
}

async function wavePage(ask: SignedInAsk, sent?: Refused & { schools: string[] }): Promise<Response> {
  const { viewer, language } = ask
  const wave = await waveOf(ask.tx, ask.id('id'))
  const [rows, waves, rounds] = await askOnce(ask.tx, together(overviewAsked(viewer, ask), wavesAsked(), draftsAsked(ask)))
  return ask.page(
    { title: waveWords[language].change(wave.name), current: 'overview', status: sent ? 422 : 200 },
    <WavePage
      {...{ language, wave, waves, rounds }}
      rows={chosen(rows, noChoice)}
      chosen={sent?.schools ?? wave.schools}
      values={sent?.values ?? { name: wave.name, begins: wave.beginsOn }}
      faults={sent?.faults ?? []}
    />,
  )
}
