import type { Context } from 'hono'
import type { ComponentChildren } from 'preact'
import { formTo, linkTo } from '../../ground/base/addresses.ts'
import type { PageSettings, Program } from '../../ground/base/ask.ts'
import { type Language, languageOffers } from '../../ground/base/language.ts'
import { keepsMail } from '../../ground/base/mail.ts'
import { hasRole, type Role, type Viewer } from '../../ground/base/viewer.ts'
import { Flash } from '../../ground/ui/components/flash/flash.tsx'
import { Layout } from '../../ground/ui/layout/layout.tsx'
import { renderToSend } from '../../ground/ui/layout/render-page.ts'
import type { Recognised } from '../../people/access/session.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { roleNames } from '../../people/permission/permission.words.ts'
import { DemoBar } from '../demo/bar.tsx'
import { answerPage } from './compression.ts'
import { shellWords } from './shell.words.ts'

type Setting = { program: Program; language: Language; who: Recognised | null; flash: string | undefined; path: string; now: Date }

/** Sets a page in the shell: navigation by duties, the person's menu, the demo's bar, what is to be said once. */
export function setPage(
  c: Context,
  setting: Setting,
  { title, current, status = 200, retryAfter }: PageSettings,
  content: ComponentChildren,
): Response {
  const { language, who, flash, program } = setting
  const t = shellWords[language]
  const html = renderToSend(
    <Layout
      language={language}
      title={hasErrors(status) ? `${t.error}${title}` : title}
      navigation={who ? navigationFor(who.viewer, language, current) : []}
      person={who ? personMenu(who.viewer, program, language, current) : undefined}
      authorityName={who?.viewer.authorityName}
      footerLinks={[
        { href: linkTo('/guides'), label: t.help },
        { href: linkTo('/protection'), label: t.protection },
        { href: linkTo('/who-sees-what'), label: t.whoSeesWhat },
        { href: linkTo('/accessibility'), label: t.accessibility },
      ]}
      languageSwitch={{
        action: formTo('POST /language'),
        to: languageOffers(language),
        values: { next: setting.path },
      }}
      bar={who?.viewer.authorityKind === 'demo' ? <DemoBar language={language} viewer={who.viewer} /> : undefined}
    >
      {flash ? <Flash>{flash}</Flash> : null}
      {content}
    </Layout>,
  )
  c.header('cache-control', 'no-store')
  if (retryAfter !== undefined) c.header('retry-after', String(retryAfter))
  return answerPage(c, html, status)
}

/** A form that came back with what is to be mended: the title says so first, since it is what a screen reader reads first. */
function hasErrors(status: number): boolean {
  return status === 422 || status === 429
}

const mostEntries = 5

/** The entries that the person's duties give something behind: at most five; who has more finds the rest in the person menu. */
export function navigationFor(viewer: Viewer, language: Language, current?: string): { href: string; label: string; current: boolean }[] {
  return entriesFor(viewer, language)
    .slice(0, mostEntries)
    .map(({ key, href, label }) => ({ href, label, current: key === current }))
}

function entriesFor(viewer: Viewer, language: Language): { key: string; href: string; label: string }[] {
  const t = shellWords[language]
  const answers = viewer.duties.some((duty) => duty.school !== null && duty.role !== 'coach')
  const entries = [
    { key: 'home', href: linkTo('/'), label: t.home, shown: true },
    { key: 'overview', href: linkTo('/overview'), label: t.overview, shown: sightOf(viewer, 'overview') !== null },
    { key: 'desk', href: linkTo('/desk'), label: t.desk, shown: sightOf(viewer, 'coach desk') !== null },
    { key: 'assessment', href: linkTo('/assessments'), label: t.assessment, shown: answers },
    {
      key: 'result',
      href: answers ? linkTo('/results') : linkTo('/group-results'),
      label: t.result,
      shown: answers || seesResults(viewer),
    },
    { key: 'plans', href: linkTo('/plans'), label: t.plans, shown: seesPlans(viewer) },
    { key: 'reports', href: linkTo('/reports'), label: t.reports, shown: seesReports(viewer) },
    { key: 'rounds', href: linkTo('/rounds'), label: t.rounds, shown: sightOf(viewer, 'rounds') !== null },
    { key: 'people', href: linkTo('/people'), label: t.people, shown: sightOf(viewer, 'people') !== null },
    { key: 'programmes', href: linkTo('/programmes'), label: t.programmes, shown: sightOf(viewer, 'programmes') !== null },
    { key: 'matters', href: linkTo('/matters'), label: t.matters, shown: sightOf(viewer, 'matters') !== null },
    {
      key: 'local-actions',
      href: linkTo('/local-actions'),
      label: t.localActions,
      shown: sightOf(viewer, 'local actions') !== null && !hasRole(viewer, 'administrator'),
    },
  ]
  const shown = entries.filter((entry) => entry.shown)
  const later = nowAndThen.find(([role]) => hasRole(viewer, role))?.[1] ?? []
  return [...shown.filter(({ key }) => !later.includes(key)), ...shown.filter(({ key }) => later.includes(key))]
}

/** What somebody looks at now and then: it is found in the person menu when there is no room for it beside their work. */
const nowAndThen: readonly (readonly [Role, readonly string[]])[] = [
  ['administrator', ['result', 'reports', 'matters']],
  ['development_lead', ['reports']],
]

/** Whether group results are shown to someone who answers nowhere. */
function seesResults(viewer: Viewer): boolean {
  return (['school result', 'district result', 'authority result'] as const).some((thing) => sightOf(viewer, thing) !== null)
}

/** Whether someone writes or reads any plan. */
function seesPlans(viewer: Viewer): boolean {
  return (['team plan', 'school plan', 'adopted plan'] as const).some((thing) => sightOf(viewer, thing) !== null)
}

/** Whether reports are part of someone's work. The staff find their school's among the plans. */
function seesReports(viewer: Viewer): boolean {
  return (['report draft', 'report answer', 'report standing'] as const).some((thing) => sightOf(viewer, thing) !== null)
}

function personMenu(viewer: Viewer, program: Program, language: Language, current?: string) {
  const t = shellWords[language]
  const main = viewer.duties[0]
  const place = main
    ? [roleNames[language][main.role], main.unitName, main.unitKind === 'team' ? main.schoolName : null].filter(Boolean).join(', ')
    : viewer.authorityName
  const links: { href: string; label: string; current?: boolean }[] = [
    { href: linkTo('/account'), label: t.myAccount },
    ...entriesFor(viewer, language)
      .slice(mostEntries)
      .map(({ key, href, label }) => ({ href, label, current: key === current })),
  ]
  links.push({ href: linkTo('/year'), label: t.year })
  if (sightOf(viewer, 'authority plan')) links.push({ href: linkTo('/authority-plans'), label: t.authorityPlan })
  if (sightOf(viewer, 'equipment')) links.push({ href: linkTo('/equipment'), label: t.equipment })
  if (sightOf(viewer, 'matters')) links.push({ href: linkTo('/decisions'), label: t.decisions })
  if (sightOf(viewer, 'training needs')) links.push({ href: linkTo('/training-needs'), label: t.trainingNeeds })
  if (sightOf(viewer, 'success factors')) links.push({ href: linkTo('/success-factors'), label: t.factors })
  if (sightOf(viewer, 'visits received') ?? sightOf(viewer, 'visit standing')) links.push({ href: linkTo('/visits'), label: t.visits })
  if (seesPlans(viewer)) links.push({ href: linkTo('/calendar'), label: t.calendar })
  if (sightOf(viewer, 'support requests')) links.push({ href: linkTo('/support'), label: t.support })
  if (hasRole(viewer, 'administrator')) links.push({ href: linkTo('/local-actions'), label: t.localActions })
  if (hasRole(viewer, 'administrator')) links.push({ href: linkTo('/mailings'), label: t.mailings })
  if (keepsMail(viewer.authorityKind, program.config) && hasRole(viewer, 'administrator'))
    links.push({ href: linkTo('/outbox'), label: t.outbox })
  return {
    name: `${viewer.givenName} ${viewer.familyName}`,
    description: place,
    links,
    signOut: { action: formTo('DELETE /session'), label: t.signOut },
  }
}
