import { z } from 'zod'
import { mediaTypes } from '../../cycle/follow-up/file-type.ts'
import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, type SignedInAsk } from '../../ground/base/ask.ts'
import { codesOf, revisionField, revisionIn, sentencesOf } from '../../ground/base/form.ts'
import { askOnce } from '../../ground/base/question.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { type Logo, largestLogo, longestAlt, type MarkKind, markKinds, namesUnion, readLogo } from '../funder/funder.ts'
import { funderWords } from '../funder/funder.words.ts'
import { keepLogo, logoOf, renameLogo } from '../funder/store.ts'
import { longest } from './limits.ts'
import { FunderPage, type FunderPageProps } from './pages/funder-page.tsx'
import { funderPageWords } from './pages/funder-page.words.ts'
import { runProgramme } from './programme-routes.tsx'
import { programmeSeen, type SeenProgramme } from './store.ts'
import { chooseMark } from './store-write.ts'

const code = codesOf(funderPageWords.sv.errors)
const form = z.object({
  mark: z.enum(markKinds, code.mark),
  line: z.string().max(longest.funderLine, code.line).default(''),
  alt: z.string().max(longestAlt, code.alt).default(''),
  revision: revisionField,
})

/** A picture that is too large is answered with the form and what was written in it, so more than the largest is read: what a phone's camera makes. */
const roomy = { bodyLimit: largestLogo + 8 * 1024 * 1024 }

/** Who pays: the line and the mark that stand on everything. */
export const funderRoutes: Route[] = [
  seeing('programmes', 'GET', '/programmes/:id/funder-mark', async (ask) => {
    const programme = await runProgramme(ask)
    return funderPage(ask, programme, { written: writtenOf(programme), revision: programme.revision })
  }),
  seeing(
    'programmes',
    'PUT',
    '/programmes/:id/funder-mark',
    async (ask) => {
      const programme = await runProgramme(ask)
      const { language, tx } = ask
      const t = funderPageWords[language]
      const parsed = await ask.form(form, code)
      const chosen = ask.upload('logo')
      const read = chosen && readLogo(chosen.name, new Uint8Array(await chosen.arrayBuffer()))
      const again = (errors: Record<string, string>) => {
        const written = { ...writtenOf(programme), ...parsed.sent }
        return funderPage(ask, programme, { written, revision: revisionIn(parsed.sent), errors })
      }
      if (!parsed.ok) return again(sentencesOf(parsed.faults, t.errors))
      if (typeof read === 'string') return again({ logo: t.logoErrors[read] })
      const { mark, line: own, alt, revision } = parsed.value
      if (mark === 'picture' && namesUnion(own)) return again({ mark: t.errors.union })
      const errors = missing(programme, parsed.value, read)
      if (errors) return again({ [errors]: t.errors[errors] })
      const actor = actorOf(ask)
      const line = own === '' && mark === 'union' ? funderWords[language].unionLine : own
      if (!(await chooseMark(tx, actor, actorName(ask), { id: programme.id, revision }, { mark, line }))) {
        const now = await runProgramme(ask)
        return funderPage(ask, now, { written: { mark, line: own, alt }, revision: now.revision, another: true })
      }
      if (mark === 'picture' && read) await keepLogo(tx, actor, actorName(ask), programme.id, read, alt)
      else if (mark === 'picture' && alt !== writtenOf(programme).alt) await renameLogo(tx, actor, actorName(ask), programme.id, alt)
      return ask.redirect(linkTo('/programmes/:id', programme.id), t.saved)
    },
    roomy,
  ),
  seeing('programmes', 'GET', '/programmes/:id/funder-logos/:logo', async (ask) => {
    const programme = await askOnce(ask.tx, programmeSeen(ask.viewer, ask.id('id')))
    const { type, bytes } = found(await logoOf(ask.tx, programme.id, ask.id('logo')))
    return ask.file(bytes, mediaTypes[type], `logo.${type}`)
  }),
]

/** Which field of a picture's is not there, where a picture is chosen. */
function missing({ funderMark }: SeenProgramme, { mark, alt }: z.output<typeof form>, sent: Logo | null): 'logo' | 'alt' | null {
  if (mark !== 'picture') return null
  if (!sent && funderMark?.is !== 'picture') return 'logo'
  return alt === '' ? 'alt' : null
}

function writtenOf({ funderLine, funderMark }: SeenProgramme): FunderPageProps['written'] & { mark: MarkKind } {
  return { mark: funderMark?.is ?? 'none', line: funderLine, alt: funderMark?.is === 'picture' ? funderMark.alt : '' }
}

function funderPage(ask: SignedInAsk, programme: SeenProgramme, shown: Omit<FunderPageProps, 'language' | 'programme'>): Response {
  const { language } = ask
  return ask.page(
    { title: funderPageWords[language].title, current: 'programmes', status: shown.another ? 409 : shown.errors ? 422 : 200 },
    <FunderPage {...{ language, programme, ...shown }} />,
  )
}
