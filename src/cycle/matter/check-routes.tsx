import { linkTo } from '../../ground/base/addresses.ts'
import { type Ask, found } from '../../ground/base/ask.ts'
import { open, type Route } from '../../people/permission/route.ts'
import { sha256 } from './attest.ts'
import { largestDocument, numberFrom } from './matter.ts'
import { AskNumberPage, CheckPage } from './pages/check-page.tsx'
import { checkPageWords } from './pages/check-page.words.ts'
import { type Attested, attestedBy, attestKeys } from './store-check.ts'

/** Open to everyone: whether a document was attested, by whom, and whether a file is the same. */
export const checkRoutes: Route[] = [
  open('GET', '/attest', async (ask) => {
    const written = ask.query('number')
    const number = numberFrom(written)
    const t = checkPageWords[ask.language]
    if (number && (await attestedBy(ask.tx, number))) return ask.redirect(linkTo('/attest/:documentNumber', number))
    const error = written === '' ? undefined : t.unknown
    return ask.page({ title: t.title, status: error ? 422 : 200 }, <AskNumberPage language={ask.language} number={written} error={error} />)
  }),
  open('GET', '/attest/:documentNumber', async (ask) => checkPage(ask, await documentOf(ask))),
  open(
    'POST',
    '/attest/:documentNumber/comparison',
    async (ask) => {
      const document = await documentOf(ask)
      const file = ask.upload('file')
      if (!file?.name) return checkPage(ask, document, 'none')
      const hash = sha256(new Uint8Array(await file.arrayBuffer())).toString('hex')
      return checkPage(ask, document, hash === document.sha256 ? 'same' : 'other')
    },
    { bodyLimit: largestDocument + 1024 * 1024, first: documentOf },
  ),
  open('GET', '/.well-known/stegvis-attest-key.json', async (ask) =>
    ask.json({ algorithm: 'Ed25519', keys: [...(await attestKeys(ask.tx, ask.program.secret))].map(([id, pem]) => ({ id, pem })) }),
  ),
]

/** The attested document that the address names, or NotFound. */
async function documentOf(ask: Ask): Promise<Attested> {
  return found(await attestedBy(ask.tx, found(numberFrom(ask.param('documentNumber')))))
}

function checkPage(ask: Ask, document: Attested, compared?: 'same' | 'other' | 'none'): Response {
  const { language } = ask
  return ask.page(
    { title: checkPageWords[language].document(document.title, document.version), status: compared === 'none' ? 422 : 200 },
    <CheckPage
      {...{ language, document }}
      address={ask.program.config.publicUrl + linkTo('/attest/:documentNumber', document.number)}
      {...(compared ? { compared } : {})}
    />,
  )
}
