import { z } from 'zod'
import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { codesOf, dayField, sentencesOf } from '../../ground/base/form.ts'
import { askOnce } from '../../ground/base/question.ts'
import type { Sight } from '../../people/permission/permission.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { visitFaultWords } from './faults.words.ts'
import { choiceOf, InvitationPage } from './pages/invitation-page.tsx'
import { invitationPageWords } from './pages/invitation-page.words.ts'
import { colleagueAt, type Guest, principalsElsewhere } from './store.ts'
import { invite } from './store-write.ts'
import { isDayToVisit, longest } from './visit.ts'

const code = codesOf(visitFaultWords.sv)
const invited = z.object({
  host: z.string().default(''),
  principal: z.string().default(''),
  colleague: z.string().default(''),
  onDay: dayField(code.onDay),
  lookAt: z.string(code.lookAt).min(1, code.lookAt).max(longest.lookAt, code.lookAt),
})

/** Inviting somebody from another school to come. */
export const invitationRoutes: Route[] = [
  seeing('visits received', 'GET', '/visits/new', (ask, sight) => invitationPage(ask, sight, {}, {})),
  seeing('visits received', 'POST', '/visits', async (ask, sight) => {
    const { tx, viewer, language, today } = ask
    const sentences = visitFaultWords[language]
    const read = await ask.form(invited, code)
    const { sent } = read
    const hosts = hostsOf(ask, sight)
    const host = hosts.length === 1 ? hosts[0] : hosts.find(({ id }) => id === sent.host)
    const guest = await guestIn(ask, sent, host?.id ?? null)
    const errors: Record<string, string> = {
      ...(host ? {} : { host: sentences.host }),
      ...(typeof guest === 'string' ? { [guest === 'guest' ? 'principal' : 'colleague']: sentences[guest] } : {}),
      ...(read.ok ? {} : sentencesOf(read.faults, sentences)),
      ...(read.ok && !isDayToVisit(read.value.onDay, today) ? { onDay: sentences.onDay } : {}),
    }
    if (!read.ok || !host || typeof guest === 'string' || Object.keys(errors).length > 0) return invitationPage(ask, sight, sent, errors)
    const { onDay, lookAt } = read.value
    const byName = actorName({ viewer })
    const id = await invite(tx, actorOf(ask), { host: host.id, guest, onDay, lookAt, byName })
    return ask.redirect(linkTo('/visits/:id', id), invitationPageWords[language].done(guest.name))
  }),
]

/** Who is invited, or which sentence tells why nobody is. */
async function guestIn(
  ask: SignedInAsk,
  { principal = '', colleague = '' }: Record<string, string>,
  host: string | null,
): Promise<Guest | 'guest' | 'both' | 'colleague'> {
  if (principal !== '' && colleague !== '') return 'both'
  if (colleague !== '') return (host && (await colleagueAt(ask.tx, colleague, host, ask.today))) || 'colleague'
  const principals = await askOnce(ask.tx, principalsElsewhere(host ? [host] : [], ask.today))
  return principals.find((guest) => choiceOf(guest) === principal && guest.person !== ask.viewer.person) ?? 'guest'
}

/** The schools for which somebody invites. */
function hostsOf({ viewer }: SignedInAsk, sight: Sight): { id: string; name: string }[] {
  const named = viewer.duties.flatMap(({ school, schoolName }) =>
    school && sight.schools.includes(school) ? [[school, schoolName ?? ''] as const] : [],
  )
  return [...new Map(named)].map(([id, name]) => ({ id, name }))
}

async function invitationPage(
  ask: SignedInAsk,
  sight: Sight,
  sent: Readonly<Record<string, string>>,
  errors: Readonly<Record<string, string>>,
): Promise<Response> {
  const { language, today, viewer } = ask
  const hosts = hostsOf(ask, sight)
  const everyone = await askOnce(ask.tx, principalsElsewhere(hosts.length === 1 ? sight.schools : [], today))
  const principals = everyone.filter(({ person }) => person !== viewer.person)
  return ask.page(
    { title: invitationPageWords[language].title, current: 'result', status: Object.keys(errors).length > 0 ? 422 : 200 },
    <InvitationPage {...{ language, today, hosts, principals, sent, errors }} />,
  )
}
