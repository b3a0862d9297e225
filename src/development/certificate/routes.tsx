import { z } from 'zod'
import { mediaTypes } from '../../cycle/follow-up/file-type.ts'
import { newNumber, numberFrom, numberText } from '../../cycle/matter/matter.ts'
import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, must, type SignedInAsk } from '../../ground/base/ask.ts'
import { inScope } from '../../ground/base/database.ts'
import { codesOf } from '../../ground/base/form.ts'
import { all, askOnce, known, together } from '../../ground/base/question.ts'
import { logoOf } from '../../ground/paper/logo.ts'
import { pdfOf } from '../../ground/paper/pdf.ts'
import { type Answer, open, type Route, seeing } from '../../people/permission/route.ts'
import { onPaperAsked } from '../funder/store.ts'
import { programmeRun, programmeSeen } from '../programme/store.ts'
import { holdPerson } from '../programme/store-clash.ts'
import { byProgramme, longestReason, says } from './certificate.ts'
import { CertificatesPage, type CertificatesPageProps } from './pages/certificates-page.tsx'
import { certificatesPageWords } from './pages/certificates-page.words.ts'
import { AskNumberPage, CheckPage } from './pages/check-page.tsx'
import { checkPageWords } from './pages/check-page.words.ts'
import { RecordPage } from './pages/record-page.tsx'
import { recordPageWords } from './pages/record-page.words.ts'
import { certificatePaper, recordPaper, type Sender } from './paper.ts'
import { paperWords } from './paper.words.ts'
import { attendedAsked, certificatesAsked, checkedBy, contentOf, logoBy } from './store.ts'
import { keepCertificate, withdrawCertificate } from './store-write.ts'

const own = 'own training'
const code = codesOf(certificatesPageWords.sv.errors)
const withdrawalForm = z.object({ reason: z.string(code.reason).min(1, code.reason).max(longestReason, code.reason) })

/** What one has taken part in, certificates of it, and the page where anyone checks one. */
export const certificateRoutes: Route[] = [
  seeing(own, 'GET', '/training', async (ask) => {
    const { language, viewer } = ask
    const [attended, certificates] = await askOnce(
      ask.tx,
      together(attendedAsked(viewer.person), certificatesAsked({ person: viewer.person })),
    )
    return ask.page(
      { title: recordPageWords[language].title, current: 'programmes' },
      <RecordPage {...{ language, attended, certificates }} />,
    )
  }),
  seeing(own, 'GET', '/training/record.pdf', async (ask) => {
    const { language, viewer } = ask
    const [attended, funders] = await askOnce(
      ask.tx,
      attendedAsked(viewer.person).followedBy((sessions) =>
        together(
          known(sessions),
          all(byProgramme(sessions).map((record) => onPaperAsked(record).map((paid) => [record.programme, paid] as const))),
        ),
      ),
    )
    const paper = recordPaper(actorName(ask), attended, new Map(funders), await senderOf(ask), language)
    return async () => ask.file(await pdfOf(paper), 'application/pdf', paperWords[language].recordFile)
  }),
  seeing(own, 'POST', '/programmes/:id/certificates', makeCertificate),
  seeing(own, 'GET', '/certificates/:id/certificate.pdf', async (ask) => {
    const [certificate] = await askOnce(ask.tx, certificatesAsked({ id: ask.id('id') }))
    const { id, person, number } = found(certificate)
    must(person === ask.viewer.person)
    const bytes = found(await contentOf(ask.tx, id))
    return ask.file(bytes, 'application/pdf', paperWords[ask.language].file(numberText(number)))
  }),
  seeing('programmes', 'GET', '/programmes/:id/certificates', async (ask) => {
    const programme = await programmeRun(ask.tx, ask.viewer, ask.id('id'))
    return listPage(ask, programme)
  }),
  seeing('programmes', 'POST', '/certificates/:id/withdrawal', async (ask) => {
    const [certificate] = await askOnce(ask.tx, certificatesAsked({ id: ask.id('id') }))
    const { id, programme: of } = found(certificate)
    const programme = await programmeRun(ask.tx, ask.viewer, found(of))
    const parsed = await ask.form(withdrawalForm, code)
    const t = certificatesPageWords[ask.language]
    if (!parsed.ok) return listPage(ask, programme, { certificate: id, text: t.errors.reason })
    const done = await withdrawCertificate(ask.tx, actorOf(ask), actorName(ask), id, parsed.value.reason)
    return ask.redirect(linkTo('/programmes/:id/certificates', programme.id), done ? t.taken : t.before)
  }),
  open('GET', '/certificate', async (ask) => {
    const written = ask.query('number')
    const number = numberFrom(written)
    const t = checkPageWords[ask.language]
    if (number && (await checkedBy(ask.tx, number))) return ask.redirect(linkTo('/certificate/:certificateNumber', number))
    const error = written === '' ? undefined : t.unknown
    return ask.page({ title: t.title, status: error ? 422 : 200 }, <AskNumberPage language={ask.language} number={written} error={error} />)
  }),
  open('GET', '/certificate/:certificateNumber', async (ask) => {
    const number = found(numberFrom(ask.param('certificateNumber')))
    const checked = found(await checkedBy(ask.tx, number))
    return ask.page(
      { title: checkPageWords[ask.language].certificate(numberText(number)) },
      <CheckPage language={ask.language} {...{ number, checked }} />,
    )
  }),
  open('GET', '/certificate/:certificateNumber/funder-logo', async (ask) => {
    const { type, bytes } = found(await logoBy(ask.tx, found(numberFrom(ask.param('certificateNumber')))))
    return ask.file(bytes, mediaTypes[type], `logo.${type}`)
  }),
]

/**
 * Makes the certificate of the one who asks, of what is locked: set once, kept as exact bytes. It is set when the request's transaction is over, so that no connection waits for the press;
 * what says the same already is given instead.
 */
async function makeCertificate(ask: SignedInAsk): Promise<Answer> {
  const { language, viewer, program } = ask
  const [[programme, funder], attended, before] = await askOnce(
    ask.tx,
    together(
      programmeSeen(viewer, ask.id('id')).followedBy((seen) => onPaperAsked(seen).map((paid) => [seen, paid] as const)),
      attendedAsked(viewer.person, ask.id('id')),
      certificatesAsked({ person: viewer.person, programme: ask.id('id') }),
    ),
  )
  const sessions = attended.filter(({ locked }) => locked)
  must(sessions.length > 0)
  const at = `${linkTo('/training')}#p-${programme.id}`
  const t = recordPageWords[language]
  const same = before.find((each) => says(each, sessions))
  if (same) return ask.redirect(at, same.withdrawn ? t.notAnew : t.made)
  const [number, name] = [newNumber(), actorName(ask)]
  const paper = certificatePaper({ number, name, title: programme.title, funder, sessions }, { ...(await senderOf(ask)) }, language)
  return async () => {
    const bytes = await pdfOf(paper)
    const kept = await inScope(program.db, { authority: viewer.authority, person: viewer.person }, async (later) => {
      // Pressed twice at once it is made once, and a list may have been opened or corrected while it was set.
      await holdPerson(later, viewer.person)
      const [attendedNow, there] = await askOnce(
        later,
        together(attendedAsked(viewer.person, programme.id), certificatesAsked({ person: viewer.person, programme: programme.id })),
      )
      if (there.some((each) => says(each, sessions))) return true
      const made = { sessions: attendedNow.filter(({ locked }) => locked) }
      if (!says(made, sessions)) return false
      await keepCertificate(later, actorOf(ask), { number, programme, name, sessions, bytes })
      return true
    })
    return ask.redirect(at, kept ? t.made : t.changed)
  }
}

async function senderOf({ program, viewer, today }: SignedInAsk): Promise<Sender> {
  const logo = await logoOf(program.config.home, viewer.authorityKind)
  return { authority: viewer.authorityName, logo, today, publicUrl: program.config.publicUrl }
}

async function listPage(
  ask: SignedInAsk,
  programme: { id: string; title: string },
  error?: CertificatesPageProps['error'],
): Promise<Response> {
  const { language } = ask
  const certificates = await askOnce(ask.tx, certificatesAsked({ programme: programme.id }))
  return ask.page(
    { title: certificatesPageWords[language].title, current: 'programmes', status: error ? 422 : 200 },
    <CertificatesPage {...{ language, programme, certificates }} {...(error ? { error } : {})} />,
  )
}
