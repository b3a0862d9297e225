import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { must, type SignedInAsk } from '../../ground/base/ask.ts'
import { tidy } from '../../ground/base/text.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { checkFile } from '../follow-up/file-type.ts'
import { freezeDocument } from './freezing.ts'
import { canBeAttested, type FrozenDocument, largestDocument, longest, type Matter } from './matter.ts'
import { outsideFindings } from './outside-signature.ts'
import { SignedCopyPage } from './pages/signed-copy-page.tsx'
import { signedCopyWords } from './pages/signed-copy-page.words.ts'
import { contentOf, documentAt, heldDocument } from './store.ts'
import { keepFindings } from './store-outside.ts'

/** Copies that were signed by means of others: kept, with what could be found out about their signatures. */
export const copyRoutes: Route[] = [
  seeing('matters', 'GET', '/documents/:id/signed-copies/new', async (ask) =>
    copyPage(ask, signable(await documentAt(ask.tx, ask.id('id'))).document),
  ),
  seeing('matters', 'POST', '/documents/:id/signed-copies', addCopy, { bodyLimit: largestDocument + 8 * 1024 * 1024 }),
]

/** A document that a signed copy can be laid beside, or NotFound: a PDF of an open matter. */
function signable({ matter, document }: Awaited<ReturnType<typeof documentAt>>): { matter: Matter; document: FrozenDocument } {
  must(document.type === 'pdf' && canBeAttested(matter, document))
  return { matter, document }
}

async function addCopy(ask: SignedInAsk): Promise<Response> {
  const { tx, language } = ask
  const { matter, document } = signable(await heldDocument(tx, ask.id('id')))
  const t = signedCopyWords[language]
  const chosen = ask.upload('file')
  if (!chosen?.name) return copyPage(ask, document, t.errors.file)
  const file = checkFile(tidy(chosen.name), new Uint8Array(await chosen.arrayBuffer()), largestDocument)
  if (typeof file === 'string') return copyPage(ask, document, file === 'large' ? t.errors.large : t.errors.type)
  if (file.type !== 'pdf') return copyPage(ask, document, t.errors.type)
  const findings = await outsideFindings(file.content, await contentOf(tx, document.id))
  if (findings.signatures.length === 0) return copyPage(ask, document, t.errors.unsigned)
  const id = await freezeDocument(tx, actorOf(ask), actorName(ask), matter.id, {
    kind: document.kind,
    title: [...t.name(document.title, document.version)].slice(0, longest.title).join(''),
    secrecy: document.secrecy,
    file,
    copyOf: document.id,
  })
  await keepFindings(tx, actorOf(ask), id, findings)
  return ask.redirect(linkTo('/documents/:id', id), t.done)
}

function copyPage(ask: SignedInAsk, document: FrozenDocument, error?: string): Response {
  const { language } = ask
  return ask.page(
    { title: signedCopyWords[language].title, current: 'matters', status: error ? 422 : 200 },
    <SignedCopyPage {...{ language, document, error }} />,
  )
}
